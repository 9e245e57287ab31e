import { LEVELS } from "../../engine/levels.ts";
import { betterWhen } from "../../model/betterWhen.ts";
import type { Language } from "../../model/language.ts";
import type { Month } from "../../model/month.ts";
import type { Plan } from "../../model/plan.ts";
import type { RowId, Unit } from "../../model/row.ts";
import type { Sheet } from "../../model/sheet.ts";
import type { RequestData } from "../request.ts";
import { centreOf } from "../spread.ts";
import type { Spread } from "../spread.ts";
import type { BookSheet, Cell } from "./book.ts";
import { dateOf, formatOf } from "./parts.ts";
import { REQUEST_WORDS } from "./requestWords.ts";
import { WORKBOOK_WORDS } from "./words.ts";
import type { RequestWords } from "./requestWords.ts";

type Row = readonly (Cell | undefined)[];

type Look = {
  readonly language: Language;
  readonly baseline: string;
  readonly goalNames: readonly string[];
  /** Names of the plan's fiscal years, in order. */
  readonly yearNames: readonly string[];
};

type Told = {
  readonly data: RequestData;
  readonly words: RequestWords;
  readonly months: readonly Month[];
  readonly asks: boolean;
  readonly look: Look;
  readonly label: (row: RowId) => Cell;
  readonly unit: (row: RowId) => Unit;
  readonly sheet: Sheet;
};

const [LOW, HIGH] = [0, LEVELS.length - 1];
const WIDTHS = [44, 18, 18, 16, 16, 16, 22];
const SHARE = { format: "0%" };
/** A probability from a simulation as the program writes it: a simulation can't tell always from almost always. */
const CHANCE = { format: '[>0.99]">99%";[<0.01]"<1%";0%' };
/** How many lines on one page can still be read. */
const LINES_OF_A_PAGE = 60;
const MONEY = { format: "#,##0" };

/**
 * The tables of the report as numbers, on the sheet that a workbook opens on: the request, its effects, the goals'
 * probabilities, the years, and what would change our mind; for a plan by itself, its results and its years.
 */
export function requestSheet(
  data: RequestData,
  plan: Plan,
  sheet: Sheet,
  months: readonly Month[],
  look: Look,
): BookSheet {
  const words = REQUEST_WORDS[look.language];
  const asks = data.plan === undefined;
  const told: Told = {
    ...{ data, words, months, asks, look, sheet },
    label: (row) => ({ value: sheet.byId.get(row)?.label[look.language] ?? row }),
    unit: (row) => sheet.byId.get(row)?.unit ?? "",
  };
  const end = months[data.until] ?? "";
  const title = asks ? `${words.ask}: ${data.scenario ?? ""}` : words.plan;
  const under = asks
    ? words.against(plan.name, data.baseline ?? look.baseline, end)
    : words.alone(plan.name, end);
  const rows: Row[] = [
    [{ value: title, style: { bold: true, large: true } }],
    [{ value: under, style: { color: "muted" } }],
    [{ value: words.run(data.trials, data.seed), style: { color: "muted" } }],
    ...(asks ? changes(told) : []),
    ...gives(told),
    ...goals(told),
    ...years(told),
    ...loads(told),
    ...(asks ? signs(told) : []),
  ];
  // The rows of column headings, whose texts are wrapped.
  const tall = rows.flatMap((row, index) => (row.some((cell) => cell?.style?.wrap === true) ? [index] : []));
  return {
    tall,
    name: WORKBOOK_WORDS[look.language].sheets[asks ? "request" : "plan"],
    rows,
    widths: WIDTHS,
    print: { title: 0, ...(rows.length <= LINES_OF_A_PAGE ? { high: 1 } : {}) },
    landscape: true,
  };
}

/** An empty line, a heading, and the heads of the columns. */
function table(heading: string, heads: readonly string[]): Row[] {
  const style = { bold: true, fill: "heading", wrap: true } as const;
  const head = heads.map((value, at): Cell => ({
    value,
    style: at === 0 ? style : { ...style, right: true },
  }));
  return [[], [{ value: heading, style: { bold: true } }], head];
}

function changes({ data, words, months, label, unit }: Told): Row[] {
  const heads = [words.what, words.first, words.last, words.without, words.withIt];
  const lines = data.ask.differences.flatMap(({ row, stretches, baseline, scenarios }) =>
    stretches.map(({ from, to }, index): Row => {
      const style = { format: formatOf(unit(row)) };
      return [
        index === 0 ? label(row) : undefined,
        monthCell(months[from]),
        monthCell(months[to]),
        { value: baseline[from] ?? NaN, style },
        { value: scenarios[0]?.values[from] ?? NaN, style },
      ];
    }),
  );
  return [...table(words.changes, heads), ...lines];
}

