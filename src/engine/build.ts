import { BINARY, CLAMP, COPY, MAXIMUM, MINIMUM, SELECT, UNARY } from "../formula/kernels.ts";
import type { BinaryKernel } from "../formula/kernels.ts";
import { unreachable } from "../lib/assert.ts";
import type { RowId } from "../model/row.ts";
import { borrow, countOf, newNode, release } from "./node.ts";
import type { BuildContext, Node } from "./node.ts";
import type { Shapes } from "./shape.ts";
import { buildCount, buildSplit } from "./steps/chance.ts";
import type { ChanceSteps } from "./steps/chanceSteps.ts";
import { buildDelay } from "./steps/delays.ts";
import { buildDraw } from "./steps/draws.ts";
import type { Uniforms } from "./steps/draws.ts";
import { buildHired, buildRamped } from "./steps/headcount.ts";
import { buildCumulative, buildTrailing } from "./steps/series.ts";
import { parts } from "./term.ts";
import type { Term } from "./term.ts";

/** The nodes that names in terms refer to, and what else is shared by all terms, while a machine is built. */
export type Names = {
  readonly shapes: Shapes;
  readonly node: (id: RowId) => Node;
  /** The headcount before the start: the baseline's in month 0, in `at[0]`. */
  readonly before: (id: RowId) => Node;
  /** Whether a row is taken from the machine below. */
  readonly shared: (id: RowId) => boolean;
  readonly uniforms: Uniforms;
  /** Builds the steps that draw each unit's random outcome; undefined where chance is off and in the expected run. */
  readonly chance: ChanceSteps | undefined;
};

/**
 * Adds the steps that compute a term and returns its node: `into` where given, which must have one element per trial
 * if the term has; otherwise another row's own node, where the term is just that row's name, or a borrowed node.
 */
export function build(term: Term, context: BuildContext, names: Names, into?: Node): Node {
  const first = context.steps.length;
  const node = buildTerm(term, context, names, into);
  if (CARRYING.has(term.op)) for (const step of context.steps.slice(first)) context.carrying.add(step);
  return node;
}

/** Operations that read earlier months than the last; the steps of their arguments carry values over too. */
const CARRYING: ReadonlySet<Term["op"]> = new Set([
  ...(["trailing", "cumulative", "ramped", "delay", "delay-each", "runoff"] as const),
]);

