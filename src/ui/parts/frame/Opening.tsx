import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { words } from "../../../i18n/words.ts";
import type { Language } from "../../../model/language.ts";
import { StorageRefused } from "../../../state/planLibrary.ts";
import { Button } from "../../kit/Button.tsx";

/** While the plan is being read, and where it can't be. */
export function Opening(props: { readonly language: Language; readonly error: unknown }): JSX.Element {
  const text = () => words(props.language).frame;
  const refused = () => props.error instanceof StorageRefused;
  return (
    <main class="opening" aria-busy={props.error === undefined}>
      <Show when={props.error !== undefined} fallback={<p class="soft">{text().loading}</p>}>
        <h1>{refused() ? text().openFailed : text().notStarted}</h1>
        <p>{refused() ? text().openFailedLead : text().notStartedLead}</p>
        <p>
          <Button look="strong" onClick={() => window.location.reload()}>
            {text().reload}
          </Button>{" "}
          <a href="#rescue">{words(props.language).frame.openRescue}</a>
        </p>
        <pre class="small soft">{String(props.error)}</pre>
      </Show>
    </main>
  );
}
