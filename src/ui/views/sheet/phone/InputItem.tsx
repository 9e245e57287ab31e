import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { InputRow } from "../../../../model/sheet.ts";
import { cellView } from "../view/cells.ts";
import { shownText } from "../view/cellContents.tsx";
import { useSheet } from "../gridContext.ts";
import { formulaKind } from "../../../../entries/formulaKind.ts";
import { createSlidValue } from "./createSlidValue.ts";

/** One input in the list of a narrow screen: its value to tap, with a slider or stepper if possible. */
export function InputItem(props: { readonly row: InputRow; readonly onEdit: () => void }): JSX.Element {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const unit = () => props.row.unit;
  const name = () => props.row.label[session.language()];
  const slid = createSlidValue(() => props.row);
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
    const now = slid.entry();
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
    const value = slid.moved();
    return value === undefined ? `${text()} ${unitText()}` : figure(value);
  };
  const unitText = () =>
    text().endsWith("%") ? "" : grid.format().unit(unit(), text() === "1" ? 1 : undefined);

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
      <Show when={slid.mean() !== undefined && !unused() && !document.readOnly()}>
        <ValueMover row={props.row} slid={slid} figure={figure} />
      </Show>
    </li>
  );
}

/** People by steps of one, everything else by a slider. */
function ValueMover(props: {
  readonly row: InputRow;
  readonly slid: ReturnType<typeof createSlidValue>;
  readonly figure: (value: number) => string;
}): JSX.Element {
  const { grid } = useSheet();
  const words = () => grid.words().grid.phone;
  const name = () => props.row.label[grid.app.session.language()];
  return (
    <Show
      when={props.row.unit !== "people"}
      fallback={
        <span class="input-steps">
          <button
            type="button"
            class="button"
            aria-label={words().less(name())}
            onClick={() => props.slid.step(-1)}
          >
            −
          </button>
          <button
            type="button"
            class="button"
            aria-label={words().more(name())}
            onClick={() => props.slid.step(1)}
          >
            +
          </button>
        </span>
      }
    >
      <Show when={props.slid.scale()}>
        {(ends) => (
          <>
            <input
              class="input-slider"
              type="range"
              aria-label={name()}
              aria-valuetext={props.figure(props.slid.moved() ?? props.slid.value() ?? 0)}
              min={ends().low}
              max={ends().high}
              step={ends().step}
              value={props.slid.moved() ?? props.slid.value() ?? 0}
              onInput={(event) => props.slid.setMoved(event.currentTarget.valueAsNumber)}
              onChange={(event) => props.slid.put(event.currentTarget.valueAsNumber)}
            />
            <span class="input-ends number" aria-hidden="true">
              <span>{grid.format().value(ends().low, props.row.unit, "short")}</span>
              <span>{grid.format().value(ends().high, props.row.unit, "short")}</span>
            </span>
          </>
        )}
      </Show>
    </Show>
  );
}
