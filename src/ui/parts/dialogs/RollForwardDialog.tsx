import { createMemo, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { rolledRows, rollForward } from "../../../editing/rollForward.ts";
import { atLevel } from "../../../engine/levels.ts";
import { closedMonth, firstOpenMonth } from "../../../model/closedMonth.ts";
import { addMonths, monthsBetween } from "../../../model/month.ts";
import type { Month } from "../../../model/month.ts";
import { LIMITS } from "../../../model/plan.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import "./rollForward.css";
import { RolledTable } from "./RolledTable.tsx";

/** A new plan that starts in the month after the closed one: shown value by value before it is made. */
export function RollForwardDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { document, plans, session } = useApp();
  const { words, format } = useText();
  const text = () => words().rollForward;
  // The plan as it was when the dialog was opened: it stays the same under what is looked at.
  const plan = document.plan();
  const closed = closedMonth(plan);
  const possible = closed !== undefined && firstOpenMonth(plan) > 0;
  const start = addMonths(closed ?? plan.start, 1);
  const month = (of: Month) => format().month(of, "long");
  const [typed, setTyped] = createSignal<string>();
  const name = () => typed() ?? text().nameOf(plan.name, format().month(start)).slice(0, LIMITS.labelLength);
  const nameFault = () => (name().trim() === "" ? text().nameMissing : undefined);
  const asked = createAsked(() => {
    if (!possible) return undefined;
    return { name: "forecast" as const, args: { scenario: undefined, rows: rolledRows(plan), ...plan.run } };
  });
  const rolled = createMemo(() => {
    const run = asked.value();
    if (run === undefined) return undefined;
    const median = (row: RowId, of: Month): number => {
      const byMonth = atLevel(run.rows.get(row)?.percentiles ?? [], 0.5);
      return byMonth?.[monthsBetween(plan.start, of)] ?? NaN;
    };
    return rollForward(plan, name().trim(), median);
  });
  const create = async () => {
    const found = rolled();
    if (found === undefined || nameFault() !== undefined) return;
    props.onClose();
    const opened = await plans.add(found.plan);
    session.notify(opened ? text().opened(found.plan.name) : text().notOpened);
  };
  return (
    <Dialog
      open
      title={text().title}
      closeLabel={words().frame.close}
      onClose={() => props.onClose()}
      onSubmit={() => void create()}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{words().frame.cancel}</Button>
          <Button look="strong" type="submit" disabled={rolled() === undefined || nameFault() !== undefined}>
            {text().create}
          </Button>
        </>
      }
    >
      <Show when={possible} fallback={<p>{text().nothingClosed}</p>}>
        <p>{text().lead(month(start), month(closed ?? start), format().value(plan.months, "months"))}</p>
        <p class="soft">{text().carried}</p>
        <Field label={text().name} error={nameFault()}>
          {(control) => (
            <input
              {...control}
              value={name()}
              maxlength={LIMITS.labelLength}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          )}
        </Field>
        <Show
          when={rolled()}
          fallback={
            <p class="soft" role="status">
              {asked.failure() === undefined ? text().working : text().failed}
            </p>
          }
        >
          {(found) => (
            <Show when={found().values.length > 0} fallback={<p>{text().noneChanged}</p>}>
              <RolledTable plan={plan} rolled={found()} />
            </Show>
          )}
        </Show>
      </Show>
    </Dialog>
  );
}
