import type { Ast } from "../formula/ast.ts";
import { unreachable } from "../lib/assert.ts";
import type { RowId } from "../model/row.ts";
import type { FamilyName } from "./distributions/distributions.ts";

/**
 * A formula, lowered to operations on columns: every name is resolved, and every draw has the `site` that addresses
 * its random numbers. Sites are named by the row and the draw's place in it, so that a new row does not change the
 * draws of another.
 */
export type Term =
  | { readonly op: "number"; readonly value: number }
  | { readonly op: "month" }
  | { readonly op: "calendar-month" }
  | { readonly op: "row"; readonly id: RowId }
  | { readonly op: "unary"; readonly fn: UnaryName; readonly a: Term }
  | { readonly op: "binary"; readonly fn: BinaryName; readonly a: Term; readonly b: Term }
  | { readonly op: "clamp" | "select"; readonly a: Term; readonly b: Term; readonly c: Term }
  /** The argument for the calendar month; the first is January's. */
  | { readonly op: "calendar"; readonly args: readonly Term[] }
  /** A row, or a hidden row that holds an expression, one month ago; `start` in month 0. */
  | { readonly op: "prev"; readonly id: RowId; readonly start: Term }
  | { readonly op: "trailing"; readonly a: Term; readonly n: number }
  | { readonly op: "cumulative"; readonly a: Term }
  | { readonly op: "hired"; readonly id: RowId }
  | { readonly op: "ramped"; readonly id: RowId; readonly ramp: Term }
  | {
      readonly op: "delay" | "delay-each" | "runoff";
      readonly a: Term;
      readonly mean: Term;
      readonly sd: Term;
      readonly site: string;
    }
  | { readonly op: "split"; readonly a: Term; readonly p: Term; readonly site: string }
  | { readonly op: "count"; readonly a: Term; readonly site: string }
  | {
      readonly op: "draw";
      readonly family: FamilyName;
      readonly args: readonly Term[];
      readonly site: string;
      /** Whether the plan may correlate it with other inputs' draws; a scenario's own draw is not correlated. */
      readonly tied: boolean;
    }
  /** Limited to an input's allowed range in every trial; the expected run uses the mean before this limit. */
  | { readonly op: "clip"; readonly a: Term; readonly min: number; readonly max: number };

export type UnaryName = "-" | "+" | "not" | "abs" | "floor" | "ceil" | "round" | "exp" | "log" | "sqrt";
export type BinaryName =
  "+" | "-" | "*" | "/" | "^" | "<" | "<=" | ">" | ">=" | "==" | "!=" | "and" | "or" | "min" | "max";

const ZERO: Term = { op: "number", value: 0 };
/** Names that are not rows: `prev` of one needs a hidden row, as for an expression. */
const CALENDAR_NAMES = new Set(["month", "calendar_month"]);
const UNARY_FUNCTIONS = new Set(["abs", "floor", "ceil", "round", "exp", "log", "sqrt"]);

/** The state while a text is lowered: its row, and the draws and hidden rows found so far. */
type Scope = {
  readonly row: RowId;
  /** Prefix of the sites of this text's draws. */
  readonly prefix: string;
  readonly base: Term | undefined;
  /** Whether the row is a share: an interval that is the whole expression is then logit-normal. */
  readonly share: boolean;
  readonly tied: boolean;
  readonly hidden: { readonly id: RowId; readonly term: Term }[];
  draws: number;
};

export type Lowered = {
  readonly term: Term;
  /** Hidden rows that hold the expressions of which `prev` reads last month's value. */
  readonly hidden: readonly { readonly id: RowId; readonly term: Term }[];
};

/** The terms of a computed row's formula, which must be free of faults. */
export function lowerFormula(row: RowId, ast: Ast): Lowered {
  const scope: Scope = {
    row,
    prefix: row,
    base: undefined,
    share: false,
    tied: false,
    hidden: [],
    draws: 0,
  };
  return { term: lower(ast, scope, false), hidden: scope.hidden };
}

/** The term of one entry of an input; `base` is the term of the entries below it. */
export function lowerEntry(
  row: RowId,
  prefix: string,
  ast: Ast,
  options: { readonly base: Term | undefined; readonly share: boolean; readonly tied: boolean },
): Term {
  return lower(ast, { row, prefix, ...options, hidden: [], draws: 0 }, true);
}

