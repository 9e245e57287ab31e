import "./copying.css";
import type { JSX } from "solid-js";
import { useText } from "../../kit/useText.ts";
import { drawElement } from "./drawElement.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import { pageTable } from "./pageTable.ts";

/** A table and its export button at a corner, shown while the pointer or the focus is in the table. */
export function TableBlock(props: { readonly name: string; readonly children: JSX.Element }): JSX.Element {
  const { format } = useText();
  let block!: HTMLDivElement;
  const table = () => block.querySelector("table")!;
  return (
    <div ref={block} class="table-block">
      {props.children}
      <ExportMenu
        name={props.name}
        picture={() => drawElement(table(), props.name)}
        table={() => pageTable(table(), format())}
      />
    </div>
  );
}
