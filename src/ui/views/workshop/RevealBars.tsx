import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { rangeSaid } from "../../../i18n/workshopSentences.ts";
import type { RowId } from "../../../model/row.ts";
import { useText } from "../../kit/useText.ts";
import type { Answer } from "../../../workshop/answer.ts";
import type { Disagreement } from "../../../workshop/disagreement.ts";
import { useWorkshop } from "./createWorkshop.ts";
import { TableBlock } from "../../parts/copying/TableBlock.tsx";

type Bar = {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly middle: number | undefined;
  readonly sure: number;
  readonly together: boolean;
  /** The person's answer in the first round. */
  readonly before: Answer | undefined;
};

/** Room left and right of the outermost ends, as a share of the distance between them. */
const AIR = 0.06;

/** Everybody's range as a bar with its figures, and above them the combined range: a table to be read from afar. */
export function RevealBars(props: { readonly row: RowId; readonly found: Disagreement }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const unit = () => workshop.input(props.row)?.unit ?? "";
  const bars = createMemo((): readonly Bar[] => {
    const { ranges, pool } = props.found;
    const first = workshop.now()?.first[props.row] ?? [];
    const people = ranges.map(({ answer }): Bar => ({
      name: workshop.nameOf(props.row, answer),
      ...{ low: answer.low, high: answer.high, middle: answer.middle, sure: answer.sure, together: false },
      before: first.find(({ by, who }) => by === answer.by || (who !== undefined && who === answer.who)),
    }));
    if (pool === undefined || people.length < 2) return people;
    const { p5, p50, p95 } = pool;
    const all = { low: p5, high: p95, middle: p50, sure: 90, together: true, before: undefined };
    return [{ name: text().together, ...all }, ...people];
  });
  const scale = createMemo(() => {
    const ends = bars().flatMap(({ low, high, before }) => [
      low,
      high,
      before?.low ?? low,
      before?.high ?? high,
    ]);
    const [from, to] = [Math.min(...ends), Math.max(...ends)];
    const air = (to - from) * AIR;
    return { from: from - air, width: to - from + 2 * air };
  });
  const place = (x: number) => `${((x - scale().from) / scale().width) * 100}%`;
  const span = (low: number, high: number) => ({
    left: place(low),
    width: `${((high - low) / scale().width) * 100}%`,
  });
  /** One end of a range, with the decimals that both ends have side by side. */
  const figure = (x: number, bar: Bar) => {
    const [end, low, high] = [x, bar.low, bar.high].map((one) => Number(one.toPrecision(3)));
    return format().value(end!, unit(), "full", { sameAs: [low!, high!] });
  };
  return (
    <TableBlock name={text().barsLabel}>
      <table class="stage-bars">
        <caption class="unseen">{text().barsLabel}</caption>
        <thead class="unseen">
          <tr>
            <th scope="col">{text().whoHead}</th>
            <th scope="col">{text().lowHead}</th>
            <td />
            <th scope="col">{text().highHead}</th>
            <th scope="col">{text().sureHead}</th>
          </tr>
        </thead>
        <tbody>
          <For each={bars()}>
            {(bar) => (
              <tr classList={{ together: bar.together }}>
                <th scope="row">
                  {bar.name}
                  <Show when={bar.before}>
                    {(before) => (
                      <span class="stage-first">
                        {text().firstRound}: {rangeSaid(before().low, before().high, unit(), format())}
                      </span>
                    )}
                  </Show>
                </th>
                <td class="number">{figure(bar.low, bar)}</td>
                <td class="stage-track" aria-hidden="true">
                  <span class="stage-lane">
                    <Show when={bar.before}>
                      {(before) => (
                        <span class="stage-bar before" style={span(before().low, before().high)} />
                      )}
                    </Show>
                    <span class="stage-bar" style={span(bar.low, bar.high)} />
                    <Show when={bar.middle !== undefined}>
                      <span class="stage-tick" style={{ left: place(bar.middle ?? 0) }} />
                    </Show>
                  </span>
                </td>
                <td class="number">{figure(bar.high, bar)}</td>
                <td class="stage-sure-of">{text().sureOf(format().percent(bar.sure / 100, 0))}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </TableBlock>
  );
}
