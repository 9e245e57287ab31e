import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Field } from "../../../kit/Field.tsx";
import { TextField } from "../../../kit/TextField.tsx";
import { useSheet } from "../gridContext.ts";
import type { createPattern, PatternChoice } from "./createPattern.ts";

type Props = {
  readonly state: ReturnType<typeof createPattern>;
  /** How many months the plan has. */
  readonly months: number;
  /** Why the plan refused the list; a refusal of another pattern is shown below the picture. */
  readonly refused: string | undefined;
  readonly onType: () => void;
};

/** The numbers of a pattern; their count depends on its kind. */
export function PatternFields(props: Props): JSX.Element {
  const { grid } = useSheet();
  const words = () => grid.words().sheetTools;
  const kind = () => props.state.kind();
  const texts = () => props.state.texts();
  const field = (
    label: string,
    text: () => string,
    change: (text: string) => void,
    wrong: () => boolean,
    offers: () => readonly string[] = () => [],
  ) => (
    <TextField
      label={label}
      value={text()}
      error={wrong() ? words().shape.notNumber : undefined}
      offers={wrong() ? offers() : []}
      onInput={(typed) => {
        props.onType();
        change(typed);
      }}
    />
  );
  return (
    <>
      <Show when={kind() !== "list"}>
        <div class="shape-fields">
          {field(
            words().pattern.values[kind() as Exclude<PatternChoice, "list">],
            () => texts().value,
            (value) => props.state.set({ value }),
            () =>
              kind() === "ramp"
                ? props.state.isNumber(texts().value) === undefined
                : !props.state.isEntry(texts().value),
            () => (kind() === "ramp" ? [] : props.state.offers(texts().value)),
          )}
          <Show when={kind() === "growth"}>
            {field(
              words().pattern.rate,
              () => texts().rate,
              (rate) => props.state.set({ rate }),
              () => props.state.isNumber(texts().rate, "percent") === undefined,
            )}
          </Show>
          <Show when={kind() === "ramp"}>
            {field(
              words().pattern.to,
              () => texts().to,
              (to) => props.state.set({ to }),
              () => props.state.isNumber(texts().to) === undefined,
            )}
            {field(
              words().pattern.months,
              () => texts().months,
              (months) => props.state.set({ months }),
              () => props.state.isNumber(texts().months, "") === undefined,
            )}
          </Show>
        </div>
      </Show>
      <Show when={kind() === "seasonal"}>
        <SeasonFields state={props.state} />
      </Show>
      <Show when={kind() === "list"}>
        <ListField {...props} />
      </Show>
    </>
  );
}

/** A factor for each calendar month. */
function SeasonFields(props: Pick<Props, "state">): JSX.Element {
  const { grid } = useSheet();
  const factor = (at: number) => props.state.texts().factors[at] ?? "";
  return (
    <fieldset class="pattern-factors">
      <legend>{grid.words().sheetTools.pattern.factors}</legend>
      <For each={grid.words().dates.monthsShort}>
        {(month, at) => (
          <label>
            {month}
            <input
              type="text"
              autocomplete="off"
              value={factor(at())}
              aria-invalid={props.state.isNumber(factor(at()), "percent") === undefined}
              onInput={(event) => props.state.setFactor(at(), event.currentTarget.value)}
            />
          </label>
        )}
      </For>
    </fieldset>
  );
}

/** A value for each month of the plan, one per line. */
function ListField(props: Props): JSX.Element {
  const { grid } = useSheet();
  const words = () => grid.words().sheetTools.pattern;
  const isWrong = () => props.state.entries() === undefined;
  return (
    <Field
      label={words().list}
      hint={words().listHint(props.months)}
      error={isWrong() ? words().listWrong(props.months) : props.refused}
    >
      {(control) => (
        <textarea
          {...control}
          rows="8"
          value={props.state.texts().list}
          onInput={(event) => {
            props.onType();
            props.state.set({ list: event.currentTarget.value });
          }}
        />
      )}
    </Field>
  );
}
