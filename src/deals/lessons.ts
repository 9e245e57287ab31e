import { rangeText } from "../learning/rangeText.ts";
import { baseInForce } from "../model/inForce.ts";
import { monthOf, monthsBetween } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { Entry, RowId, Unit } from "../model/row.ts";
import { sheetOf } from "../model/sheet.ts";
import { isSameCurrency } from "../model/suffixes.ts";
import { durationsOf } from "./durations.ts";
import type { Estimate } from "./fitDeals.ts";
import { historyOf } from "./history.ts";
import type { DealHistory } from "./history.ts";
import { guessLine } from "./lines.ts";
import type { SalesLine } from "./lines.ts";
import type { Deal, ReadDeals } from "./readDeals.ts";
import { lifetimeOf } from "./summariseDeals.ts";
import type { DealSummary } from "./summariseDeals.ts";
import { plainWinRate, winRateOf } from "./winRates.ts";

/** The meaning of a deal's amount: the price of a month, of a year, or of a whole deal over its months. */
export type AmountMeaning = "month" | "year" | { readonly months: number };

/** The user's choices of how the deals fit the plan; the lines of other sources are guessed from their names. */
export type LessonChoices = {
  readonly lines?: { readonly [source: string]: SalesLine };
  /** Undefined also where it was chosen and then withdrawn. */
  readonly amount?: AmountMeaning | undefined;
};

/** The inputs that deals can provide, in the order in which they are shown. */
export const LESSON_ROWS = [
  "cycle_months",
  "cycle_sd",
  "loss_time",
  "outbound_win_rate",
  "inbound_win_rate",
  "open_opportunities_start",
  "start_win_rate",
  "price_month",
] as const;
export type LessonRow = (typeof LESSON_ROWS)[number];

/** What deals say about an input: the plan's value now, the value from the deals, and the entry it would become. */
export type Lesson = {
  readonly row: LessonRow;
  readonly unit: Unit;
  readonly now: Entry;
  /** In the row's unit; p5 and p95 where the deals give a range. */
  readonly says: { readonly value: number; readonly p5?: number; readonly p95?: number };
  /** The entry in the form of the plan file. */
  readonly entry: string;
  /** The number of deals on which it is based. */
  readonly deals: number;
  /** How many of those deals were decided. */
  readonly decided: number;
};

/** Why deals do not provide a value for an input. */
export type Untaught = {
  readonly row: LessonRow;
  readonly reason:
    "no-curve" | "none-decided" | "none-open" | "no-amounts" | "amount-unsaid" | "other-currency";
};

export type Lessons = {
  readonly lessons: readonly Lesson[];
  readonly untaught: readonly Untaught[];
  readonly history: DealHistory | undefined;
  /**
   * Months from the table's date to the plan's start: the deals open at one date are not quite those open at the
   * other.
   */
  readonly monthsToStart: number;
  /** The sources with the line of each. */
  readonly lines: { readonly [source: string]: SalesLine };
};

type Taught = Pick<Lesson, "says" | "entry" | "deals" | "decided"> | Untaught["reason"];

/** What deals say about a plan's inputs. None of it enters the plan before the user accepts it. */
export function lessonsOf(
  plan: Plan,
  deals: ReadDeals,
  summary: DealSummary,
  choices: LessonChoices,
): Lessons {
  const { byId } = sheetOf(plan);
  const lines = linesOf(deals.deals, choices.lines ?? {});
  const lessons: Lesson[] = [];
  const untaught: Untaught[] = [];
  for (const row of LESSON_ROWS) {
    const input = byId.get(row);
    const taught = TAUGHT[row]({ plan, deals, summary, choices, lines, unit: input?.unit ?? "" });
    if (typeof taught === "string") untaught.push({ row, reason: taught });
    else if (input?.kind === "input") {
      lessons.push({ row, unit: input.unit, now: baseInForce(input)?.entry ?? "", ...taught });
    }
  }
  return {
    lessons,
    untaught,
    history: historyOf(summary, plan),
    monthsToStart: monthsBetween(monthOf(summary.asOf), plan.start),
    lines,
  };
}

type Context = {
  readonly plan: Plan;
  readonly deals: ReadDeals;
  readonly summary: DealSummary;
  readonly choices: LessonChoices;
  readonly lines: Lessons["lines"];
  readonly unit: Unit;
};

