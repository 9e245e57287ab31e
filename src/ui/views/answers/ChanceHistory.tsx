import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { sparkline } from "../../parts/charts/sparkline.ts";
import { useText } from "../../kit/useText.ts";
import { useApp } from "../../../state/context.ts";
import { goalHistory } from "../../parts/goals/goalHistory.ts";
import { PictureBlock } from "../../parts/copying/PictureBlock.tsx";
import { TableFold } from "../../parts/ask/TableFold.tsx";

const WIDTH = 220;
const HEIGHT = 36;

/** How the probability of a goal changed as the plan was edited; for the plan only, so not shown for a scenario. */
export function ChanceHistory(props: { readonly index: number }): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().answerViews;
  const points = createMemo(() => goalHistory(document.plan(), props.index, document.scenario()));
  const when = (at: string) => {
    const moment = new Date(at);
    return Number.isNaN(moment.getTime()) ? at : `${format().date(at.slice(0, 10))} ${format().time(moment)}`;
  };
  const chance = (p: number | undefined) => format().probability(p ?? NaN);
  const sentence = () =>
    text().historySentence(chance(points()[0]?.probability), chance(points().at(-1)?.probability));
  const chanceTable = () => (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{text().historyWhen}</th>
          <th scope="col" class="number">
            {text().probability}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={[...points()].reverse()}>
          {(point) => (
            <tr>
              <th scope="row">{when(point.at)}</th>
              <td class="number">{chance(point.probability)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
  return (
    <Show
      when={points().length > 1}
      fallback={
        <Show when={document.scenario() === undefined}>
          <p class="soft small">{text().historyNone}</p>
        </Show>
      }
    >
      <PictureBlock class="ans-history" name={text().history} caption={sentence()} table={chanceTable()}>
        <svg width={WIDTH} height={HEIGHT} aria-hidden="true">
          <path
            class="history-line"
            d={sparkline(
              points().map(({ probability }) => probability),
              WIDTH,
              HEIGHT - 2,
            )}
          />
        </svg>
        <p class="small">{sentence()}</p>
      </PictureBlock>
      <TableFold label={text().history}>{chanceTable()}</TableFold>
    </Show>
  );
}
