import type { Question } from "../../../report/questions.ts";
import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { together } from "../../../analysis/nextStep.ts";
import { DEFAULT_AMOUNT } from "../../../analysis/levers.ts";
import { leverRows } from "../../../analysis/leverRanks.ts";
import { compilePlan } from "../../../engine/compilePlan.ts";
import { isCosted, leversText } from "../../../i18n/leverText.ts";
import { raised } from "../../../i18n/sentenceCase.ts";
import type { InputRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";
import { AfterTable } from "./AfterTable.tsx";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import { mixSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { createAsked } from "../../../state/createAsked.ts";

import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { errorText, valueText } from "../../parts/ask/effects.ts";
import { FromMonth } from "./FromMonth.tsx";
import { leverChoices } from "./leverChoices.ts";
import { limitsTo, MIX_FIRST, usualLimit } from "./mixLimits.ts";
import { rememberedSignal } from "../../../state/pageMemory.ts";
import { PutButton } from "../../parts/ask/PutButton.tsx";
import { rowOf } from "../../parts/ask/targets.ts";

/** The cheapest mix of chosen levers, each within a limit, at which the goal is met often enough. */
export function MixAnswer(): JSX.Element {
  const { answers, document } = useApp();
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createOnScreen();
  const choices = createMemo(() => {
    const plan = document.plan();
    const rows = leverRows(compilePlan(plan, document.scenario()), rowOf(about.target(), plan));
    return leverChoices(rows, undefined, label, (kind) => text().leverKinds[kind]);
  });
  const [chosen, setChosen] = rememberedSignal<readonly string[]>(answers, "mix-rows", MIX_FIRST);
  const [limits, setLimits] = rememberedSignal<Readonly<Record<string, number>>>(answers, "mix-limits", {});
  const [level] = rememberedSignal(answers, "takes-level", 0.8);
  const inputs = createMemo(() =>
    [...new Set(chosen())].flatMap((id): InputRow[] => {
      const row = document.sheet().byId.get(id);
      return row?.kind === "input" ? [row] : [];
    }),
  );
  const limitOf = (row: InputRow) =>
    limits()[row.id] ?? usualLimit(row, says().mean(row.id, about.from()), DEFAULT_AMOUNT);
  const question = (): Question<"cheapest-mix"> | undefined => {
    if (about.target().kind !== "chance" || inputs().length === 0) return undefined;
    const rows = inputs().map((row) => ({ row: row.id, limits: limitsTo(limitOf(row), row) }));
    return {
      name: "cheapest-mix",
      args: { ...about.about("cheapest-mix"), from: about.from(), level: level(), rows },
    };
  };
  const asked = createAsked(question, { looked });
  const figure = (x: number) => valueText(x, about.measured(), format());
  /** What to do; nothing of a goal that is met so often already. */
  const best = () => {
    const mix = asked.value()?.cheapest ?? asked.value()?.most;
    return mix !== undefined && mix.levers.length > 0 ? mix : undefined;
  };
  const replace = (at: number, row: string) => setChosen(chosen().map((one, i) => (i === at ? row : one)));
  const setLimit = (row: InputRow, typed: string) => {
    const value = readNumber(typed, row.unit, format());
    if (value === undefined || !(value > 0)) return words().answer.notANumber;
    setLimits((all) => ({ ...all, [row.id]: value }));
    return undefined;
  };
  return (
    <AnswerSection
      id="mix"
      title={text().mix}
      sentence={
        about.target().kind === "chance"
          ? asked.value() && mixSentence(asked.value()!, about.target(), says())
          : text().mixNeedsGoal
      }
      asked={asked}
      watch={watch}
      controls={
        <>
          <p>
            {text().mixLead(format().percent(level(), 0))} <FromMonth />:
          </p>
          <ul class="mix">
            <For each={inputs()}>
              {(row, i) => (
                <li>
                  <InlineSelect
                    text={label(row.id)}
                    label={text().lever}
                    value={row.id}
                    choices={choices()}
                    onChoose={(next) => replace(i(), next)}
                  />{" "}
                  {text().atMost}{" "}
                  <InlineEdit
                    text={format().value(limitOf(row), row.unit, "short")}
                    editText={format().exact(limitOf(row), row.unit)}
                    label={text().limitOf(label(row.id))}
                    onCommit={(typed) => setLimit(row, typed)}
                  />
                </li>
              )}
            </For>
          </ul>
        </>
      }
    >
      <Show when={best()}>
        {(mix) => (
          <>
            <div class="table-scroll" tabindex="0" role="region" aria-label={text().tableOf(text().mix)}>
              <AfterTable heading={text().step} before={figure(asked.value()?.before ?? NaN)}>
                <tr>
                  <th scope="row">{raised(leversText(mix().levers, says()))}</th>
                  <td class="number">{figure(mix().effect.after)}</td>
                  <td class="number">{errorText(mix().effect.error, about.measured(), format())}</td>
                  <td class="number">
                    {format().moneyShort(mix().cost.effect)}
                    {mix().levers.every(isCosted) ? "" : " *"}
                  </td>
                </tr>
              </AfterTable>
            </div>
            <p class="small soft">
              {asked.value()?.cutShort === true
                ? text().mixCut(String(asked.value()?.tried))
                : text().mixTried(String(asked.value()?.tried))}{" "}
              {text().fromTrials(format().number(about.of("cheapest-mix").trials))}
              {mix().levers.every(isCosted) ? "" : ` ${text().notCostedNote}`}
            </p>
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
