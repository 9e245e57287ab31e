import { groupName } from "../../../i18n/words.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { Choice } from "../../kit/InlineSelect.tsx";
import type { Language } from "../../../model/language.ts";

/** The rows that a goal can be about: results, by group, the essential ones before the rest. */
export function rowChoices(sheet: Sheet, language: Language): Choice[] {
  const results = sheet.rows.filter((row) => row.kind === "computed");
  return [...results.filter((row) => row.essential), ...results.filter((row) => !row.essential)].map(
    (row) => ({
      value: row.id,
      label: row.label[language],
      group: groupName(row.group, language),
    }),
  );
}
