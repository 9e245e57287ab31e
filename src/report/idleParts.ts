import type { AskedOf } from "../analysis/questions.ts";
import { untilLossIsSure } from "../analysis/goesOn.ts";
import { rowMeasure } from "../analysis/measure.ts";
import { pairedEffects } from "../analysis/paired.ts";
import { compilePlan, compileScenario } from "../engine/compilePlan.ts";
import type { Compiled } from "../engine/compilePlan.ts";
import type { Plan, Scenario } from "../model/plan.ts";
import type { RowId } from "../model/row.ts";
import { scenarioNamed } from "../model/scenarioNamed.ts";
import { inputDifferences } from "./inputDifferences.ts";

export type AskedIdle = AskedOf & {
  /** The baseline of the request: a scenario's name, or undefined for the plan itself. */
  readonly baseline: string | undefined;
  /** Index of the last month that counts. */
  readonly until: number;
};

/** A part's effect counts as visible if it is larger than this many of its standard errors. */
const SEEN = 2;
/** The purposes for which people and money are requested: new customers, or customers who stay and buy more. */
const BRINGS: readonly RowId[] = ["new_customers", "revenue"];

/**
 * The parts of a request (people and spending beyond the baseline's) without which the request would bring as much up
 * to the last month that counts: neither new customers nor revenue are lost beyond the error of the comparison, with
 * common random numbers. None where a request changes only one input, which then brings the whole effect.
 */
export function* idleParts(plan: Plan, args: AskedIdle): Generator<number, RowId[]> {
  const asked = scenarioNamed(plan, args.scenario);
  if (asked === undefined) return [];
  const whole = compilePlan(plan, args.scenario);
  const differences = inputDifferences(plan, args.baseline, [args.scenario]);
  const sum = (values: Float64Array): number => values.reduce((total, x) => total + x, 0);
  const parts = differences.filter(
    ({ row, baseline, scenarios }) => isBought(whole, row) && sum(scenarios[0]!.values) > sum(baseline),
  );
  const rows = BRINGS.filter((row) => whole.sheet.byId.has(row));
  if (differences.length < 2 || parts.length === 0 || rows.length === 0) return [];
  const before = scenarioNamed(plan, args.baseline);
  const variants = parts.map(({ row }) => compileScenario(plan, withoutPart(asked, before, row)));
  const { trials, seed, chance } = args;
  const run = { mode: chance ? "chance-on" : "chance-off", trials, seed } as const;
  const measures = rows.map((row) => rowMeasure(whole, row, 0, args.until));
  const lost = yield* pairedEffects(whole, variants, run, measures, untilLossIsSure);
  return parts
    .filter((_, i) => lost[i]!.every(({ effect, error }) => !(effect < -SEEN * error)))
    .map(({ row }) => row);
}

function isBought({ sheet }: Compiled, id: RowId): boolean {
  const row = sheet.byId.get(id);
  if (row?.kind !== "input" || row.startOnly) return false;
  return row.unit === "people" || (row.unit === "money" && row.total === "flow");
}

/** A scenario in which one row has its baseline values. */
function withoutPart(asked: Scenario, before: Scenario | undefined, row: RowId): Scenario {
  const { [row]: _left, ...rest } = asked.rows;
  const former = before !== undefined && Object.hasOwn(before.rows, row) ? before.rows[row] : undefined;
  return { ...asked, rows: former === undefined ? rest : { ...rest, [row]: former } };
}
