import { createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Command } from "../../../editing/command.ts";
import type { PlacedIssue } from "../../../model/issue.ts";
import { firstCounted } from "../../../model/goalTime.ts";
import { isMonth, monthOf } from "../../../model/month.ts";
import { LIMITS } from "../../../model/plan.ts";
import type { Goal } from "../../../model/plan.ts";
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
import { readWhole } from "./readWhole.ts";

const MAX_TRIALS = 1_000_000;

/** Name, time and run of the open plan, changed as one step of undo. */
export function PlanSettingsDialog(props: {
  readonly onClose: () => void;
  readonly onCurrency: () => void;
}): JSX.Element {
  const { document, session } = useApp();
  const { words, format } = useText();
  const goals = useGoalText();
  const text = () => words().frame;
  const before = document.plan();
  const [name, setName] = createSignal(before.name);
  const [start, setStart] = createSignal(before.start);
  const [months, setMonths] = createSignal(String(before.months));
  const [yearStarts, setYearStarts] = createSignal(before.year_starts);
  const [trials, setTrials] = createSignal(String(before.run.trials));
  const [seed, setSeed] = createSignal(String(before.run.seed));
  const [chance, setChance] = createSignal(before.run.chance);
  const [faults, setFaults] = createSignal<readonly PlacedIssue[]>([]);

  const read = () => ({
    months: readWhole(months(), 1, LIMITS.months),
    trials: readWhole(trials(), 1, MAX_TRIALS),
    seed: readWhole(seed(), 0, Number.MAX_SAFE_INTEGER),
  });
  const wrong = () => ({
    name: name().trim() === "" ? text().nameMissing : undefined,
    start: isMonth(start()) ? undefined : text().startWrong,
    months: read().months === undefined ? text().monthsWrong(LIMITS.months) : undefined,
    trials: read().trials === undefined ? text().trialsWrong : undefined,
    seed: read().seed === undefined ? text().seedWrong : undefined,
  });
  /** Goals that lose months when the plan begins later. */
  const shortened = () => {
    const { byId } = document.sheet();
    const isCut = (goal: Goal) =>
      byId.get(goal.row)?.total === "flow" &&
      isMonth(start()) &&
      firstCounted(goal, before.start) < start() &&
      monthOf(goal.by) >= start();
    return before.goals.filter(isCut);
  };
  const save = () => {
    const { months: count, trials: many, seed: from } = read();
    if (count === undefined || many === undefined || from === undefined) return;
    if (wrong().name !== undefined || wrong().start !== undefined) return;
    const commands: Command[] = [
      { kind: "set-name", name: name().trim() },
      { kind: "set-time", start: start(), months: count, yearStarts: yearStarts() },
      { kind: "set-run", run: { trials: many, seed: from, chance: chance() } },
    ];
    const found = document.dispatch({ kind: "together", commands });
    setFaults(found);
    if (found.length === 0) props.onClose();
  };

  return (
    <Dialog
      open
      title={text().settingsTitle}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={save}
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
        value={name()}
        most={LIMITS.labelLength}
        error={wrong().name}
        onInput={setName}
      />
      <p class="soft small">
        {text().template}: {TEMPLATES[before.template].name[session.language()]}
      </p>
      <p class="soft small">
        {text().currencyOfPlan}: {before.currency}{" "}
        <button
          type="button"
          class="link"
          onClick={() => {
            props.onClose();
            props.onCurrency();
          }}
        >
          {text().changeCurrency}
        </button>
      </p>
      <div class="field-row">
        <Field label={text().startMonth} error={wrong().start}>
          {(control) => <MonthChooser control={control} value={start()} onChange={setStart} />}
        </Field>
        <TextField
          label={text().months}
          hint={text().monthsHint(LIMITS.months)}
          value={months()}
          keys="numeric"
          error={wrong().months}
          onInput={setMonths}
        />
        <ChoiceField
          label={text().yearStarts}
          value={yearStarts()}
          choices={words().dates.months.map((month, i) => [i + 1, month] as const)}
          onChoose={setYearStarts}
        />
      </div>
      <For each={shortened()}>
        {(goal) => (
          <p class="small" role="status">
            {text().goalCountsFrom(goals.title(goal), format().month(start(), "long"))}
          </p>
        )}
      </For>
      <div class="field-row">
        <TextField
          label={text().trials}
          hint={text().trialsHint}
          value={trials()}
          keys="numeric"
          error={wrong().trials}
          onInput={setTrials}
        />
        <TextField
          label={text().seed}
          hint={text().seedHint}
          value={seed()}
          keys="numeric"
          error={wrong().seed}
          onInput={setSeed}
        />
      </div>
      <label class="choice">
        <input
          type="checkbox"
          checked={chance()}
          onChange={(event) => setChance(event.currentTarget.checked)}
        />
        <strong>{text().chance}</strong>
        <span class="soft">{text().chanceHint}</span>
      </label>
    </Dialog>
  );
}
