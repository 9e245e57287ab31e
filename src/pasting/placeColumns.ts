import { addMonths, calendarMonth } from "../model/month.ts";
import type { Month } from "../model/month.ts";
import type { BlockTime } from "./headings.ts";
import type { PasteAt, PasteChoices, PasteDoubt, PasteLeftOut, PasteTarget } from "./pastePlan.ts";
import type { Block } from "./takeApart.ts";

/** Where a column of a block goes: a month, the base value, or the months of a quarter. */
export type PlacedColumn = {
  readonly column: number;
  /** Undefined where the sheet takes nothing. */
  readonly at: PasteAt | undefined;
  /** Of a quarter that is spread: whether `at` is its last month. */
  readonly quarter?: "last" | "earlier";
};

export type PlacedColumns = {
  readonly columns: readonly PlacedColumn[];
  readonly doubts: readonly PasteDoubt[];
  readonly leftOut: readonly PasteLeftOut[];
};

/**
 * Where the columns of a block go: to the months above them, else in order from the first column that is selected.
 * Asked where the months are not those that are selected or not the plan's, and where there are only quarters.
 *
 * @param height how many lines of the block have a place.
 */
export function placeColumns(
  block: Block,
  height: number,
  target: PasteTarget,
  choices: PasteChoices,
): PlacedColumns {
  if (block.times === undefined) return inOrder(range(block.width), block, height, target);
  const times = datedTimes(block.times, target);
  const months = times.flatMap((time, column) =>
    time?.kind === "month" ? [{ column, month: time.month }] : [],
  );
  const filled = times.map((_, column) =>
    block.lines.some(({ cells }) => (cells[column]?.text ?? "").trim() !== ""),
  );
  const asides = leftAside(
    times.map((time) => (time?.kind === "value" && !takesValues(target) ? undefined : time)),
    block,
    filled,
  );
  if (months.length === 0) {
    const placed = quartersOf(times, block, height, target, choices);
    return { ...placed, leftOut: [...placed.leftOut, ...asides.filter(({ code }) => code !== "quarters")] };
  }
  const firsts = months.filter(({ month }, at) => months.findIndex((one) => one.month === month) === at);
  const inPlan = firsts.filter(({ month }) => target.months.includes(month));
  const selected = target.columns[target.selected.left];
  const isElsewhere = selected?.kind === "month" && selected.month !== inPlan[0]?.month;
  const options = inPlan.length > 0 ? (["months", "order"] as const) : (["order"] as const);
  const chosen = options.find((option) => option === choices.columns) ?? options[0];
  const doubts: PasteDoubt[] =
    inPlan.length > 0 && !isElsewhere
      ? []
      : [{ about: "columns", options, chosen, sample: months[0]!.month, count: months.length }];
  if (chosen === "order") {
    const placed = inOrder(
      firsts.map(({ column }) => column),
      block,
      height,
      target,
    );
    return { ...placed, doubts, leftOut: [...placed.leftOut, ...asides] };
  }
  const others = firsts.filter(({ month }) => !target.months.includes(month)).map(({ month }) => month);
  const value = takesValues(target) ? times.findIndex((time) => time?.kind === "value") : -1;
  return {
    columns: [
      ...(value === -1 ? [] : [{ column: value, at: "value" as const }]),
      ...inPlan.map(({ column, month }) => ({ column, at: month })),
    ],
    doubts,
    leftOut: [
      ...asides,
      ...(others.length > 0
        ? [{ code: "other-months" as const, count: others.length, texts: others.slice(0, 5) }]
        : []),
      ...(firsts.length < months.length
        ? [{ code: "month-twice" as const, count: months.length - firsts.length, texts: [] }]
        : []),
    ],
  };
}

function takesValues(target: PasteTarget): boolean {
  return target.columns.some(({ kind }) => kind === "value");
}

/**
 * Months without a year in the year that is meant: from the selected month on where it is the first of them, else from
 * the plan's first month on, and each after the one before it.
 */
function datedTimes(
  times: readonly (BlockTime | undefined)[],
  target: PasteTarget,
): readonly (BlockTime | undefined)[] {
  const selected = target.columns[target.selected.left];
  const first = times.find((time) => time?.kind === "month-name");
  if (first?.kind !== "month-name") return times;
  const isSelected = selected?.kind === "month" && calendarMonth(selected.month) === first.number;
  let from = isSelected ? selected.month : (target.months[0] ?? "2000-01");
  return times.map((time) => {
    if (time?.kind !== "month-name") return time;
    const month = addMonths(from, (time.number - calendarMonth(from) + 12) % 12);
    from = addMonths(month, 1);
    return { kind: "month", month };
  });
}

/** Columns that have no month of their own, with something in them. */
function leftAside(
  times: readonly (BlockTime | undefined)[],
  block: Block,
  filled: readonly boolean[],
): PasteLeftOut[] {
  const named = (code: PasteLeftOut["code"], kind: BlockTime["kind"] | undefined): PasteLeftOut[] => {
    const columns = range(block.width).filter(
      (column) => filled[column] !== false && times[column]?.kind === kind,
    );
    const some = columns.filter(
      (column) => kind !== undefined || column >= times.length || filled[column] === true,
    );
    const texts = some.map((column) => block.headings[column] ?? "").filter((text) => text !== "");
    return some.length === 0 ? [] : [{ code, count: some.length, texts: texts.slice(0, 5) }];
  };
  return [...named("quarters", "quarter"), ...named("totals", "total"), ...named("no-month", undefined)];
}

/** In order over the columns that take what is pasted at the selection. */
function inOrder(
  columns: readonly number[],
  block: Block,
  height: number,
  target: PasteTarget,
): PlacedColumns {
  const takers = takersOf(columns.length, block.isOwn, target);
  const placed = columns.slice(0, takers.length).map((column, k): PlacedColumn => {
    const taker = target.columns[takers[k]!]!;
    const at = taker.kind === "month" ? taker.month : taker.kind === "value" ? "value" : undefined;
    return { column, at };
  });
  const over = columns.length - placed.length;
  return {
    columns: placed,
    doubts: [],
    leftOut: over > 0 ? [{ code: "no-room", count: over * height, texts: [] }] : [],
  };
}

/**
 * The sheet's columns that a block of so many goes over, from the selection on: months, and totals only where nothing
 * else is selected. A single column that is pasted beside the names is one of base values; more are months.
 */
export function takersOf(width: number, isOwn: boolean, target: PasteTarget): readonly number[] {
  const { left, right } = target.selected;
  const kindAt = (at: number) => target.columns[at]?.kind;
  const onlyTotals = range(right - left + 1).every((k) => kindAt(left + k) === "total");
  const isBeside = kindAt(left) === "aside";
  return range(target.columns.length).filter((at) => {
    const kind = kindAt(at);
    if (at < left || kind === "picture") return false;
    if (kind === "total") return onlyTotals && at <= right;
    if (kind === "month" || isOwn) return true;
    return kind === "value" && (!isBeside || width === 1);
  });
}

/** Quarters alone: over their months, one month each, or not at all. */
function quartersOf(
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

/** Years alone: not at all, or a month each where somebody says so. */
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

/** The months of each quarter of the calendar; one without a year is the first such that ends after the one before it. */
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

function range(count: number): number[] {
  return Array.from({ length: Math.max(0, count) }, (_, at) => at);
}
