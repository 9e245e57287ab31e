import { createMemo, For } from "solid-js";
import type { JSX } from "solid-js";
import { closedMonth } from "../../../model/closedMonth.ts";
import { hasEnded } from "../../../model/month.ts";
import type { Month } from "../../../model/month.ts";
import { useApp } from "../../../state/context.ts";
import { dayOf } from "../../kit/dayOf.ts";
import { useText } from "../../kit/useText.ts";
import "./closing.css";

/** Through which month the books are closed: a month that is chosen, or the last one with a figure. */
export function ClosedChoice(props: { readonly months: readonly Month[] }): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().followUpView;
  const chosen = () => document.plan().closed;
  const byFigures = createMemo(() => {
    const { closed: _, ...open } = document.plan();
    const month = closedMonth(open);
    return text().closedByFigures(month === undefined ? text().closedNone : format().month(month));
  });
  const named = (month: Month) => format().month(month, "long");
  const months = createMemo(() => {
    const one = chosen();
    return one === undefined || props.months.includes(one) ? props.months : [one, ...props.months];
  });
  return (
    <label class="closed-choice">
      {text().closedThrough}{" "}
      <select
        disabled={document.readOnly()}
        title={chosen() === undefined ? byFigures() : named(chosen()!)}
        onChange={(event) => {
          const month = event.currentTarget.value;
          document.dispatch({ kind: "set-closed", month: month === "" ? undefined : month });
        }}
      >
        <option value="" selected={chosen() === undefined}>
          {byFigures()}
        </option>
        <For each={months()}>
          {(month) => (
            <option value={month} selected={month === chosen()}>
              {hasEnded(month, dayOf(new Date())) ? named(month) : text().notOver(named(month))}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
