import "./copying.css";
import type { JSX } from "solid-js";
import { useText } from "../../kit/useText.ts";
import { drawElement } from "./drawElement.ts";
import { ExportMenu } from "./ExportMenu.tsx";
import { useTableMaker } from "./useTableMaker.ts";

/** A picture that is not a chart, with the export menu below its right corner, as charts have it. */
export function PictureBlock(props: {
  readonly name: string;
  /** The caption above the picture in a file; if left out, the name. */
  readonly caption?: string;
  /** The same as figures; made when it is asked for. */
  readonly table?: JSX.Element;
  readonly class?: string;
  readonly children: JSX.Element;
}): JSX.Element {
  const { format } = useText();
  const made = useTableMaker();
  let picture!: HTMLDivElement;
  return (
    <div class="picture-block">
      <div ref={picture} class={props.class}>
        {props.children}
      </div>
      <ExportMenu
        name={props.name}
        picture={() => drawElement(picture.querySelector("svg") ?? picture, props.caption ?? props.name)}
        table={"table" in props ? () => made(() => props.table, format()) : undefined}
      />
    </div>
  );
}
