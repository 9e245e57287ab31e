import type { JSX } from "solid-js";
import { useText } from "../../kit/useText.ts";

/** A table that may be wider than its place: it scrolls within it, by keys too. */
export function WideTable(props: { readonly label: string; readonly children: JSX.Element }): JSX.Element {
  const { words } = useText();
  return (
    <div
      class="table-wide follow-scroll"
      tabindex="0"
      role="region"
      aria-label={words().answerViews.tableOf(props.label)}
    >
      {props.children}
    </div>
  );
}
