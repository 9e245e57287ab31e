import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { LIMITS } from "../../../model/plan.ts";
import { TEMPLATES } from "../../../model/templates.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { ChoiceField } from "../../kit/ChoiceField.tsx";
import { Field } from "../../kit/Field.tsx";
import { TextField } from "../../kit/TextField.tsx";
import { useText } from "../../kit/useText.ts";
import { MonthChooser } from "./MonthChooser.tsx";
import { useGoalText } from "../../kit/useGoalText.ts";
import { FaultList } from "./ImportFaults.tsx";
import type { Plan } from "../../../model/plan.ts";
import { createPlanSettings } from "./createPlanSettings.ts";
import type { PlanSettings } from "./createPlanSettings.ts";

/** Name, time and run of the open plan, changed as one step of undo. */
export function PlanSettingsDialog(props: {
  readonly onClose: () => void;
  readonly onCurrency: () => void;
}): JSX.Element {
  const { words, format } = useText();
  const goals = useGoalText();
  const text = () => words().frame;
  const settings = createPlanSettings(() => props.onClose());
  const { before, wrong, faults, shortened } = settings;

  return (
    <Dialog
      open
      title={text().settingsTitle}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={settings.save}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{text().cancel}</Button>
          <Button look="strong" type="submit">
            {text().apply}
          </Button>
        </>
      }
    >
      <Show when={faults().length > 0}>
        <div role="alert">
          <p class="field-error">{text().wouldBreak}</p>
          <FaultList faults={faults()} />
        </div>
      </Show>
      <TextField
        label={text().planName}
        value={settings.name()}
        most={LIMITS.labelLength}
        error={wrong().name}
        onInput={settings.setName}
      />
      <Origin
        plan={before}
        onCurrency={() => {
          props.onClose();
          props.onCurrency();
        }}
      />
      <div class="field-row">
        <Field label={text().startMonth} error={wrong().start}>
          {(control) => (
            <MonthChooser control={control} value={settings.start()} onChange={settings.setStart} />
          )}
        </Field>
        <TextField
          label={text().months}
          hint={text().monthsHint(LIMITS.months)}
          value={settings.months()}
          keys="numeric"
          error={wrong().months}
          onInput={settings.setMonths}
        />
        <ChoiceField
          label={text().yearStarts}
          value={settings.yearStarts()}
          choices={words().dates.months.map((month, i) => [i + 1, month] as const)}
          onChoose={settings.setYearStarts}
        />
      </div>
      <For each={shortened()}>
        {(goal) => (
          <p class="small" role="status">
            {text().goalCountsFrom(goals.title(goal), format().month(settings.start(), "long"))}
          </p>
        )}
      </For>
      <RunFields settings={settings} />
    </Dialog>
  );
}

/** The template that the plan was made from, and its currency with the way to change it. */
function Origin(props: { readonly plan: Plan; readonly onCurrency: () => void }): JSX.Element {
  const { session } = useApp();
  const { words } = useText();
  const text = () => words().frame;
  return (
    <>
      <p class="soft small">
        {text().template}: {TEMPLATES[props.plan.template].name[session.language()]}
      </p>
      <p class="soft small">
        {text().currencyOfPlan}: {props.plan.currency}{" "}
        <button type="button" class="link" onClick={() => props.onCurrency()}>
          {text().changeCurrency}
        </button>
      </p>
    </>
  );
}

/** How many trials, from which seed, and whether people's fates are drawn. */
function RunFields(props: { readonly settings: PlanSettings }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().frame;
  return (
    <>
      <div class="field-row">
        <TextField
          label={text().trials}
          hint={text().trialsHint(format().number(LIMITS.trials))}
          value={props.settings.trials()}
          keys="numeric"
          error={props.settings.wrong().trials}
          onInput={props.settings.setTrials}
        />
        <TextField
          label={text().seed}
          hint={text().seedHint}
          value={props.settings.seed()}
          keys="numeric"
          error={props.settings.wrong().seed}
          onInput={props.settings.setSeed}
        />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={props.settings.chance()}
          onChange={(event) => props.settings.setChance(event.currentTarget.checked)}
        />
        <strong>{text().chance}</strong>
        <span class="soft">{text().chanceHint}</span>
      </label>
    </>
  );
}
