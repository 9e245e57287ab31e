import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { exportPlan } from "../dialogs/planFiles.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";

/** A part of the page failed: what the user has made is offered as a file before anything else. */
export function Crash(props: { readonly error: unknown }): JSX.Element {
  const app = useApp();
  const { words } = useText();
  const text = () => words().frame;
  const details = () =>
    props.error instanceof Error ? (props.error.stack ?? props.error.message) : String(props.error);
  return (
    <section class="crash" role="alert">
      <h2>{text().crashTitle}</h2>
      <p>{text().crashLead}</p>
      <p class="crash-actions">
        <Button look="strong" onClick={() => exportPlan(app, text())}>
          {text().saveFile}
        </Button>
        <Button onClick={() => window.location.reload()}>{text().reload}</Button>
        <a href="#rescue">{words().frame.openRescue}</a>
      </p>
      <Show when={details() !== ""}>
        <details>
          <summary>{text().crashDetails}</summary>
          <pre class="small">{details()}</pre>
        </details>
      </Show>
    </section>
  );
}
