import { createEffect, createMemo, createSignal, on, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { InputRow } from "../../../model/sheet.ts";
import { sliderRange } from "../../whatif/sliderRange.ts";
import { cellView } from "../cells.ts";
import { shownText } from "../cellContents.tsx";
import { useSheet } from "../gridContext.ts";
import { baseInForce } from "../inForce.ts";
import { meanOf } from "../shape/shapeLaw.ts";
import { readShape, writeShape } from "../shape/shape.ts";
import { scaledShape } from "./scaledShape.ts";

/** One input in the list of a narrow screen: its value to tap, and to slide or step where that can be. */
export function InputItem(props: { readonly row: InputRow; readonly onEdit: () => void }): JSX.Element {
  const { grid, editing } = useSheet();
  const { document, session } = grid.app;
  const words = () => grid.words().grid.phone;
  const unit = () => props.row.unit;
  const name = () => props.row.label[session.language()];
  const shape = createMemo(() => {
    const entry = baseInForce(props.row)?.entry;
    return entry === undefined ? undefined : readShape(entry, unit());
  });
  const mean = () => {
    const now = shape();
    return now === undefined || (now.kind !== "value" && now.kind !== "points")
      ? undefined
      : meanOf(now, unit());
  };
  const range = createMemo(() => sliderRange(props.row, mean() ?? 0));
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
  const figure = (value: number) => grid.format().value(value, unit(), "full");
  const said = () => {
    const value = moved();
    return value === undefined ? `${text()} ${unitText()}` : figure(value);
  };
  const unitText = () => (text().endsWith("%") ? "" : grid.format().unit(unit()));

  function put(value: number): void {
    const now = shape();
    const next = now === undefined ? undefined : scaledShape(now, value, unit());
    if (next === undefined) return void setMoved(undefined);
    const issue = editing.put({ line: props.row.id, column: "value" }, writeShape(next, unit()), "onwards");
    if (issue !== undefined) setMoved(undefined);
  }
  const step = (by: number) => {
    const { low, step: size } = range();
    const most = props.row.max ?? Infinity;
    put(Number(Math.min(most, Math.max(low, (mean() ?? 0) + by * Math.max(1, size))).toPrecision(10)));
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
        <span class="input-value number" classList={{ "grid-unused": unused() }}>
          {said()}
        </span>
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
          <input
            class="input-slider"
            type="range"
            aria-label={name()}
            aria-valuetext={figure(moved() ?? mean() ?? 0)}
            min={range().low}
            max={range().high}
            step={range().step}
            value={moved() ?? mean() ?? 0}
            onInput={(event) => setMoved(event.currentTarget.valueAsNumber)}
            onChange={(event) => put(event.currentTarget.valueAsNumber)}
          />
        </Show>
      </Show>
    </li>
  );
}
