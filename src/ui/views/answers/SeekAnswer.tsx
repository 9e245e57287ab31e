import type { Question } from "../../../report/questions.ts";
import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { fromMonthOn } from "../../../analysis/change.ts";
import { compilePlan } from "../../../engine/compilePlan.ts";
import { groupName } from "../../../i18n/words.ts";
import type { InputRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";
import { sliderRange } from "./whatif/sliderRange.ts";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import { seekSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { createAsked } from "../../../state/createAsked.ts";

import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { valueText } from "../../parts/ask/effects.ts";
import { FromMonth } from "./FromMonth.tsx";
import { inputChoices } from "./inputChoices.ts";
import { pageSignal } from "../../../state/pageMemory.ts";
import { PutButton } from "../../parts/ask/PutButton.tsx";
import { amountOf, measuredOf } from "../../parts/ask/targets.ts";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";

const chosenInput = pageSignal("dials_per_day");
const wantedValue = pageSignal<number | undefined>(undefined);

/** The plain goal seek: at which value of an input a row comes to a value on average. */
export function SeekAnswer(): JSX.Element {
  const { answers, document, session } = useApp();
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createOnScreen();
  const choices = createMemo(() => inputChoices(document.sheet(), session.language(), groupName));
  const [chosen, setChosen] = chosenInput(answers);
  const [wanted, setWanted] = wantedValue(answers);
  const input = createMemo((): InputRow | undefined => {
    const row = document.sheet().byId.get(chosen()) ?? document.sheet().byId.get(choices()[0]?.value ?? "");
    return row?.kind === "input" ? row : undefined;
  });
  /** For a goal: what it compares, and its own bound where nothing else is asked for. */
  const target = createMemo(() => amountOf(about.target()));
  const bound = () => {
    const of = target();
    const goal = of.kind === "row" ? undefined : document.plan().goals[of.goal];
    return wanted() ?? goal?.at_least ?? goal?.at_most;
  };
  const measured = createMemo(() => measuredOf(target(), document.plan(), document.sheet()));
  const ends = () => {
    const found = asked.value();
    return found === undefined ? [] : [found.effect ?? found.atLow, found.atLow, found.atHigh];
  };
  const figure = (x: number) => valueText(x, measured(), format());
  const question = (): Question<"seek-value"> | undefined => {
    const row = input();
    const value = bound();
    if (row === undefined || value === undefined) return undefined;
    const { low, high } = sliderRange(row, says().mean(row.id, about.from()));
    const args = {
      ...about.of("seek-value"),
      target: target(),
      row: row.id,
      low,
      high,
      from: about.from(),
      value,
    };
    return { name: "seek-value", args };
  };
  const asked = createAsked(question, { looked });
  const inputText = (x: number) => format().value(x, input()?.unit ?? "");
  const setTyped = (typed: string) => {
    const unit = measured();
    const value = readNumber(typed, unit.kind === "row" ? unit.unit : "", format());
    if (value === undefined) return words().answer.notANumber;
    setWanted(value);
    return undefined;
  };
  const change = () => {
    const row = input();
    const value = asked.value()?.value;
    if (row === undefined || value === undefined) return undefined;
    const compiled = compilePlan(document.plan(), document.scenario());
    return { [row.id]: fromMonthOn(row, Number(value.toPrecision(6)), about.from(), compiled) };
  };
  const rows = () => {
    const found = asked.value();
    const { low, high } = (question()?.args ?? {}) as { low?: number; high?: number };
    if (found === undefined || low === undefined || high === undefined) return [];
    const inside =
      found.value === undefined || found.effect === undefined
        ? []
        : [{ at: found.value, effect: found.effect }];
    return [{ at: low, effect: found.atLow }, ...inside, { at: high, effect: found.atHigh }];
  };
  return (
    <AnswerSection
      id="seek"
      title={text().seek}
      sentence={
        bound() === undefined
          ? text().chooseValue
          : asked.value() && seekSentence(asked.value()!, target(), says())
      }
      asked={asked}
      rests={{
        trials: about.of("seek-value").trials,
        effects: ends(),
        measured: measured(),
      }}
      watch={watch}
      controls={
        <p>
          {text().seekAt}{" "}
          <InlineSelect
            text={label(input()?.id ?? "")}
            label={text().lever}
            value={input()?.id ?? ""}
            choices={choices()}
            onChoose={setChosen}
          />{" "}
          {text().takesFrom} <FromMonth /> {text().seekReach(says().aboutName(target()))}{" "}
          <InlineEdit
            text={bound() === undefined ? "…" : figure(bound()!)}
            editText={bound() === undefined ? "" : format().exact(bound()!)}
            label={text().valueToReach}
            onCommit={setTyped}
          />
          ?
        </p>
      }
    >
      <TableScroll name={text().seek}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{label(input()?.id ?? "")}</th>
              <th scope="col" class="number">
                {text().meanOf}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={rows()}>
              {({ at, effect }) => (
                <tr classList={{ chosen: at === asked.value()?.value }}>
                  <th scope="row">{inputText(at)}</th>
                  <td class="number">{figure(effect.after)}</td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableScroll>
      <Show when={change()}>
        {(found) => (
          <p class="ans-put">
            <PutButton
              strong
              change={found()}
              name={`${label(input()?.id ?? "")} ${inputText(asked.value()?.value ?? NaN)}`}
            />
          </p>
        )}
      </Show>
    </AnswerSection>
  );
}
