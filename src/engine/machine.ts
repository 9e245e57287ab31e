import { assert } from "../lib/assert.ts";
import { giveColumn } from "../lib/columnMemory.ts";
import { calendarMonth } from "../model/month.ts";
import type { RowId } from "../model/row.ts";
import { build, copied, rowNode } from "./build.ts";
import type { Names } from "./build.ts";
import type { Compiled, CompiledInput, CompiledRow } from "./compilePlan.ts";
import { sameActualMonths } from "./actualsInRun.ts";
import { inputMeans } from "./inputMeans.ts";
import { monthSteps, putActuals, withActuals } from "./monthSteps.ts";
import type { BuildContext, Node, Step } from "./node.ts";
import { roundHalfAway } from "../formula/kernels.ts";
import { changedRows, eachHead, namesOf, sameRow, shapesOf, stillInput } from "./shape.ts";
import type { Mode } from "./simulator.ts";
import type { ChanceSteps } from "./steps/chanceSteps.ts";
import type { FateMemory } from "./steps/fateMemory.ts";
import { makeUniforms } from "./steps/draws.ts";
import type { Term } from "./term.ts";

export type MachineOptions = {
  readonly mode: Mode;
  /**
   * Builds the steps that draw the units' random outcomes; present where `mode` is "chance-on" and only there:
   * `fatesIn(mode)`.
   */
  readonly chance?: ChanceSteps | undefined;
  /** Trials of the whole run, over which the inputs' draws are stratified. */
  readonly trials: number;
  readonly seed: number;
  /** The most trials in a chunk. */
  readonly capacity: number;
  /** Rows to compute. */
  readonly rows: Iterable<RowId>;
  /** The rows of which all months can be read after `run`; true for all of `rows`. */
  readonly keep: true | ReadonlySet<RowId>;
  /**
   * Where to record random outcomes, so that machines over this one draw only those again that are drawn from other
   * values; they are not recorded where left out.
   */
  readonly remembers?: FateMemory | undefined;
  /** Fewer months than the plan has, where only its start is needed. */
  readonly months?: number;
  /** A machine with `keep` that has run the same chunk: rows that are equal in both plans are taken from it. */
  readonly over?: Machine;
  /**
   * With `over`: the first month in which anything differs from it (`differsFrom`). The months before are taken from
   * it and not computed again.
   */
  readonly since?: number;
};

/** A plan prepared to be run in chunks of trials. */
export type Machine = {
  readonly compiled: Compiled;
  readonly months: number;
  /**
   * Computes all rows in all months for `count` trials from `first` on; with `only`, these rows alone, while the
   * others still hold their values for the same trials.
   */
  readonly run: (first: number, count: number, only?: ReadonlySet<RowId>) => void;
  /** As `run`, pausing after each month, so that a large plan's chunk can be stopped in the middle. */
  readonly runMonths: (first: number, count: number, only?: ReadonlySet<RowId>) => Generator<void, void>;
  /** A row's values in the chunk that was run last; with `keep` they are there for all months. */
  readonly node: (id: RowId) => Node;
  readonly rows: ReadonlySet<RowId>;
  /** The rows of which all months can be read after `run`. */
  readonly kept: ReadonlySet<RowId>;
  /** The random outcomes of the last run; undefined without `remembers`. */
  readonly fates: FateMemory | undefined;
  /** The number of steps that were built. */
  readonly steps: number;
  /**
   * Takes over the input means and actuals of another plan, in the expected run, and returns the rows whose values may
   * differ from those of the plan before. undefined where the plans differ in more than these, so that a new machine
   * is needed.
   */
  readonly retune: (compiled: Compiled) => ReadonlySet<RowId> | undefined;
  /** Ends the machine: its memory may be reused from now on, and its nodes must not be read any more. */
  readonly release: () => void;
};