function gives({ data, words, months, asks, label, unit, sheet }: Told): Row[] {
  const heads = asks
    ? [words.what, words.without, words.withIt, words.difference, words.low, words.high, words.better]
    : [words.what, words.plan, words.low, words.high];
  const lines = data.gives.map(({ row, from, before, after, difference }): Row => {
    const style = { format: formatOf(unit(row)) };
    const total = sheet.byId.get(row)?.total ?? "ratio";
    const centre = (spread: Spread): Cell => ({ value: centreOf(spread, total), style });
    const ends = (spread: Spread): Cell[] =>
      [LOW, HIGH].map((level) => ({ value: spread.percentiles[level] ?? NaN, style }));
    const name = total === "flow" && from > 0 ? overMonths(label(row), months, from, data.until) : label(row);
    if (!asks) return [name, centre(after), ...ends(after)];
    // As in the report: for a ratio, the difference of the two medians shown, not the median of the differences.
    const between =
      total === "ratio"
        ? { value: centreOf(after, total) - centreOf(before, total), style }
        : centre(difference);
    const better = betterWhen(row) === "higher" ? difference.higher : difference.lower;
    return [
      ...[name, centre(before), centre(after), between, ...ends(difference)],
      { value: better, style: CHANCE },
    ];
  });
  return [...table(words.gives, heads), ...lines];
}

/** A row's name, with the summed months where they do not begin at the plan's start. */
function overMonths({ value }: Cell, months: readonly Month[], from: number, to: number): Cell {
  return { value: `${value}, ${months[from] ?? ""}–${months[to] ?? ""}` };
}

function goals({ data, words, asks, look }: Told): Row[] {
  if (data.goals.length === 0) return [];
  const heads = asks ? [words.goal, words.without, words.withIt] : [words.goal, words.plan];
  const lines = data.goals.map(({ before, after }, index): Row => {
    const chances = asks ? [before, after] : [after];
    return [
      { value: look.goalNames[index] ?? "" },
      ...chances.map(({ probability }): Cell => ({ value: probability, style: CHANCE })),
    ];
  });
  return [...table(words.goals, heads), ...lines];
}

function years({ data, words, asks, look }: Told): Row[] {
  if (!asks) return [];
  const heads = [words.year, words.cost, words.gain, words.net, words.customersWithout, words.customersWith];
  const lines = data.years.map(({ cost, gain, net, customers }, index): Row => {
    const money = (value: number): Cell => ({ value, style: MONEY });
    const count = (value: number): Cell => ({ value, style: { format: "#,##0.0" } });
    return [
      { value: look.yearNames[index] ?? "" },
      ...[money(cost.mean), money(gain), money(net.mean)],
      ...[count(customers.before.mean), count(customers.after.mean)],
    ];
  });
  return [...table(words.years, heads), ...lines];
}

function loads({ data, words, months, asks, label }: Told): Row[] {
  const { from, to, list } = data.loads;
  const share = (value: number): Cell => ({ value, style: SHARE });
  const heads = [
    words.who,
    ...(asks ? [words.without, words.withIt] : [words.plan]),
    words.full,
    words.fullFrom,
  ];
  const lines = list.map(({ row, before, after, fullAfter }): Row => {
    const limit = data.limits.find((found) => found.row === row);
    return [
      label(row),
      ...(asks ? [share(before)] : []),
      ...[share(after), share(fullAfter)],
      limit && monthCell(months[limit.from]),
    ];
  });
  const { value: title } = overMonths({ value: words.loads }, months, from, to);
  return lines.length === 0 ? [] : [...table(String(title), heads), ...lines];
}

function signs({ data, words, months, label }: Told): Row[] {
  if (data.indicators.length === 0) return [];
  const heads = [words.what, words.sumTo, words.limit, words.withIt, words.without];
  const count = (value: number): Cell => ({ value, style: MONEY });
  const lines = data.indicators.map(({ row, by, limit, withIt, without }): Row => [
    ...[label(row), monthCell(months[by])],
    ...[count(limit), count(withIt), count(without)],
  ]);
  return [...table(words.signs, heads), ...lines];
}

function monthCell(month: Month | undefined): Cell | undefined {
  return month === undefined ? undefined : { value: dateOf(month), style: { format: "mmm yyyy" } };
}
