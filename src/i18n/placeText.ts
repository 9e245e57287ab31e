import type { Place } from "../model/issue.ts";
import { isMonth } from "../model/month.ts";
import type { Plan } from "../model/plan.ts";
import type { RowId, Unit } from "../model/row.ts";
import { modelRowById, words as labelWords } from "../model/sheet.ts";
import { isPercent } from "../model/units.ts";
import { monthText } from "./months.ts";
import { words } from "./words.ts";
import type { Language } from "../model/language.ts";

/** The parts of a plan that are needed to name its places; a plan from a file may lack them. */
export type NamedPlan = Pick<Plan, "rows" | "scenarios" | "goals"> & Partial<Pick<Plan, "forecasts">>;

/**
 * A place in a plan in words, for example "Rows › Hunters › March 2027". Steps of the path that add
 * nothing ("Months" before a month) are left out.
 */
export function placeText(place: Place, plan: NamedPlan | undefined, language: Language): string {
  const { plan: whole, keys } = words(language).places;
  const names: { readonly [key: string]: string } = keys;
  if (place.length === 0) return whole;
  const parts = place.flatMap((step, at): string[] => {
    const before = place[at - 1];
    if (typeof step === "number") return [indexName(step, before, plan)];
    if (step === "months" && at < place.length - 1) return [];
    if (isMonth(step)) return [monthText(step, "long", language)];
    if (isRowPlace(place, at)) return [rowName(step, plan, language)];
    return [Object.hasOwn(names, step) ? (names[step] ?? step) : step];
  });
  return parts.join(" › ");
}

/** A place as a path, for the command line: rows.hunters.months.2027-04, scenarios[0].name. */
export function placePath(place: Place): string {
  return place
    .map((step, at) => {
      if (typeof step === "number") return `[${step}]`;
      if (!/^[\p{L}\d_-]+$/u.test(step)) return `[${JSON.stringify(step)}]`;
      return at === 0 ? step : `.${step}`;
    })
    .join("");
}

/** A row's name in a plan: its own label, the model's, or its id. */
export function rowName(id: RowId, plan: Pick<Plan, "rows"> | undefined, language: Language): string {
  const model = modelRowById(id);
  const label = plan !== undefined && Object.hasOwn(plan.rows, id) ? plan.rows[id]?.label : undefined;
  if (label !== undefined) return labelWords(label, model?.label ?? { en: id, sv: id })[language];
  return model?.label[language] ?? id;
}

/** The unit of the model's row that contains a place, where its values are written in per cent; else undefined. */
export function percentAt(place: Place): Unit | undefined {
  const row = place.find((step, at) => typeof step === "string" && isRowPlace(place, at));
  const unit = typeof row === "string" ? modelRowById(row)?.unit : undefined;
  return unit !== undefined && isPercent(unit) ? unit : undefined;
}

function isRowPlace(place: Place, at: number): boolean {
  const before = place[at - 1];
  const hasRows = before === "rows" || before === "actuals" || before === "estimates";
  return hasRows && (at === 1 || (at === 3 && (place[0] === "scenarios" || place[0] === "forecasts")));
}

/** A scenario, a goal or a kept forecast by its name, anything else in a list by its number, 1 first. */
function indexName(index: number, list: string | number | undefined, plan: NamedPlan | undefined): string {
  const isNamed = list === "scenarios" || list === "goals" || list === "forecasts";
  return (isNamed ? plan?.[list]?.[index]?.name : undefined) ?? String(index + 1);
}
