import { For } from "solid-js";
import type { JSX } from "solid-js";
import { horizonOf, horizonsOf } from "../../../model/horizon.ts";
import type { Horizon } from "../../../model/horizon.ts";
import { addMonths, lastDay } from "../../../model/month.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";

/** The month up to which the report and the comparison count: chosen once for both. */
export function HorizonChoice(): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().report;
  const plan = () => document.plan();
  const chosen = () => horizonOf(plan());
  /** The horizons offered, and any other one that was chosen before. */
  const offered = () => {
    const all = horizonsOf(plan());
    if (all.some(({ month }) => month === chosen())) return all;
    return [...all, { month: chosen(), why: undefined }].toSorted((a, b) => a.month - b.month);
  };
  const name = ({ month, why }: { readonly month: number; readonly why: Horizon["why"] | undefined }) => {
    const of = addMonths(plan().start, month);
    const date = format().date(lastDay(of));
    if (why === "goal") return text().untilGoal(date);
    if (why === "year") return text().untilYear(date, format().fiscalYear(of, plan().year_starts));
    return why === "end" ? text().untilEnd(date) : date;
  };
  const choose = (month: number) => {
    const until = addMonths(plan().start, month);
    document.dispatch({ kind: "set-report", report: { ...plan().report, until } });
  };
  return (
    <label>
      {text().until}{" "}
      <select disabled={document.readOnly()} onChange={(event) => choose(Number(event.currentTarget.value))}>
        <For each={offered()}>
          {(one) => (
            <option value={one.month} selected={one.month === chosen()}>
              {name(one)}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
