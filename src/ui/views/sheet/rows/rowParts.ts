import type { Command } from "../../../../editing/command.ts";
import { readEntry } from "../../../../i18n/entry.ts";
import { err, ok } from "../../../../lib/result.ts";
import type { Result } from "../../../../lib/result.ts";
import type { Issue } from "../../../../model/issue.ts";
import type { PlanLabel, PlanRow } from "../../../../model/plan.ts";
import type { RowId, Total, Unit } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";

/** The typed and chosen properties of a user's own row. */
export type RowParts = {
  readonly en: string;
  readonly sv: string;
  readonly kind: "input" | "computed";
  /** The value or formula as typed. */
  readonly text: string;
  readonly unit: Unit;
  readonly group: string;
  readonly total: Total;
};

export type RowFault =
  | { readonly in: "label" | "group" | "unit" }
  | { readonly in: "text"; readonly issue: Issue; readonly offers?: readonly string[] };

type Context = { readonly locale: string; readonly currency: string };

/** The plan's definition of such a row; keys of the other kind are undefined, so that they are removed. */
export function definitionOf(
  parts: RowParts,
  { locale, currency }: Context,
): Result<{ readonly [K in keyof PlanRow]?: PlanRow[K] | undefined }, RowFault> {
  const label = labelOf(parts.en, parts.sv);
  if (label === undefined) return err({ in: "label" });
  if (parts.group.trim() === "") return err({ in: "group" });
  const kind = parts.kind === "input" ? "value" : "formula";
  const found = readEntry(parts.text, { unit: parts.unit, locale, kind, currency });
  if (!found.ok) return err({ in: "text", issue: found.error.issue, offers: found.error.suggestions });
  const { entry } = found.value;
  const common = { kind: parts.kind, label, unit: parts.unit, group: parts.group.trim(), total: parts.total };
  return ok(
    parts.kind === "input"
      ? { ...common, value: entry, formula: undefined }
      : {
          ...common,
          formula: String(entry),
          value: undefined,
          months: undefined,
          carry: undefined,
          min: undefined,
          max: undefined,
        },
  );
}

/** The name in both languages; one text if they are the same or only one is given. */
export function labelOf(en: string, sv: string): PlanLabel | undefined {
  const [english, swedish] = [en.trim(), sv.trim()];
  if (english === "" && swedish === "") return undefined;
  if (english === "" || swedish === "" || english === swedish) return english === "" ? swedish : english;
  return { en: english, sv: swedish };
}

/** The command that gives a row these parts; it contains only the differences. */
export function describeCommand(
  row: SheetRow,
  changes: { readonly [K in keyof PlanRow]?: PlanRow[K] | undefined },
): Command {
  return { kind: "describe-row", row: row.id, changes };
}

/** The command that adds such a row after another. */
export function addCommand(
  id: RowId,
  definition: { readonly [K in keyof PlanRow]?: PlanRow[K] | undefined },
  after: RowId | undefined,
): Command {
  const said = Object.fromEntries(Object.entries(definition).filter(([, value]) => value !== undefined));
  return { kind: "add-row", row: id, definition: said, ...(after === undefined ? {} : { after }) };
}
