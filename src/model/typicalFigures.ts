import type { Words } from "./language.ts";
import type { Entry, RowId, Unit } from "./row.ts";
import { TEMPLATE_CURRENCY } from "./template.ts";
import { TEMPLATES } from "./templates.ts";

/** What is typical of an input: a template's value that has a source, and the template's name. */
export type TypicalFigure = { readonly name: Words; readonly entry: Entry; readonly source: Words };

/** What is typical of an input. The templates' amounts are in their own currency, and say nothing of another. */
export function typicalFigures(row: RowId, unit: Unit, currency: string): readonly TypicalFigure[] {
  if (unit === "money" && currency !== TEMPLATE_CURRENCY) return [];
  return Object.values(TEMPLATES).flatMap(({ name, rows }) => {
    const said = Object.hasOwn(rows, row) ? rows[row] : undefined;
    return said?.value === undefined || said.source === undefined
      ? []
      : [{ name, entry: said.value, source: said.source }];
  });
}
