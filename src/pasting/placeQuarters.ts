import { addMonths, calendarMonth } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { BlockTime } from "./headings.ts";
import { inOrder } from "./inOrder.ts";
import type { PlacedColumn, PlacedColumns } from "./inOrder.ts";
import type { PasteChoices, PasteDoubt, PasteTarget } from "./pastePlan.ts";
import type { Block } from "./takeApart.ts";

/** Quarters alone: spread over their months, one month each, or not written. */
export function placeQuarters(
  times: readonly (BlockTime | undefined)[],
  block: Block,
  height: number,
  target: PasteTarget,
  choices: PasteChoices,
): PlacedColumns {
  const quarters = times.flatMap((time, column) => (time?.kind === "quarter" ? [{ column, time }] : []));
  if (quarters.length === 0) return yearsOf(times, block, height, target, choices);
  const months = monthsOfQuarters(
    quarters.map(({ time }) => time),
    target.months,
  );
  const inPlan = quarters
    .map(({ column }, at) => ({
      column,
      months: months[at]!.filter((month) => target.months.includes(month)),
    }))
    .filter((quarter) => quarter.months.length === 3)
    .filter(({ months: [first] }, at, all) => all.findIndex((one) => one.months[0] === first) === at);
  const options = inPlan.length > 0 ? (["spread", "order", "leave"] as const) : (["order", "leave"] as const);
  const chosen = options.find((option) => option === choices.quarters) ?? options[0];
  const doubts: PasteDoubt[] = [
    {
      about: "quarters",
      options,
      chosen,
      sample: block.headings[quarters[0]?.column ?? 0] ?? "",
      count: quarters.length,
    },
  ];
  const all = quarters.map(({ column }) => block.headings[column] ?? "");
  if (chosen === "leave") {
    return {
      columns: [],
      doubts,
      leftOut: [{ code: "quarters", count: all.length, texts: all.slice(0, 5) }],
    };
  }
  if (chosen === "order") {
    const placed = inOrder(
      quarters.map(({ column }) => column),
      block,
      height,
      target,
    );
    return { ...placed, doubts };
  }
  const outside = quarters.length - inPlan.length;
  return {
    columns: inPlan.flatMap(({ column, months: three }) =>
      three.map((month, k): PlacedColumn => ({ column, at: month, quarter: k === 2 ? "last" : "earlier" })),
    ),
    doubts,
    leftOut: outside > 0 ? [{ code: "other-months", count: outside, texts: [] }] : [],
  };
}

/** Years alone: not written, or one month each where the user chooses that. */
function yearsOf(
  times: readonly (BlockTime | undefined)[],
  block: Block,
  height: number,
  target: PasteTarget,
  choices: PasteChoices,
): PlacedColumns {
  const years = times.flatMap((time, column) => (time?.kind === "total" ? column : []));
  const options = ["leave", "order"] as const;
  const chosen = options.find((option) => option === choices.quarters) ?? "leave";
  const sample = block.headings[years[0] ?? 0] ?? "";
  const doubts: PasteDoubt[] = [{ about: "quarters", options, chosen, sample, count: years.length }];
  return chosen === "order"
    ? { ...inOrder(years, block, height, target), doubts }
    : { columns: [], doubts, leftOut: [] };
}

/**
 * The months of each calendar quarter; a quarter without a year is the first that begins after the one before it, or
 * for the first quarter, not before the plan.
 */
function monthsOfQuarters(
  quarters: readonly Extract<BlockTime, { kind: "quarter" }>[],
  months: readonly Month[],
): (readonly Month[])[] {
  let from = months[0] ?? "2000-01";
  return quarters.map(({ quarter, year }) => {
    const first = (of: number) => `${of}-${String(3 * quarter - 2).padStart(2, "0")}`;
    let begins = first(year ?? Number(from.slice(0, 4)));
    if (year === undefined && begins < from && calendarMonth(from) > 3 * quarter - 2) {
      begins = first(Number(from.slice(0, 4)) + 1);
    }
    from = addMonths(begins, 3);
    return [begins, addMonths(begins, 1), addMonths(begins, 2)];
  });
}
