import { createSignal, For } from "solid-js";
import type { JSX } from "solid-js";
import { calendarMonth, isMonth } from "../../../model/month.ts";
import { nextJanuary } from "../../../model/newPlan.ts";
import { LIMITS, TEMPLATE_IDS } from "../../../model/plan.ts";
import type { TemplateId } from "../../../model/plan.ts";
import { TEMPLATES } from "../../../model/templates.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import { createNewExchange } from "./createNewExchange.ts";
import { MonthChooser } from "./MonthChooser.tsx";
import { NewCurrency } from "./NewCurrency.tsx";

/** A new plan: what it starts from, what it is called, when it begins. */
export function NewPlanDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { plans, session } = useApp();
  const { words } = useText();
  const text = () => words().frame;
  const [template, setTemplate] = createSignal<TemplateId>("reference");
  const [typedName, setTypedName] = createSignal<string>();
  const [start, setStart] = createSignal(nextJanuary(new Date().toISOString()));
  const [chosenYear, setChosenYear] = createSignal<number>();
  /** A plan is mostly made for a fiscal year: until another month is chosen its own is the year's first. */
  const yearStarts = () => chosenYear() ?? (isMonth(start()) ? calendarMonth(start()) : 1);
  const exchange = createNewExchange(template);
  const [tried, setTried] = createSignal(false);
  const name = () => typedName() ?? TEMPLATES[template()].name[session.language()];
  const nameFault = () => (tried() && name().trim() === "" ? text().nameMissing : undefined);
  const startFault = () => (tried() && !isMonth(start()) ? text().startWrong : undefined);
  const create = () => {
    setTried(true);
    if (name().trim() === "" || !isMonth(start()) || exchange.fault()) return;
    if (!exchange.isSure()) return;
    props.onClose();
    void plans.create(template(), name().trim(), start(), yearStarts(), exchange.value());
  };
  return (
    <Dialog
      open
      title={text().newPlanTitle}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={create}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{text().cancel}</Button>
          <Button look="strong" type="submit">
            {text().create}
          </Button>
        </>
      }
    >
      <fieldset class="choices">
        <legend>{text().chooseTemplate}</legend>
        <For each={TEMPLATE_IDS}>
          {(id) => (
            <label class="choice">
              <input
                type="radio"
                name="template"
                value={id}
                checked={template() === id}
                onChange={() => setTemplate(id)}
              />
              <strong>{TEMPLATES[id].name[session.language()]}</strong>
              <span class="soft">{TEMPLATES[id].description[session.language()]}</span>
            </label>
          )}
        </For>
      </fieldset>
      <div class="field-row">
        <Field label={text().planName} error={nameFault()}>
          {(control) => (
            <input
              {...control}
              value={name()}
              maxlength={LIMITS.labelLength}
              onInput={(event) => setTypedName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={text().startMonth} error={startFault()}>
          {(control) => <MonthChooser control={control} value={start()} onChange={setStart} />}
        </Field>
        <Field label={text().yearStarts}>
          {(control) => (
            <select {...control} onChange={(event) => setChosenYear(Number(event.currentTarget.value))}>
              <For each={words().dates.months}>
                {(month, i) => (
                  <option value={i() + 1} selected={yearStarts() === i() + 1}>
                    {month}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </div>
      <NewCurrency exchange={exchange} />
    </Dialog>
  );
}
