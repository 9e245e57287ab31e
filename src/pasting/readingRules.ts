import { isPercent } from "../model/units.ts";
import { readFigure } from "../tables/readFigure.ts";
import type { DecimalMark } from "../tables/readFigure.ts";
import { isDash, isOfAccounts, otherCurrencyOf } from "./cellKind.ts";
import { numberSigns } from "./numberSigns.ts";
import type { PasteChoices, PasteDoubt, PasteTarget } from "./pastePlan.ts";
import type { PlacedCell } from "./placedCell.ts";
import { thousandsIn } from "../tables/matchMonths.ts";
import { isScaled, plainText } from "./readPlaced.ts";
import type { ReadingRules } from "./readPlaced.ts";

/** How the cells are read, decided for all of them together. */
export function readingRules(
  placed: readonly PlacedCell[],
  titles: readonly string[],
  told: DecimalMark | undefined,
  target: PasteTarget,
  choices: PasteChoices,
): {
  readonly rules: ReadingRules;
  readonly doubts: readonly PasteDoubt[];
  readonly readAs: DecimalMark | undefined;
} {
  const doubts: PasteDoubt[] = [];
  const figures = placed.filter(({ cell }) => cell.entry === undefined && cell.number === undefined);
  const texts = figures.flatMap(({ cell }) => (/\d/.test(cell.text) ? [plainText(cell.text)] : []));
  const signs = numberSigns(texts, told, target, choices);
  if (signs.doubt !== undefined) doubts.push(signs.doubt);
  const scale = scaleDoubt(placed, titles, choices);
  if (scale !== undefined) doubts.push(scale.doubt);
  const fraction = fractionDoubt(placed, choices);
  if (fraction !== undefined) doubts.push(fraction);
  const dashes = figures.filter(({ cell }) => isDash(cell.text));
  const ofAccounts = figures.some(({ cell }) => isOfAccounts(cell));
  const dash = choices.dashes ?? "zero";
  if (dashes.length > 0 && !ofAccounts) {
    doubts.push({
      about: "dashes",
      options: ["zero", "blank"],
      chosen: dash,
      sample: "-",
      count: dashes.length,
    });
  }
  const others = placed.flatMap(({ cell }) =>
    cell.entry === undefined ? (otherCurrencyOf(cell.text, target.currency) ?? []) : [],
  );
  const currency = choices.currency ?? "take";
  if (others.length > 0) {
    const sample = [...new Set(others)].join(", ");
    doubts.push({
      about: "currency",
      options: ["take", "leave"],
      chosen: currency,
      sample,
      count: others.length,
    });
  }
  const rules = {
    locale: signs.locale,
    isFraction: fraction?.chosen === "share",
    power: scale?.doubt.chosen === "scaled" ? scale.power : 0,
    dash,
    currency,
  };
  return { rules, doubts, readAs: signs.readAs };
}

/** Money in thousands or millions according to a title; applies to figures that name no unit themselves. */
function scaleDoubt(placed: readonly PlacedCell[], titles: readonly string[], choices: PasteChoices) {
  const power = thousandsIn(titles);
  const count = placed.filter(({ cell, row }) => isScaled(cell, row)).length;
  if (power === 0 || count === 0) return undefined;
  const sample = titles.find((title) => thousandsIn([title]) > 0) ?? "";
  const chosen = choices.scale ?? "scaled";
  const doubt: PasteDoubt = { about: "scale", options: ["scaled", "plain"], chosen, sample, count };
  return { power, doubt };
}

/**
 * Figures below 1 without a sign in rows in per cent: read as shares, as spreadsheets store them, unless others beside
 * them are plainly in per cent.
 */
function fractionDoubt(placed: readonly PlacedCell[], choices: PasteChoices): PasteDoubt | undefined {
  let sample: string | undefined;
  let small = 0;
  let large = 0;
  for (const { cell, row } of placed) {
    if (!isPercent(row.unit) || cell.entry !== undefined) continue;
    if (cell.shows === "percent" || cell.text.includes("%")) continue;
    const size = Math.abs(cell.number ?? readFigure(cell.text, undefined)?.number ?? NaN);
    if (size > 1) large += 1;
    else if (size > 0 && size < 1) {
      small += 1;
      sample ??= cell.text.trim();
    }
  }
  if (sample === undefined) return undefined;
  const options = large > 0 ? (["percent", "share"] as const) : (["share", "percent"] as const);
  const chosen = choices.fractions ?? options[0];
  return { about: "fractions", options, chosen, sample, count: small };
}
