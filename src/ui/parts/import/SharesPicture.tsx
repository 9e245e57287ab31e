import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { fittedShares } from "../../../deals/fittedShares.ts";
import type { DealSummary } from "../../../deals/summariseDeals.ts";
import { useText } from "../../kit/useText.ts";
import { TableFold } from "../ask/TableFold.tsx";
import { Chart } from "../charts/Chart.tsx";
import { shareAt, sharesChart } from "./sharesChart.ts";

const HEIGHT = 220;
/** Ages of the table, in months. */
const AGES = [1, 2, 3, 4, 6, 9, 12, 18, 24, 36, 48, 60];
/** The oldest age that is drawn. */
const OLDEST = 60;

/** The shares of the deals that are won and lost by age, with the fitted curves; in a sentence and a table as well. */
export function SharesPicture(props: { readonly summary: DealSummary }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().importView;
  const share = (value: number) => format().percent(value, 0);
  const ageText = (age: number) => text().ageMonths(format().number(age), age === 1);
  const incidence = () => props.summary.incidence;
  const until = createMemo(() => {
    const { won, lost } = incidence();
    const last = Math.max(won.at(-1)?.age ?? 0, lost.at(-1)?.age ?? 0);
    return last === 0 ? 0 : Math.min(OLDEST, Math.max(3, Math.ceil(last)));
  });
  const fitted = () => {
    const { fit } = props.summary;
    return fit === undefined ? undefined : (age: number) => fittedShares(fit, age);
  };
  const readOut = (age: number) =>
    text().pictureRead(
      ageText(age),
      share(shareAt(incidence().won, age)),
      share(shareAt(incidence().lost, age)),
    );
  const sentence = () => {
    const says = text().pictureSays(
      share(shareAt(incidence().won, until())),
      share(shareAt(incidence().lost, until())),
      ageText(until()),
    );
    return `${says} ${props.summary.fit === undefined ? text().pictureSteps : text().pictureShows}`;
  };
  const spec = (width: number) =>
    sharesChart({
      width,
      height: HEIGHT,
      ...incidence(),
      until: until(),
      fitted: fitted(),
      age: (months) => format().number(months),
      share,
      readOut,
      words: { won: text().wonSeen, lost: text().lostSeen },
    });
  const sharesTable = () => <SharesTable summary={props.summary} until={until()} fitted={fitted()} />;
  return (
    <Show when={until() > 0}>
      <section aria-labelledby="import-picture">
        <h4 id="import-picture">{text().picture}</h4>
        <p>{sentence()}</p>
        <Chart
          spec={spec}
          label={`${text().picture}. ${sentence()}`}
          table={sharesTable()}
          keysHint={text().keysHint}
          height={HEIGHT}
          hue="--good"
          failed={text().chartFailed}
        />
        <TableFold label={text().picture}>{sharesTable()}</TableFold>
      </section>
    </Show>
  );
}

/** The same shares at some ages. */
function SharesTable(props: {
  readonly summary: DealSummary;
  readonly until: number;
  readonly fitted: ((age: number) => ReturnType<typeof fittedShares>) | undefined;
}): JSX.Element {
  const { words, format } = useText();
  const text = () => words().importView;
  const share = (value: number) => format().percent(value, 0);
  const ageText = (age: number) => text().ageMonths(format().number(age), age === 1);
  return (
    <table class="figures-table">
      <thead>
        <tr>
          <th scope="col">{text().age}</th>
          <th scope="col" class="number">
            {text().wonSeen}
          </th>
          <th scope="col" class="number">
            {text().lostSeen}
          </th>
          <Show when={props.fitted}>
            <th scope="col" class="number">
              {text().wonFitted}
            </th>
            <th scope="col" class="number">
              {text().lostFitted}
            </th>
          </Show>
        </tr>
      </thead>
      <tbody>
        <For each={AGES.filter((age) => age <= props.until)}>
          {(age) => (
            <tr>
              <th scope="row">{ageText(age)}</th>
              <td class="number">{share(shareAt(props.summary.incidence.won, age))}</td>
              <td class="number">{share(shareAt(props.summary.incidence.lost, age))}</td>
              <Show when={props.fitted}>
                {(curve) => (
                  <>
                    <td class="number">{share(curve()(age).won)}</td>
                    <td class="number">{share(curve()(age).lost)}</td>
                  </>
                )}
              </Show>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
