import { addMonths, calendarMonth } from "../model/month.ts";
import type { BlockTime } from "./headings.ts";
import { inOrder, range } from "./inOrder.ts";
import type { PlacedColumns } from "./inOrder.ts";
import type { PasteChoices, PasteDoubt, PasteLeftOut, PasteTarget } from "./pastePlan.ts";
import { placeQuarters } from "./placeQuarters.ts";
import type { Block } from "./takeApart.ts";

/**
 * The targets of a block's columns: the months named above them, else in order from the first selected column. The
 * user is asked where the months are not the selected ones or not in the plan, and where there are only quarters.
 *
 * @param height how many of the block's lines have a target row.
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
    const placed = placeQuarters(times, block, height, target, choices);
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
 * Gives months without a year their year: starting at the selected month where it is the first of them, else at the
 * plan's first month, each one after the one before it.
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

/** Columns with something in them but no month of their own, by the reason why they are left out. */
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
