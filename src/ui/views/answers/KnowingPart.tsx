import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { ValueOfInformation } from "../../../analysis/valueOfInformation.ts";
import { useText } from "../../kit/useText.ts";
import { TableBlock } from "../../parts/copying/TableBlock.tsx";

/** Across the plan's scenarios: how often knowing an input would change the choice, and what that gains. */
export function KnowingPart(props: {
  readonly knowing: ValueOfInformation;
  /** A gain, with its sign and its unit. */
  readonly gain: (x: number) => string;
  readonly gainName: string;
  readonly sentence: string;
}): JSX.Element {
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const inputs = () => props.knowing.inputs.filter(({ gain }) => gain > 0).slice(0, 5);
  const best = () => props.knowing.best ?? words().frame.baseline;
  return (
    <>
      <h3>{text().knowing}</h3>
      <p>
        {text().bestNow(best())} {props.sentence}
      </p>
      <Show when={inputs().length > 0}>
        <TableBlock name={text().knowing}>
          <table class="numbers">
            <thead>
              <tr>
                <th scope="col">{text().input}</th>
                <th scope="col" class="number">
                  {text().changesChoice}
                </th>
                <th scope="col" class="number">
                  {props.gainName}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={inputs()}>
                {(one) => (
                  <tr>
                    <th scope="row">{label(one.row)}</th>
                    <td class="number">{format().probability(one.changes)}</td>
                    <td class="number">{props.gain(one.gain)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </TableBlock>
      </Show>
    </>
  );
}
