import type { JSX } from "solid-js";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";

/** A table that may be wider than its place: it scrolls within it, by keys too. */
export function WideTable(props: { readonly label: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <TableScroll name={props.label} class="table-wide follow-scroll">
      {props.children}
    </TableScroll>
  );
}
