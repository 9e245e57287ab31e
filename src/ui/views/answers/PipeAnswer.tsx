import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { InPipe, Percentiles } from "../../../analysis/inPipe.ts";
import { addMonths } from "../../../model/month.ts";
import { useApp } from "../../../state/context.ts";
import { Chart } from "../../parts/charts/Chart.tsx";
import { monthTicks } from "../../parts/charts/monthTicks.ts";
import { useText } from "../../kit/useText.ts";
import { findsSomething } from "../../../i18n/findsSomething.ts";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import { pipeSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { monthsToCome, pipeChart } from "./pipeChart.ts";
import { TableFold } from "../../parts/ask/TableFold.tsx";
import { lastMonthOf } from "../../parts/ask/targets.ts";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";
import type { Month } from "../../../model/month.ts";

const HEIGHT = 140;

/** What is already paid for and arrives after the date, and the cost of a customer adjusted for that delay. */
export function PipeAnswer(): JSX.Element {
  const { document, session } = useApp();
  const about = useAbout();
  const { words, format } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createOnScreen();
  const date = createMemo(() => lastMonthOf(about.target(), document.plan()));
  const asked = createAsked(() => ({ name: "in-pipe", args: { ...about.of("in-pipe"), date: date() } }), {
    looked,
  });
  const count = (x: number) =>
    format().number(x, { decimals: Math.abs(x) < 9.95 && !Number.isInteger(x) ? 1 : 0 });
  const months = createMemo(() => {
    const found = asked.value();
    if (found === undefined) return [];
    const after = addMonths(document.plan().start, found.date + 1);
    return found.byMonth
      .slice(0, monthsToCome(found.byMonth))
      .map((value, k) => ({ month: addMonths(after, k), value }));
  });
  const name = (k: number) => format().month(months()[k]?.month ?? "");
  return (
    <AnswerSection
      id="in-pipe"
      title={text().inPipe}
      sentence={asked.value() && pipeSentence(asked.value()!, says())}
      asked={asked}
      waits={asked.rough() && !findsSomething.inPipe(asked.value()!)}
      rests={{
        trials: about.of("in-pipe").trials,
        effects: asked.value() === undefined ? [] : [{ error: asked.value()!.toCome.error }],
        measured: { kind: "row", unit: "customers" },
      }}
      watch={watch}
    >
      <Show when={asked.value()}>
        {(found) => (
          <>
            <Show when={found().toCome.mean > 0}>
              <Chart
                label={text().pipeLabel(format().month(session.months()[found().date] ?? ""))}
                table={<MonthTable months={months()} count={count} />}
                keysHint={words().charts.keysHint}
                height={HEIGHT}
                hue="--accent"
                failed={words().charts.failed}
                spec={(width) =>
                  pipeChart({
                    width,
                    height: HEIGHT,
                    byMonth: months().map(({ value }) => value),
                    monthTicks: monthTicks(
                      months().map(({ month }) => month),
                      width - 54,
                      format(),
                    ),
                    value: (value) => format().number(value),
                    readOut: (k) => `${name(k)}: ${count(months()[k]?.value ?? NaN)}`,
                  })
                }
              />
            </Show>
            <PipeTable found={found()} count={count} />
            <Show when={months().length > 0}>
              <TableFold label={text().toComeByMonth}>
                <MonthTable months={months()} count={count} />
              </TableFold>
            </Show>
          </>
        )}
      </Show>
    </AnswerSection>
  );
}

type Count = (x: number) => string;

/** The mean number of customers still to come in each month. */
function MonthTable(props: {
  readonly months: readonly { readonly month: Month; readonly value: number }[];
  readonly count: Count;
}): JSX.Element {
  const { words, format } = useText();
  const text = () => words().answerViews;
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{words().answer.columnMonth}</th>
          <th scope="col" class="number">
            {text().toComeMean}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.months}>
          {({ month, value }) => (
            <tr>
              <th scope="row">{format().month(month)}</th>
              <td class="number">{props.count(value)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** What is open and still to come, and what a customer costs, each with its likely range. */
function PipeTable(props: { readonly found: InPipe; readonly count: Count }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const rows = (found: InPipe): readonly { name: string; figures: Percentiles; money: boolean }[] => [
    { name: text().openThen, figures: found.open, money: false },
    { name: text().toCome, figures: found.toCome, money: false },
    { name: text().acquisitionCost, figures: found.cost, money: true },
    { name: text().customersSame, figures: found.customersSameMonths, money: false },
    { name: text().cacSame, figures: found.cacSameMonths, money: true },
    { name: text().customersMatched, figures: found.customersMatched, money: false },
    { name: text().cacMatched, figures: found.cacMatched, money: true },
  ];
  const figure = (x: number, money: boolean) => (money ? format().moneyShort(x) : props.count(x));
  return (
    <TableScroll name={text().inPipe}>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">{says().windowText(props.found.window.from, props.found.window.to)}</th>
            <th scope="col" class="number">
              {words().answer.columnLow}
            </th>
            <th scope="col" class="number">
              {words().answer.columnMedian}
            </th>
            <th scope="col" class="number">
              {words().answer.columnHigh}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={rows(props.found)}>
            {({ name: what, figures, money }) => (
              <tr>
                <th scope="row">{what}</th>
                <td class="number">{figure(figures.p5, money)}</td>
                <td class="number">{figure(figures.p50, money)}</td>
                <td class="number">{figure(figures.p95, money)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </TableScroll>
  );
}
