import { createMemo, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Command } from "../../../../editing/command.ts";
import { issueText } from "../../../../i18n/issueText.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import { Button } from "../../../kit/Button.tsx";
import { Dialog } from "../../../kit/Dialog.tsx";
import { ChoiceField } from "../../../kit/ChoiceField.tsx";
import { PatternCourse } from "./PatternCourse.tsx";
import { PatternFields } from "./PatternFields.tsx";
import "../sheetTools.css";
import { draftKey } from "../view/cells.ts";
import { setBase, together } from "../../../../entries/cellCommands.ts";
import { useSheet } from "../gridContext.ts";
import { baseInForce, editedLayer } from "../../../../model/inForce.ts";
import { backInAllMonths } from "../../../../entries/backToPattern.ts";
import { createPattern } from "./createPattern.ts";
import type { PatternChoice } from "./createPattern.ts";
import { listOf, putList } from "../../../../entries/monthList.ts";
import { readPattern, writePattern } from "../../../../entries/pattern.ts";

const CHOICES: readonly PatternChoice[] = ["constant", "growth", "ramp", "seasonal", "list"];

/** How an input changes over the months by its pattern; values set in single months override it. */
export function PatternDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { grid } = useSheet();
  const { document, session, results } = grid.app;
  const words = () => grid.words().sheetTools;
  const row = grid.rowOf(grid.selection().anchor.line) as InputRow;
  const scenario = document.scenario();
  const plan = document.plan();
  const base = baseInForce(row)?.entry;
  const state = createPattern({
    unit: row.unit,
    format: grid.format(),
    months: plan.months,
    pattern: base === undefined ? undefined : readPattern(base),
    list: listOf(row, scenario, plan.start),
    now: results.expected().rows.get(row.id) ?? [],
  });
  const onTop = Object.keys(editedLayer(row, scenario)?.months ?? {}).length;
  const [clears, setClears] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();

  const stored = createMemo(() => {
    const pattern = state.pattern();
    return pattern === undefined ? undefined : writePattern(pattern, row.unit);
  });
  const kinds = createMemo(() => CHOICES.map((kind) => [kind, words().pattern.kinds[kind]] as const));
  const ready = () => (state.kind() === "list" ? state.entries() !== undefined : stored() !== undefined);

  function commands(): readonly Command[] {
    if (state.kind() === "list") {
      return putList(row, scenario, plan.start, state.entries() ?? []);
    }
    const text = stored();
    if (text === undefined) return [];
    const back = clears() ? backInAllMonths(row, scenario) : [];
    return text === String(base) ? back : [...setBase(row, scenario, text), ...back];
  }

  function take(): void {
    if (!ready()) return;
    const command = together(commands());
    const [fault] = command === undefined ? [] : document.dispatch(command, session.selection());
    if (fault !== undefined) {
      return void setRefused(
        issueText(fault.issue, session.language(), { format: grid.format(), unit: row.unit }),
      );
    }
    document.setDraft(draftKey(scenario, row.id, "value"), undefined);
    session.announce(words().pattern.done(row.label[session.language()]));
    props.onClose();
  }

  return (
    <Dialog
      open
      title={words().pattern.title(row.label[session.language()])}
      closeLabel={words().close}
      onClose={() => props.onClose()}
      onSubmit={take}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{words().cancel}</Button>
          <Button look="strong" type="submit" disabled={!ready()}>
            {words().take}
          </Button>
        </>
      }
    >
      <ChoiceField
        first
        label={words().pattern.kind}
        value={state.kind()}
        choices={kinds()}
        onChoose={state.setKind}
      />
      <PatternFields
        state={state}
        months={plan.months}
        refused={refused()}
        onType={() => setRefused(undefined)}
      />
      <PatternCourse state={state} row={row} />
      <Show when={stored()}>{(text) => <PatternFormula text={text()} row={row} />}</Show>
      <Show when={state.kind() !== "list" && refused()}>
        <p class="field-error" role="alert">
          {refused()}
        </p>
      </Show>
      <Show when={state.kind() !== "list" && onTop > 0}>
        <ClearsChoice count={onTop} chosen={clears()} onChoose={setClears} />
      </Show>
    </Dialog>
  );
}

/** The pattern as stored in the plan. */
function PatternFormula(props: { readonly text: string; readonly row: InputRow }): JSX.Element {
  const { grid } = useSheet();
  return (
    <p class="pattern-formula">
      <span class="soft">{grid.words().sheetTools.shape.entry}</span>{" "}
      <code>{writeEntry(props.text, { unit: props.row.unit, locale: grid.format().locale })}</code>
    </p>
  );
}

/** Whether to reset the months that were set by hand (with their number) to the pattern. */
function ClearsChoice(props: {
  readonly count: number;
  readonly chosen: boolean;
  readonly onChoose: (clears: boolean) => void;
}): JSX.Element {
  const { grid } = useSheet();
  return (
    <label class="pattern-clears">
      <input
        type="checkbox"
        checked={props.chosen}
        onChange={(event) => props.onChoose(event.currentTarget.checked)}
      />
      {grid.words().sheetTools.pattern.clears(props.count)}
    </label>
  );
}
