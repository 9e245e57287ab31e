import { createSignal, createUniqueId, For, onMount } from "solid-js";
import type { JSX } from "solid-js";
import { figureUnit } from "../../../i18n/questionText.ts";
import { readFigure } from "../../../i18n/readFigure.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import { COMMON_SURE, saidFault, SURE_LEVELS } from "../../../workshop/answer.ts";
import type { Said, SaidFault, Sure } from "../../../workshop/answer.ts";
import { useWorkshop } from "./createWorkshop.ts";

/** What was typed wrong, and in which field. */
type Wrong = { readonly field: "low" | "high" | "middle"; readonly fault: SaidFault | "not-a-number" };

/** One person's range on the common screen: low first, then high; hidden as soon as it is given. */
export function EstimateForm(props: {
  readonly row: RowId;
  /** Whose answers are not in yet. */
  readonly names: readonly string[];
  readonly onGiven: (said: Said, who: string) => void;
  readonly onCancel: () => void;
}): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().estimate;
  const workshop = useWorkshop();
  const list = createUniqueId();
  const [who, setWho] = createSignal(props.names[0] ?? "");
  const [low, setLow] = createSignal("");
  const [high, setHigh] = createSignal("");
  const [middle, setMiddle] = createSignal("");
  const [sure, setSure] = createSignal<Sure>(COMMON_SURE);
  const [wrong, setWrong] = createSignal<Wrong>();
  let form!: HTMLFormElement;
  const unit = () => workshop.input(props.row)?.unit ?? "";
  const figure = (typed: string) => readFigure(typed, unit(), format().locale, format().currency);
  const withUnit = (label: string) => {
    const suffix = figureUnit(unit(), format().language, document.plan().currency);
    return suffix === "" ? label : `${label}, ${suffix}`;
  };
  const odds = () => text().odds[String(sure()) as "80" | "90" | "95"];
  const error = (field: Wrong["field"]) => {
    const found = wrong();
    return found?.field === field ? text().faults[found.fault] : undefined;
  };
  const refuse = (found: Wrong) => {
    setWrong(found);
    form.querySelector<HTMLElement>(`[name="${found.field}"]`)?.focus();
  };
  const submit = () => {
    const [from, to, likely] = [figure(low()), figure(high()), figure(middle())];
    if (from === undefined) return refuse({ field: "low", fault: "not-a-number" });
    if (to === undefined) return refuse({ field: "high", fault: "not-a-number" });
    if (likely === undefined && middle().trim() !== "") {
      return refuse({ field: "middle", fault: "not-a-number" });
    }
    const said: Said = {
      ...{ low: from, high: to, sure: sure() },
      ...(likely === undefined ? {} : { middle: likely }),
    };
    const input = workshop.input(props.row);
    const fault = saidFault(said, unit(), input?.min, input?.max);
    if (fault !== undefined) return refuse({ field: fault === "middle" ? "middle" : "high", fault });
    props.onGiven(said, who().trim());
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
      <Field label={text().who}>
        {(control) => (
          <>
            <input
              {...control}
              type="text"
              name="who"
              autocomplete="off"
              maxlength={24}
              list={list}
              value={who()}
              onInput={(event) => setWho(event.currentTarget.value)}
            />
            <datalist id={list}>
              <For each={props.names}>{(name) => <option value={name} />}</For>
            </datalist>
          </>
        )}
      </Field>
      <div class="stage-ends">
        <Figure
          name="low"
          label={withUnit(text().low)}
          hint={text().lowHint(odds())}
          error={error("low")}
          onInput={setLow}
        />
        <Figure
          name="high"
          label={withUnit(text().high)}
          hint={text().highHint(odds())}
          error={error("high")}
          onInput={setHigh}
        />
        <Figure
          name="middle"
          label={withUnit(text().middle)}
          hint=""
          error={error("middle")}
          onInput={setMiddle}
        />
      </div>
      <fieldset class="stage-sure">
        <legend>{text().sure}</legend>
        <For each={SURE_LEVELS}>
          {(level) => (
            <label>
              <input type="radio" name="sure" checked={sure() === level} onChange={() => setSure(level)} />{" "}
              {format().percent(level / 100, 0)}
            </label>
          )}
        </For>
      </fieldset>
      <div class="stage-actions">
        <Button look="strong" type="submit">
          {words().workshop.done}
        </Button>
        <Button onClick={() => props.onCancel()}>{words().workshop.cancel}</Button>
      </div>
    </form>
  );
}

function Figure(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly error: string | undefined;
  readonly onInput: (typed: string) => void;
}): JSX.Element {
  return (
    <Field label={props.label} hint={props.hint} error={props.error}>
      {(control) => (
        <input
          {...control}
          type="text"
          inputmode="decimal"
          autocomplete="off"
          name={props.name}
          onInput={(event) => props.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
