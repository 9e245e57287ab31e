import type { Question } from "../../../report/questions.ts";
import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RequiredChange, Try } from "../../../analysis/requiredChange.ts";
import { DEFAULT_AMOUNT } from "../../../analysis/levers.ts";
import { leverRows } from "../../../analysis/leverRanks.ts";
import { compilePlan } from "../../../engine/compilePlan.ts";
import { useApp } from "../../../state/context.ts";
import { Chart } from "../../parts/charts/Chart.tsx";
import { goToHeading } from "../../kit/goToHeading.ts";
import { hueOf } from "../../kit/hueOf.ts";
import { Button } from "../../kit/Button.tsx";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";
import { AfterTable } from "./AfterTable.tsx";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import { isCosted } from "../../../i18n/leverText.ts";
import { lowered } from "../../../i18n/sentenceCase.ts";
import { isCounted } from "../../../i18n/spoken.ts";
import { leverName, takesSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { createAsked } from "../../../state/createAsked.ts";

import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { errorText, valueText } from "../../parts/ask/effects.ts";
import { FromMonth } from "./FromMonth.tsx";
import { bestLever, leverChoices } from "./leverChoices.ts";
import { pageSignal } from "../../../state/pageMemory.ts";
import { PutButton } from "../../parts/ask/PutButton.tsx";
import { TableFold } from "../../parts/ask/TableFold.tsx";
import { takesChart } from "./takesChart.ts";
import { rowOf } from "../../parts/ask/targets.ts";
import { requiredLevel } from "../../parts/ask/requiredLevel.ts";

const chosenRow = pageSignal<string | undefined>(undefined);
/** The value that a row is to reach. */
const requiredValue = pageSignal<number | undefined>(undefined);

const HEIGHT = 190;
const LEVELS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const;

/** The least change of a chosen input at which the goal is met often enough, or a row reaches a value. */
export function TakesAnswer(): JSX.Element {
  const { answers, document } = useApp();
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createOnScreen();
  const [chosen, setChosen] = chosenRow(answers);
  const ranked = createAsked(
    () => ({
      name: "lever-ranks",
      args: { ...about.about("lever-ranks"), from: about.from(), amount: DEFAULT_AMOUNT },
    }),
    { looked },
  );
  const rows = createMemo(() => {
    const plan = document.plan();
    return leverRows(compilePlan(plan, document.scenario()), rowOf(about.target(), plan));
  });
  const choices = createMemo(() =>
    leverChoices(rows(), ranked.value(), label, (kind) => text().leverKinds[kind]),
  );
  const [level, setLevel] = requiredLevel(answers);
  /** The value that a row is to reach; the probability has a level of its own. */
  const [value, setValue] = requiredValue(answers);
  const wanted = () => (about.target().kind === "chance" ? level() : value());
  /** What was chosen; otherwise the best, as soon as it is known. */
  const row = createMemo(() => {
    const all = choices();
    const own = all.find(({ value: id }) => id === chosen());
    if (own !== undefined) return own.value;
    if (ranked.value() === undefined && ranked.failure() === undefined) return undefined;
    const best = bestLever(ranked.value(), wanted())?.row;
    return (all.find(({ value: id }) => id === best) ?? all[0])?.value;
  });
  const question = (): Question<"takes"> | undefined => {
    const of = row();
    const reach = wanted();
    if (of === undefined || reach === undefined) return undefined;
    return { name: "takes", args: { ...about.about("takes"), from: about.from(), row: of, level: reach } };
  };
  const asked = createAsked(question, { looked });
  /** The last month in which the change still reaches the level. */
  const latest = createAsked(
    () => {
      const found = asked.value();
      if (asked.stale() || found?.least === undefined) return undefined;
      const { lever } = found.least;
      return {
        name: "latest-start",
        args: { ...about.about("latest-start"), levers: [lever], level: found.level },
      };
    },
    { looked },
  );
  const unit = () => document.sheet().byId.get(row() ?? "")?.unit ?? "";
  const figure = (x: number) => valueText(x, about.measured(), format());
  const moved = (steps: number) => {
    const scale = asked.value()?.scale;
    return scale === undefined ? "" : says().stepText(scale.row, { by: "amount", size: steps * scale.step });
  };
  const setTyped = (typed: string) => {
    const measured = about.measured();
    const read = readNumber(typed, measured.kind === "row" ? measured.unit : "", format());
    if (read === undefined) return words().answer.notANumber;
    setValue(read);
    return undefined;
  };
  const percent = (share: number) => format().percent(share, 0);
  const answer = () => asked.value()?.least;
  const impossible = () => {
    const found = asked.value();
    return !asked.stale() && found !== undefined && found.before < found.level && found.least === undefined;
  };
  /** Another lever that reaches what this one can't. */
  const other = () => {
    const best = bestLever(ranked.value(), wanted());
    return best !== undefined && best.after >= (wanted() ?? Infinity) && best.row !== row()
      ? best
      : undefined;
  };
  const costed = () => isCosted(asked.value()?.scale ?? { kind: "people" });
  /** Only of what is counted and wanted in numbers can it be told why it falls. */
  const moreIsBetter = () => {
    const of = about.target();
    const goal = of.kind === "row" ? undefined : document.plan().goals[of.goal];
    return (
      goal?.at_most === undefined &&
      isCounted(document.sheet().byId.get(rowOf(of, document.plan()))?.unit ?? "")
    );
  };
  const reached = () => {
    const found = asked.value();
    const shown = found?.least ?? found?.most;
    return shown === undefined ? [] : [shown.effect];
  };

  const triesTable = (found: RequiredChange) => (
    <TriesTable tries={found.tries} before={found.before} costed={costed()} figure={figure} name={moved} />
  );

  return (
    <AnswerSection
      id="takes"
      title={text().takes}
      sentence={
        wanted() === undefined
          ? text().chooseValue
          : asked.value() && takesSentence(asked.value()!, about.target(), says(), latest.value())
      }
      asked={asked}
      rests={{ trials: about.of("takes").trials, effects: reached(), measured: about.measured() }}
      watch={watch}
      controls={
        <p>
          {text().takesHow}{" "}
          <InlineSelect
            text={row() === undefined ? "…" : label(row()!)}
            label={text().lever}
            value={row() ?? ""}
            choices={choices()}
            onChoose={setChosen}
          />{" "}
          {text().takesFrom} <FromMonth /> {text().takesFor(says().aboutName(about.target()))}{" "}
          <Show
            when={about.target().kind === "chance"}
            fallback={
              <InlineEdit
                text={wanted() === undefined ? "…" : figure(wanted()!)}
                editText={wanted() === undefined ? "" : format().exact(wanted()!)}
                label={text().valueToReach}
                onCommit={setTyped}
              />
            }
          >
            <InlineSelect
              text={percent(level())}
              label={text().level}
              value={String(level())}
              choices={LEVELS.map((one) => ({ value: String(one), label: percent(one) }))}
              onChoose={(one) => setLevel(Number(one))}
            />
          </Show>
          ?
        </p>
      }
    >
      <Show when={asked.value()}>
        {(found) => (
          <>
            <Show when={answer()}>
              {(best) => (
                <p class="ans-put">
                  <PutButton strong change={best().lever.change} name={leverName(best().lever, says())} />
                </p>
              )}
            </Show>
            <Show when={impossible() && ranked.value()}>
              <p>
                <Show when={other()} fallback={text().noneReaches(figure(found().level))}>
                  {(best) => text().otherReaches(label(best().row), figure(found().level))}
                </Show>{" "}
                <Show when={other()}>
                  {(best) => (
                    <Button look="quiet" onClick={() => setChosen(best().row)}>
                      {text().tryOther(label(best().row))}
                    </Button>
                  )}
                </Show>
                <Show when={about.target().kind === "chance"}>
                  <Button look="quiet" onClick={() => goToHeading("answer-mix-title")}>
                    {text().seeMix}
                  </Button>
                </Show>
              </p>
            </Show>
            <Show when={moreIsBetter() && turnsBack(found())}>
              <p>{text().overload(lowered(label(found().scale.row)), found().scale.kind === "people")}</p>
            </Show>
            <Show when={found().tries.length > 0}>
              <Chart
                label={text().takesLabel(label(found().scale.row))}
                table={triesTable(found())}
                keysHint={words().charts.keysHint}
                height={HEIGHT}
                hue={hueOf(document.sheet().byId.get(found().scale.row)?.group)}
                failed={words().charts.failed}
                spec={(width) =>
                  takesChart({
                    width,
                    height: HEIGHT,
                    takes: found(),
                    chance: about.target().kind === "chance",
                    levelLabel: figure(found().level),
                    leastLabel: "",
                    value: (x) => (about.target().kind === "chance" ? percent(x) : figure(x)),
                    moved: (amount) => format().value(amount, unit() === "share" ? "share" : "", "short"),
                    readOut: (amount, after) =>
                      `${moved(Math.round(amount / Math.abs(found().scale.step)))}: ${figure(after)}`,
                  })
                }
              />
              <TableFold label={text().takes}>
                {triesTable(found())}
                <Show when={!costed()}>
                  <p class="small soft">{text().notCostedNote}</p>
                </Show>
              </TableFold>
            </Show>
          </>
        )}
      </Show>
    </AnswerSection>
  );
}

/** Whether the measure falls clearly as more is done of what is good at first, or at once. */
function turnsBack({ tries, before, scale }: RequiredChange): boolean {
  if (scale.kind === "cycle" || scale.kind === "price" || scale.kind === "input") return false;
  let best = before;
  for (const { effect } of tries) {
    if (effect.after < best - Math.max(0.02 * Math.abs(best), 3 * effect.error)) return true;
    best = Math.max(best, effect.after);
  }
  return false;
}

function TriesTable(props: {
  readonly tries: readonly Try[];
  readonly before: number;
  readonly costed: boolean;
  readonly figure: (x: number) => string;
  readonly name: (steps: number) => string;
}): JSX.Element {
  const about = useAbout();
  const { words, format } = useText();
  const text = () => words().answerViews;
  return (
    <AfterTable heading={text().change} before={props.figure(props.before)}>
      <For each={props.tries}>
        {(one) => (
          <tr>
            <th scope="row">{props.name(one.steps)}</th>
            <td class="number">{props.figure(one.effect.after)}</td>
            <td class="number">{errorText(one.effect.error, about.measured(), format())}</td>
            <td class="number">
              {format().moneyShort(one.cost.effect)}
              {props.costed ? "" : " *"}
            </td>
          </tr>
        )}
      </For>
    </AfterTable>
  );
}
