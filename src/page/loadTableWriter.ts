import { localeOf } from "../i18n/locale.ts";
import type { TableWriter } from "../state/exporting.ts";
import { csvFormatFor, writeCsv, writeDelimited } from "../storage/csv.ts";

/** Tables as spreadsheet programs take them. */
export function loadTableWriter(): TableWriter {
  return {
    csv: (rows, language, first) => {
      const format = csvFormatFor(localeOf(language));
      return first ? writeCsv(rows, format) : writeDelimited(rows, format);
    },
    tabs: (rows, language) =>
      writeDelimited(rows, { delimiter: "\t", decimal: csvFormatFor(localeOf(language)).decimal }),
  };
}
