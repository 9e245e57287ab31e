import { entryMeaning } from "../../../formula/entryMeaning.ts";
import { makeFormat } from "../../../i18n/format.ts";
import type { Format } from "../../../i18n/format.ts";
import { writeEntry } from "../../../i18n/writeEntry.ts";
import type { Entry, Unit } from "../../../model/row.ts";
import { TEMPLATE_CURRENCY } from "../../../model/template.ts";

/** An entry to be read rather than edited: 3 500 kr, 20–30 %; a formula as it is typed. */
export function entryText(entry: Entry, unit: Unit, format: Format): string {
  const meaning = entryMeaning(entry, unit);
  if (meaning.kind === "number") return format.value(meaning.value, unit);
  if (meaning.kind === "range" && meaning.level === 0.9)
    return format.range(meaning.low, meaning.high, unit, "full");
  return writeEntry(entry, { unit, locale: format.locale });
}

/** What the template says of an input, told beside the plan's own value: its amounts are in its own currency. */
export function templateText(entry: Entry, unit: Unit, format: Format): string {
  return entryText(entry, unit, makeFormat(format.language, TEMPLATE_CURRENCY, format.locale));
}
