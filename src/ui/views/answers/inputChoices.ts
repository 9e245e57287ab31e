import type { GroupId } from "../../../model/row.ts";
import type { Sheet } from "../../../model/sheet.ts";
import type { Choice } from "../../kit/InlineSelect.tsx";
import type { Language } from "../../../model/language.ts";

/** The inputs that can be moved from a month on, by group, the essential ones first. */
export function inputChoices(
  sheet: Sheet,
  language: Language,
  groupName: (group: GroupId, language: Language) => string,
): Choice[] {
  const inputs = sheet.rows.filter((row) => row.kind === "input" && !row.startOnly);
  const ordered = [...inputs.filter((row) => row.essential), ...inputs.filter((row) => !row.essential)];
  return ordered.map((row) => ({
    value: row.id,
    label: row.label[language],
    group: groupName(row.group, language),
  }));
}
