import type { Format } from "../../../i18n/format.ts";
import { writeEntry } from "../../../i18n/writeEntry.ts";
import type { InputRow } from "../../../model/sheet.ts";
import { entryShape } from "../../../formula/entryShape.ts";
import { baseInForce } from "../../../model/inForce.ts";

/** An input's base value as written in a sentence: with its unit, a range with both ends, a formula as it is typed. */
export function numberText(row: InputRow, format: Format): string {
  const entry = baseInForce(row)?.entry ?? "";
  const shape = entryShape(entry);
  if (shape.kind === "range") return format.range(shape.low, shape.high, row.unit, "full");
  if (shape.kind === "constant") return format.value(shape.value, row.unit, "full");
  return writeEntry(entry, { unit: row.unit, locale: format.locale });
}
