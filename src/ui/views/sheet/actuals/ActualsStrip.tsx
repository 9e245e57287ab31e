import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { HISTORY_MONTHS } from "../../../../model/actuals.ts";
import { closedEarly, closedMonth } from "../../../../model/closedMonth.ts";
import { addMonths, monthsFrom } from "../../../../model/month.ts";
import { Button } from "../../../kit/Button.tsx";
import { dayOf } from "../../../kit/dayOf.ts";
import { useShowView } from "../../../kit/showView.ts";
import { createDepartures } from "../../../parts/closing/createDepartures.ts";
import { ClosedChoice } from "../../../parts/closing/ClosedChoice.tsx";
import { useSheet } from "../gridContext.ts";
import "../sheetTools.css";
import { closeThrough, isDue } from "./closing.ts";
import type { SheetActuals } from "./createActuals.ts";

const BEFORE = [12, 24, 36, 60, HISTORY_MONTHS];

/** Above the sheet: the month through which the books are closed, and the options for the actuals. */
export function ActualsStrip(props: {
  readonly came: SheetActuals;
  /** Whether the sheet has lines of the plan, beneath which other lines can be shown. */
  readonly lines: boolean;
}): JSX.Element {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const text = () => grid.words().cameSheet;
  const showView = useShowView();
  const departures = createDepartures(() => false);
  /** The plan's months, and the months before its start that the actuals show. */
  const months = createMemo(
    () => {
      const from = Math.min(0, props.came.span().from);
      return monthsFrom(addMonths(document.plan().start, from), document.plan().months - from);
    },
    undefined,
    { equals: (a, b) => a.join() === b.join() },
  );
  /** The month to close next, once it is over or has an actual: before that the user is not encouraged to close it. */
  const next = () => {
    const month = grid.open() < document.plan().months ? grid.monthAt(grid.open()) : undefined;
    return month !== undefined && isDue(grid, month) ? month : undefined;
  };
  const byFigures = () => {
    const month = closedMonth(document.plan());
    return month === undefined ? undefined : grid.format().month(month, "long");
  };
  /** The month that is closed although it is not over. */
  const early = () => {
    const month = closedEarly(document.plan(), dayOf(new Date()));
    return month === undefined ? undefined : grid.format().month(month, "long");
  };
  const isKnown = () => {
    const { actuals, closed } = document.plan();
    return closed !== undefined || Object.keys(actuals).length > 0;
  };
  return (
    <Show when={session.showsActuals() || isKnown()}>
      <div
        class="sheet-came"
        role="group"
        aria-label={text().about}
        title={session.showsActuals() ? text().lead : undefined}
      >
        <ClosedChoice months={months()} />
        <Show when={session.showsActuals() && document.plan().closed === undefined}>
          <span class="soft">
            {byFigures() === undefined ? text().closesItself : text().closedItself(byFigures() ?? "")}
          </span>
        </Show>
        <Show when={early()}>{(month) => <span class="soft">{text().notOver(month())}</span>}</Show>
        <Show when={document.readOnly() ? undefined : next()}>
          {(month) => (
            <Button onClick={() => closeThrough(grid, month())}>
              {text().closeMonth(grid.format().month(month()))}
            </Button>
          )}
        </Show>
        <Show when={(departures.value()?.length ?? 0) > 0}>
          <Button look="quiet" onClick={() => showView("follow-up", "follow-departs")}>
            {text().departs}
          </Button>
        </Show>
        <Show
          when={session.showsActuals()}
          fallback={
            <Show when={props.lines}>
              <label title={text().beneathHint}>
                <input
                  type="checkbox"
                  checked={props.came.wantsBeneath()}
                  onChange={(event) => props.came.setWantsBeneath(event.currentTarget.checked)}
                />{" "}
                {text().beneath}
              </label>
            </Show>
          }
        >
          <EarlierChoice came={props.came} />
        </Show>
      </div>
    </Show>
  );
}

/** How many months before the plan's start are shown. */
function EarlierChoice(props: { readonly came: SheetActuals }): JSX.Element {
  const { grid } = useSheet();
  const text = () => grid.words().cameSheet;
  return (
    <label>
      {text().earlier}{" "}
      <select
        class="sheet-choice"
        onChange={(event) => props.came.setBefore(Number(event.currentTarget.value))}
      >
        <option value="0" selected={props.came.before() === 0}>
          {text().fromStart}
        </option>
        <For each={BEFORE}>
          {(count) => (
            <option value={count} selected={props.came.before() === count}>
              {text().monthsBefore(grid.format().number(count))}
            </option>
          )}
        </For>
      </select>
    </label>
  );
}