export function buildMachine(compiled: Compiled, options: MachineOptions): Machine {
  assert((options.mode === "chance-on") === (options.chance !== undefined), "fates where chance is on, only");
  const months = options.months ?? compiled.months.length;
  const context: BuildContext = {
    mode: options.mode,
    months,
    calendar: compiled.months.map((month) => calendarMonth(month) - 1),
    capacity: options.mode === "expected" ? 1 : Math.max(2, options.capacity),
    trials: options.trials,
    seed: options.seed,
    chunk: { first: 0, count: 1, run: 0 },
    steps: [],
    carrying: new Set(),
    remembered: options.remembers,
    known: options.over?.fates,
    spare: [],
    owned: [],
  };
  const wanted = new Set(options.rows);
  const kept: ReadonlySet<RowId> = options.keep === true ? wanted : options.keep;
  const changed =
    compiled.baseline === undefined ? new Set<RowId>() : changedRows(compiled, compiled.baseline);
  const shapes = shapesOf(compiled, options.mode, wanted, (id) => changed.has(id));
  const { over } = options;
  const differs = over === undefined ? undefined : changedRows(compiled, over.compiled);
  const shared = (id: RowId): boolean => differs !== undefined && !differs.has(id) && over!.kept.has(id);

  const nodes = new Map<RowId, Node>();
  const start = startMachine(compiled, options, shapes.rows.keys(), changed);
  const names: Names = {
    shapes,
    node: (id) => {
      const node = nodes.get(id);
      assert(node !== undefined, `a row is used before it is there: ${id}`);
      return node;
    },
    before: (id) => (start?.rows.has(id) === true && changed.has(id) ? start.node(id) : names.node(id)),
    shared,
    uniforms: makeUniforms(context, compiled.ties),
    chance: options.chance,
  };

  const means = new Map<RowId, Float64Array>();
  const takeMeans = (of: Compiled): void => {
    for (const row of of.rows.values()) {
      if (row.kind === "input" && shapes.rows.has(row.id)) means.set(row.id, inputMeans(row, of));
    }
  };
  if (options.mode === "expected") takeMeans(compiled);

  // All rows' nodes are made first, since `prev` may read rows that come later.
  for (const row of compiled.rows.values()) {
    if (!shapes.rows.has(row.id)) continue;
    const node = shared(row.id)
      ? over!.node(row.id)
      : withActuals(
          certainMonths(row, rowNode(context, names, row.id, kept.has(row.id) ? months : 1), shapes.perTrial),
          compiled.actuals.get(row.id),
        );
    nodes.set(row.id, node);
  }
  const since = takeEarlier(nodes, shared, over, options.since ?? 0);
  /** The row that each step belongs to. */
  const rowOfStep = new Map<Step, RowId>();
  for (const row of compiled.rows.values()) {
    if (!shapes.rows.has(row.id) || shared(row.id)) continue;
    const before = context.steps.length;
    const node = nodes.get(row.id)!;
    if (row.kind === "input" && options.mode === "expected") setMeans(row, node, means, context);
    else if (compiled.actuals.has(row.id)) buildOpen(row, context, names, node);
    else if (row.kind === "computed") build(row.term, context, names, node);
    else buildInput(row, context, names, node);
    for (let s = before; s < context.steps.length; s++) rowOfStep.set(context.steps[s]!, row.id);
  }

  const { steps, chunk } = context;
  const stepsOf = monthSteps(context, rowOfStep, compiled.actuals);
  // In the months taken from the other machine, steps that carry values over still run, on that machine's values.
  const before = (step: Step): boolean => step.constantOverTime || context.carrying.has(step);
  const rowsOfSteps = new Map<readonly Step[], readonly RowId[]>();
  const stepsOfRows = (some: readonly Step[], only: ReadonlySet<RowId>): readonly Step[] => {
    const rows = rowsOfSteps.get(some) ?? some.map((step) => rowOfStep.get(step)!);
    rowsOfSteps.set(some, rows);
    return some.filter((_, s) => only.has(rows[s]!));
  };
  let tuned = compiled;

  function* runMonths(first: number, count: number, only?: ReadonlySet<RowId>): Generator<void, void> {
    assert(count >= 1 && count <= context.capacity, `a chunk of ${count} trials`);
    chunk.first = first;
    chunk.count = count;
    chunk.run++;
    start?.run(first, count);
    let all: readonly Step[] | undefined;
    let now: readonly Step[] = [];
    for (let t = 0; t < months; t++) {
      if (t > 0) yield;
      if (stepsOf(t) !== all) {
        all = stepsOf(t);
        now = only === undefined ? all : stepsOfRows(all, only);
      }
      if (t < since) {
        for (const step of now) if (before(step)) step.run(t);
        continue;
      }
      for (let s = 0; s < now.length; s++) now[s]!.run(t);
    }
  }

  return {
    compiled,
    months,
    rows: new Set(shapes.rows.keys()),
    kept,
    node: names.node,
    fates: options.remembers,
    steps: steps.length,
    release: () => {
      start?.release();
      for (const block of context.owned.splice(0)) giveColumn(block);
    },
    retune: (other) => {
      if (options.mode !== "expected" || over !== undefined || !sameButMeans(compiled, other, changed)) {
        return undefined;
      }
      if (start !== undefined && start.retune(other.baseline!) === undefined) return undefined;
      takeMeans(other);
      for (const [id, came] of other.actuals) if (nodes.has(id)) putActuals(nodes.get(id)!, came);
      const differing =
        start === undefined ? withTheirOwn(other, changedRows(other, tuned), kept) : undefined;
      tuned = other;
      return differing ?? new Set(other.rows.keys());
    },
    runMonths,
    run: (first, count, only) => {
      const running = runMonths(first, count, only);
      while (running.next().done !== true);
    },
  };
}

