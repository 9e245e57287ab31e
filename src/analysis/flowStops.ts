import type { RowId } from "../model/row.ts";

/** Why nothing leaves a place of the process, although there is something to work on. */
export type StopCode =
  | "nobody-prospects"
  | "no-accounts"
  | "nobody-calls"
  | "nobody-qualifies"
  | "nobody-sells"
  | "no-leads"
  | "no-price";

export type FlowStop = {
  readonly code: StopCode;
  /** The row that shows it, and the input that is missing. */
  readonly at: RowId;
  readonly need: RowId;
  /** Another input that would also fix it. */
  readonly or?: RowId;
};

type Check = FlowStop & {
  /** The stop is reported if every row of `there`, but no row of `missing`, is above 0 in some month. */
  readonly there: readonly RowId[];
  readonly missing: readonly RowId[];
};

const CHECKS: readonly Check[] = [
  {
    code: "nobody-prospects",
    at: "hunters",
    need: "prospectors",
    there: ["dial_capacity", "addressable_accounts"],
    missing: ["prospecting_capacity"],
  },
  {
    code: "no-accounts",
    at: "hunters",
    need: "addressable_accounts",
    there: ["dial_capacity"],
    missing: ["addressable_accounts"],
  },
  {
    code: "nobody-calls",
    at: "prospectors",
    need: "hunters",
    or: "dials_per_day",
    there: ["prospecting_capacity"],
    missing: ["dial_capacity"],
  },
  {
    code: "nobody-qualifies",
    at: "marketing_leads",
    need: "sdrs",
    // Leads that do not go through the filter go straight to the sellers.
    or: "lead_filter",
    there: ["interested_leads"],
    missing: ["sdr_capacity"],
  },
  {
    code: "nobody-sells",
    at: "sales_leads",
    need: "sellers",
    there: ["sales_leads"],
    missing: ["seller_hours"],
  },
  {
    code: "no-leads",
    at: "sellers",
    need: "hunters",
    there: ["seller_hours"],
    missing: ["sales_leads", "dial_capacity", "prospecting_capacity", "interested_leads"],
  },
  {
    code: "no-price",
    at: "new_customers",
    need: "price_month",
    there: ["new_customers"],
    missing: ["price_month"],
  },
];

/**
 * Where the process stops for want of somebody or something, in its own order; empty for a plan that flows.
 *
 * @param expected every row's values by month in the expected run.
 */
export function flowStops(expected: ReadonlyMap<RowId, ArrayLike<number>>): readonly FlowStop[] {
  const isThere = (row: RowId): boolean => {
    const values = expected.get(row);
    return values !== undefined && Array.from(values).some((value) => value > 0);
  };
  return CHECKS.filter(
    ({ there, missing }) =>
      missing.every((row) => expected.has(row)) && there.every(isThere) && !missing.some(isThere),
  ).map(({ code, at, need, or }) => ({ code, at, need, ...(or === undefined ? {} : { or }) }));
}
