import type { AnswerTo, Question } from "../../../report/questions.ts";
import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { together } from "../../../analysis/nextStep.ts";
import { DEFAULT_AMOUNT } from "../../../analysis/levers.ts";
import { boughtRows, usualLimit } from "../../../analysis/boughtScales.ts";
import { compilePlan } from "../../../engine/compilePlan.ts";
import { isCosted, leversText } from "../../../i18n/leverText.ts";
import { raised } from "../../../i18n/sentenceCase.ts";
import type { InputRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";
import { AfterTable } from "./AfterTable.tsx";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import { mixSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { createAsked } from "../../../state/createAsked.ts";

import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { createWorth } from "../../parts/ask/createWorth.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { errorText, valueText } from "../../parts/ask/effects.ts";
import { FromMonth } from "./FromMonth.tsx";
import { pageSignal } from "../../../state/pageMemory.ts";
import { PutButton } from "../../parts/ask/PutButton.tsx";
import { rowOf } from "../../parts/ask/targets.ts";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";
import { requiredLevel } from "../../parts/ask/requiredLevel.ts";

/** The inputs that are left out of the mix. */
const leftOut = pageSignal<readonly string[]>([]);
/** How far an input may go, for inputs where the user changed that. */
const changedLimits = pageSignal<Readonly<Record<string, number>>>({});

/** The cheapest mix of chosen levers, each within a limit, at which the goal is met often enough. */
export function MixAnswer(): JSX.Element {
  const { answers, document } = useApp();
  const about = useAbout();
  const { words, format } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createOnScreen();
  const worth = createWorth(looked);
  /** The inputs of people and money on which the goal's row depends. */
  const inputs = createMemo(() => {
    const plan = document.plan();
    return boughtRows(compilePlan(plan, document.scenario()), rowOf(about.target(), plan)).flatMap(
      (id): InputRow[] => {
        const row = document.sheet().byId.get(id);
        return row?.kind === "input" ? [row] : [];
      },
    );
  });
  const [left, setLeft] = leftOut(answers);
  const [limits, setLimits] = changedLimits(answers);
  const [level] = requiredLevel(answers);
  const limitOf = (row: InputRow) =>
    limits()[row.id] ?? usualLimit(row, says().mean(row.id, about.from()), DEFAULT_AMOUNT);
  const chosen = () => inputs().filter(({ id }) => !left().includes(id));
  const question = (): Question<"cheapest-mix"> | undefined => {
    if (about.target().kind !== "chance" || chosen().length === 0) return undefined;
    const rows = chosen().map((row) => ({ row: row.id, most: limitOf(row) }));
    return {
      name: "cheapest-mix",
      args: { ...about.about("cheapest-mix"), from: about.from(), level: level(), rows },
    };
  };
  const asked = createAsked(question, { looked });
  /** The mix to show; undefined if the goal is already met often enough. */
  const best = () => {
    const mix = asked.value()?.cheapest ?? asked.value()?.most;
    return mix !== undefined && mix.levers.length > 0 ? mix : undefined;
  };
  const tick = (id: string, on: boolean) =>
    setLeft(on ? left().filter((one) => one !== id) : [...left(), id]);
  return (
    <AnswerSection
      id="mix"
      title={text().mix}
      sentence={
        about.target().kind !== "chance"
          ? text().mixNeedsGoal
          : chosen().length === 0
            ? text().mixNone
            : asked.value() && mixSentence(asked.value()!, about.target(), says(), worth())
      }
      asked={asked}
      watch={watch}
      rests={{
        trials: about.of("cheapest-mix").trials,
        effects: best() === undefined ? [] : [best()!.effect],
        measured: about.measured(),
      }}
      controls={
        <>
          <p>
            {text().mixLead(format().percent(level(), 0))} <FromMonth />.
          </p>
          <Show when={about.target().kind === "chance"}>
            <MixInputs
              inputs={inputs()}
              left={left()}
              limitOf={limitOf}
              onTick={tick}
              onLimit={(row, limit) => setLimits((all) => ({ ...all, [row.id]: limit }))}
            />
          </Show>
        </>
      }
    >
      <Show when={best()}>
        {(mix) => (
          <>
            <MixTable mix={mix()} found={asked.value()} />
            <Show when={asked.value()?.cheapest !== undefined}>
              <p class="ans-put">
                <PutButton
                  strong
                  change={together(mix().levers)}
                  name={raised(leversText(mix().levers, says())).slice(0, 80)}
                />
              </p>
            </Show>
          </>
        )}
      </Show>
    </AnswerSection>
  );
}

/** Which inputs may be in the mix, and how far each may go. */
function MixInputs(props: {
  readonly inputs: readonly InputRow[];
  readonly left: readonly string[];
  readonly limitOf: (row: InputRow) => number;
  readonly onTick: (id: string, on: boolean) => void;
  readonly onLimit: (row: InputRow, limit: number) => void;
}): JSX.Element {
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const setLimit = (row: InputRow, typed: string) => {
    const value = readNumber(typed, row.unit, format());
    if (value === undefined || !(value > 0)) return words().answer.notANumber;
    props.onLimit(row, value);
    return undefined;
  };
  return (
    <details>
      <summary>{text().mixRows}</summary>
      <p class="small soft">{text().mixRowsLead}</p>
      <ul class="mix">
        <For each={props.inputs}>
          {(row) => (
            <li>
              <label>
                <input
                  type="checkbox"
                  checked={!props.left.includes(row.id)}
                  onChange={(event) => props.onTick(row.id, event.currentTarget.checked)}
                />{" "}
                {label(row.id)}
              </label>{" "}
              {text().atMost}{" "}
              <InlineEdit
                text={format().value(props.limitOf(row), row.unit, "short")}
                editText={format().exact(props.limitOf(row), row.unit)}
                label={text().limitOf(label(row.id))}
                onCommit={(typed) => setLimit(row, typed)}
              />{" "}
              {text().atMostMore}
            </li>
          )}
        </For>
      </ul>
    </details>
  );
}

/** What the mix does, what it costs, and how many mixes were tried to find it. */
function MixTable(props: {
  readonly mix: NonNullable<AnswerTo<"cheapest-mix">["most"]>;
  readonly found: AnswerTo<"cheapest-mix"> | undefined;
}): JSX.Element {
  const about = useAbout();
  const { words, format } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const figure = (x: number) => valueText(x, about.measured(), format());
  return (
    <>
      <TableScroll name={text().mix}>
        <AfterTable heading={text().step} before={figure(props.found?.before ?? NaN)}>
          <tr>
            <th scope="row" class="mix-what">
              {raised(leversText(props.mix.levers, says()))}
            </th>
            <td class="number">{figure(props.mix.effect.after)}</td>
            <td class="number">{errorText(props.mix.effect.error, about.measured(), format())}</td>
            <td class="number">
              {format().moneyShort(props.mix.cost.effect)}
              {props.mix.levers.every(isCosted) ? "" : " *"}
            </td>
          </tr>
        </AfterTable>
      </TableScroll>
      <p class="small soft">
        {(props.found?.cutShort === true ? text().mixCut : text().mixTried)(
          format().number(props.found?.looked ?? NaN),
          format().number(props.found?.tried ?? NaN),
        )}
      </p>
    </>
  );
}
