import type { Words } from "./language.ts";
import type { Entry, RowId, Unit } from "./row.ts";
import { TEMPLATE_CURRENCY } from "./template.ts";
import { TEMPLATES } from "./templates.ts";

/** A typical value of an input: a template's value that has a source, with the template's name. */
export type TypicalFigure = { readonly name: Words; readonly entry: Entry; readonly source: Words };

/**
 * An input's typical values. Amounts in templates are in their own currency and are not used in a plan with another
 * one.
 */
export function typicalFigures(row: RowId, unit: Unit, currency: string): readonly TypicalFigure[] {
  if (unit === "money" && currency !== TEMPLATE_CURRENCY) return [];
  return Object.values(TEMPLATES).flatMap(({ name, rows }) => {
    const said = Object.hasOwn(rows, row) ? rows[row] : undefined;
    return said?.value === undefined || said.source === undefined
      ? []
      : [{ name, entry: said.value, source: said.source }];
  });
}
