import { For } from "solid-js";
import type { JSX } from "solid-js";

/** The figures of a picture that has no table of its own on the page: the first cell of each line names the line. */
export function FiguresTable(props: {
  readonly heads: readonly string[];
  readonly lines: readonly (readonly string[])[];
}): JSX.Element {
  return (
    <table class="numbers">
      <thead>
        <tr>
          <For each={props.heads}>{(head) => <th scope="col">{head}</th>}</For>
        </tr>
      </thead>
      <tbody>
        <For each={props.lines}>
          {([name, ...figures]) => (
            <tr>
              <th scope="row">{name}</th>
              <For each={figures}>{(figure) => <td class="number">{figure}</td>}</For>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