const TAUGHT: { readonly [R in LessonRow]: (context: Context) => Taught } = {
  cycle_months: (context) => ofFit(context, "mean", true),
  cycle_sd: (context) => ofFit(context, "sd", false),
  loss_time: (context) => ofFit(context, "lossTime", false),
  outbound_win_rate: (context) => winRate(context, "outbound"),
  inbound_win_rate: (context) => winRate(context, "inbound"),
  open_opportunities_start: ({ summary, unit }) => {
    const { open, stillToCome } = summary;
    if (open === 0) return "none-open";
    const value = Math.round(stillToCome?.decided ?? open);
    return { says: { value }, entry: pointText(value, unit), deals: open, decided: 0 };
  },
  start_win_rate: ({ summary, unit }) => {
    const { open, stillToCome, winRate: all } = summary;
    if (open === 0) return "none-open";
    const value = stillToCome === undefined ? all.p : stillToCome.won / stillToCome.decided;
    if (value === undefined || Number.isNaN(value)) return "none-decided";
    return { says: { value }, entry: pointText(value, unit), deals: open, decided: 0 };
  },
  price_month: ({ plan, summary, choices, unit }) => {
    const { mean, currency, deals } = summary.amounts;
    if (mean === undefined) return "no-amounts";
    if (currency !== undefined && !isSameCurrency(currency, plan.currency)) return "other-currency";
    if (choices.amount === undefined) return "amount-unsaid";
    const months = choices.amount === "month" ? 1 : choices.amount === "year" ? 12 : choices.amount.months;
    const value = mean / months;
    return { says: { value }, entry: pointText(value, unit), deals, decided: deals };
  },
};

function ofFit({ summary, unit }: Context, which: "mean" | "sd" | "lossTime", asRange: boolean): Taught {
  const { fit, used, won, lost } = summary;
  if (fit === undefined) return "no-curve";
  const { value, p5, p95 }: Estimate = fit[which];
  const entry = asRange ? rangeText(p5, p95, unit) : pointText(value, unit);
  return { says: { value, p5, p95 }, entry, deals: used, decided: won + lost };
}

/** The win rate of a line's deals; of all deals where no source shows which deals are the line's. */
function winRate({ deals, summary, lines, unit }: Context, line: SalesLine): Taught {
  const isTold = Object.values(lines).some((told) => told !== "neither");
  const some = isTold
    ? deals.deals.filter(({ source }) => source !== undefined && lines[source] === line)
    : deals.deals;
  const data = durationsOf(some.map((deal) => lifetimeOf(deal, deals.asOf)));
  const [won, lost] = [data.won.count, data.lost.count];
  const { fit } = summary;
  const rate = !isTold ? summary.winRate : fit === undefined ? plainWinRate(won, lost) : winRateOf(fit, data);
  if (rate.p === undefined) return "none-decided";
  const { p, p5, p95 } = rate;
  return {
    says: { value: p, p5, p95 },
    entry: rangeText(p5, p95, unit),
    deals: some.length,
    decided: won + lost,
  };
}

function linesOf(deals: readonly Deal[], chosen: { readonly [source: string]: SalesLine }): Lessons["lines"] {
  const sources = new Set(deals.flatMap(({ source }) => source ?? []));
  return Object.fromEntries(
    [...sources].map((source) => [
      source,
      Object.hasOwn(chosen, source) ? chosen[source]! : guessLine(source),
    ]),
  );
}

/** A number with three significant digits (a count with all digits), in the form in which a user types it. */
function pointText(value: number, unit: Unit): string {
  const rounded = Number.isInteger(value) ? value : Number(value.toPrecision(3));
  return rangeText(rounded, rounded, unit);
}

/** Whether deals may provide a value for a row. */
export function isLessonRow(id: RowId): id is LessonRow {
  return (LESSON_ROWS as readonly string[]).includes(id);
}

/** Whether one win rate, of all deals, would be used for both sales lines because no source distinguishes them. */
export function isOneWinRate({ lessons, lines }: Lessons): boolean {
  const rates = lessons.filter(({ row }) => row === "outbound_win_rate" || row === "inbound_win_rate");
  return rates.length === 2 && Object.values(lines).every((line) => line === "neither");
}
