import { createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { changeGoal, typedName } from "../../../model/goal.ts";
import { LIMITS } from "../../../model/plan.ts";
import type { Goal } from "../../../model/plan.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import { useGoalText } from "../../kit/useGoalText.ts";

type Props = {
  readonly goal: Goal;
  readonly onClose: () => void;
  readonly onSave: (goal: Goal) => string | undefined;
};

/** What the sentence does not show of a goal: its name and the month that it counts from. */
export function GoalDialog(props: Props): JSX.Element {
  const { document, session } = useApp();
  const { words, format } = useText();
  const text = () => words().answer;
  const goals = useGoalText();
  /** What the goal is called while nobody gives it a name. */
  const sentence = () => {
    const { name: _name, ...bare } = props.goal;
    return goals.title(bare as Goal);
  };
  const [name, setName] = createSignal(typedName(props.goal) ?? "");
  const [from, setFrom] = createSignal(props.goal.from?.slice(0, 7) ?? "");
  const [fault, setFault] = createSignal<string>();
  const isFlow = () => document.sheet().byId.get(props.goal.row)?.total === "flow";

  const save = () => {
    const { name: _old, ...bare } = props.goal;
    const named = name().trim() === "" ? bare : { ...bare, name: name().trim() };
    const wrong = props.onSave(
      changeGoal(named as Goal, { from: isFlow() && from() !== "" ? from() : undefined }),
    );
    setFault(wrong);
    if (wrong === undefined) props.onClose();
  };

  return (
    <Dialog
      open
      title={text().goal}
      closeLabel={words().frame.close}
      onClose={() => props.onClose()}
      onSubmit={save}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{words().frame.cancel}</Button>
          <Button look="strong" type="submit">
            {words().frame.apply}
          </Button>
        </>
      }
    >
      <Field label={text().goalName} hint={text().goalNameHint} error={fault()}>
        {(control) => (
          <input
            {...control}
            value={name()}
            maxlength={LIMITS.labelLength}
            placeholder={sentence()}
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show when={isFlow()}>
        <Field label={text().goalFrom}>
          {(control) => (
            <select {...control} onChange={(event) => setFrom(event.currentTarget.value)}>
              <option value="" selected={from() === ""}>
                {text().planStart}
              </option>
              <For each={session.months().slice(1)}>
                {(month) => (
                  <option value={month} selected={from() === month}>
                    {format().month(month, "long")}
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
