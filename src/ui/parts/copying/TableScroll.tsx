import type { JSX } from "solid-js";
import { useText } from "../../kit/useText.ts";
import { TableBlock } from "./TableBlock.tsx";

/** A table that may be larger than its place: it scrolls within it, by keys too. */
export function TableScroll(props: {
  /** What the table is of. */
  readonly name: string;
  /** The region's label, if "Table: …" would say too little or repeat itself. */
  readonly label?: string;
  readonly class?: string;
  readonly children: JSX.Element;
}): JSX.Element {
  const { words } = useText();
  return (
    <TableBlock name={props.name}>
      <div
        class={props.class ?? "table-scroll"}
        tabindex="0"
        role="region"
        aria-label={props.label ?? words().answerViews.tableOf(props.name)}
      >
        {props.children}
      </div>
    </TableBlock>
  );
}
