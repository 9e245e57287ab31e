import type { Accessor } from "solid-js";
import { createMemo } from "solid-js";
import type { Bridge } from "../../../analysis/bridge.ts";
import type { GoalChance } from "../../../analysis/goalChances.ts";
import type { AskedOf } from "../../../analysis/questions.ts";
import type { NextSteps } from "../../../analysis/nextStep.ts";
import { closedMonth, firstOpenMonth } from "../../../model/closedMonth.ts";
import { monthOf } from "../../../model/month.ts";
import type { RowId } from "../../../model/row.ts";
import { chanceWhenMade } from "../../../report/chanceWhenMade.ts";
import type { CameAgainstPlan } from "../../../report/cameAgainstPlan.ts";
import type { QuestionName } from "../../../report/questions.ts";
import { trialsOf } from "../../../report/roughTrials.ts";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import type { Asked } from "../../../state/createAsked.ts";
import { pageSignal } from "../../../state/pageMemory.ts";
import { MONEY_STEP } from "../../parts/ask/moneyStep.ts";

/** The index of the goal among the plan's goals. */
const followedGoal = pageSignal(0);

/** State shared by several parts of the follow-up: the goal, and the questions asked about it. */
export type Followed = {
  /** Index of the goal in view; undefined if the plan has none. */
  readonly goal: Accessor<number | undefined>;
  readonly chooseGoal: (index: number) => void;
  /** Whether a month of the plan is closed. */
  readonly isClosed: Accessor<boolean>;
  /** Whether every month that the goal covers is closed. */
  readonly decided: Accessor<boolean>;
  /** The first month in which anything can still be changed. */
  readonly from: Accessor<number>;
  readonly came: Asked<CameAgainstPlan | undefined>;
  /**
   * The goal's probability when the plan was made, as it was kept then; otherwise what the plan gives without actuals.
   */
  readonly made: Accessor<(GoalChance & { readonly kept: boolean }) | undefined>;
  /** The bridge of the goal's row, from the original plan to now. */
  readonly bridge: Asked<Bridge | undefined>;
  readonly steps: Asked<NextSteps>;
  /** How a question is run. */
  readonly run: (name: QuestionName) => AskedOf;
};

export function createFollowed(rows: Accessor<readonly RowId[]>): Followed {
  const { answers, document } = useApp();
  const [chosen, chooseGoal] = followedGoal(answers);
  const goals = () => document.plan().goals;
  const goal = createMemo(() => (goals().length === 0 ? undefined : Math.min(chosen(), goals().length - 1)));
  const closed = createMemo(() => closedMonth(document.plan()));
  const isClosed = createMemo(() => firstOpenMonth(document.plan()) > 0);
  const decided = createMemo(() => {
    const by = goals()[goal() ?? -1]?.by;
    return by !== undefined && monthOf(by) <= (closed() ?? "");
  });
  const from = createMemo(() => Math.min(firstOpenMonth(document.plan()), document.plan().months - 1));
  const run = (name: QuestionName) => {
    const { trials, seed, chance } = document.plan().run;
    return { scenario: document.scenario(), ...trialsOf(name, trials), seed, chance };
  };
  const came = createAsked(
    () => ({ name: "came-against-plan" as const, args: { ...run("came-against-plan"), rows: rows() } }),
    // The result names its rows.
    { subject: ({ scenario }) => [scenario] },
  );
  const made = createMemo(() => {
    const at = goal();
    const asked = goals()[at ?? -1];
    if (at === undefined || asked === undefined) return undefined;
    const kept = chanceWhenMade(document.plan(), asked, document.scenario());
    if (kept !== undefined) return { ...kept, kept: true };
    const chance = came.value()?.goals[at];
    return chance === undefined ? undefined : { ...chance, kept: false };
  });
  const bridge = createAsked(() => {
    const row = goals()[goal() ?? -1]?.row;
    if (row === undefined || !isClosed()) return undefined;
    return { name: "bridge" as const, args: { scenario: document.scenario(), row } };
  });
  const steps = createAsked(() => {
    const at = goal();
    if (at === undefined || !isClosed() || decided()) return undefined;
    const target = { kind: "chance", goal: at } as const;
    const args = { ...run("next-step"), target, from: from(), amount: MONEY_STEP };
    return { name: "next-step" as const, args };
  });
  return { goal, chooseGoal, isClosed, decided, from, came, made, bridge, steps, run };
}
