import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import { FIGURES_KEY, readAskedFigures } from "../../../entries/keptFigures.ts";
import { isScenarios, templateShare } from "../../../formula/inputOrigin.ts";
import { rangeInForce } from "../../../formula/rangeInForce.ts";
import { monthsFrom } from "../../../model/month.ts";
import { sheetOf } from "../../../model/sheet.ts";
import { scenarioNamed } from "../../../model/scenarioNamed.ts";
import type { AskedScenario } from "../../../report/askedScenario.ts";
import { useApp } from "../../../state/context.ts";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { bindsFinds, bindsSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { amountOf } from "../../parts/ask/targets.ts";
import type { RequestAnswers } from "./createRequestAnswers.ts";
import { ASSUMPTIONS_TOLD } from "./paragraphs.ts";
import type { Telling } from "./telling.ts";

/** The number of inputs that an answer shows before it is unfolded. */
const MOST_NAMED = 10;

/** The data for the report's sentences, from the plan and the answers that are ready so far. */
export function createTelling(
  asked: Accessor<AskedScenario>,
  { data, tornado, binds, heldBack, idle, from, until }: RequestAnswers,
): Accessor<Telling> {
  const { document } = useApp();
  const { words, format, label } = useText();
  const says = useAnswerText();
  const goalText = useGoalText();

  const sheets = createMemo(() => {
    const plan = document.plan();
    const sheet = (name: string | undefined) => sheetOf(plan, scenarioNamed(plan, name));
    return { before: sheet(asked().baseline), after: sheet(asked().scenario) };
  });
  /** How many of the assumptions that are shown have an owner. */
  const owned = createMemo(() => {
    const told = tornado.value()?.bars.slice(0, ASSUMPTIONS_TOLD) ?? [];
    const count = told.filter(({ row }) => document.sheet().byId.get(row)?.owner !== undefined).length;
    return count === 0 ? "none" : count < told.length ? "some" : "all";
  });
  /** The inputs that the answers name as those that matter most: in this report, and on the card of a new plan. */
  const named = createMemo(() => [
    ...(tornado.value()?.bars.slice(0, MOST_NAMED) ?? []).map(({ row }) => row),
    ...(readAskedFigures(document.plan().view[FIGURES_KEY])?.rows ?? []),
  ]);
  /** The bottleneck in a sentence; that there is none is said only after all trials have been run. */
  const bindsText = () => {
    const found = binds.value();
    if (found === undefined || (binds.rough() && !bindsFinds(found, says()))) return undefined;
    return bindsSentence(found, amountOf(heldBack()), says(), data.value()?.ask.begins);
  };

  return createMemo((): Telling => {
    const plan = document.plan();
    const { before, after } = sheets();
    const months = monthsFrom(plan.start, plan.months);
    const shown = data.value();
    const ofGoal = (index: number, text: (goal: (typeof plan.goals)[number]) => string) => {
      const goal = plan.goals[index];
      return goal === undefined ? "" : text(goal);
    };
    return {
      words: words(),
      format: format(),
      months,
      label,
      unit: (row) => before.byId.get(row)?.unit ?? "",
      total: (row) => before.byId.get(row)?.total ?? "ratio",
      goal: (index) => ofGoal(index, goalText.named),
      target: (index) => ofGoal(index, goalText.target),
      owned: owned(),
      templates: templateShare(before, document.origins(), named()),
      idle: idle.value() ?? [],
      binds: bindsText(),
      until: shown?.until ?? until(),
      from: shown?.gives.find(({ row }) => row === "new_customers")?.from ?? from(),
      assumed: (id) => {
        const name = asked().scenario;
        return name !== undefined && isScenarios(after.byId.get(id))
          ? words().report.assumedIn(name)
          : undefined;
      },
      range: (id) => rangeInForce(after.byId.get(id), months[0] ?? ""),
      input: (id, month, withIt) => {
        const row = (withIt ? after : before).byId.get(id);
        if (row?.kind !== "input") return "";
        const range = rangeInForce(row, months[month] ?? "");
        if (range !== undefined) return format().range(range.low, range.high, row.unit, "full");
        const differing = shown?.ask.differences.find((one) => one.row === id);
        const values = withIt ? differing?.scenarios[0]?.values : differing?.baseline;
        // The label already says "hunters", so the unit "people" is left out.
        const unit = row.unit === "people" ? "" : row.unit;
        return format().value(values?.[month] ?? NaN, unit, "full");
      },
    };
  });
}
