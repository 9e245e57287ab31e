import { namesBase } from "../../formula/base.ts";
import { linksAt } from "../../engine/inputChain.ts";
import type { Link } from "../../engine/inputChain.ts";
import { linear } from "../../engine/inputMeans.ts";
import { DISTRIBUTIONS } from "../../engine/distributions/distributions.ts";
import { parsed } from "../../engine/parsed.ts";
import { eachDraw, lowerEntry, parts } from "../../engine/term.ts";
import type { Term } from "../../engine/term.ts";
import type { Month } from "../../model/month.ts";
import type { InputRow } from "../../model/sheet.ts";

/** The name that a link's term uses for the value below it. */
export const BELOW = "base";

/** One entry of an input, in a form that a formula can hold. */
export type ChainLink = {
  readonly link: Link;
  /** With every draw replaced by its mean; undefined where the mean of the whole does not follow from those means. */
  readonly term: Term | undefined;
  readonly onBase: boolean;
  /** Whether the entry by itself differs from month to month. */
  readonly moves: boolean;
  readonly uncertain: boolean;
};

/** The entries that make up an input's value in month t, without those that others cover. */
export function chainAt(row: InputRow, start: Month, t: number, belowUncertain: boolean): ChainLink[] {
  const chain: ChainLink[] = [];
  for (const link of linksAt(row, start, row.startOnly ? 0 : t)) {
    const onBase = namesBase(parsed(link.entry));
    if (!onBase) chain.length = 0;
    const below = chain.length > 0 ? chain.some(({ uncertain }) => uncertain) : belowUncertain;
    chain.push(chainLink(row, link, onBase, onBase && below));
  }
  return chain;
}

function chainLink(row: InputRow, link: Link, onBase: boolean, belowUncertain: boolean): ChainLink {
  const lowered = lowerEntry(row.id, "", parsed(link.entry), {
    base: undefined,
    share: row.unit === "share",
    tied: false,
  });
  // The value below counts as one more draw for the entry built on it.
  const drawn: Term = { op: "draw", family: "normal", args: [], site: BELOW, tied: false };
  const term = belowUncertain ? replaced(lowered, (part) => (isBelow(part) ? drawn : undefined)) : lowered;
  let isDrawn = false;
  eachDraw(lowered, () => {
    isDrawn = true;
  });
  const moves = movesByItself(lowered);
  return {
    link,
    term: linear(term) ? withMeans(lowered) : undefined,
    onBase,
    moves,
    uncertain: isDrawn || belowUncertain,
  };
}

function isBelow(term: Term): boolean {
  return term.op === "row" && term.id === BELOW;
}

function movesByItself(term: Term): boolean {
  if (term.op === "month" || term.op === "calendar-month" || term.op === "calendar") return true;
  return parts(term).some(movesByItself);
}

/** The term with every draw replaced by its mean; undefined where a draw's distribution is not plain numbers. */
function withMeans(term: Term): Term | undefined {
  let plain = true;
  const result = replaced(term, (part) => {
    if (part.op !== "draw") return undefined;
    const args = part.args.map(plainNumber);
    if (args.includes(undefined)) plain = false;
    return { op: "number", value: DISTRIBUTIONS[part.family].mean(args.map((arg) => arg ?? Number.NaN)) };
  });
  return plain ? result : undefined;
}

/** The value of a number with or without a sign. */
export function plainNumber(term: Term): number | undefined {
  if (term.op === "number") return term.value;
  if (term.op !== "unary" || (term.fn !== "-" && term.fn !== "+")) return undefined;
  const value = plainNumber(term.a);
  return value === undefined || term.fn === "+" ? value : -value;
}

/** A term of an input with some of its parts replaced. */
function replaced(term: Term, by: (part: Term) => Term | undefined): Term {
  const own = by(term);
  if (own !== undefined) return own;
  const of = (part: Term): Term => replaced(part, by);
  switch (term.op) {
    case "unary":
    case "clip":
      return { ...term, a: of(term.a) };
    case "binary":
      return { ...term, a: of(term.a), b: of(term.b) };
    case "clamp":
    case "select":
      return { ...term, a: of(term.a), b: of(term.b), c: of(term.c) };
    case "calendar":
    case "draw":
      return { ...term, args: term.args.map(of) };
    default:
      return term;
  }
}