/**
 * Uses another machine's columns for the months before `since` and returns `since`; returns 0 and changes nothing
 * where the columns of some row differ in kind.
 */
function takeEarlier(
  nodes: Map<RowId, Node>,
  shared: (id: RowId) => boolean,
  over: Machine | undefined,
  since: number,
): number {
  if (over === undefined || since === 0) return 0;
  const own = [...nodes].filter(([id]) => !shared(id));
  const alike = ([id, { at, constantOverTime }]: readonly [RowId, Node]): boolean => {
    if (constantOverTime || !over.kept.has(id)) return false;
    const earlier = over.node(id).at;
    return at.every((column, t) => t >= since || column.length === earlier[t]!.length);
  };
  if (!own.every(alike)) return 0;
  for (const [id, node] of own) {
    const earlier = over.node(id).at;
    nodes.set(id, { ...node, at: node.at.map((column, t) => (t < since ? earlier[t]! : column)) });
  }
  return since;
}

/** Whether two plans differ only in their inputs' means and in the actuals, so that the same steps serve both. */
function sameButMeans(a: Compiled, b: Compiled, changed: ReadonlySet<RowId>): boolean {
  if (a === b) return true;
  if (a.rows.size !== b.rows.size || a.months[0] !== b.months[0] || a.months.length !== b.months.length) {
    return false;
  }
  if ((a.baseline === undefined) !== (b.baseline === undefined)) return false;
  if (!sameActualMonths(a.actuals, b.actuals)) return false;
  for (const [id, row] of a.rows) {
    const other = b.rows.get(id);
    if (row === other) continue;
    if (other === undefined || other.kind !== row.kind) return false;
    if (row.kind === "computed" ? row !== other : stillInput(row) !== stillInput(other as CompiledInput)) {
      return false;
    }
  }
  if (b.baseline === undefined) return true;
  // Variants of one plan that replace the same rows differ from it in the same rows.
  if (a.baseline === b.baseline && sameRowsDiffer(a, b)) return true;
  const others = changedRows(b, b.baseline);
  return others.size === changed.size && [...others].every((id) => changed.has(id));
}

/** Whether two variants of a plan replace exactly the same rows, and nothing else. */
function sameRowsDiffer({ rows, baseline, actuals }: Compiled, other: Compiled): boolean {
  if (baseline === undefined || actuals !== other.actuals || actuals !== baseline.actuals) return false;
  for (const [id, row] of baseline.rows) {
    const [one, two] = [rows.get(id)!, other.rows.get(id)!];
    if (one !== two && (one === row || two === row || sameRow(one, row) || sameRow(two, row))) return false;
  }
  return true;
}

