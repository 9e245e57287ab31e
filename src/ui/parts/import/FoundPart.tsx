import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { leftOutByReason } from "../../../deals/leftOutByReason.ts";
import type { DealSummary } from "../../../deals/summariseDeals.ts";
import { isDate } from "../../../model/month.ts";
import { useText } from "../../kit/useText.ts";
import type { Import } from "./createImport.ts";
import { TableBlock } from "../copying/TableBlock.tsx";

/** Line numbers that are listed at most for one reason. */
const MOST_LINES = 12;

/** How many deals there are, as of which day, and which lines were left out and why. */
export function FoundPart(props: { readonly imp: Import; readonly summary: DealSummary }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().importView;
  const number = (value: number) => format().number(value);
  const reasons = createMemo(() => leftOutByReason(props.summary.leftOut));
  const sentence = () => {
    const { used, total, won, lost, open, asOf } = props.summary;
    if (used === 0) return text().foundNone(number(total));
    const day = format().date(asOf, "long");
    return text().foundCounts(number(used), used === 1, number(won), number(lost), number(open), day);
  };
  const left = () => {
    const { total, leftOut } = props.summary;
    return leftOut.length === 0
      ? text().foundAll
      : text().foundLeft(number(leftOut.length), number(total), leftOut.length === 1);
  };
  const lineList = (lines: readonly number[]) =>
    text().lineNumbers(
      lines.slice(0, MOST_LINES).map(String).join(", "),
      lines.length > MOST_LINES ? number(lines.length - MOST_LINES) : "",
    );
  return (
    <section class="import-part" aria-labelledby="import-found">
      <div class="import-head">
        <h3 id="import-found">{text().found}</h3>
        <label>
          {text().asOf}{" "}
          <input
            type="date"
            value={props.summary.asOf}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (value === "" || isDate(value)) props.imp.setAsOf(value);
            }}
          />
        </label>
      </div>
      <p class="import-sentence" aria-live="polite">
        {sentence()}
      </p>
      <p>{left()}</p>
      <Show when={reasons().length > 0}>
        <TableBlock name={text().reason}>
          <table class="figures-table">
            <thead>
              <tr>
                <th scope="col">{text().reason}</th>
                <th scope="col" class="number">
                  {text().count}
                </th>
                <th scope="col">{text().lines}</th>
              </tr>
            </thead>
            <tbody>
              <For each={reasons()}>
                {({ code, lines }) => (
                  <tr>
                    <th scope="row">{text().leftOut[code]}</th>
                    <td class="number">{number(lines.length)}</td>
                    <td>{lineList(lines)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </TableBlock>
      </Show>
    </section>
  );
}
