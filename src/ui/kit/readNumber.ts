import { readEntry } from "../../i18n/entry.ts";
import type { Format } from "../../i18n/format.ts";
import type { Unit } from "../../model/row.ts";

/** A single number as typed in the page's language; undefined if the text is not a number. */
export function readNumber(text: string, unit: Unit, format: Format): number | undefined {
  const read = readEntry(text, { unit, locale: format.locale, currency: format.currency, kind: "number" });
  return read.ok && read.value.meaning.kind === "number" ? read.value.meaning.value : undefined;
}
