import { needed } from "../engine/compilePlan.ts";
import type { Compiled, CompiledInput, CompiledRow } from "../engine/compilePlan.ts";
import { inputMeans } from "../engine/inputMeans.ts";
import type { DistributionFamily } from "../engine/distributions/distributionFamily.ts";
import { DISTRIBUTIONS } from "../engine/distributions/distributions.ts";
import { eachDraw, parts } from "../engine/term.ts";
import type { Term } from "../engine/term.ts";
import type { RowId } from "../model/row.ts";
import { asVariation } from "./variation.ts";

type Draw = Term & { readonly op: "draw" };

/** The inputs that differ from trial to trial and from which the wanted rows are computed. */
export function uncertainInputs(compiled: Compiled, wanted: readonly RowId[]): CompiledInput[] {
  const ids = needed(compiled.rows, wanted);
  return compiled.sheet.rows.flatMap(({ id }) => {
    const row = compiled.rows.get(id);
    if (row?.kind !== "input" || !ids.has(id)) return [];
    return row.terms.some((term) => drawsOf(term).length > 0) ? [row] : [];
  });
}

/**
 * The plan with inputs known exactly: each draw is set to the quantile `u` of its distribution. The plan below a
 * scenario is pinned in the same way, so that pinning by itself hires nobody.
 *
 * @param at for each input, u, between 0 and 1.
 */
export function pinned(compiled: Compiled, at: ReadonlyMap<RowId, number>): Compiled {
  const rows = new Map<RowId, CompiledRow>(compiled.rows);
  for (const [id, u] of at) {
    const row = rows.get(id);
    if (row?.kind === "input") rows.set(id, pinnedInput(row, u));
  }
  const baseline = compiled.baseline === undefined ? undefined : pinned(compiled.baseline, at);
  return asVariation({ ...compiled, rows, baseline }, compiled, { pinned: [...at] });
}

function pinnedInput(row: CompiledInput, u: number): CompiledInput {
  return { ...row, terms: row.terms.map((term) => pinnedTerm(term, u, row)) };
}

function pinnedTerm(term: Term, u: number, row: CompiledInput): Term {
  switch (term.op) {
    case "draw": {
      const args = term.args.map((arg) => pinnedTerm(arg, u, row));
      const values = args.map((arg) => constantOf(arg, row));
      // Arguments that change over the months have no single value: the draw is then left as it is.
      return values.every((value) => value !== undefined)
        ? { op: "number", value: familyOf(term).quantile(u, values) }
        : { ...term, args };
    }
    case "unary":
    case "clip":
      return { ...term, a: pinnedTerm(term.a, u, row) };
    case "binary":
      return { ...term, a: pinnedTerm(term.a, u, row), b: pinnedTerm(term.b, u, row) };
    case "clamp":
    case "select":
      return {
        ...term,
        a: pinnedTerm(term.a, u, row),
        b: pinnedTerm(term.b, u, row),
        c: pinnedTerm(term.c, u, row),
      };
    case "calendar":
      return { ...term, args: term.args.map((arg) => pinnedTerm(arg, u, row)) };
    default:
      return term;
  }
}

function familyOf({ family }: Draw): DistributionFamily {
  return (DISTRIBUTIONS as Readonly<Record<string, DistributionFamily>>)[family]!;
}

/** The value of a term that neither draws nor changes over the months; undefined for any other. */
function constantOf(term: Term, row: CompiledInput): number | undefined {
  if (!isConstant(term)) return undefined;
  const one: CompiledInput = { kind: "input", id: row.id, row: row.row, terms: [term], which: [0] };
  return inputMeans(one, { months: ["2000-01"], ties: { sites: [], factor: [] } })[0];
}

function isConstant(term: Term): boolean {
  if (term.op === "draw" || term.op === "month" || term.op === "calendar-month" || term.op === "calendar") {
    return false;
  }
  return parts(term).every(isConstant);
}

/** The different draws of a term, by site. */
export function drawsOf(term: Term): Draw[] {
  const found = new Map<string, Draw>();
  eachDraw(term, (draw) => found.set(draw.site, draw));
  return [...found.values()];
}

/**
 * The plan with the same uncertain inputs but different luck: everything else that is random is drawn at a site of its
 * own.
 */
export function withOtherLuck(compiled: Compiled): Compiled {
  const rows = new Map<RowId, CompiledRow>();
  for (const [id, row] of compiled.rows) {
    rows.set(id, row.kind === "input" ? row : { ...row, term: otherLuck(row.term) });
  }
  return { ...compiled, rows };
}

function otherLuck(term: Term): Term {
  const inner = <T extends Term>(one: T): T => {
    const copy: { [key: string]: unknown } = { ...one };
    for (const key of ["a", "b", "c", "p", "mean", "sd", "start", "ramp"]) {
      if (copy[key] !== undefined) copy[key] = otherLuck(copy[key] as Term);
    }
    if ("args" in one) copy["args"] = one.args.map(otherLuck);
    return copy as T;
  };
  switch (term.op) {
    case "split":
    case "count":
    case "delay-each":
    case "runoff":
      return { ...inner(term), site: `${term.site}~other` };
    default:
      return inner(term);
  }
}
