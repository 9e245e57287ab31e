import type { JSX } from "solid-js";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";

/** A table that may be wider than its container: it scrolls inside it, also by keys. */
export function WideTable(props: { readonly label: string; readonly children: JSX.Element }): JSX.Element {
  return (
    <TableScroll name={props.label} class="table-wide follow-scroll">
      {props.children}
    </TableScroll>
  );
}
