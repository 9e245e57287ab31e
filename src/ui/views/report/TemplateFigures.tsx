import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RowId } from "../../../model/row.ts";
import { useText } from "../../kit/useText.ts";

/**
 * Which important figures are still the template's, so that nobody takes them for the firm's own. On a slide, how many.
 */
export function TemplateFigures(props: { readonly rows: readonly RowId[] }): JSX.Element {
  const { words, label } = useText();
  const names = () => props.rows.map(label);
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
