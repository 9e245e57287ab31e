import type { Question } from "../../../report/questions.ts";
import { createMemo } from "solid-js";
import { fromMonthOn } from "../../../analysis/change.ts";
import { compilePlan } from "../../../engine/compilePlan.ts";
import { groupName } from "../../../i18n/words.ts";
import type { InputRow } from "../../../model/sheet.ts";
import { useApp } from "../../../state/context.ts";
import { sliderRange } from "./whatif/sliderRange.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { inputChoices } from "./inputChoices.ts";
import { pageSignal } from "../../../state/pageMemory.ts";
import { amountOf, measuredOf } from "../../parts/ask/targets.ts";
import type { Accessor } from "solid-js";

const chosenInput = pageSignal("dials_per_day");
const wantedValue = pageSignal<number | undefined>(undefined);

/**
 * The question and answer of a goal seek: the input, the target, the change that reaches it, and the figures around it.
 */
export function createSeek(looked: Accessor<boolean>) {
  const { answers, document, session } = useApp();
  const about = useAbout();
  const says = useAnswerText();
  const choices = createMemo(() => inputChoices(document.sheet(), session.language(), groupName));
  const [chosen, setChosen] = chosenInput(answers);
  const [wanted, setWanted] = wantedValue(answers);
  const input = createMemo((): InputRow | undefined => {
    const row = document.sheet().byId.get(chosen()) ?? document.sheet().byId.get(choices()[0]?.value ?? "");
    return row?.kind === "input" ? row : undefined;
  });
  /** For a goal: its comparison, and its own bound unless the user asks for another value. */
  const target = createMemo(() => amountOf(about.target()));
  const bound = () => {
    const of = target();
    const goal = of.kind === "row" ? undefined : document.plan().goals[of.goal];
    return wanted() ?? goal?.at_least ?? goal?.at_most;
  };
  const measured = createMemo(() => measuredOf(target(), document.plan(), document.sheet()));
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

  return { choices, setChosen, setWanted, input, target, bound, measured, asked, change, rows };
}
