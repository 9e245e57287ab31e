import { computed, input } from "./define.ts";
import type { RowParts } from "./define.ts";

/** Where opportunities come from; rows are named after it. */
const LINES = {
  outbound: { en: "outbound", sv: "utgående" },
  inbound: { en: "inbound", sv: "inkommande" },
  start: { en: "open at the start", sv: "öppna vid start" },
} as const;
type Line = keyof typeof LINES;

/** The opportunities that are open by the sales cycle in a month, before any of them is decided. */
const ENTERED =
  "prev(opportunities_in_cycle, open_opportunities_start) + outbound_opportunities + inbound_opportunities";

const DUE = (["outbound", "inbound", "start"] as const).flatMap((line) => [
  `due_wins_${line}`,
  `due_losses_${line}`,
]);

/**
 * From opportunities to customers. Whether a deal will be won is drawn when it begins; a lost deal takes `loss_time`
 * of the time of a won one. The number that the cycle gives is multiplied by `pipeline_correction`, which compares it
 * with the opportunities that are really open.
 */
export const dealRows: readonly RowParts[] = [
  input("cycle_months", "5 to 7", "months", {
    essential: true,
    label: { en: "Sales cycle", sv: "Säljcykel" },
  }),
  input("cycle_sd", "2.5", "months", {
    label: { en: "Spread of the sales cycle", sv: "Spridning i säljcykeln" },
  }),
  input("loss_time", "100%", "percent", {
    min: 0.01,
    label: { en: "Time to a lost deal against a won one", sv: "Tid till förlorad affär mot vunnen" },
  }),
  input("outbound_win_rate", "13% to 23%", "share", {
    essential: true,
    label: { en: "Outbound win rate", sv: "Andel vunna utgående affärer" },
  }),
  input("inbound_win_rate", "19% to 31%", "share", {
    essential: true,
    label: { en: "Inbound win rate", sv: "Andel vunna inkommande affärer" },
  }),
  input("start_win_rate", "20%", "share", {
    label: { en: "Win rate of those open at the start", sv: "Andel vunna av öppna vid start" },
  }),
  ...dueRows("outbound"),
  ...dueRows("inbound"),
  willWin(
    "start",
    "month < 1 ? split(open_opportunities_start, start_win_rate) : prev(will_win_start)",
    "stock",
  ),
  dueWins("start", "runoff(will_win_start, cycle_months, cycle_sd)"),
  dueLosses(
    "start",
    "runoff(open_opportunities_start - will_win_start, cycle_months * loss_time, cycle_sd * loss_time)",
  ),
  computed("opportunities_in_cycle", `${ENTERED} - ${DUE.join(" - ")}`, "opportunities", {
    total: "stock",
    label: { en: "Open by the sales cycle alone", sv: "Öppna enligt säljcykeln" },
  }),
  computed(
    "pipeline_correction",
    `${ENTERED} > 0.000001` +
      ` ? (prev(open_opportunities, open_opportunities_start) + opportunities_new) / (${ENTERED}) : 1`,
    "percent",
    {
      total: "ratio",
      label: { en: "Really open against the cycle", sv: "Verkligt öppna mot säljcykeln" },
    },
  ),
  ...decidedRows("outbound", { en: "Outbound opportunities decided", sv: "Avgjorda utgående affärer" }),
  ...decidedRows("inbound", { en: "Inbound opportunities decided", sv: "Avgjorda inkommande affärer" }),
  ...decidedRows("start", {
    en: "Opportunities from before, decided",
    sv: "Avgjorda affärer från före start",
  }),
  wonBy("outbound", { en: "Customers won by outbound", sv: "Kunder från utgående" }),
  wonBy("inbound", { en: "Customers won by inbound", sv: "Kunder från inkommande" }),
  wonBy("start", { en: "Customers won from before", sv: "Kunder från före start" }),
  computed("opportunities_decided", "outbound_decided + inbound_decided + start_decided", "opportunities", {
    label: { en: "Opportunities decided", sv: "Avgjorda affärsmöjligheter" },
  }),
  computed("new_customers", "won_outbound + won_inbound + won_start", "customers", {
    essential: true,
    label: { en: "New customers", sv: "Nya kunder" },
  }),
  computed("opportunities_lost", "opportunities_decided - new_customers", "opportunities", {
    label: { en: "Opportunities lost", sv: "Förlorade affärsmöjligheter" },
  }),
  computed(
    "open_opportunities",
    "max(0, prev(open_opportunities, open_opportunities_start) + opportunities_new - opportunities_decided)",
    "opportunities",
    {
      essential: true,
      total: "stock",
      label: { en: "Open opportunities", sv: "Öppna affärsmöjligheter" },
    },
  ),
];

/** Whether new opportunities will be won, and the months in which they are decided. */
function dueRows(line: "outbound" | "inbound"): RowParts[] {
  const entered = `${line}_opportunities`;
  return [
    willWin(line, `split(${entered}, ${line}_win_rate)`, "flow"),
    dueWins(line, `delay_each(will_win_${line}, cycle_months, cycle_sd)`),
    dueLosses(
      line,
      `delay_each(${entered} - will_win_${line}, cycle_months * loss_time, cycle_sd * loss_time)`,
    ),
  ];
}

function willWin(line: Line, formula: string, total: "flow" | "stock"): RowParts {
  const { en, sv } = LINES[line];
  return computed(`will_win_${line}`, formula, "opportunities", {
    total,
    label: { en: `Winnable (${en})`, sv: `Går att vinna (${sv})` },
  });
}

function dueWins(line: Line, formula: string): RowParts {
  const { en, sv } = LINES[line];
  return computed(`due_wins_${line}`, formula, "opportunities", {
    label: { en: `Wins due by the cycle (${en})`, sv: `Vinster enligt säljcykeln (${sv})` },
  });
}

function dueLosses(line: Line, formula: string): RowParts {
  const { en, sv } = LINES[line];
  return computed(`due_losses_${line}`, formula, "opportunities", {
    label: { en: `Losses due by the cycle (${en})`, sv: `Förluster enligt säljcykeln (${sv})` },
  });
}

/** The wins that the cycle gives, corrected, and all opportunities decided in the month: these wins and the losses. */
function decidedRows(line: Line, label: { readonly en: string; readonly sv: string }): RowParts[] {
  const { en, sv } = LINES[line];
  return [
    computed(`ripe_${line}`, `split(due_wins_${line} * pipeline_correction, 1)`, "opportunities", {
      label: { en: `Wins within reach (${en})`, sv: `Vinster inom räckhåll (${sv})` },
    }),
    computed(
      `${line}_decided`,
      `ripe_${line} + split(due_losses_${line} * pipeline_correction, 1)`,
      "opportunities",
      { label },
    ),
  ];
}

function wonBy(line: Line, label: { readonly en: string; readonly sv: string }): RowParts {
  return computed(`won_${line}`, `split(ripe_${line}, focus)`, "customers", { label });
}
