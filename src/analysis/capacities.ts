import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import { inputMeans } from "../engine/inputMeans.ts";
import type { Term } from "../engine/term.ts";
import type { RowId } from "../model/row.ts";
import { compileChange, fromMonthOn, withRows } from "./change.ts";
import { digits } from "./levers.ts";
import { asVariation } from "./variation.ts";

/** A capacity that can be full: people, the reach of ads, the market. */
export type Capacity = {
  /** The input's row. */
  readonly id: string;
  readonly row: RowId;
  readonly kind: "people" | "reach" | "market";
  /** Its load: a row, or one row divided by another. The plan's own roles have none. */
  readonly load: { readonly of: RowId; readonly over?: RowId } | undefined;
};

const MODEL: readonly Capacity[] = [
  { id: "prospectors", row: "prospectors", kind: "people", load: { of: "prospector_load" } },
  { id: "hunters", row: "hunters", kind: "people", load: { of: "hunter_load" } },
  { id: "sdrs", row: "sdrs", kind: "people", load: { of: "sdr_load" } },
  { id: "sellers", row: "sellers", kind: "people", load: { of: "seller_load" } },
  { id: "account_managers", row: "account_managers", kind: "people", load: { of: "manager_load" } },
  {
    id: "linkedin_reach",
    row: "linkedin_reach",
    kind: "reach",
    load: { of: "linkedin_clicks", over: "linkedin_reach" },
  },
  {
    id: "search_reach",
    row: "search_reach",
    kind: "reach",
    load: { of: "search_clicks", over: "search_reach" },
  },
  { id: "addressable_accounts", row: "addressable_accounts", kind: "market", load: { of: "market_load" } },
];

/** One more unit of reach, or of the market: this share of the row's value. */
export const REACH_UNIT = 0.1;

/** The capacities of the model that the plan uses, and the plan's own roles. */
export function capacitiesOf(compiled: Compiled): Capacity[] {
  const used = MODEL.filter(({ row, kind }) => {
    const input = compiled.rows.get(row);
    if (input?.kind !== "input") return false;
    // A role with nobody in it can be the bottleneck; a channel or a market that does not exist can't.
    return kind === "people" || inputMeans(input, compiled).some((x) => x > 0);
  });
  const own = compiled.sheet.rows.filter((row) => row.kind === "input" && row.own && row.unit === "people");
  return [...used, ...own.map(({ id }): Capacity => ({ id, row: id, kind: "people", load: undefined }))];
}

/** The plan with one more unit of a capacity from a month on. */
export function moreOf(compiled: Compiled, { row, kind }: Capacity, from: number): Compiled {
  const input = compiled.rows.get(row) as CompiledInput;
  if (kind === "people") {
    return compileChange(compiled, { [row]: fromMonthOn(input.row, "base + 1", from, compiled) });
  }
  if (kind === "reach" || from === 0) {
    const entry = `base * ${digits(1 + REACH_UNIT)}`;
    return compileChange(compiled, { [row]: fromMonthOn(input.row, entry, from, compiled) });
  }
  return withMoreAccounts(compiled, REACH_UNIT * inputMeans(input, compiled)[0]!, from);
}

/**
 * More accounts to call from a month on. The number of accounts applies to the start only, so the new ones are
 * added to the accounts left at the end of the month before.
 */
export function withMoreAccounts(compiled: Compiled, more: number, from: number): Compiled {
  const row = compiled.rows.get("untouched_accounts");
  if (row?.kind !== "computed") return compiled;
  const then: Term = {
    op: "binary",
    fn: "==",
    a: { op: "month" },
    b: { op: "number", value: from - 1 },
  };
  const added: Term = { op: "binary", fn: "*", a: then, b: { op: "number", value: more } };
  const term: Term = { op: "binary", fn: "+", a: row.term, b: added };
  const variant = withRows(compiled, new Map([[row.id, { ...row, term }]]));
  return asVariation(variant, compiled, { accounts: { more, from } });
}
