import { Z95 } from "../engine/distributions/normal.ts";
import { monthsOf } from "./durations.ts";
import type { Lifetime } from "./durations.ts";

/**
 * A step of a curve: the age in months at which it is, the share from then on, and the ends of the share's 90 % band.
 */
export type IncidenceStep = {
  readonly age: number;
  readonly share: number;
  readonly p5: number;
  readonly p95: number;
};

export type Incidence = {
  readonly won: readonly IncidenceStep[];
  readonly lost: readonly IncidenceStep[];
};

/**
 * The shares won and lost by age (cumulative incidence), after Aalen and Johansen (Scand. J. Statist. 5, 1978): an open
 * deal counts as undecided up to its age, and is censored there. Pointwise bands by the delta method (Marubini and
 * Valsecchi, 1995), cut at 0 and 1. Decided deals without a date are left out.
 */
export function incidenceOf(deals: Iterable<Lifetime>): Incidence {
  const at = new Map<number, { won: number; lost: number; open: number }>();
  let risk = 0;
  for (const { state, days } of deals) {
    if (days === undefined) continue;
    const age = state === "open" ? days : Math.max(days, 0.5);
    const here = at.get(age) ?? { won: 0, lost: 0, open: 0 };
    here[state] += 1;
    at.set(age, here);
    risk += 1;
  }
  const won = makeCurve();
  const lost = makeCurve();
  let alive = 1;
  for (const [days, here] of [...at].sort(([a], [b]) => a - b)) {
    const decided = here.won + here.lost;
    if (decided > 0) {
      const age = monthsOf(days === 0.5 ? 0 : days);
      for (const [curve, events] of [[won, here.won] as const, [lost, here.lost] as const]) {
        curve.step(age, events, decided, risk, alive);
      }
      alive *= 1 - decided / risk;
    }
    risk -= decided + here.open;
  }
  return { won: won.steps, lost: lost.steps };
}

/** One curve with the sums for its variance, so that each step costs the same however many came before it. */
function makeCurve() {
  const steps: IncidenceStep[] = [];
  let f = 0;
  // Sums over the steps of a, a·F and a·F², with a = d/(n(n − d)) and F the share after the step.
  let [sumA, sumAF, sumAFF] = [0, 0, 0];
  // Sums of the contributions from the steps' own events, and of b and b·F, with b = S·d/n².
  let [own, sumB, sumBF] = [0, 0, 0];
  const step = (age: number, events: number, decided: number, risk: number, alive: number): void => {
    f += (alive * events) / risk;
    // Where all remaining deals are decided, nothing follows, and a is no longer needed.
    const a = decided < risk ? decided / (risk * (risk - decided)) : 0;
    const b = (alive * events) / (risk * risk);
    sumA += a;
    sumAF += a * f;
    sumAFF += a * f * f;
    own += (alive * alive * events * (risk - events)) / (risk * risk * risk);
    sumB += b;
    sumBF += b * f;
    if (events === 0) return;
    const variance = f * f * sumA - 2 * f * sumAF + sumAFF + own - 2 * (f * sumB - sumBF);
    const half = Z95 * Math.sqrt(Math.max(0, variance));
    steps.push({ age, share: f, p5: Math.max(0, f - half), p95: Math.min(1, f + half) });
  };
  return { steps, step };
}
