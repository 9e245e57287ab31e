import type { RowId } from "../model/row.ts";

/** Rows that are added or subtracted. */
export type Sum = readonly { readonly row: RowId; readonly sign: 1 | -1 }[];

export type StageId =
  | "market"
  | "call_list"
  | "resting"
  | "dials"
  | "conversations"
  | "followup"
  | "replies"
  | "meetings"
  | "visitors"
  | "marketing_leads"
  | "filtered"
  | "direct"
  | "sdr_queue"
  | "qualification"
  | "nurturing"
  | "sales_leads"
  | "opportunities"
  | "customers"
  | "outside";

/** A place in the process. It holds no texts: the dictionaries have the name of each `id`. */
export type Stage = {
  readonly id: StageId;
  readonly process: "outbound" | "inbound" | "nurturing" | "sales" | "outside";
  /** Those who wait in it at the end of a month; absent where all leave within the month. */
  readonly stock?: Sum;
  /** Those who wait in it when the plan begins (in month 0). */
  readonly start?: Sum;
  /** The role that does its work, and the row of the role's load. */
  readonly role?: RowId;
  readonly load?: RowId;
  /** A place outside, where people come from or go to; it has no balance. */
  readonly outside?: true;
};

/** People (accounts, calls) that go from one stage to another. */
export type Flow = {
  readonly id: string;
  readonly from: StageId;
  readonly to: StageId;
  readonly rows: Sum;
  /** On towards a customer, back into the loop, or out of the process. */
  readonly kind: "on" | "loop" | "lost";
};

export const STAGES: readonly Stage[] = [
  {
    id: "market",
    process: "outbound",
    stock: plus("untouched_accounts"),
    start: plus("addressable_accounts"),
    role: "prospectors",
    load: "market_load",
  },
  {
    id: "call_list",
    process: "outbound",
    stock: plus("call_list"),
    start: plus("call_list_start"),
    role: "prospectors",
    load: "prospector_load",
  },
  {
    id: "resting",
    process: "outbound",
    stock: less(plus("addressable_accounts", "call_list_start"), "untouched_accounts", "call_list"),
    start: [],
  },
  { id: "dials", process: "outbound", role: "hunters", load: "hunter_load" },
  { id: "conversations", process: "outbound", role: "hunters", load: "hunter_load" },
  { id: "followup", process: "outbound", stock: plus("followup_pool"), start: plus("followup_pool_start") },
  { id: "replies", process: "outbound", role: "hunters" },
  { id: "meetings", process: "outbound", role: "hunters" },
  { id: "visitors", process: "inbound", role: "content_managers" },
  { id: "marketing_leads", process: "inbound", role: "campaign_managers" },
  { id: "filtered", process: "inbound" },
  { id: "direct", process: "inbound", role: "sellers" },
  {
    id: "sdr_queue",
    process: "inbound",
    stock: plus("sdr_queue"),
    start: [],
    role: "sdrs",
    load: "sdr_load",
  },
  { id: "qualification", process: "inbound", role: "sdrs", load: "sdr_load" },
  { id: "nurturing", process: "nurturing", stock: plus("nurture_pool"), start: plus("nurture_pool_start") },
  { id: "sales_leads", process: "sales", role: "sellers", load: "seller_load" },
  {
    id: "opportunities",
    process: "sales",
    stock: plus("open_opportunities"),
    start: plus("open_opportunities_start"),
    role: "sellers",
    load: "seller_load",
  },
  {
    id: "customers",
    process: "sales",
    stock: plus("customers"),
    start: plus("customers_start"),
    role: "account_managers",
    load: "manager_load",
  },
  { id: "outside", process: "outside", outside: true },
];

/** The flows to nurturing other than lost deals; the rest of nurture_in is lost deals. */
const OTHER_NURTURE: Sum = [
  ...less(plus("filtered_leads"), "interested_leads"),
  ...less(plus("direct_leads"), "direct_qualified"),
  ...plus("sdr_gone_cold"),
  ...less(plus("sdr_worked"), "accepted_leads"),
  ...plus("followup_expired"),
  ...less(plus("followup_replies"), "booked_by_followup"),
  ...less(plus("outbound_booked"), "outbound_sales_leads"),
  ...less(plus("sales_leads"), "opportunities_new"),
];

const LOST_TO_NURTURE: Sum = [...plus("nurture_in"), ...negative(OTHER_NURTURE)];

