import type { Term } from "../../engine/term.ts";
import { unreachable } from "../../lib/assert.ts";
import {
  add,
  amount,
  divide,
  endlessAgain,
  extreme,
  multiply,
  raise,
  sized,
  STRENGTH,
  unary,
  whole,
} from "./guards.ts";
import type { Operand, Piece } from "./guards.ts";
import { COUNT, kindOfNumber, POSITIVE, within, ZERO } from "./kinds.ts";
import { columnName } from "./reference.ts";
import { keyOf } from "./termKinds.ts";
import type { Known } from "./termKinds.ts";
import { makeTimeTexts } from "./timeTexts.ts";
import { FIRST_MONTH } from "./workings.ts";
import type { Grounds, Spot, Translator } from "./translation.ts";
import { chain, WIDEST } from "./chain.ts";
import { makeConditions } from "./conditions.ts";

/** The texts of a term in one month: by whether they are on the sheet of workings, and are the baseline's. */
type Made = { readonly t: number; readonly pieces: (Piece | undefined)[] };

/** A text up to this length may be repeated in a formula. */
const SHORT = 24;
/** Excel takes 64 levels of brackets and 8,192 characters. */
const DEEPEST = 24;
const LONGEST = 600;
/** Turns the model's terms into Excel formulas. */
export function makeTranslator(grounds: Grounds): Translator {
  const { facts, workings } = grounds;
  const kindsOf = (term: Term, spot: Spot): number => {
    if (term.op === "month") return spot.t === 0 ? ZERO : POSITIVE;
    return facts.termKinds(term, spot.known);
  };
  const translator: Translator = { text: (term, spot) => piece(term, spot).text, piece, operand, park };
  const made = new WeakMap<Known, WeakMap<Term, Made>>();
  const time = makeTimeTexts(grounds, translator);
  const { condition, truth } = makeConditions(operand);

  function operand(term: Term, spot: Spot): Operand {
    let own: Piece | undefined;
    const get = (): Piece => (own ??= manageable(term, spot));
    return {
      kinds: kindsOf(term, spot),
      text: (least) => (get().strength < least ? `(${get().text})` : get().text),
      short: () => {
        const { text, strength } = get();
        if (text.length <= SHORT) return strength < STRENGTH.whole ? `(${text})` : text;
        return workings.ref(park(term, spot), spot.t, spot.aside);
      },
    };
  }

  /** A part that is too long or too deep for one cell gets its own. */
  function manageable(term: Term, spot: Spot): Piece {
    const own = piece(term, spot);
    if (own.text.length <= LONGEST && depth(own.text) <= DEEPEST) return own;
    return whole(workings.ref(park(term, spot), spot.t, spot.aside));
  }

  function park(term: Term, spot: Spot): number {
    const context = [...spot.known].map((fact) => fact.join(":")).sort();
    const row = workings.rowOf(
      [spot.baseline ? "baseline" : "", keyOf(term), ...context].join("\n"),
      spot.label,
    );
    if (!workings.has(row, spot.t)) {
      workings.set(row, spot.t, {});
      workings.set(row, spot.t, { formula: piece(term, { ...spot, aside: true }).text });
    }
    return row;
  }

  /** A term's text is built once for each place, however often a formula needs it. */
  function piece(term: Term, spot: Spot): Piece {
    const terms = made.get(spot.known) ?? new WeakMap<Term, Made>();
    made.set(spot.known, terms);
    const last = terms.get(term);
    const pieces = last?.t === spot.t ? last.pieces : [];
    if (pieces !== last?.pieces) terms.set(term, { t: spot.t, pieces });
    return (pieces[(spot.aside ? 1 : 0) + (spot.baseline ? 2 : 0)] ??= newPiece(term, spot));
  }

  function newPiece(term: Term, spot: Spot): Piece {
    const of = (part: Term): Operand => operand(part, spot);
    switch (term.op) {
      case "number":
        return number(term.value);
      case "month": {
        const first = columnName(FIRST_MONTH);
        return {
          text: `COLUMNS($${first}1:${columnName(FIRST_MONTH + spot.t)}1)-1`,
          strength: STRENGTH.sum,
        };
      }
      case "calendar-month":
        return whole(calendarMonth(spot.t));
      case "row":
        return whole(grounds.ref(term.id, spot));
      case "unary":
        return term.fn === "not" ? truth(term, spot) : unary(term.fn, of(term.a));
      case "binary":
        return binary(term, spot);
      case "clamp":
        return binary(
          { op: "binary", fn: "min", a: { op: "binary", fn: "max", a: term.a, b: term.b }, b: term.c },
          spot,
        );
      case "clip":
        return piece(term.a, spot);
      case "select": {
        const yes = { ...spot, known: facts.assume(term.a, true, spot.known) };
        const no = { ...spot, known: facts.assume(term.a, false, spot.known) };
        return whole(
          `IF(${condition(term.a, spot)},${manageable(term.b, yes).text},${manageable(term.c, no).text})`,
        );
      }
      case "calendar":
        return whole(
          `CHOOSE(${calendarMonth(spot.t)},${term.args.map((arg) => of(arg).text(STRENGTH.comparison)).join(",")})`,
        );
      case "split": {
        const share = of(term.p);
        const p = facts.isShare(term.p) ? share.text(STRENGTH.power) : `MAX(0,MIN(1,${sized(share)}))`;
        return { text: `${amount(of(term.a), STRENGTH.product)}*${p}`, strength: STRENGTH.product };
      }
      case "count":
        return { text: amount(of(term.a), STRENGTH.sum), strength: STRENGTH.sum };
      case "prev":
      case "trailing":
      case "cumulative":
      case "hired":
      case "ramped":
      case "delay":
      case "delay-each":
      case "runoff":
        return time(term, spot);
      case "draw":
        throw new Error("a draw has no formula: its mean stands for it");
      default:
        return unreachable(term);
    }
  }

  function binary(term: Term & { readonly op: "binary" }, spot: Spot): Piece {
    const a = operand(term.a, spot);
    const b = operand(term.b, spot);
    switch (term.fn) {
      case "+":
      case "-":
        return add(term.fn, a, b);
      case "*":
        return multiply(a, b);
      case "/":
        return divide(a, b);
      case "^":
        return raise(a, b, isWhole(term.b));
      case "min":
      case "max": {
        const some = chain(term, term.fn);
        const terms = some.length <= WIDEST ? some : [term.a, term.b];
        const all = terms.map((part) => operand(part, spot));
        return extreme(term.fn, all, kindsOf(term, spot), (text) => {
          const row = workings.rowOf(`sized\n${spot.baseline}\n${keyOf(term)}`, spot.label);
          const again = { ...spot, aside: true };
          const parts = terms.map((part) => sized(operand(part, again)));
          const formula = spot.aside ? text : `${term.fn.toUpperCase()}(${parts.join(",")})`;
          if (!workings.has(row, spot.t)) workings.set(row, spot.t, { formula });
          return endlessAgain(workings.ref(row, spot.t, spot.aside));
        });
      }
      default:
        return truth(term, spot);
    }
  }

  return translator;
}

function isWhole(term: Term): boolean {
  if (term.op === "month" || term.op === "calendar-month") return true;
  return term.op === "number" && Number.isInteger(term.value);
}

/** A number as written in formulas. */
export function number(value: number): Piece {
  const text = String(Math.abs(value)).replace("e", "E");
  return whole(within(kindOfNumber(value), COUNT) ? text : `(-${text})`);
}

/** The number of the calendar month, 1 to 12, from the date above. */
function calendarMonth(t: number): string {
  return `MONTH(${columnName(FIRST_MONTH + t)}$1)`;
}

function depth(text: string): number {
  let deepest = 0;
  let open = 0;
  for (const char of text) {
    if (char === "(") deepest = Math.max(deepest, ++open);
    else if (char === ")") open--;
  }
  return deepest;
}
