import { createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { isPercent } from "../../../../model/units.ts";
import { issueText } from "../../../../i18n/issueText.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import "../sheetTools.css";
import { Button } from "../../../kit/Button.tsx";
import { Dialog } from "../../../kit/Dialog.tsx";
import { Field } from "../../../kit/Field.tsx";
import { useSheet } from "../gridContext.ts";
import { convertDistribution } from "../../../../entries/convertDistribution.ts";
import { createDistribution } from "./createDistribution.ts";
import { OwnFigures } from "./OwnFigures.tsx";
import { DistributionFields } from "./DistributionFields.tsx";
import { DistributionPicture } from "./DistributionPicture.tsx";
import { isPossible, meanOf, quantileOf } from "../../../../entries/distributionLaw.ts";
import type { Distribution, DistributionKind } from "../../../../entries/distribution.ts";

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
const LEVELS = [0.8, 0.9, 0.95];

/** How sure a value is, for those who would rather draw than type; the text beside it is the same value. */
export function DistributionDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { grid, editing } = useSheet();
  const { document, session } = grid.app;
  const words = () => grid.words().sheetTools;
  const spot = grid.selection().anchor;
  const handed = editing.takeHanded();
  const content = editing.contentOf(spot);
  const row = grid.rowOf(spot.line) as InputRow;
  const state = createDistribution({
    unit: row.unit,
    locale: grid.format().locale,
    currency: document.plan().currency,
    text: handed?.text ?? content?.initial ?? "",
  });
  const [scope, setScope] = createSignal(handed?.scope ?? editing.firstScopeOf(row));
  const [fieldFault, setFieldFault] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();

  const kinds = () => KINDS.filter((kind) => kind !== "beta" || isPercent(row.unit));
  const possible = () => {
    const shape = state.shape();
    return shape !== undefined && isPossible(shape, row.unit) ? shape : undefined;
  };
  const figure = (value: number) => grid.format().value(value, row.unit, "full");
  const summary = (shape: Distribution) =>
    words().shape.summary(
      figure(meanOf(shape, row.unit)),
      figure(quantileOf(shape, row.unit, 0.05)),
      figure(quantileOf(shape, row.unit, 0.95)),
    );
  const set = (shape: Distribution) => {
    setRefused(undefined);
    state.setShape(shape);
  };
  const textFault = () => {
    const found = state.reading();
    if (found.ok) return refused();
    return issueText(found.error.issue, session.language(), { format: grid.format(), unit: row.unit });
  };

  function take(): void {
    const found = state.reading();
    if (!found.ok || fieldFault()) return;
    const issue = editing.put(spot, found.value.entry, scope());
    if (issue === undefined) return props.onClose();
    setRefused(issueText(issue, session.language(), { format: grid.format(), unit: row.unit }));
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
          <Button look="strong" type="submit" disabled={!state.reading().ok || fieldFault()}>
            {words().take}
          </Button>
        </>
      }
    >
      <Field label={words().shape.kind}>
        {(control) => (
          <select
            {...control}
            autofocus
            value={state.shape()?.kind ?? ""}
            onChange={(event) => {
              const kind = KINDS.find((one) => one === event.currentTarget.value);
              setFieldFault(false);
              if (kind !== undefined) {
                set(convertDistribution(possible() ?? { kind: "value", value: 1 }, kind, row.unit));
              }
            }}
          >
            <Show when={state.shape() === undefined}>
              <option value="">–</option>
            </Show>
            <For each={kinds()}>
              {(kind) => (
                <option value={kind} selected={state.shape()?.kind === kind}>
                  {words().shape.kinds[kind]}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Show when={state.reading().ok && state.shape() === undefined}>
        <p class="soft">{words().shape.noShape}</p>
      </Show>
      <Show when={possible()}>
        {(shape) => (
          <>
            <Show when={shape().kind !== "value"}>
              <DistributionPicture
                shape={shape()}
                row={row}
                format={grid.format()}
                words={words().shape}
                summary={summary(shape())}
                onChange={set}
              />
            </Show>
            <DistributionFields
              shape={shape()}
              unit={row.unit}
              format={grid.format()}
              words={words().shape}
              onChange={set}
              onFault={setFieldFault}
            />
            <Show when={rangeOf(shape())}>
              {(range) => (
                <Field label={words().shape.level}>
                  {(control) => (
                    <select
                      {...control}
                      onChange={(event) => set({ ...range(), level: Number(event.currentTarget.value) })}
                    >
                      <For each={[...new Set([...LEVELS, range().level])].sort()}>
                        {(level) => (
                          <option value={level} selected={level === range().level}>
                            {grid.format().percent(level)}
                          </option>
                        )}
                      </For>
                    </select>
                  )}
                </Field>
              )}
            </Show>
            <Show when={sampleOf(shape())}>
              {(sample) => (
                <OwnFigures
                  values={sample().values}
                  unit={row.unit}
                  format={grid.format()}
                  words={words().shape}
                  onChange={set}
                />
              )}
            </Show>
            <Show when={shape().kind !== "value"}>
              <p class="shape-summary">{summary(shape())}</p>
            </Show>
          </>
        )}
      </Show>
      <Field label={words().shape.entry} hint={words().shape.entryHint} error={textFault()}>
        {(control) => (
          <input
            {...control}
            class="shape-entry"
            type="text"
            autocomplete="off"
            spellcheck={false}
            value={state.text()}
            onInput={(event) => {
              setRefused(undefined);
              setFieldFault(false);
              state.setText(event.currentTarget.value);
            }}
          />
        )}
      </Field>
      <Show when={content?.month !== undefined && row.carry}>
        <Field label={words().scope}>
          {(control) => (
            <select
              {...control}
              onChange={(event) => setScope(event.currentTarget.value === "month" ? "month" : "onwards")}
            >
              <For each={["onwards", "month"] as const}>
                {(one) => (
                  <option value={one} selected={scope() === one}>
                    {grid.words().grid.scope[one]}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </Show>
    </Dialog>
  );
}

/** A range, whose level can be chosen. */
function rangeOf(shape: Distribution) {
  return shape.kind === "points" && shape.likely === undefined ? shape : undefined;
}

function sampleOf(shape: Distribution) {
  return shape.kind === "sample" ? shape : undefined;
}
