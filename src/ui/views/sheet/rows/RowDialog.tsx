import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { issueText } from "../../../../i18n/issueText.ts";
import { groupName } from "../../../../i18n/words.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import { LANGUAGES } from "../../../../model/language.ts";
import { LIMITS } from "../../../../model/plan.ts";
import type { Total } from "../../../../model/row.ts";
import { groupsOf } from "../../../../model/sheet.ts";
import { UNIT_WORDS } from "../../../../model/units.ts";
import { Button } from "../../../kit/Button.tsx";
import { Dialog } from "../../../kit/Dialog.tsx";
import "../sheetTools.css";
import { draftKey } from "../view/cells.ts";
import { together } from "../../../../entries/cellCommands.ts";
import { useSheet } from "../gridContext.ts";
import { baseInForce } from "../../../../model/inForce.ts";
import { freeId, idFromLabel, isUnnamed } from "../../../../entries/ownRow.ts";
import { ChoiceField, TextField } from "./RowFields.tsx";
import { addCommand, definitionOf, describeCommand, labelOf } from "./rowParts.ts";
import type { RowFault, RowParts } from "./rowParts.ts";

const UNITS = ["", "share", "percent", "money", ...Object.keys(UNIT_WORDS)];
const TOTALS: readonly Total[] = ["flow", "stock", "ratio"];
const OTHER = "\u0000other";

/** A row of the user's own as a whole, new or changed; of a row of the model, its name. */
export function RowDialog(props: { readonly isNew: boolean; readonly onClose: () => void }): JSX.Element {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const words = () => grid.words().sheetTools.row;
  const at = grid.rowOf(grid.selection().anchor.line);
  const line = grid.lineOf(grid.selection().anchor.line);
  const row = props.isNew ? undefined : at;
  const whole = row === undefined || row.own;
  const group = at?.group ?? (line?.kind === "group" ? line.group : "time");
  const [parts, setParts] = createSignal<RowParts>(firstParts());
  const [newGroup, setNewGroup] = createSignal(false);
  const [otherUnit, setOtherUnit] = createSignal(!UNITS.includes(parts().unit));
  const [fault, setFault] = createSignal<RowFault>();

  const set = (changes: Partial<RowParts>) => {
    setFault(undefined);
    setParts((before) => ({ ...before, ...changes }));
  };

  function firstParts(): RowParts {
    if (row === undefined) {
      return { en: "", sv: "", kind: "input", text: "0", unit: "", group, total: "flow" };
    }
    const locale = grid.format().locale;
    const entry = row.kind === "computed" ? row.formula : (baseInForce(row)?.entry ?? "0");
    const kind = row.kind === "computed" ? "formula" : "value";
    const text = writeEntry(entry, {
      unit: row.unit,
      locale,
      kind: kind === "formula" ? "formula" : "value",
    });
    return { ...row.label, kind: row.kind, text, unit: row.unit, group: row.group, total: row.total };
  }

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
      for (const at of ["value", "formula"] as const) {
        document.setDraft(draftKey(document.scenario(), row.id, at), undefined);
      }
    }
    const made = document.sheet().byId.get(id);
    if (made !== undefined) grid.showRow(made);
    const spot = { line: id, column: props.isNew ? ("label" as const) : grid.selection().anchor.column };
    grid.select({ anchor: spot, focus: spot });
    props.onClose();
  }

  /** The page's own language first. */
  const names = createMemo(() =>
    [...LANGUAGES].sort((a, b) => Number(b === session.language()) - Number(a === session.language())),
  );
  const unitName = (unit: string) =>
    unit === ""
      ? words().noUnit
      : unit === "share" || unit === "percent"
        ? words()[unit]
        : grid.format().unit(unit);

  // Lists stay the same lists while something else is typed: their options are not made anew.
  const kinds = createMemo(() =>
    (["input", "computed"] as const).map((kind) => [kind, words().kinds[kind]] as const),
  );
  const totals = createMemo(() => TOTALS.map((total) => [total, words().totals[total]] as const));
  const units = createMemo(() => [
    ...UNITS.map((unit) => [unit, unitName(unit)] as const),
    [OTHER, words().otherUnit] as const,
  ]);
  const groups = createMemo(() => [
    ...groupsOf(document.sheet().rows).map((one) => [one, groupName(one, session.language())] as const),
    [OTHER, words().newGroup] as const,
  ]);
  return (
    <Dialog
      open
      title={row === undefined ? words().newTitle : words().title(row.label[session.language()])}
      closeLabel={grid.words().sheetTools.close}
      onClose={() => props.onClose()}
      onSubmit={save}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{grid.words().sheetTools.cancel}</Button>
          <Button look="strong" type="submit">
            {row === undefined ? words().add : grid.words().frame.save}
          </Button>
        </>
      }
    >
      <div class="field-row">
        <For each={names()}>
          {(language, index) => (
            <TextField
              label={words()[language === "en" ? "english" : "swedish"]}
              value={parts()[language]}
              most={LIMITS.labelLength}
              first={index() === 0}
              error={index() === 0 ? faultText("label") : undefined}
              onInput={(text) => set({ [language]: text })}
            />
          )}
        </For>
      </div>
      <Show when={whole}>
        <div class="field-row">
          <ChoiceField
            label={words().kind}
            value={parts().kind}
            choices={kinds()}
            onChoose={(kind) => set({ kind })}
          />
          <ChoiceField
            label={words().total}
            value={parts().total}
            choices={totals()}
            onChoose={(total) => set({ total })}
          />
        </div>
        <div class="field-row">
          <ChoiceField
            label={words().unit}
            value={otherUnit() ? OTHER : parts().unit}
            choices={units()}
            onChoose={(unit) => {
              setOtherUnit(unit === OTHER);
              set({ unit: unit === OTHER ? "" : unit });
            }}
          />
          <Show when={otherUnit()}>
            <TextField
              label={words().unitName}
              value={parts().unit}
              most={40}
              onInput={(unit) => set({ unit: unit.trim() })}
            />
          </Show>
        </div>
        <div class="field-row">
          <ChoiceField
            label={words().group}
            value={newGroup() ? OTHER : parts().group}
            choices={groups()}
            onChoose={(chosen) => {
              setNewGroup(chosen === OTHER);
              set({ group: chosen === OTHER ? "" : chosen });
            }}
          />
          <Show when={newGroup()}>
            <TextField
              label={words().groupName}
              value={parts().group}
              most={80}
              error={faultText("group")}
              onInput={(name) => set({ group: name })}
            />
          </Show>
        </div>
        <TextField
          label={words().text[parts().kind]}
          value={parts().text}
          most={2000}
          error={faultText("text")}
          onInput={(text) => set({ text })}
        />
      </Show>
    </Dialog>
  );
}