function buildTerm(term: Term, context: BuildContext, names: Names, into?: Node): Node {
  const perTrial = names.shapes.perTrial(term);
  const constantOverTime = names.shapes.constantOverTime(term);
  const inner = (part: Term): Node => build(part, context, names);
  const target = (): Node => into ?? borrow(context, perTrial, constantOverTime);

  switch (term.op) {
    case "number":
      return into === undefined
        ? constant(context, term.value)
        : copied(context, constant(context, term.value), into);
    case "row":
      return into === undefined ? names.node(term.id) : copied(context, names.node(term.id), into);
    case "prev": {
      const node = lookBack(context, names.node(term.id), inner(term.start));
      return into === undefined ? node : copied(context, node, into);
    }
    case "month":
    case "calendar-month": {
      const calendar = term.op === "calendar-month";
      const at = Array.from({ length: context.months }, (_, t) =>
        Float64Array.of(calendar ? context.calendar[t]! + 1 : t),
      );
      const node: Node = { perTrial: false, constantOverTime: false, at };
      return into === undefined ? node : copied(context, node, into);
    }
    case "calendar": {
      const args = term.args.map(inner);
      const any = args.some((arg) => arg.perTrial);
      const at = Array.from({ length: context.months }, (_, t) => args[context.calendar[t]!]!.at[t]!);
      const node: Node = { perTrial: any, constantOverTime: false, at };
      return into === undefined ? node : copied(context, node, into);
    }
    case "unary": {
      const a = inner(term.a);
      const out = target();
      const kernel = UNARY[term.fn];
      const { chunk } = context;
      push(context, constantOverTime, (t) => kernel(out.at[t]!, a.at[t]!, countOf(out, chunk)));
      release(context, a);
      return out;
    }
    case "clip": {
      const a = inner(term.a);
      const low = constant(context, term.min);
      const high = constant(context, term.max);
      const out = target();
      const { chunk } = context;
      push(context, constantOverTime, (t) =>
        CLAMP(out.at[t]!, a.at[t]!, low.at[0]!, high.at[0]!, countOf(out, chunk)),
      );
      release(context, a);
      return out;
    }
    case "binary": {
      const a = inner(term.a);
      const b = inner(term.b);
      const out = target();
      const kernel = binaryKernel(term.fn);
      const { chunk } = context;
      push(context, constantOverTime, (t) => kernel(out.at[t]!, a.at[t]!, b.at[t]!, countOf(out, chunk)));
      release(context, a);
      release(context, b);
      return out;
    }
    case "clamp":
    case "select": {
      const a = inner(term.a);
      const first = context.steps.length;
      const isSelect = term.op === "select";
      const b = isSelect ? buildBranch(term.b, a, true, context, names) : inner(term.b);
      const second = context.steps.length;
      const c = isSelect ? buildBranch(term.c, a, false, context, names) : inner(term.c);
      if (isSelect && !a.perTrial) {
        const is = (t: number): number => a.at[t]![0]!;
        onlyWhere(context, first, second, (t) => is(t) !== 0);
        onlyWhere(context, second, context.steps.length, (t) => !(is(t) !== 0));
      }
      const out = target();
      const kernel = isSelect ? SELECT : CLAMP;
      const { chunk } = context;
      push(context, constantOverTime, (t) =>
        kernel(out.at[t]!, a.at[t]!, b.at[t]!, c.at[t]!, countOf(out, chunk)),
      );
      release(context, a);
      release(context, b);
      release(context, c);
      return out;
    }
    case "trailing": {
      const a = inner(term.a);
      const out = buildTrailing(context, a, term.n, target());
      release(context, a);
      return out;
    }
    case "cumulative": {
      const a = inner(term.a);
      const out = buildCumulative(context, a, target());
      release(context, a);
      return out;
    }
    case "hired":
      return buildHired(context, names.node(term.id), names.before(term.id), constantOverTime, target());
    case "ramped": {
      const ramp = inner(term.ramp);
      const out = buildRamped(
        context,
        names.node(term.id),
        names.before(term.id),
        ramp,
        constantOverTime,
        target(),
      );
      release(context, ramp);
      return out;
    }
    case "delay":
    case "delay-each":
    case "runoff": {
      const a = inner(term.a);
      const mean = inner(term.mean);
      const sd = inner(term.sd);
      const certain = (part: Term, whole: Node): Node => narrowWhereCertain(context, part, whole, names);
      const node = buildDelay(context, term, a, certain(term.mean, mean), certain(term.sd, sd), names);
      release(context, a);
      release(context, mean);
      release(context, sd);
      return into === undefined ? node : copied(context, node, into);
    }
    case "split":
    case "count": {
      const a = inner(term.a);
      const { count = buildCount, split = buildSplit } = names.chance ?? {};
      const out =
        term.op === "count"
          ? count(context, term.site, a, constantOverTime, target())
          : split(context, term.site, a, inner(term.p), constantOverTime, target());
      release(context, a);
      return out;
    }
    case "draw":
      return buildDraw(context, term, term.args.map(inner), names.uniforms, constantOverTime, target());
    default:
      return unreachable(term);
  }
}

/** Adds a step. */
export function push(context: BuildContext, constantOverTime: boolean, run: (t: number) => void): void {
  context.steps.push({ constantOverTime, run });
}

const ONE = Float64Array.of(1);

/**
 * A branch of a test whose result differs from trial to trial. For a power, which takes as long as many other steps,
 * the base is set to 1 in the trials that take the other branch: their result is not used, and a power of 1 takes
 * almost no time.
 */