/** The rows, and those that they read whose months are not all kept: these must be computed again with them. */
function withTheirOwn(
  compiled: Compiled,
  rows: ReadonlySet<RowId>,
  kept: ReadonlySet<RowId>,
): ReadonlySet<RowId> {
  const all = new Set(rows);
  for (const id of all) {
    const row = compiled.rows.get(id)!;
    if (row.kind === "computed") for (const name of namesOf(row)) if (!kept.has(name)) all.add(name);
  }
  return all;
}

/**
 * The node of an input with a single element for all trials in each month in which it is certain, as if it were
 * certain in all of them: the results of those months must not depend on later months, which a shorter plan does not
 * have.
 */
function certainMonths(row: CompiledRow, node: Node, perTrial: (term: Term) => boolean): Node {
  if (row.kind === "computed" || !node.perTrial || node.constantOverTime) return node;
  const at = node.at.map((column, t) => (perTrial(row.terms[row.which[t]!]!) ? column : new Float64Array(1)));
  return { ...node, at };
}

/** Adds the steps for an input's values; a starting number is rounded where chance is on. */
function buildInput(row: CompiledInput, context: BuildContext, names: Names, into: Node): void {
  if (row.terms.length === 1 && !row.row.startOnly) {
    build(row.terms[0]!, context, names, into);
    return;
  }
  if (row.row.startOnly) {
    const term = row.terms[0]!;
    const first = build(term, context, names);
    // `into` is constant over time: it is filled in month 0 and stays.
    const { chunk } = context;
    copied(context, first, into);
    if (context.mode === "chance-on") {
      context.steps.push({
        constantOverTime: true,
        run: () => {
          const column = into.at[0]!;
          const count = into.perTrial ? chunk.count : 1;
          for (let i = 0; i < count; i++) column[i] = roundHalfAway(column[i]!);
        },
      });
    }
    return;
  }
  const some = row.terms.map((term) => build(term, context, names));
  const at = into.at.map((_, t) => some[row.which[t]!]!.at[t]!);
  copied(context, { perTrial: into.perTrial, constantOverTime: false, at }, into);
}

/**
 * Adds the steps of a row that has actuals: it is computed outside its own node, then copied to the months without an
 * actual.
 */
function buildOpen(row: CompiledRow, context: BuildContext, names: Names, into: Node): void {
  if (row.kind === "computed") copied(context, build(row.term, context, names), into);
  else if (row.terms.length === 1) copied(context, build(row.terms[0]!, context, names), into);
  else buildInput(row, context, names, into);
}

function setMeans(
  row: CompiledInput,
  into: Node,
  means: ReadonlyMap<RowId, Float64Array>,
  context: BuildContext,
): void {
  context.steps.push({
    constantOverTime: into.constantOverTime,
    run: (t) => {
      into.at[t]![0] = means.get(row.id)![t]!;
    },
  });
}

/**
 * A machine for the baseline's headcounts in month 0 where the scenario's may differ: those on board before the start
 * are the baseline's. undefined where none differs.
 */
function startMachine(
  compiled: Compiled,
  options: MachineOptions,
  rows: Iterable<RowId>,
  changed: ReadonlySet<RowId>,
): Machine | undefined {
  if (compiled.baseline === undefined) return undefined;
  const heads = new Set<RowId>();
  for (const id of rows) {
    const row = compiled.rows.get(id)!;
    if (row.kind === "computed") eachHead(row.term, (head) => heads.add(head));
  }
  const differing = [...heads].filter((id) => changed.has(id) && compiled.baseline!.rows.has(id));
  if (differing.length === 0) return undefined;
  const { mode, chance, trials, seed, capacity } = options;
  return buildMachine(compiled.baseline, {
    mode,
    chance,
    trials,
    seed,
    capacity,
    rows: differing,
    keep: true,
    months: 1,
  });
}
