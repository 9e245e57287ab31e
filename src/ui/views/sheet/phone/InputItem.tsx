import { tidy } from "../../../../lib/tidy.ts";
import { createEffect, createMemo, createSignal, on, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { InputRow } from "../../../../model/sheet.ts";
import { cellView } from "../view/cells.ts";
import { shownText } from "../view/cellContents.tsx";
import { useSheet } from "../gridContext.ts";
import { takeEntry } from "../editor/takeText.ts";
import { baseInForce } from "../../../../model/inForce.ts";
import { meanOf } from "../../../../entries/distributionLaw.ts";
import { readDistribution, writeDistribution } from "../../../../entries/distribution.ts";
import type { Distribution } from "../../../../entries/distribution.ts";
import { formulaKind } from "../../../../entries/formulaKind.ts";
import { keptScale } from "../../../../entries/inputScale.ts";
import type { InputScale } from "../../../../entries/inputScale.ts";
import { scaledDistribution } from "../../../../entries/scaledDistribution.ts";

/** One input in the list of a narrow screen: its value to tap, and to slide or step where that can be. */
export function InputItem(props: { readonly row: InputRow; readonly onEdit: () => void }): JSX.Element {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const words = () => grid.words().grid.phone;
  const unit = () => props.row.unit;
  const name = () => props.row.label[session.language()];
  const entry = createMemo(() => baseInForce(props.row)?.entry);
  const shape = createMemo(() => {
    const now = entry();
    return now === undefined ? undefined : readDistribution(now, unit());
  });
  const mean = () => {
    const now = shape();
    return now === undefined || (now.kind !== "value" && now.kind !== "points")
      ? undefined
      : meanOf(now, unit());
  };
  /** What was put last, and the shape that it was made from: sliding to and fro wears nothing away. */
  const [last, setLast] = createSignal<{
    readonly to: number;
    readonly from: Distribution;
    readonly entry: string;
  }>();
  const held = () => {
    const [now, put] = [shape(), last()];
    return now !== undefined && put?.entry === writeDistribution(now, unit()) ? put : undefined;
  };
  const value = () => held()?.to ?? mean();
  /** For the value in force when the list was opened, so that the thumb stays where it was let go. */
  const scale = createMemo((before: InputScale | undefined) => {
    const now = value();
    return now === undefined ? before : keptScale(props.row, now, before);
  }, undefined);
  /** Where the thumb is while it is held; the plan is changed when it is let go. */
  const [moved, setMoved] = createSignal<number>();
  createEffect(on(shape, () => setMoved(undefined), { defer: true }));
  const cell = () => {
    const source = grid.sources()(props.row.id);
    return source === undefined ? undefined : cellView(source, { key: "value", kind: "value" });
  };
  const text = () => {
    const now = cell();
    return now === undefined ? "" : shownText(now);
  };
  const unused = () => cell()?.unused === true;
  const kind = () => {
    const now = entry();
    return now === undefined || !text().startsWith("=") ? undefined : formulaKind(now, unit());
  };
  const kindText = () => {
    const now = kind();
    const say = grid.words().inputList;
    if (now === undefined) return "";
    return now.kind === "sample" ? say.sample(now.count) : say[now.kind];
  };
  const figure = (value: number) => grid.format().value(value, unit(), "full");
  const said = () => {
    const value = moved();
    return value === undefined ? `${text()} ${unitText()}` : figure(value);
  };
  const unitText = () =>
    text().endsWith("%") ? "" : grid.format().unit(unit(), text() === "1" ? 1 : undefined);

  function put(value: number): void {
    const from = held()?.from ?? shape();
    const next = from === undefined ? undefined : scaledDistribution(from, value, unit());
    if (from !== undefined && next !== undefined) {
      const written = writeDistribution(next, unit());
      const issue = takeEntry(grid, { line: props.row.id, column: "value" }, written, "onwards");
      if (issue === undefined) setLast({ to: value, from, entry: written });
    }
    setMoved(undefined);
  }
  const step = (by: number) => {
    const { min = 0, max = Infinity } = props.row;
    put(tidy(Math.min(max, Math.max(min, (value() ?? 0) + by))));
  };

  return (
    <li class="input-item">
      <button type="button" class="input-name" data-input={props.row.id} onClick={() => props.onEdit()}>
        <span>
          {name()}
          <Show when={unused()}>
            <span class="input-unused"> ({grid.words().grid.states.unused})</span>
          </Show>
        </span>
        <Show
          when={kind() !== undefined}
          fallback={
            <span
              class="input-value number"
              classList={{ "grid-unused": unused(), "input-yours": grid.isYours(props.row.id) }}
            >
              {said()}
            </span>
          }
        >
          <span class="input-value" classList={{ "grid-unused": unused() }}>
            {kindText()}
            <code class="input-formula" title={text()}>
              {text()}
            </code>
          </span>
        </Show>
      </button>
      <Show when={mean() !== undefined && !unused() && !document.readOnly()}>
        <Show
          when={unit() !== "people"}
          fallback={
            <span class="input-steps">
              <button type="button" class="button" aria-label={words().less(name())} onClick={() => step(-1)}>
                −
              </button>
              <button type="button" class="button" aria-label={words().more(name())} onClick={() => step(1)}>
                +
              </button>
            </span>
          }
        >
          <Show when={scale()}>
            {(ends) => (
              <>
                <input
                  class="input-slider"
                  type="range"
                  aria-label={name()}
                  aria-valuetext={figure(moved() ?? value() ?? 0)}
                  min={ends().low}
                  max={ends().high}
                  step={ends().step}
                  value={moved() ?? value() ?? 0}
                  onInput={(event) => setMoved(event.currentTarget.valueAsNumber)}
                  onChange={(event) => put(event.currentTarget.valueAsNumber)}
                />
                <span class="input-ends number" aria-hidden="true">
                  <span>{grid.format().value(ends().low, unit(), "short")}</span>
                  <span>{grid.format().value(ends().high, unit(), "short")}</span>
                </span>
              </>
            )}
          </Show>
        </Show>
      </Show>
    </li>
  );
}
