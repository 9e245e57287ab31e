import type { StageId } from "../../../analysis/funnelShape.ts";
import type { RowId } from "../../../model/row.ts";

/** The position of a stage on the map, in columns and lines of its grid, and the row it leads to. */
export type Place = {
  readonly column: number;
  readonly line: number;
  /** Its width in columns. */
  readonly wide?: number;
  readonly row: RowId;
};

export type Drawn = Exclude<StageId, "outside">;

/** Outbound above, inbound below, the shared stages to the right, the nurturing loop at the foot. */
export const PLACES: { readonly [S in Drawn]: Place } = {
  market: { column: 0, line: 0, row: "untouched_accounts" },
  call_list: { column: 1, line: 0, row: "call_list" },
  dials: { column: 2, line: 0, row: "dials" },
  conversations: { column: 3, line: 0, row: "conversations" },
  meetings: { column: 4, line: 0, row: "outbound_booked" },
  resting: { column: 0.5, line: 1, row: "accounts_returning" },
  followup: { column: 3, line: 1, row: "followup_pool" },
  replies: { column: 4, line: 1, row: "followup_replies" },
  sales_leads: { column: 5, line: 1.5, row: "sales_leads" },
  opportunities: { column: 6, line: 1.5, row: "open_opportunities" },
  customers: { column: 6, line: 2.7, row: "customers" },
  direct: { column: 2.5, line: 2.05, row: "direct_leads" },
  visitors: { column: 0, line: 3, row: "visitors" },
  marketing_leads: { column: 1, line: 3, row: "marketing_leads" },
  filtered: { column: 2, line: 3, row: "filtered_leads" },
  sdr_queue: { column: 3, line: 3, row: "sdr_queue" },
  qualification: { column: 4, line: 3, row: "sdr_worked" },
  nurturing: { column: 1, line: 4.3, wide: 6.43, row: "nurture_pool" },
};

/** The order of the stages for keys and lists: along each process, then the shared stages. */
export const STAGE_ORDER = Object.keys(PLACES) as readonly Drawn[];

/** The stage that a capacity works on: the bottleneck mark is shown there. */
export const STAGE_OF_CAPACITY: { readonly [capacity: string]: Drawn } = {
  addressable_accounts: "market",
  prospectors: "call_list",
  hunters: "dials",
  linkedin_reach: "visitors",
  search_reach: "visitors",
  sdrs: "sdr_queue",
  sellers: "opportunities",
  account_managers: "customers",
};
