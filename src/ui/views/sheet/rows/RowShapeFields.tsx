import { createMemo, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { groupName } from "../../../../i18n/words.ts";
import type { Total } from "../../../../model/row.ts";
import { groupsOf } from "../../../../model/sheet.ts";
import { UNIT_WORDS } from "../../../../model/units.ts";
import { ChoiceField } from "../../../kit/ChoiceField.tsx";
import { TextField } from "../../../kit/TextField.tsx";
import { useSheet } from "../gridContext.ts";
import type { createRowDraft } from "./createRowDraft.ts";

const UNITS = ["", "share", "percent", "money", ...Object.keys(UNIT_WORDS)];
const TOTALS: readonly Total[] = ["flow", "stock", "ratio"];
const OTHER = "\u0000other";

/** The kind of a user's own row: typed or calculated, its unit, its group and how a year adds it up. */
export function RowShapeFields(props: { readonly draft: ReturnType<typeof createRowDraft> }): JSX.Element {
  const { grid } = useSheet();
  const words = () => grid.words().sheetTools.row;
  const language = () => grid.app.session.language();
  const parts = () => props.draft.parts();
  const [newGroup, setNewGroup] = createSignal(false);
  const [otherUnit, setOtherUnit] = createSignal(!UNITS.includes(parts().unit));

  const unitName = (unit: string) =>
    unit === ""
      ? words().noUnit
      : unit === "share" || unit === "percent"
        ? words()[unit]
        : grid.format().unit(unit);

  // Memos, so that typing elsewhere does not rebuild the options.
  const kinds = createMemo(() =>
    (["input", "computed"] as const).map((kind) => [kind, words().kinds[kind]] as const),
  );
  const totals = createMemo(() => TOTALS.map((total) => [total, words().totals[total]] as const));
  const units = createMemo(() => [
    ...UNITS.map((unit) => [unit, unitName(unit)] as const),
    [OTHER, words().otherUnit] as const,
  ]);
  const groups = createMemo(() => [
    ...groupsOf(grid.app.document.sheet().rows).map((one) => [one, groupName(one, language())] as const),
    [OTHER, words().newGroup] as const,
  ]);
  return (
    <>
      <div class="field-row">
        <ChoiceField
          label={words().kind}
          value={parts().kind}
          choices={kinds()}
          onChoose={(kind) => props.draft.set({ kind })}
        />
        <ChoiceField
          label={words().total}
          value={parts().total}
          choices={totals()}
          onChoose={(total) => props.draft.set({ total })}
        />
      </div>
      <div class="field-row">
        <ChoiceField
          label={words().unit}
          value={otherUnit() ? OTHER : parts().unit}
          choices={units()}
          onChoose={(unit) => {
            setOtherUnit(unit === OTHER);
            props.draft.set({ unit: unit === OTHER ? "" : unit });
          }}
        />
        <Show when={otherUnit()}>
          <TextField
            label={words().unitName}
            value={parts().unit}
            most={40}
            onInput={(unit) => props.draft.set({ unit: unit.trim() })}
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
            props.draft.set({ group: chosen === OTHER ? "" : chosen });
          }}
        />
        <Show when={newGroup()}>
          <TextField
            label={words().groupName}
            value={parts().group}
            most={80}
            error={props.draft.faultText("group")}
            onInput={(name) => props.draft.set({ group: name })}
          />
        </Show>
      </div>
    </>
  );
}
