import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { guessMonthUse } from "../../../entries/takeMonths.ts";
import type { Month } from "../../../model/month.ts";
import { useText } from "../../kit/useText.ts";
import type { MonthsTaking } from "./createMonthsTaking.ts";

/** Whether the months become actuals, and through which month, or entries of the plan; and how many figures are taken. */
export function MonthUseChoice(props: {
  readonly months: readonly Month[];
  readonly taking: MonthsTaking;
}): JSX.Element {
  const { words, format } = useText();
  const text = () => words().importView;
  const use = () => props.taking.use();
  const through = () => {
    const now = use();
    return now.kind === "actuals" ? now.through : undefined;
  };
  const asActuals = () => {
    const today = new Date().toISOString().slice(0, 7);
    const guess = guessMonthUse(props.months, today);
    props.taking.setUse(
      guess.kind === "actuals" ? guess : { kind: "actuals", through: props.months.at(-1) ?? today },
    );
  };
  const counts = () => {
    const { figures, later, computed, outside } = props.taking.taken();
    const said: readonly (readonly [number, (count: string) => string])[] = [
      [later, text().monthsLater],
      [computed, text().monthsComputed],
      [outside, text().monthsOutside],
    ];
    const left = said.flatMap(([count, say]) => (count === 0 ? [] : [say(format().number(count))]));
    return [text().monthsTaken(format().number(figures)), ...left].join(" ");
  };
  return (
    <section class="import-part" aria-labelledby="import-use">
      <fieldset class="choices">
        <legend>
          <h3 id="import-use">{text().use}</h3>
        </legend>
        <label class="choice">
          <input type="radio" name="month-use" checked={use().kind === "actuals"} onChange={asActuals} />
          <strong>{text().useActuals}</strong>
          <span class="soft">{text().useActualsHint}</span>
        </label>
        <label class="choice">
          <input
            type="radio"
            name="month-use"
            checked={use().kind === "entries"}
            onChange={() => props.taking.setUse({ kind: "entries" })}
          />
          <strong>{text().useEntries}</strong>
          <span class="soft">{text().useEntriesHint}</span>
        </label>
      </fieldset>
      <Show when={through()}>
        {(last) => (
          <label>
            {text().through}{" "}
            <select
              onChange={(event) =>
                props.taking.setUse({ kind: "actuals", through: event.currentTarget.value })
              }
            >
              <For each={props.months}>
                {(month) => (
                  <option value={month} selected={month === last()}>
                    {format().month(month, "long")}
                  </option>
                )}
              </For>
            </select>
          </label>
        )}
      </Show>
      <p aria-live="polite">{counts()}</p>
    </section>
  );
}
