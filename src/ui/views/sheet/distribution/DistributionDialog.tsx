import { createMemo, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { isPercent } from "../../../../model/units.ts";
import { issueText } from "../../../../i18n/issueText.ts";
import type { Issue } from "../../../../model/issue.ts";
import type { Unit } from "../../../../model/row.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import "../sheetTools.css";
import { Button } from "../../../kit/Button.tsx";
import { Dialog } from "../../../kit/Dialog.tsx";
import { ChoiceField } from "../../../kit/ChoiceField.tsx";
import { TextField } from "../../../kit/TextField.tsx";
import { DistributionBody } from "./DistributionBody.tsx";
import { useSheet } from "../gridContext.ts";
import { takeEntry } from "../editor/takeText.ts";
import { convertDistribution } from "../../../../entries/convertDistribution.ts";
import { createDistribution } from "./createDistribution.ts";
import { isPossible } from "../../../../entries/distributionFigures.ts";
import type { Distribution, DistributionKind } from "../../../../entries/distribution.ts";
import type { Scope } from "../../../../entries/cellCommands.ts";

const KINDS: readonly DistributionKind[] = [
  "points",
  "value",
  "triangular",
  "uniform",
  "normal",
  "lognormal",
  "beta",
  "sample",
];
const SCOPES = ["onwards", "month"] as const;
/** Stands for a formula that is none of the kinds. */
const NO_KIND = "";

/** Edits a distribution by drawing instead of typing; the text beside the picture is the same value. */
export function DistributionDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { grid, editing } = useSheet();
  const words = () => grid.words().sheetTools;
  const spot = grid.selection().anchor;
  const handed = editing.takeHanded();
  const content = editing.contentOf(spot);
  const row = grid.rowOf(spot.line) as InputRow;
  const [scope, setScope] = createSignal(handed?.scope ?? editing.firstScopeOf(row));
  const draft = createDraft(row, handed?.text ?? content?.initial ?? "");
  const { state, kinds, possible, mayBeTaken } = draft;

  function take(): void {
    const entry = draft.entry();
    if (entry === undefined) return;
    const issue = takeEntry(grid, spot, entry, scope());
    if (issue === undefined) return props.onClose();
    draft.refuse(issue);
  }

  return (
    <Dialog
      open
      title={words().shape.title(grid.placeText(spot))}
      closeLabel={words().close}
      onClose={() => props.onClose()}
      onSubmit={take}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{words().cancel}</Button>
          <Button look="strong" type="submit" disabled={!mayBeTaken()}>
            {words().take}
          </Button>
        </>
      }
    >
      <ChoiceField
        first
        label={words().shape.kind}
        value={state.shape()?.kind ?? NO_KIND}
        choices={kinds()}
        onChoose={draft.chooseKind}
      />
      <Show when={state.reading().ok && state.shape() === undefined}>
        <p class="soft">{words().shape.noShape}</p>
      </Show>
      <Show when={possible()}>
        {(shape) => (
          <DistributionBody shape={shape()} row={row} onChange={draft.set} onFault={draft.setFieldFault} />
        )}
      </Show>
      <TextField
        label={words().shape.entry}
        hint={words().shape.entryHint}
        error={draft.fault()}
        offers={draft.offers()}
        formula
        class="shape-entry"
        value={state.text()}
        onInput={draft.type}
      />
      <Show when={content?.month !== undefined && row.carry}>
        <ScopeChoice scope={scope()} onChoose={setScope} />
      </Show>
    </Dialog>
  );
}

/** The value as it is drawn and typed so far, and what speaks against it. */
function createDraft(row: InputRow, text: string) {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const state = createDistribution({
    unit: row.unit,
    locale: grid.format().locale,
    currency: document.plan().currency,
    text,
  });
  const [fieldFault, setFieldFault] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();
  const noKind = createMemo(() => state.shape() === undefined);
  // A memo, so that dragging the shape does not rebuild the options.
  const kinds = createMemo(() => [
    ...(noKind() ? [[NO_KIND, "–"] as const] : []),
    ...kindsFor(row.unit).map((kind) => [kind, grid.words().sheetTools.shape.kinds[kind]] as const),
  ]);
  const possible = () => {
    const shape = state.shape();
    return shape !== undefined && isPossible(shape, row.unit) ? shape : undefined;
  };
  const set = (shape: Distribution) => {
    setRefused(undefined);
    state.setShape(shape);
  };
  const told = (issue: Issue) =>
    issueText(issue, session.language(), { format: grid.format(), unit: row.unit });
  return {
    state,
    kinds,
    possible,
    set,
    setFieldFault,
    mayBeTaken: () => state.reading().ok && !fieldFault(),
    /** What would be written into the cell; undefined while it can't be taken. */
    entry: () => {
      const found = state.reading();
      return found.ok && !fieldFault() ? found.value.entry : undefined;
    },
    /** The cell did not take it. */
    refuse: (issue: Issue) => setRefused(told(issue)),
    fault: () => {
      const found = state.reading();
      return found.ok ? refused() : told(found.error.issue);
    },
    offers: () => {
      const found = state.reading();
      return found.ok ? [] : found.error.suggestions;
    },
    chooseKind: (kind: DistributionKind | typeof NO_KIND) => {
      setFieldFault(false);
      if (kind !== NO_KIND)
        set(convertDistribution(possible() ?? { kind: "value", value: 1 }, kind, row.unit));
    },
    type: (typed: string) => {
      setRefused(undefined);
      setFieldFault(false);
      state.setText(typed);
    },
  };
}

/** A beta distribution lies between 0 and 1: it is only for shares. */
function kindsFor(unit: Unit): readonly DistributionKind[] {
  return KINDS.filter((kind) => kind !== "beta" || isPercent(unit));
}

/** The choice whether an entry in a month applies to that month only or onwards. */
function ScopeChoice(props: {
  readonly scope: Scope;
  readonly onChoose: (scope: Scope) => void;
}): JSX.Element {
  const { grid } = useSheet();
  return (
    <ChoiceField
      label={grid.words().sheetTools.scope}
      value={props.scope}
      choices={SCOPES.map((one) => [one, grid.words().grid.scope[one]] as const)}
      onChoose={props.onChoose}
    />
  );
}
