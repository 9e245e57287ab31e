import { DEFAULT_LEVEL } from "../analysis/goals.ts";
import type { Target } from "../analysis/target.ts";
import { typedName } from "../model/goal.ts";
import { firstOpenMonth } from "../model/closedMonth.ts";
import { isMonth, monthOf, monthsBetween } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { sheetOf } from "../model/sheet.ts";
import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";

export const ANSWER_NAMES = [
  "goals",
  "constraints",
  "next-step",
  "takes",
  "too-late",
  "tornado",
  "two-way",
  "in-pipe",
  "learn",
  "track-record",
  "history",
  "bridge",
  "pool",
] as const;
export type AnswerName = (typeof ANSWER_NAMES)[number];

/** The question asked on the command line, as typed; settings that are left out follow the plan. */
export type AnswerArguments = {
  readonly answer: string;
  readonly scenario?: string;
  /** A goal's name, or its place in the plan's list: 0 is the first. */
  readonly goal?: string;
  readonly row?: string;
  readonly trials?: number;
  readonly seed?: number;
  readonly chance?: boolean;
  /** The month from which levers apply, such as 2027-03; if left out, the first month that is not closed. */
  readonly from?: string;
  /** A lever's id, or the id of its row. */
  readonly lever?: string;
  /** A probability (80% or 0.8), or the value that a row should reach. */
  readonly level?: string;
  readonly x?: string;
  readonly y?: string;
};

/** The same arguments resolved in the plan: every name found, months as indexes. */
export type Asked = {
  readonly answer: AnswerName;
  readonly scenario: string | undefined;
  readonly target: Target;
  /** Index of the goal's month, or of the plan's last month. */
  readonly date: number;
  readonly trials: number;
  readonly seed: number;
  readonly chance: boolean;
  readonly from: number;
  readonly lever: string | undefined;
  readonly leverRow: RowId | undefined;
  readonly level: number;
  readonly x: RowId | undefined;
  readonly y: RowId | undefined;
};

/** Finds in the plan what the arguments name; each error is one line. */
export function readAnswerArguments(plan: Plan, args: AnswerArguments): Result<Asked, readonly string[]> {
  const faults: string[] = [];
  const answer = ANSWER_NAMES.find((name) => name === args.answer);
  if (answer === undefined) faults.push(`--answer: "${args.answer}" is none of ${ANSWER_NAMES.join(", ")}`);
  if (args.scenario !== undefined && !plan.scenarios.some(({ name }) => name === args.scenario)) {
    faults.push(`--scenario: the plan has no scenario "${args.scenario}"`);
  }
  const sheet = sheetOf(plan);
  const input = (option: string, id: string | undefined): RowId | undefined => {
    if (id === undefined) return undefined;
    const row = sheet.byId.get(id);
    if (row?.kind === "input") return id;
    faults.push(
      row === undefined ? `${option}: the plan has no row "${id}"` : `${option}: "${id}" is not an input`,
    );
    return undefined;
  };
  const goal = goalOf(plan, args.goal, faults);
  const date =
    goal === undefined ? plan.months - 1 : monthsBetween(plan.start, monthOf(plan.goals[goal]!.by));
  if (args.row !== undefined && !sheet.byId.has(args.row))
    faults.push(`--row: the plan has no row "${args.row}"`);
  const leverRow = args.lever === undefined ? undefined : rowOfLever(args.lever);
  const x = input("--x", args.x);
  const y = input("--y", args.y);
  if (answer === "two-way" && args.x === undefined) faults.push("--x: needed for two-way");
  if (answer === "two-way" && args.y === undefined) faults.push("--y: needed for two-way");
  if (args.x !== undefined && args.x === args.y) faults.push("--y: the same input as --x");
  const from = fromMonth(plan, args.from, answer === "in-pipe" ? plan.months - 1 : date, faults);
  const level = levelOf(args.level, faults);
  const target = targetOf(args.row, goal, date);
  if (answer === "takes" && target.kind === "chance" && !(level > 0 && level <= 1)) {
    faults.push(`--level: "${args.level}" is no probability from 0% to 100%`);
  }
  if (target.kind === "row" && answer === "takes" && (args.level === undefined || args.lever === undefined)) {
    faults.push("--row: takes needs --lever and --level, the value that the row shall reach");
  }
  const found = {
    scenario: args.scenario,
    target,
    date,
    trials: args.trials ?? plan.run.trials,
    seed: args.seed ?? plan.run.seed,
    chance: args.chance ?? plan.run.chance,
    // Closed months can't be changed any more.
    from: from ?? Math.min(firstOpenMonth(plan), date),
    lever: args.lever,
    leverRow: input("--lever", leverRow),
    level,
    x,
    y,
  };
  return answer === undefined || faults.length > 0 ? err(faults) : ok({ ...found, answer });
}

/** "hunters" of "hunters+1", "hunters-1" and "hunters". */
export function rowOfLever(lever: string): RowId {
  return lever.replace(/[+-][^+-]*$/, "");
}

function targetOf(row: RowId | undefined, goal: number | undefined, date: number): Target {
  if (row !== undefined) return { kind: "row", row, from: 0, to: date };
  if (goal !== undefined) return { kind: "chance", goal };
  return { kind: "row", row: "new_customers", from: 0, to: date };
}

/** The named goal, or the plan's first goal. */
function goalOf(plan: Plan, goal: string | undefined, faults: string[]): number | undefined {
  if (goal === undefined) return plan.goals.length > 0 ? 0 : undefined;
  const named = plan.goals.findIndex((one) => one.name === goal || (typedName(one) ?? one.row) === goal);
  if (named >= 0) return named;
  if (/^\d+$/.test(goal) && Number(goal) < plan.goals.length) return Number(goal);
  faults.push(`--goal: the plan has no goal "${goal}"`);
  return undefined;
}

function fromMonth(
  plan: Plan,
  month: string | undefined,
  last: number,
  faults: string[],
): number | undefined {
  if (month === undefined) return undefined;
  const at = isMonth(month) ? monthsBetween(plan.start, month) : NaN;
  if (at >= 0 && at <= last) return at;
  faults.push(
    isMonth(month)
      ? `--from: ${month} is not within the plan up to the date asked about`
      : `--from: "${month}" is no month such as ${plan.start}`,
  );
  return undefined;
}

function levelOf(text: string | undefined, faults: string[]): number {
  if (text === undefined) return DEFAULT_LEVEL;
  const match = /^\s*(-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)\s*(%?)\s*$/i.exec(text);
  if (match !== null) return Number(match[1]) / (match[2] === "%" ? 100 : 1);
  faults.push(`--level: "${text}" is no number such as 80% or 0.8`);
  return NaN;
}
