import type { Plan } from "../model/plan.ts";
import type { Words } from "../model/language.ts";
import type { Entry, RowId } from "../model/row.ts";
import { TEMPLATE_CURRENCY } from "../model/template.ts";
import type { InputRow, Sheet, SheetRow } from "../model/sheet.ts";
import { entryShape } from "./entryShape.ts";

/**
 * Whose number an input's value is: the template's, the template's converted at an exchange rate, the plan's own (also
 * one equal to the template's that somebody typed, confirmed or gave a source for), or one that somebody answers for.
 */
export type Origin = "template" | "converted" | "yours" | "agreed";

/** The origin of an input's value in the baseline. */
export type InputOrigin = {
  readonly origin: Origin;
  /** The source of the value in use: the user's, or the template's where the value is the template's. */
  readonly source?: string | Words;
  /** The template's entry, where the value is not simply the template's. */
  readonly template?: { readonly entry: Entry; readonly source?: Words };
};

/** The origin of every input of a sheet. It is the same whether the sheet has a scenario or not. */
export function originsOf(plan: Plan, sheet: Sheet): ReadonlyMap<RowId, InputOrigin> {
  const inputs = sheet.rows.filter((row) => row.kind === "input");
  const found = rateOf(inputs);
  // In the template's own currency there is no conversion: amounts that changed by a common factor were changed by the
  // user.
  const rate =
    plan.currency !== TEMPLATE_CURRENCY || found === undefined || isSame(found, 1) ? found : undefined;
  return new Map(inputs.map((row) => [row.id, originOf(row, rate)]));
}

/**
 * Whether the scenario with which a sheet was made has entries for a row: a source that was given for the plan's value
 * is then not a source for the row's value.
 */
export function isScenarios(row: SheetRow | undefined): boolean {
  const over = row?.kind === "input" ? layerOf(row, "scenario") : undefined;
  return over !== undefined && (over.value !== undefined || Object.keys(over.months).length > 0);
}

/** Whether a number is still the template's, as it was or converted. */
export function isTemplates(origin: Origin | undefined): boolean {
  return origin === "template" || origin === "converted";
}

/** The inputs that are counted, and those of them that are still the template's, in the sheet's order. */
export type TemplateShare = {
  readonly templates: number;
  readonly all: number;
  /** The inputs that are the template's. */
  readonly rows: readonly RowId[];
};

/**
 * How many of the essential inputs are still the template's.
 *
 * @param also further inputs to count, such as those that an answer names.
 */
export function templateShare(
  sheet: Sheet,
  origins: ReadonlyMap<RowId, InputOrigin>,
  also: readonly RowId[] = [],
): TemplateShare {
  const counted = sheet.rows.filter(
    (row): row is InputRow => row.kind === "input" && (row.essential || also.includes(row.id)),
  );
  const rows = counted.map(({ id }) => id).filter((id) => isTemplates(origins.get(id)?.origin));
  return { templates: rows.length, all: counted.length, rows };
}

function originOf(row: InputRow, rate: number | undefined): InputOrigin {
  const template = layerOf(row, "template");
  const own = layerOf(row, "plan");
  const asItCame = own === undefined;
  const converted = !asItCame && row.unit === "money" && isConverted(row, rate);
  const isConfirmed = row.confirmed === true;
  const untouched = (asItCame || converted) && !isConfirmed;
  const source = row.source ?? (untouched ? row.templateSource : undefined);
  const origin =
    row.owner !== undefined
      ? "agreed"
      : row.source !== undefined || isConfirmed
        ? "yours"
        : asItCame
          ? "template"
          : converted
            ? "converted"
            : "yours";
  return {
    origin: template === undefined && row.owner === undefined ? "yours" : origin,
    ...(source === undefined ? {} : { source }),
    ...((asItCame && !isConfirmed) || template?.value === undefined
      ? {}
      : {
          template: {
            entry: template.value,
            ...(row.templateSource === undefined ? {} : { source: row.templateSource }),
          },
        }),
  };
}

function layerOf(row: InputRow, name: InputRow["layers"][number]["name"]) {
  return row.layers.find((layer) => layer.name === name);
}

/** How far two ratios may differ, relatively: converted amounts are rounded to twelve digits. */
const SAME_RATE = 1e-8;
/** At least this many amounts must have changed by the same factor for it to count as an exchange rate. */
const LEAST_AMOUNTS = 3;

/**
 * The rate at which the template's amounts were converted: the factor shared by most of the amounts that the plan has.
 * undefined where too few share one, as where each was changed by itself.
 */
function rateOf(inputs: readonly InputRow[]): number | undefined {
  const ratios = inputs.flatMap((row) => (row.unit === "money" ? (ratioOf(row) ?? []) : []));
  let best: { rate: number; count: number } | undefined;
  for (const rate of ratios) {
    const count = ratios.filter((other) => isSame(other, rate)).length;
    if (best === undefined || count > best.count) best = { rate, count };
  }
  return best !== undefined && best.count >= LEAST_AMOUNTS ? best.rate : undefined;
}

function isConverted(row: InputRow, rate: number | undefined): boolean {
  const ratio = ratioOf(row);
  return rate !== undefined && ratio !== undefined && isSame(ratio, rate);
}

/**
 * The plan's amount divided by the template's; undefined where the plan has monthly amounts, and where not all numbers
 * of the entry have changed by the same factor.
 */
function ratioOf(row: InputRow): number | undefined {
  const [before, after] = [layerOf(row, "template")?.value, layerOf(row, "plan")];
  if (before === undefined || after?.value === undefined) return undefined;
  if (Object.keys(after.months).length > 0) return undefined;
  const [from, to] = [amountsOf(before), amountsOf(after.value)];
  const rate = (to[0] ?? NaN) / (from[0] ?? NaN);
  const alike = from.length === to.length && from.every((amount, i) => isSame(to[i]! / amount, rate));
  return alike && Number.isFinite(rate) && rate > 0 ? rate : undefined;
}

function amountsOf(entry: Entry): readonly number[] {
  const shape = entryShape(entry);
  if (shape.kind === "range") return [shape.low, shape.high];
  return shape.kind === "constant" ? [shape.value] : [];
}

function isSame(a: number, b: number): boolean {
  return Math.abs(a - b) <= SAME_RATE * Math.abs(b);
}