export const FLOWS: readonly Flow[] = [
  flow("researched", "market", "call_list", plus("prospects_researched")),
  flow("called", "call_list", "resting", plus("prospects_called")),
  flow("rested", "resting", "market", plus("accounts_returning"), "loop"),
  flow("dialled", "outside", "dials", plus("dials")),
  flow("answered", "dials", "conversations", plus("conversations")),
  flow("unanswered", "dials", "outside", less(plus("dials"), "conversations"), "lost"),
  flow("booked", "conversations", "meetings", plus("booked_by_call")),
  flow("not_now", "conversations", "followup", plus("not_now")),
  flow(
    "declined",
    "conversations",
    "outside",
    less(plus("conversations"), "booked_by_call", "not_now"),
    "lost",
  ),
  flow("replied", "followup", "replies", plus("followup_replies")),
  flow("expired", "followup", "nurturing", plus("followup_expired"), "loop"),
  flow("booked_later", "replies", "meetings", plus("booked_by_followup")),
  flow("reply_no", "replies", "nurturing", less(plus("followup_replies"), "booked_by_followup"), "loop"),
  flow("shown", "meetings", "sales_leads", plus("outbound_sales_leads")),
  flow("no_show", "meetings", "nurturing", less(plus("outbound_booked"), "outbound_sales_leads"), "loop"),
  flow("organic", "outside", "visitors", plus("organic_visitors")),
  flow("paid", "outside", "visitors", plus("paid_visitors")),
  flow("converted", "visitors", "marketing_leads", less(plus("new_marketing_leads"), "campaign_leads")),
  flow(
    "bounced",
    "visitors",
    "outside",
    [...less(plus("visitors"), "new_marketing_leads"), ...plus("campaign_leads")],
    "lost",
  ),
  flow("campaigns", "outside", "marketing_leads", plus("campaign_leads")),
  flow("reactivated", "nurturing", "marketing_leads", plus("reactivated"), "loop"),
  flow("to_filter", "marketing_leads", "filtered", plus("filtered_leads")),
  flow("past_filter", "marketing_leads", "direct", plus("direct_leads")),
  flow("interested", "filtered", "sdr_queue", plus("interested_leads")),
  flow("silent", "filtered", "nurturing", less(plus("filtered_leads"), "interested_leads"), "loop"),
  flow("direct_yes", "direct", "sales_leads", plus("direct_qualified")),
  flow("direct_no", "direct", "nurturing", less(plus("direct_leads"), "direct_qualified"), "loop"),
  flow("worked", "sdr_queue", "qualification", plus("sdr_worked")),
  flow("cold", "sdr_queue", "nurturing", plus("sdr_gone_cold"), "loop"),
  flow("accepted", "qualification", "sales_leads", plus("accepted_leads")),
  flow("unqualified", "qualification", "nurturing", less(plus("sdr_worked"), "accepted_leads"), "loop"),
  flow("unsubscribed", "nurturing", "outside", plus("unsubscribed"), "lost"),
  flow("opportunity", "sales_leads", "opportunities", plus("opportunities_new")),
  flow("no_opportunity", "sales_leads", "nurturing", less(plus("sales_leads"), "opportunities_new"), "loop"),
  flow("won", "opportunities", "customers", plus("new_customers")),
  flow("lost_nurtured", "opportunities", "nurturing", LOST_TO_NURTURE, "loop"),
  flow(
    "lost",
    "opportunities",
    "outside",
    [...plus("opportunities_lost"), ...negative(LOST_TO_NURTURE)],
    "lost",
  ),
  flow("churned", "customers", "outside", plus("churned"), "lost"),
];

/** The rows that the map needs. */
export const FUNNEL_ROWS: readonly RowId[] = [
  ...new Set([
    ...FLOWS.flatMap(({ rows }) => rows.map(({ row }) => row)),
    ...STAGES.flatMap(({ stock = [], start = [] }) => [...stock, ...start].map(({ row }) => row)),
  ]),
];

function flow(id: string, from: StageId, to: StageId, rows: Sum, kind: Flow["kind"] = "on"): Flow {
  return { id, from, to, rows, kind };
}

function plus(...rows: RowId[]): Sum {
  return rows.map((row) => ({ row, sign: 1 }));
}

function less(sum: Sum, ...rows: RowId[]): Sum {
  return [...sum, ...rows.map((row) => ({ row, sign: -1 }) as const)];
}

function negative(sum: Sum): Sum {
  return sum.map(({ row, sign }) => ({ row, sign: sign === 1 ? -1 : 1 }));
}
