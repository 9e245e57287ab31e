import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import { inputMeans } from "../engine/inputMeans.ts";
import type { RowId } from "../model/row.ts";
import { compileChange } from "./change.ts";
import { leversOf } from "./levers.ts";
import type { LeverKind } from "./levers.ts";
import type { Measure } from "./measure.ts";
import { amongBest, toldIn, untilLevelIsShown } from "./goesOn.ts";
import { pairedEffects } from "./paired.ts";
import { leverAt, scaleOf } from "./scales.ts";
import type { TrialPlan } from "./variants.ts";

/** How far a measure gets with one lever within its usual limits. */
export type LeverRank = {
  readonly row: RowId;
  readonly kind: LeverKind;
  /** The measure at its highest. */
  readonly after: number;
  readonly error: number;
};

/** How far a lever is assumed to go: people by a number, and money, cycles and rates by a share. */
const PEOPLE = 4;
const SHARES: Readonly<Record<Exclude<LeverKind, "people">, number>> = {
  spend: 1,
  rate: 0.5,
  cycle: 0.5,
  price: 0.5,
  input: 0.5,
};
/** A lever is tried at these shares of its limit: more is not always better. */
const TRIED = [0.25, 0.5, 1];

/** The number of levers compared exactly; the best of them is proposed. */
const BEST = 3;

/** Rates of what has to be paid: changing them is no means to reach a goal. */
const NO_MEANS: ReadonlySet<RowId> = new Set(["social_fee", "overhead_rate", "commission_rate"]);

/** The rows worth moving for a wanted row: each once, in the sheet's order. */
export function leverRows(compiled: Compiled, wanted: RowId): { row: RowId; kind: LeverKind }[] {
  const kinds = new Map(leversOf(compiled, [wanted]).map(({ row, kind }) => [row, kind]));
  return [...kinds].flatMap(([row, kind]) => (NO_MEANS.has(row) ? [] : [{ row, kind }]));
}

/** Every lever alone, starting with the one that brings the measure furthest. A rough estimate. */
export function* leverRanks(
  base: Compiled,
  measure: Measure,
  from: number,
  amount: number,
  run: TrialPlan,
): Generator<number, LeverRank[]> {
  const tries = leverRows(base, measure.row).flatMap(({ row, kind }) => {
    const now = inputMeans(base.rows.get(row) as CompiledInput, base)[from]!;
    const most = kind === "people" ? PEOPLE : Math.max(kind === "spend" ? amount : 0, now * SHARES[kind]);
    const scale = scaleOf(base, row, from, amount, { most });
    const steps = [...new Set(TRIED.map((share) => Math.ceil(scale.steps * share)))];
    return steps.flatMap((one) => {
      const lever = one === 0 ? undefined : leverAt(base, scale, one);
      return lever === undefined ? [] : [{ row, kind, lever }];
    });
  });
  if (tries.length === 0) return [];
  const told = untilLevelIsShown(toldIn(base, measure));
  const exactly = amongBest(told, () => 0, BEST, 1);
  const variants = tries.map(({ lever }) => compileChange(base, lever.change));
  const found = yield* pairedEffects(base, variants, run, [measure], exactly);
  const best = new Map<RowId, LeverRank>();
  tries.forEach(({ row, kind }, i) => {
    const { after, error } = found[i]![0]!;
    if (!(after <= (best.get(row)?.after ?? -Infinity))) best.set(row, { row, kind, after, error });
  });
  return [...best.values()].sort((a, b) => b.after - a.after);
}
