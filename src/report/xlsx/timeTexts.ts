import type { Term } from "../../engine/term.ts";
import type { RowId } from "../../model/row.ts";
import { signOfEndless, sized, STRENGTH, whole } from "./guards.ts";
import type { Piece } from "./guards.ts";
import { delayKernel, runoffRow } from "./kernels.ts";
import { COUNT, ENDLESS, INFINITE, NEGATIVE, NO_VALUE, POSITIVE, within } from "./kinds.ts";
import { keyOf, NOTHING_KNOWN } from "./termKinds.ts";
import type { Grounds, Spot, Translator } from "./translation.ts";

type TimeTerm = Extract<
  Term,
  {
    readonly op: "prev" | "trailing" | "cumulative" | "hired" | "ramped" | "delay" | "delay-each" | "runoff";
  }
>;

const ZERO_TERM: Term = { op: "number", value: 0 };

/** The formulas of terms that look back in time. */
export function makeTimeTexts(
  grounds: Grounds,
  translator: Translator,
): (term: TimeTerm, spot: Spot) => Piece {
  const { facts, workings } = grounds;

  return (term, spot) => {
    switch (term.op) {
      case "prev":
        if (spot.t === 0) return translator.piece(term.start, spot);
        return whole(grounds.ref(term.id, { ...spot, t: spot.t - 1 }));
      case "trailing":
        return sumOf(term.a, Math.max(0, spot.t - term.n + 1), spot);
      case "cumulative":
        return sumOf(term.a, 0, spot);
      case "hired":
        return hired(term.id, spot);
      case "ramped":
        return ramped(term.id, term.ramp, spot);
      default:
        return flow(term, spot);
    }
  };

  /** The kinds that a term can have in any month. */
  function kindsOf(term: Term): number {
    return facts.termKinds(term, NOTHING_KNOWN);
  }

  /**
   * The cells of a term from one month to the current one. What a condition ensures for the current month need not be
   * true of earlier months.
   */
  function range(term: Term, from: number, spot: Spot): string {
    const own = term.op === "row" ? grounds.range(term.id, from, spot.t, spot) : undefined;
    if (own !== undefined) return own;
    const row = everyMonth(term, spot);
    return workings.range(row, from, spot.t, spot.aside);
  }

  function everyMonth(term: Term, spot: Spot): number {
    let row = 0;
    for (let t = 0; t <= spot.t; t++) row = translator.park(term, { ...spot, t, known: NOTHING_KNOWN });
    return row;
  }

  /** A row of the workings with 1 where a term is ∞, −1 where it is −∞, 0 at numbers. */
  function signs(term: Term, from: number, spot: Spot): string {
    const row = workings.rowOf(`signs\n${spot.baseline}\n${keyOf(term)}`, spot.label);
    for (let t = 0; t <= spot.t; t++) {
      if (workings.has(row, t)) continue;
      const at: Spot = { ...spot, t, known: NOTHING_KNOWN, aside: true };
      workings.set(row, t, { formula: signOfEndless(translator.operand(term, at)) });
    }
    return workings.range(row, from, spot.t, spot.aside);
  }

  function sumOf(term: Term, from: number, spot: Spot): Piece {
    const cells = range(term, from, spot);
    const kinds = kindsOf(term);
    const mixed = (kinds & ENDLESS) !== 0 && !within(kinds, COUNT | NEGATIVE | INFINITE);
    if (!mixed) return whole(`SUM(${cells})`);
    return whole(summed(signs(term, from, spot), `SUM(${cells})`));
  }

  function summed(sign: string, sum: string): string {
    const one = `IF(MAX(${sign})>0,#DIV/0!,IF(MIN(${sign})<0,#NUM!,${sum}))`;
    return `IF(AND(MAX(${sign})>0,MIN(${sign})<0),NA(),${one})`;
  }

  /** max(0, h(t) − h(t−1)); the headcount before the start is that of the baseline's first month. */
  function hired(id: RowId, spot: Spot): Piece {
    if (spot.t > 0) {
      const now: Term = { op: "row", id };
      const more: Term = { op: "binary", fn: "-", a: now, b: { op: "prev", id, start: ZERO_TERM } };
      return translator.piece({ op: "binary", fn: "max", a: ZERO_TERM, b: more }, spot);
    }
    const now = grounds.ref(id, spot);
    if (!spot.baseline && grounds.changes(id)) {
      return whole(`MAX(0,${now}-${grounds.ref(id, { ...spot, baseline: true })})`);
    }
    const certain = (facts.kinds(id) & (ENDLESS | NO_VALUE)) === 0;
    return whole(certain ? "0" : `IF(ISERR(${now}),NA(),0*${now})`);
  }

  /** Headcount minus the capacity that each month's new hires still lack. */
  function ramped(id: RowId, ramp: Term, spot: Spot): Piece {
    const row: Term = { op: "row", id };
    const here = grounds.ref(id, spot);
    const kinds = facts.kinds(id);
    const productive = (kinds & NEGATIVE) === 0 ? here : `MAX(0,${here})`;
    const hires = range({ op: "hired", id }, 0, spot);
    const months = translator.operand(ramp, spot);
    const r = (months.kinds & ENDLESS) === 0 ? months.short() : sized(months);
    const ages = workings.ages(spot.t, spot.aside);
    const lacking = `SUMPRODUCT(${hires},(${ages}<${r})*(${r}-(${ages})))/${r}`;
    const ramping = `MAX(0,${here}-${lacking})`;
    const text = within(months.kinds, POSITIVE | NO_VALUE) ? ramping : `IF(${r}<=0,${productive},${ramping})`;
    if ((kinds & ENDLESS) === 0) return whole(text);
    return whole(`IF(SUMPRODUCT(--ISERR(${range(row, 0, spot)}))>0,NA(),${text})`);
  }

  /** The units that entered earlier and come out now. */
  function flow(term: Extract<TimeTerm, { readonly mean: Term }>, spot: Spot): Piece {
    const entered = term.op === "delay" ? term.a : counted(term.a);
    const kernel = delayKernel(grounds, translator, term.mean, term.sd, spot);
    if (term.op === "runoff") {
      const share = workings.ref(runoffRow(grounds, kernel, spot), spot.t, spot.aside);
      const start = { ...spot, t: 0, known: NOTHING_KNOWN };
      const first = entered.op === "row" ? grounds.ref(entered.id, start) : parked(entered, start);
      return { text: `${first}*${share}`, strength: STRENGTH.product };
    }
    const shares = workings.range(kernel.shares[spot.t]!, 0, spot.t, spot.aside);
    const cells = range(entered, 0, spot);
    const sum = `SUMPRODUCT(${cells},${shares})`;
    if ((kindsOf(entered) & ENDLESS) === 0) return whole(sum);
    const sign = signs(entered, 0, spot);
    return whole(`IF(SUMPRODUCT((${sign}<>0)*(${shares}=0))>0,NA(),${summed(sign, sum)})`);
  }

  function parked(term: Term, spot: Spot): string {
    return workings.ref(translator.park(term, spot), spot.t, spot.aside);
  }

  /** The term used as a count: at least 0; ∞ becomes no value. */
  function counted(term: Term): Term {
    return within(kindsOf(term), COUNT | NO_VALUE) ? term : { op: "count", a: term, site: "" };
  }
}
