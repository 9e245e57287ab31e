import { createMemo, createSignal, For } from "solid-js";
import type { JSX } from "solid-js";
import { firstOpenMonth } from "../../../model/closedMonth.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { useText } from "../../kit/useText.ts";
import { findsSomething } from "../../../i18n/findsSomething.ts";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import { leverName, tooLateSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { changeText, errorText, decimalsOfAll } from "../../parts/ask/effects.ts";
import { heat, heatColour, largestOf } from "./heat.ts";
import { amountOf, measuredOf } from "../../parts/ask/targets.ts";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";

/** Each lever started in successive months: the effect it still has, and the last month in which it helps. */
export function TooLateAnswer(): JSX.Element {
  const { document, session } = useApp();
  const about = useAbout();
  const { words, format } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createOnScreen();
  /** Whether to include levers that can't be bought too, which doubles the work of the simulation. */
  const [all, setAll] = createSignal(false);
  const asked = createAsked(
    () => ({
      name: "too-late",
      // Closed months can't be changed any more.
      args: { ...about.about("too-late"), from: firstOpenMonth(document.plan()), bought: !all() },
    }),
    { looked },
  );
  const [when, setWhen] = createSignal<"byDate" | "later">("byDate");
  const measured = createMemo(() => measuredOf(amountOf(about.target()), document.plan(), document.sheet()));
  const levers = () => asked.value() ?? [];
  const months = createMemo(() =>
    [...new Set((asked.value() ?? []).flatMap(({ starts }) => starts))].sort((a, b) => a - b),
  );
  const effects = createMemo(() => (asked.value() ?? []).flatMap((lever) => lever[when()]));
  const largest = createMemo(() => largestOf(effects().map(({ effect }) => effect)));
  const month = (at: number) => format().month(session.months()[at] ?? "");
  const choices = () => [
    { value: "byDate", label: text().byTheDate },
    { value: "later", label: text().halfAYearOn },
  ];
  return (
    <AnswerSection
      id="too-late"
      title={text().tooLate}
      sentence={asked.value() && tooLateSentence(asked.value()!, amountOf(about.target()), says())}
      asked={asked}
      waits={asked.rough() && !findsSomething.tooLate(asked.value()!)}
      rests={{ trials: about.of("too-late").trials, effects: effects(), measured: measured() }}
      watch={watch}
      controls={
        <p>
          {text().extra(says().amountName(about.target()))}{" "}
          <InlineSelect
            text={when() === "byDate" ? text().byTheDate : text().halfAYearOn}
            label={text().when}
            value={when()}
            choices={choices()}
            onChoose={(value) => setWhen(value === "later" ? "later" : "byDate")}
          />
        </p>
      }
    >
      <TableScroll name={text().tooLate}>
        <table class="heat">
          <caption class="unseen">{text().tooLateLabel}</caption>
          <thead>
            <tr>
              <th scope="col">{text().takenIn}</th>
              <For each={months()}>
                {(at) => (
                  <th scope="col" class="number">
                    <span class="unseen">{month(at)}</span>
                    <span aria-hidden="true">{format().month(session.months()[at] ?? "", "name")}</span>
                  </th>
                )}
              </For>
              <th scope="col">{text().lastMonth}</th>
            </tr>
          </thead>
          <tbody>
            <For each={levers()}>
              {(lever) => (
                <tr>
                  <th scope="row">{leverName(lever.lever, says(), false)}</th>
                  <For each={months()}>
                    {(at) => (
                      <StartCell
                        effect={lever[when()][lever.starts.indexOf(at)]}
                        isLast={lever.last === at}
                        month={month(at)}
                        measured={measured()}
                        largest={largest()}
                      />
                    )}
                  </For>
                  <td>{lever.last === undefined ? "–" : month(lever.last)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableScroll>
      <Button look="quiet" onClick={() => setAll(!all())}>
        {all() ? text().lateBought : text().lateAll}
      </Button>
      <p class="small soft">{text().tooLateKey}</p>
    </AnswerSection>
  );
}

/** The effect that a lever still has when it starts in a given month. */
function StartCell(props: {
  readonly effect: { readonly effect: number; readonly error: number } | undefined;
  readonly isLast: boolean;
  readonly month: string;
  readonly measured: ReturnType<typeof measuredOf>;
  /** The largest effect in the table, used for the colours and the number of decimals. */
  readonly largest: number;
}): JSX.Element {
  const { words, format } = useText();
  const text = () => words().answerViews;
  return (
    <td
      class="number heat-cell"
      classList={{ last: props.isLast }}
      style={{ background: heatColour(heat(props.effect?.effect ?? NaN, props.largest)) }}
      title={`${props.month}: ${changeText(props.effect?.effect ?? NaN, props.measured, format())} ${errorText(props.effect?.error ?? NaN, props.measured, format())}`}
    >
      {changeText(
        props.effect?.effect ?? NaN,
        props.measured,
        format(),
        decimalsOfAll(props.largest, props.measured),
      )}
      {props.isLast ? <span class="unseen"> {text().lastMonth}</span> : ""}
    </td>
  );
}
