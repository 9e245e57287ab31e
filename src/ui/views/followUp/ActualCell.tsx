import { createMemo, createSignal, createUniqueId, Show } from "solid-js";
import type { JSX } from "solid-js";
import { issueText } from "../../../i18n/issueText.ts";
import { writeEntry } from "../../../i18n/writeEntry.ts";
import type { Issue } from "../../../model/issue.ts";
import type { Month } from "../../../model/month.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";
import { amountText } from "../../parts/comparison/amounts.ts";

/** A field for the actual of a row in a month, with the plan's figure below it. */
export function ActualCell(props: {
  readonly row: RowId;
  readonly month: Month;
  /** The figure of the original plan. */
  readonly planned: number;
}): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const text = () => words().followUpView;
  const id = createUniqueId();
  /** Kept as a value, and worded in the language of the page. */
  const [wrong, setWrong] = createSignal<"not-a-number" | Issue>();
  const fault = () => {
    const why = wrong();
    if (why === undefined) return undefined;
    if (why === "not-a-number") return text().notNumber;
    return issueText(why, format().language, { format: format(), unit: unit(), rowName: label });
  };
  const unit = () => document.sheet().byId.get(props.row)?.unit ?? "";
  // Remembered, so that another change of the plan does not overwrite what is being typed.
  const written = createMemo(() => {
    const figure = document.plan().actuals[props.row]?.[props.month];
    return figure === undefined ? "" : writeEntry(figure, { unit: unit(), locale: format().locale });
  });
  const commit = (typed: string) => {
    setWrong(undefined);
    if (typed.trim() === written()) return;
    const value = typed.trim() === "" ? undefined : readNumber(typed, unit(), format());
    if (value === undefined && typed.trim() !== "") return setWrong("not-a-number");
    const [found] = document.dispatch({ kind: "set-actual", row: props.row, month: props.month, value });
    if (found !== undefined) setWrong(found.issue);
  };
  return (
    <td class="follow-cell">
      <input
        type="text"
        inputmode="decimal"
        autocomplete="off"
        aria-label={text().cell(label(props.row), format().month(props.month, "long"))}
        aria-describedby={`${id}-plan ${id}-fault`}
        aria-invalid={fault() !== undefined}
        data-row={props.row}
        value={written()}
        readonly={document.readOnly()}
        onChange={(event) => {
          commit(event.currentTarget.value);
          if (fault() === undefined) event.currentTarget.value = written();
        }}
        onKeyDown={(event) => {
          if (event.key === "Enter") {
            event.preventDefault();
            goDown(event.currentTarget, event.shiftKey ? -1 : 1);
          }
        }}
      />
      <span id={`${id}-plan`} class="soft small">
        {text().planned(amountText(props.planned, unit(), format()))}
      </span>
      <span id={`${id}-fault`} class="field-error small" role="status">
        <Show when={fault()}>
          {(why) => (
            <>
              <span aria-hidden="true">▲ </span>
              {why()}
            </>
          )}
        </Show>
      </span>
    </td>
  );
}

/** Moves to the same row's field in the month below (or above); in the last month it stays and commits the text. */
function goDown(field: HTMLInputElement, by: 1 | -1): void {
  const fields = [...(field.closest("table")?.querySelectorAll("input") ?? [])].filter(
    (one) => one.dataset["row"] === field.dataset["row"],
  );
  const next = fields[fields.indexOf(field) + by];
  // A field that loses the focus reports its change by itself.
  if (next === undefined) field.blur();
  (next ?? field).focus();
  next?.select();
}