function buildBranch(part: Term, test: Node, taken: boolean, context: BuildContext, names: Names): Node {
  const { shapes } = names;
  if (part.op !== "binary" || part.fn !== "^") return build(part, context, names);
  if (!test.perTrial || !shapes.perTrial(part) || shapes.constantOverTime(part))
    return build(part, context, names);
  const base = build(part.a, context, names);
  const exponent = build(part.b, context, names);
  const out = borrow(context, true, false);
  const { chunk } = context;
  push(context, false, (t) => {
    const [target, given] = [out.at[t]!, base.at[t]!];
    SELECT(target, test.at[t]!, taken ? given : ONE, taken ? ONE : given, chunk.count);
    BINARY["^"](target, target, exponent.at[t]!, chunk.count);
  });
  release(context, base);
  release(context, exponent);
  return out;
}

/**
 * Makes the steps from `first` to `end`, one branch of a test that is the same in all trials, skip the months in which
 * the other branch is taken: nothing reads their results of those months. Steps that carry values over are not
 * skipped.
 */
function onlyWhere(context: BuildContext, first: number, end: number, taken: (t: number) => boolean): void {
  for (let s = first; s < end; s++) {
    const step = context.steps[s]!;
    if (step.constantOverTime || context.carrying.has(step)) continue;
    context.steps[s] = { constantOverTime: false, run: (t) => void (taken(t) && step.run(t)) };
  }
}

/** A node for a number that is the same in all trials and months. */
export function constant(context: BuildContext, value: number): Node {
  const column = Float64Array.of(value);
  return {
    perTrial: false,
    constantOverTime: true,
    at: Array.from({ length: context.months }, () => column),
  };
}

/** Adds a step that copies a node into another one, which is returned. */
export function copied(context: BuildContext, from: Node, into: Node): Node {
  const { chunk } = context;
  push(context, into.constantOverTime, (t) => COPY(into.at[t]!, from.at[t]!, countOf(into, chunk)));
  release(context, from);
  return into;
}

/**
 * A delay's parameter, with a single element for all trials in each month in which it is certain, even if it is
 * uncertain in other months: the results of a month must not depend on later months, which a shorter plan does not
 * have.
 */
function narrowWhereCertain(context: BuildContext, term: Term, node: Node, names: Names): Node {
  if (!node.perTrial || node.constantOverTime) return node;
  const certain = (part: Term, t: number): boolean =>
    part.op === "row"
      ? names.node(part.id).at[t]!.length === 1
      : !names.shapes.perTrial(part) ||
        (IN_MONTH.has(part.op) && parts(part).every((one) => certain(one, t)));
  const at = node.at.map((column, t) =>
    column.length > 1 && certain(term, t) ? new Float64Array(1) : column,
  );
  if (at.every((column, t) => column === node.at[t])) return node;
  push(context, false, (t) => {
    if (at[t] !== node.at[t]) at[t]![0] = node.at[t]![0]!;
  });
  return { ...node, at };
}

/** Operations that read only the same month and draw nothing. */
const IN_MONTH: ReadonlySet<Term["op"]> = new Set(["unary", "binary", "clamp", "select", "clip"] as const);

/** A row one month ago. This needs no step, since last month's column is still there. */
function lookBack(context: BuildContext, row: Node, start: Node): Node {
  const at = Array.from({ length: context.months }, (_, t) => (t === 0 ? start.at[0]! : row.at[t - 1]!));
  return { perTrial: row.perTrial || start.perTrial, constantOverTime: false, at };
}

function binaryKernel(fn: Extract<Term, { op: "binary" }>["fn"]): BinaryKernel {
  if (fn === "min") return MINIMUM;
  if (fn === "max") return MAXIMUM;
  return BINARY[fn];
}

/** A new node for a row. */
export function rowNode(context: BuildContext, names: Names, id: RowId, history: number): Node {
  const shape = names.shapes.rows.get(id)!;
  return newNode(context, shape.perTrial, shape.constantOverTime, Math.max(history, shape.history));
}
