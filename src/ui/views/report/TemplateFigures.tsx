import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { templatesLeft } from "../../../formula/inputOrigin.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";

/**
 * Which figures that matter are the template's still: nobody takes them for the firm's own unnoticed. On a slide, how many.
 */
export function TemplateFigures(): JSX.Element {
  const { document } = useApp();
  const { words, label } = useText();
  const names = () => templatesLeft(document.sheet(), document.origins()).map(label);
  return (
    <Show when={names().length > 0}>
      <p class="report-templates">
        <strong>{words().report.notYetOurs}</strong>{" "}
        <span class="report-template-names">{names().join("; ")}</span>
        <span class="report-template-count">{names().length}</span>
      </p>
    </Show>
  );
}
