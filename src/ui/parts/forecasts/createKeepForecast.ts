import { createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import { issueText } from "../../../i18n/issueText.ts";
import { freeName } from "../../../lib/freeName.ts";
import { sheetOf } from "../../../model/sheet.ts";
import type { RowId } from "../../../model/row.ts";
import { scenarioNamed } from "../../../model/scenarioNamed.ts";
import { comparedRows } from "../../../report/followedRows.ts";
import { forecastOf, saysTheSame } from "../../../report/forecastOf.ts";
import { useApp } from "../../../state/context.ts";
import { dayOf } from "../../kit/dayOf.ts";
import { useText } from "../../kit/useText.ts";

export type KeepForecast = {
  /**
   * Works the forecast of a scenario (undefined: the plan itself) out, keeps it and says so. One that says the same as
   * a kept one is not kept again.
   *
   * @param why "report": what a printed or exported report says, with a name of its own.
   */
  readonly keep: (
    scenario: string | undefined,
    why: "by-hand" | "report",
    added?: readonly RowId[],
  ) => Promise<void>;
  readonly busy: Accessor<boolean>;
};

/** The way to keep what the plan says now, so that it can be held against what comes. */
export function createKeepForecast(): KeepForecast {
  const { answers, document, plans, session } = useApp();
  const { words, format } = useText();
  const [busy, setBusy] = createSignal(false);
  const text = () => words().forecasts;

  async function keep(
    scenario: string | undefined,
    why: "by-hand" | "report",
    added: readonly RowId[] = [],
  ): Promise<void> {
    if (document.readOnly()) return;
    const [plan, file, id] = [document.plan(), plans.exportText(), plans.current()];
    const sheet = sheetOf(plan, scenarioNamed(plan, scenario));
    const rows = comparedRows(plan, sheet, [...(plan.view.pinned ?? []), ...added]);
    const run = await answers.ask("forecast", plan, { scenario, rows, ...plan.run });
    // Whoever has gone on to another plan meanwhile wants nothing kept there.
    if (plans.current() !== id) return;
    const made = dayOf(new Date());
    const day = format().date(made);
    const taken = document.plan().forecasts.map(({ name }) => name);
    const name = freeName(why === "report" ? text().reportName(day) : text().keepName(day), taken);
    const forecast = forecastOf(run, plan, { made, name, scenario, text: file });
    const known = document.plan().forecasts.find((one) => saysTheSame(one, forecast));
    if (known !== undefined) {
      if (why === "by-hand") session.notify(text().keptAlready(known.name));
      return;
    }
    const [fault] = document.dispatch({ kind: "keep-forecast", forecast });
    if (fault !== undefined) {
      const reason = issueText(fault.issue, format().language, { format: format() });
      return session.notify(`${text().notKept} ${reason}`);
    }
    session.notify(why === "report" ? text().keptWithReport(name) : text().keptNow(name), {
      label: words().frame.undo,
      run: () => document.undo(),
    });
  }

  return {
    keep: async (...args) => {
      if (busy()) return;
      setBusy(true);
      try {
        await keep(...args);
      } catch {
        // The worker could not do it, which says no more than that.
        session.notify(text().notKept);
      } finally {
        setBusy(false);
      }
    },
    busy,
  };
}
