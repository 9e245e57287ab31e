import { BINARY, CLAMP, COPY, MAXIMUM, MINIMUM, SELECT, UNARY } from "../formula/kernels.ts";
import type { BinaryKernel } from "../formula/kernels.ts";
import { unreachable } from "../lib/assert.ts";
import type { RowId } from "../model/row.ts";
import { borrow, countOf, newNode, release } from "./node.ts";
import type { Bench, Node } from "./node.ts";
import type { Shapes } from "./shape.ts";
import { buildCount, buildSplit } from "./steps/chance.ts";
import { buildDelay } from "./steps/delays.ts";
import { buildDraw } from "./steps/draws.ts";
import type { Luck } from "./steps/draws.ts";
import { buildHired, buildRamped } from "./steps/headcount.ts";
import { buildCumulative, buildTrailing } from "./steps/series.ts";
import { parts } from "./term.ts";
import type { Term } from "./term.ts";

/** What the names of terms stand for while a machine is built. */
export type Names = {
  readonly shapes: Shapes;
  readonly node: (id: RowId) => Node;
  /** The headcount before the start: the baseline's in month 0 (in its `at[0]`). */
  readonly before: (id: RowId) => Node;
  readonly luck: Luck;
};

/**
 * Adds the steps that work a term out and returns its node: `into` where given, which must be as
 * wide as the term or wider; otherwise the node of a row that the term is a mere name of, or a
 * borrowed one.
 */
export function build(term: Term, bench: Bench, names: Names, into?: Node): Node {
  const first = bench.steps.length;
  const node = buildTerm(term, bench, names, into);
  if (CARRYING.has(term.op)) for (const step of bench.steps.slice(first)) bench.carrying.add(step);
  return node;
}

/** Operations that look back further than at last month's value of a row, with all that stands in them. */
const CARRYING: ReadonlySet<Term["op"]> = new Set([
  ...(["trailing", "cumulative", "ramped", "delay", "delay-each", "runoff"] as const),
]);

function buildTerm(term: Term, bench: Bench, names: Names, into?: Node): Node {
  const wide = names.shapes.wide(term);
  const still = names.shapes.still(term);
  const inner = (part: Term): Node => build(part, bench, names);
  const target = (): Node => into ?? borrow(bench, wide, still);

  switch (term.op) {
    case "number":
      return into === undefined
        ? constant(bench, term.value)
        : copied(bench, constant(bench, term.value), into);
    case "row":
      return into === undefined ? names.node(term.id) : copied(bench, names.node(term.id), into);
    case "prev": {
      const node = lookBack(bench, names.node(term.id), inner(term.start));
      return into === undefined ? node : copied(bench, node, into);
    }
    case "month":
    case "calendar-month": {
      const calendar = term.op === "calendar-month";
      const at = Array.from({ length: bench.months }, (_, t) =>
        Float64Array.of(calendar ? bench.calendar[t]! + 1 : t),
      );
      const node: Node = { wide: false, still: false, at };
      return into === undefined ? node : copied(bench, node, into);
    }
    case "calendar": {
      const args = term.args.map(inner);
      const any = args.some((arg) => arg.wide);
      const at = Array.from({ length: bench.months }, (_, t) => args[bench.calendar[t]!]!.at[t]!);
      const node: Node = { wide: any, still: false, at };
      return into === undefined ? node : copied(bench, node, into);
    }
    case "unary": {
      const a = inner(term.a);
      const out = target();
      const kernel = UNARY[term.fn];
      const { chunk } = bench;
      push(bench, still, (t) => kernel(out.at[t]!, a.at[t]!, countOf(out, chunk)));
      release(bench, a);
      return out;
    }
    case "clip": {
      const a = inner(term.a);
      const low = constant(bench, term.min);
      const high = constant(bench, term.max);
      const out = target();
      const { chunk } = bench;
      push(bench, still, (t) => CLAMP(out.at[t]!, a.at[t]!, low.at[0]!, high.at[0]!, countOf(out, chunk)));
      release(bench, a);
      return out;
    }
    case "binary": {
      const a = inner(term.a);
      const b = inner(term.b);
      const out = target();
      const kernel = binaryKernel(term.fn);
      const { chunk } = bench;
      push(bench, still, (t) => kernel(out.at[t]!, a.at[t]!, b.at[t]!, countOf(out, chunk)));
      release(bench, a);
      release(bench, b);
      return out;
    }
    case "clamp":
    case "select": {
      const a = inner(term.a);
      const first = bench.steps.length;
      const b = inner(term.b);
      const second = bench.steps.length;
      const c = inner(term.c);
      if (term.op === "select" && !a.wide) {
        const is = (t: number): number => a.at[t]![0]!;
        onlyWhere(bench, first, second, (t) => is(t) !== 0);
        onlyWhere(bench, second, bench.steps.length, (t) => !(is(t) !== 0));
      }
      const out = target();
      const kernel = term.op === "clamp" ? CLAMP : SELECT;
      const { chunk } = bench;
      push(bench, still, (t) => kernel(out.at[t]!, a.at[t]!, b.at[t]!, c.at[t]!, countOf(out, chunk)));
      release(bench, a);
      release(bench, b);
      release(bench, c);
      return out;
    }
    case "trailing": {
      const a = inner(term.a);
      const out = buildTrailing(bench, a, term.n, target());
      release(bench, a);
      return out;
    }
    case "cumulative": {
      const a = inner(term.a);
      const out = buildCumulative(bench, a, target());
      release(bench, a);
      return out;
    }
    case "hired":
      return buildHired(bench, names.node(term.id), names.before(term.id), still, target());
    case "ramped": {
      const ramp = inner(term.ramp);
      const out = buildRamped(bench, names.node(term.id), names.before(term.id), ramp, still, target());
      release(bench, ramp);
      return out;
    }
    case "delay":
    case "delay-each":
    case "runoff": {
      const a = inner(term.a);
      const mean = inner(term.mean);
      const sd = inner(term.sd);
      const certain = (part: Term, whole: Node): Node => narrowWhereCertain(bench, part, whole, names);
      const node = buildDelay(bench, term.op, term.site, a, certain(term.mean, mean), certain(term.sd, sd));
      release(bench, a);
      release(bench, mean);
      release(bench, sd);
      return into === undefined ? node : copied(bench, node, into);
    }
    case "split":
    case "count": {
      const a = inner(term.a);
      const out =
        term.op === "count"
          ? buildCount(bench, term.site, a, still, target())
          : buildSplit(bench, term.site, a, inner(term.p), still, target());
      release(bench, a);
      return out;
    }
    case "draw":
      return buildDraw(bench, term, term.args.map(inner), names.luck, still, target());
    default:
      return unreachable(term);
  }
}

