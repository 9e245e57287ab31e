import { createSignal } from "solid-js";
import type { Command } from "../../../editing/command.ts";
import type { PlacedIssue } from "../../../model/issue.ts";
import { firstCounted } from "../../../model/goalTime.ts";
import { isMonth, monthOf } from "../../../model/month.ts";
import { LIMITS } from "../../../model/plan.ts";
import type { Goal } from "../../../model/plan.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { readWhole } from "./readWhole.ts";

export type PlanSettings = ReturnType<typeof createPlanSettings>;

/** The plan's settings as they are typed, what is wrong with them, and taking them as one step of undo. */
export function createPlanSettings(onDone: () => void) {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().frame;
  const before = document.plan();
  const wholeWrong = (least: number, most: number) =>
    text().wholeWrong(format().number(least), format().number(most));
  const [name, setName] = createSignal(before.name);
  const [start, setStart] = createSignal(before.start);
  const [months, setMonths] = createSignal(String(before.months));
  const [yearStarts, setYearStarts] = createSignal(before.year_starts);
  const [trials, setTrials] = createSignal(String(before.run.trials));
  const [seed, setSeed] = createSignal(String(before.run.seed));
  const [chance, setChance] = createSignal(before.run.chance);
  const [faults, setFaults] = createSignal<readonly PlacedIssue[]>([]);

  const read = () => ({
    months: readWhole(months(), 1, LIMITS.months),
    trials: readWhole(trials(), 1, LIMITS.trials),
    seed: readWhole(seed(), 0, LIMITS.seed),
  });
  const wrong = () => ({
    name: name().trim() === "" ? text().nameMissing : undefined,
    start: isMonth(start()) ? undefined : text().startWrong,
    months: read().months === undefined ? wholeWrong(1, LIMITS.months) : undefined,
    trials: read().trials === undefined ? wholeWrong(1, LIMITS.trials) : undefined,
    seed: read().seed === undefined ? wholeWrong(0, LIMITS.seed) : undefined,
  });
  /** Goals that lose months when the plan begins later. */
  const shortened = () => {
    const { byId } = document.sheet();
    const isCut = (goal: Goal) =>
      byId.get(goal.row)?.total === "flow" &&
      isMonth(start()) &&
      firstCounted(goal, before.start) < start() &&
      monthOf(goal.by) >= start();
    return before.goals.filter(isCut);
  };
  const save = () => {
    const { months: count, trials: many, seed: from } = read();
    if (count === undefined || many === undefined || from === undefined) return;
    if (wrong().name !== undefined || wrong().start !== undefined) return;
    const commands: Command[] = [
      { kind: "set-name", name: name().trim() },
      { kind: "set-time", start: start(), months: count, yearStarts: yearStarts() },
      { kind: "set-run", run: { trials: many, seed: from, chance: chance() } },
    ];
    const found = document.dispatch({ kind: "together", commands });
    setFaults(found);
    if (found.length === 0) onDone();
  };

  return {
    before,
    name,
    setName,
    start,
    setStart,
    months,
    setMonths,
    yearStarts,
    setYearStarts,
    trials,
    setTrials,
    seed,
    setSeed,
    chance,
    setChance,
    wrong,
    faults,
    shortened,
    save,
  };
}
