import { createSignal } from "solid-js";
import { together } from "../../../../entries/cellCommands.ts";
import { freeId, idFromLabel, isUnnamed } from "../../../../entries/ownRow.ts";
import { issueText } from "../../../../i18n/issueText.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import { baseInForce } from "../../../../model/inForce.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { Grid } from "../createGrid.ts";
import { draftKey } from "../view/cells.ts";
import { addCommand, definitionOf, describeCommand, labelOf } from "./rowParts.ts";
import type { RowFault, RowParts } from "./rowParts.ts";

/**
 * A row while it is being described: the typed text, the errors in it, and putting the row into the plan.
 * `isNew`: the row does not exist yet and will be added after the active one.
 */
export function createRowDraft(grid: Grid, isNew: boolean, onDone: () => void) {
  const { document, session } = grid.app;
  const words = () => grid.words().sheetTools.row;
  const { anchor } = grid.selection();
  const at = grid.rowOf(anchor.line);
  const line = grid.lineOf(anchor.line);
  const row = isNew ? undefined : at;
  /** A row of the model: only its name can be changed. */
  const whole = row === undefined || row.own;
  const group = at?.group ?? (line?.kind === "group" ? line.group : "time");
  const [parts, setParts] = createSignal<RowParts>(
    row === undefined
      ? { en: "", sv: "", kind: "input", text: "0", unit: "", group, total: "flow" }
      : partsOf(row, grid.format().locale),
  );
  const [fault, setFault] = createSignal<RowFault>();

  const set = (changes: Partial<RowParts>) => {
    setFault(undefined);
    setParts((before) => ({ ...before, ...changes }));
  };

  function faultText(where: RowFault["in"]): string | undefined {
    const now = fault();
    if (now?.in !== where) return undefined;
    if (now.in !== "text") return now.in === "label" ? words().labelMissing : words().missing;
    return issueText(now.issue, session.language(), {
      format: grid.format(),
      unit: parts().unit,
      rowName: (id) => grid.rowOf(id)?.label[session.language()] ?? id,
    });
  }

  /** Replacements for a value that can't be accepted. */
  const offers = (): readonly string[] => {
    const now = fault();
    return now?.in === "text" ? (now.offers ?? []) : [];
  };

  function save(): void {
    if (!whole && row !== undefined) {
      const label = labelOf(parts().en, parts().sv);
      return finish(describeCommand(row, { label }), row.id);
    }
    const found = definitionOf(parts(), {
      locale: grid.format().locale,
      currency: document.plan().currency,
    });
    if (!found.ok) return void setFault(found.error);
    const wanted = idFromLabel(parts().en.trim() === "" ? parts().sv : parts().en);
    const free = (base: string) => freeId(base, (taken) => document.sheet().byId.has(taken));
    if (row === undefined) {
      const id = free(wanted ?? (parts().kind === "input" ? "new_input" : "new_calculation"));
      const after = at?.group === parts().group ? at.id : undefined;
      return finish(addCommand(id, found.value, after), id);
    }
    const describe = describeCommand(row, found.value);
    const id = isUnnamed(row.id) && wanted !== undefined ? free(wanted) : row.id;
    const rename = { kind: "rename-row", row: row.id, to: id } as const;
    finish(id === row.id ? describe : (together([describe, rename]) ?? describe), id);
  }

  function finish(command: Parameters<typeof document.dispatch>[0], id: string): void {
    const [refused] = document.dispatch(command, session.selection());
    if (refused !== undefined) return void setFault({ in: "text", issue: refused.issue });
    if (row !== undefined && whole) {
      for (const place of ["value", "formula"] as const) {
        document.setDraft(draftKey(document.scenario(), row.id, place), undefined);
      }
    }
    const made = document.sheet().byId.get(id);
    if (made !== undefined) grid.showRow(made);
    const spot = { line: id, column: isNew ? ("label" as const) : anchor.column };
    grid.select({ anchor: spot, focus: spot });
    onDone();
  }

  return { row, whole, parts, set, faultText, offers, save };
}

function partsOf(row: SheetRow, locale: string): RowParts {
  const computed = row.kind === "computed";
  const entry = computed ? row.formula : (baseInForce(row)?.entry ?? "0");
  const text = writeEntry(entry, { unit: row.unit, locale, kind: computed ? "formula" : "value" });
  return { ...row.label, kind: row.kind, text, unit: row.unit, group: row.group, total: row.total };
}