function lower(ast: Ast, scope: Scope, whole: boolean): Term {
  switch (ast.kind) {
    case "number":
      return { op: "number", value: ast.value };
    case "name":
      if (ast.id === "month") return { op: "month" };
      if (ast.id === "calendar_month") return { op: "calendar-month" };
      if (ast.id === "base" && scope.base !== undefined) return scope.base;
      return { op: "row", id: ast.id };
    case "unary":
      return { op: "unary", fn: ast.op, a: lower(ast.arg, scope, false) };
    case "binary":
      return {
        op: "binary",
        fn: ast.op,
        a: lower(ast.left, scope, false),
        b: lower(ast.right, scope, false),
      };
    case "conditional":
      return {
        op: "select",
        a: lower(ast.test, scope, false),
        b: lower(ast.then, scope, false),
        c: lower(ast.otherwise, scope, false),
      };
    case "interval": {
      const args: Term[] = [
        { op: "number", value: ast.low.value },
        { op: "number", value: ast.high.value },
        { op: "number", value: 0.9 },
      ];
      return draw(whole && scope.share ? "shareInterval" : "interval", args, scope);
    }
    case "call":
      return lowerCall(ast.fn, ast.args, scope, whole);
    default:
      return unreachable(ast);
  }
}

function lowerCall(fn: string, args: readonly Ast[], scope: Scope, whole: boolean): Term {
  const arg = (index: number): Term => lower(args[index]!, scope, false);
  const rowId = (): RowId => {
    const name = args[0]!;
    return name.kind === "name" && !CALENDAR_NAMES.has(name.id) ? name.id : hide(name, scope);
  };
  if (UNARY_FUNCTIONS.has(fn)) return { op: "unary", fn: fn as UnaryName, a: arg(0) };
  switch (fn) {
    case "min":
    case "max": {
      const terms = args.map((_, index) => arg(index));
      return terms.reduce((a, b) => ({ op: "binary", fn, a, b }));
    }
    case "clamp":
      return { op: "clamp", a: arg(0), b: arg(1), c: arg(2) };
    case "calendar":
      return { op: "calendar", args: args.map((_, index) => arg(index)) };
    case "prev":
      return { op: "prev", id: rowId(), start: args.length > 1 ? arg(1) : ZERO };
    case "trailing": {
      const n = args[1]!;
      return { op: "trailing", a: arg(0), n: n.kind === "number" ? n.value : 1 };
    }
    case "cumulative":
      return { op: "cumulative", a: arg(0) };
    case "hired":
      return { op: "hired", id: rowId() };
    case "ramped":
      return { op: "ramped", id: rowId(), ramp: arg(1) };
    case "delay":
      return { op: "delay", a: arg(0), mean: arg(1), sd: arg(2), site: "" };
    case "delay_each":
    case "runoff": {
      const site = nextSite(scope);
      const op = fn === "runoff" ? "runoff" : "delay-each";
      return { op, a: arg(0), mean: arg(1), sd: arg(2), site };
    }
    case "split": {
      const site = nextSite(scope);
      return { op: "split", a: arg(0), p: arg(1), site };
    }
    case "count": {
      const site = nextSite(scope);
      return { op: "count", a: arg(0), site };
    }
    default: {
      const family = fn === "interval" && whole && scope.share ? "shareInterval" : (fn as FamilyName);
      const terms = args.map((_, index) => arg(index));
      return draw(family, terms, scope);
    }
  }
}

function draw(family: FamilyName, args: readonly Term[], scope: Scope): Term {
  return { op: "draw", family, args, site: nextSite(scope), tied: scope.tied };
}

function nextSite(scope: Scope): string {
  return `${scope.prefix}/${scope.draws++}`;
}

/** The id of a new hidden row that holds an expression, for `prev`. */
function hide(ast: Ast, scope: Scope): RowId {
  const id = `${scope.row}~${scope.hidden.length}`;
  // The place in the list is taken first, since lowering may add hidden rows for parts of the expression.
  const at = scope.hidden.push({ id, term: ZERO }) - 1;
  scope.hidden[at] = { id, term: lower(ast, scope, false) };
  return id;
}

/** The terms directly inside a term. */
export function parts(term: Term): readonly Term[] {
  switch (term.op) {
    case "number":
    case "month":
    case "calendar-month":
    case "row":
    case "hired":
      return [];
    case "unary":
    case "clip":
    case "trailing":
    case "cumulative":
    case "count":
      return [term.a];
    case "binary":
      return [term.a, term.b];
    case "clamp":
    case "select":
      return [term.a, term.b, term.c];
    case "calendar":
    case "draw":
      return term.args;
    case "prev":
      return [term.start];
    case "ramped":
      return [term.ramp];
    case "delay":
    case "delay-each":
    case "runoff":
      return [term.a, term.mean, term.sd];
    case "split":
      return [term.a, term.p];
    default:
      return unreachable(term);
  }
}

/** Calls back for every row that a term names; `lagged` where it is named in `prev`. */
export function eachName(term: Term, visit: (id: RowId, lagged: boolean) => void): void {
  if (term.op === "row" || term.op === "hired" || term.op === "ramped") visit(term.id, false);
  else if (term.op === "prev") visit(term.id, true);
  for (const part of parts(term)) eachName(part, visit);
}

/** Calls back for every draw of an uncertain value in a term. */
export function eachDraw(term: Term, visit: (draw: Term & { readonly op: "draw" }) => void): void {
  if (term.op === "draw") visit(term);
  for (const part of parts(term)) eachDraw(part, visit);
}
