import { createSignal, createUniqueId, For, onMount } from "solid-js";
import type { JSX } from "solid-js";
import { figureUnit } from "../../../i18n/questionText.ts";
import { readSaid } from "../../../i18n/readSaid.ts";
import type { WrongAnswer } from "../../../i18n/readSaid.ts";
import { tinyShare } from "../../../i18n/tinyShare.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { TextField } from "../../kit/TextField.tsx";
import { useText } from "../../kit/useText.ts";
import { COMMON_SURE, SURE_LEVELS } from "../../../workshop/answer.ts";
import type { Said, Sure } from "../../../workshop/answer.ts";
import { useWorkshop } from "./createWorkshop.ts";

/** One person's range on the shared screen: low first, then high; hidden as soon as it is given. */
export function EstimateForm(props: {
  readonly row: RowId;
  /** The names of the people who have not answered yet. */
  readonly names: readonly string[];
  readonly onGiven: (said: Said, who: string) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().estimate;
  const workshop = useWorkshop();
  const [who, setWho] = createSignal(props.names[0] ?? "");
  const [low, setLow] = createSignal("");
  const [high, setHigh] = createSignal("");
  const [middle, setMiddle] = createSignal("");
  const [sure, setSure] = createSignal<Sure>(COMMON_SURE);
  const [wrong, setWrong] = createSignal<WrongAnswer>();
  let form!: HTMLFormElement;
  const unit = () => workshop.input(props.row)?.unit ?? "";
  const withUnit = (label: string) => {
    const suffix = figureUnit(unit(), format().language, document.plan().currency);
    return suffix === "" ? label : `${label}, ${suffix}`;
  };
  /** A question about a figure so small that something else may have been meant; the figure is accepted anyway. */
  const hint = (typed: string, usual: string) => {
    const thousand = tinyShare(typed, unit(), format().locale, document.plan().currency);
    if (thousand === undefined) return usual;
    return text().tiny(typed.replace("%", "").trim(), format().number(thousand));
  };
  const odds = () => text().odds[String(sure()) as "80" | "90" | "95"];
  const error = (field: WrongAnswer["field"]) => {
    const found = wrong();
    return found?.field === field ? text().faults[found.fault] : undefined;
  };
  const submit = () => {
    const typed = { low: low(), high: high(), middle: middle(), sure: sure() };
    const row = workshop.input(props.row) ?? { unit: "" };
    const read = readSaid(typed, row, format().locale, format().currency);
    if (read.ok) return props.onGiven(read.value, who().trim());
    setWrong(read.error);
    form.querySelector<HTMLElement>(`[name="${read.error.field}"]`)?.focus();
  };
  onMount(() => form.querySelector<HTMLElement>('[name="low"]')?.focus());
  return (
    <form
      ref={form}
      class="stage-form"
      novalidate
      aria-label={words().workshop.yourTurn}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.preventDefault();
        props.onCancel();
      }}
    >
      <p class="stage-soft">{words().workshop.yourTurn}</p>
      <WhoField names={props.names} value={who()} onInput={setWho} />
      <div class="stage-ends">
        <TextField
          keys="decimal"
          name="low"
          label={withUnit(text().low)}
          hint={hint(low(), text().lowHint(odds()))}
          error={error("low")}
          onInput={setLow}
        />
        <TextField
          keys="decimal"
          name="high"
          label={withUnit(text().high)}
          hint={hint(high(), text().highHint(odds()))}
          error={error("high")}
          onInput={setHigh}
        />
        <TextField
          keys="decimal"
          name="middle"
          label={withUnit(text().middle)}
          hint=""
          error={error("middle")}
          onInput={setMiddle}
        />
      </div>
      <SureChoice value={sure()} onChoose={setSure} />
      <div class="stage-actions">
        <Button look="strong" type="submit">
          {words().workshop.done}
        </Button>
        <Button onClick={() => props.onCancel()}>{words().workshop.cancel}</Button>
      </div>
    </form>
  );
}

/** A text field that offers the names of the people who have not answered yet. */
function WhoField(props: {
  readonly names: readonly string[];
  readonly value: string;
  readonly onInput: (typed: string) => void;
}): JSX.Element {
  const { words } = useText();
  const list = createUniqueId();
  return (
    <Field label={words().estimate.who}>
      {(control) => (
        <>
          <input
            {...control}
            type="text"
            name="who"
            autocomplete="off"
            maxlength={24}
            list={list}
            value={props.value}
            onInput={(event) => props.onInput(event.currentTarget.value)}
          />
          <datalist id={list}>
            <For each={props.names}>{(name) => <option value={name} />}</For>
          </datalist>
        </>
      )}
    </Field>
  );
}

function SureChoice(props: { readonly value: Sure; readonly onChoose: (sure: Sure) => void }): JSX.Element {
  const { words, format } = useText();
  return (
    <fieldset class="stage-sure">
      <legend>{words().estimate.sure}</legend>
      <For each={SURE_LEVELS}>
        {(level) => (
          <label>
            <input
              type="radio"
              name="sure"
              checked={props.value === level}
              onChange={() => props.onChoose(level)}
            />{" "}
            {format().percent(level / 100, 0)}
          </label>
        )}
      </For>
    </fieldset>
  );
}