/** Adds a step. */
export function push(bench: Bench, still: boolean, run: (t: number) => void): void {
  bench.steps.push({ still, run });
}

/**
 * Steps of a branch that is not taken in a month are passed over in it, where the same branch is taken in all trials: nobody
 * looks at what they make, nor, unless they carry over, at what they did in an earlier month.
 */
function onlyWhere(bench: Bench, first: number, end: number, taken: (t: number) => boolean): void {
  for (let s = first; s < end; s++) {
    const step = bench.steps[s]!;
    if (step.still || bench.carrying.has(step)) continue;
    bench.steps[s] = { still: false, run: (t) => void (taken(t) && step.run(t)) };
  }
}

/** A number that is the same everywhere. */
export function constant(bench: Bench, value: number): Node {
  const column = Float64Array.of(value);
  return { wide: false, still: true, at: Array.from({ length: bench.months }, () => column) };
}

/** Adds the copying of a node into another one. */
export function copied(bench: Bench, from: Node, into: Node): Node {
  const { chunk } = bench;
  push(bench, into.still, (t) => COPY(into.at[t]!, from.at[t]!, countOf(into, chunk)));
  release(bench, from);
  return into;
}

/**
 * A delay's parameter with one element for all trials in the months in which it is certain, as if it were so in all of
 * them: the digits of a month must not depend on later ones, which a shorter plan does not have.
 */
function narrowWhereCertain(bench: Bench, term: Term, node: Node, names: Names): Node {
  if (!node.wide || node.still) return node;
  const certain = (part: Term, t: number): boolean =>
    part.op === "row"
      ? names.node(part.id).at[t]!.length === 1
      : !names.shapes.wide(part) || (IN_MONTH.has(part.op) && parts(part).every((one) => certain(one, t)));
  const at = node.at.map((column, t) =>
    column.length > 1 && certain(term, t) ? new Float64Array(1) : column,
  );
  if (at.every((column, t) => column === node.at[t])) return node;
  push(bench, false, (t) => {
    if (at[t] !== node.at[t]) at[t]![0] = node.at[t]![0]!;
  });
  return { ...node, at };
}

/** Operations that look at nothing but the same month and draw nothing. */
const IN_MONTH: ReadonlySet<Term["op"]> = new Set(["unary", "binary", "clamp", "select", "clip"] as const);

/** A row one month ago: no work, since its columns are still there. */
function lookBack(bench: Bench, row: Node, start: Node): Node {
  const at = Array.from({ length: bench.months }, (_, t) => (t === 0 ? start.at[0]! : row.at[t - 1]!));
  return { wide: row.wide || start.wide, still: false, at };
}

function binaryKernel(fn: Extract<Term, { op: "binary" }>["fn"]): BinaryKernel {
  if (fn === "min") return MINIMUM;
  if (fn === "max") return MAXIMUM;
  return BINARY[fn];
}

/** The node that a row's own term is worked out into. */
export function rowNode(bench: Bench, names: Names, id: RowId, history: number): Node {
  const shape = names.shapes.rows.get(id)!;
  return newNode(bench, shape.wide, shape.still, Math.max(history, shape.history));
}
