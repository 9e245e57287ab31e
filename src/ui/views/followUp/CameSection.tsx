import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { compilePlan } from "../../../engine/compilePlan.ts";
import { runExpected } from "../../../engine/runExpected.ts";
import { whoseFigures } from "../../../i18n/whoseFigures.ts";
import { groupName } from "../../../i18n/words.ts";
import { asMade, closedMonth } from "../../../model/closedMonth.ts";
import type { Month } from "../../../model/month.ts";
import type { RowId } from "../../../model/row.ts";
import { followedMonths } from "../../../report/followedRows.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useShowView } from "../../kit/showView.ts";
import { useText } from "../../kit/useText.ts";
import { ActualCell } from "./ActualCell.tsx";
import { WideTable } from "./WideTable.tsx";

/** Where actuals are typed: months down, rows across, and the month through which the books are closed. */
export function CameSection(props: {
  readonly rows: readonly RowId[];
  readonly onAdd: (row: RowId) => void;
}): JSX.Element {
  const { document, session } = useApp();
  const show = useShowView();
  const { words, format, label } = useText();
  const text = () => words().followUpView;
  const today = new Date().toISOString().slice(0, 7);
  const months = createMemo(() => followedMonths(document.plan(), today), undefined, { equals: sameList });
  const made = createMemo(() => asMade(document.plan()), undefined, {
    equals: (a, b) =>
      a.rows === b.rows &&
      a.scenarios === b.scenarios &&
      a.start === b.start &&
      a.months === b.months &&
      a.year_starts === b.year_starts &&
      a.template === b.template,
  });
  const expected = createMemo(() => runExpected(compilePlan(made(), document.scenario())).rows);
  const isClosed = (month: Month) => month <= (closedMonth(document.plan()) ?? "");
  /** Actuals are the same in every scenario: the figures around them are the baseline's. */
  const showActuals = () => {
    show("sheet");
    document.selectScenario(undefined);
    session.setShowsActuals(true);
  };
  return (
    <section class="view-section" aria-labelledby="follow-came">
      <h3 id="follow-came">{text().came}</h3>
      <p class="soft">{text().cameLead}</p>
      <Show when={whoseFigures(document.plan(), document.scenario(), text())}>
        {(whose) => <p>{whose()}</p>}
      </Show>
      <div class="follow-choices">
        <Button look="quiet" onClick={showActuals}>
          {text().allActuals}
        </Button>
        <Show when={!document.readOnly()}>
          <RowToAdd shown={props.rows} onAdd={props.onAdd} />
        </Show>
      </div>
      <WideTable label={text().came}>
        <table class="figures-table follow-came">
          <thead>
            <tr>
              <th scope="col">{text().month}</th>
              <For each={props.rows}>
                {(row) => (
                  <th scope="col" class="number">
                    {label(row)}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={months()}>
              {(month, index) => (
                <tr data-closed={isClosed(month)}>
                  <th scope="row">
                    {format().month(month)}
                    <Show when={isClosed(month)}>
                      <span class="under soft small">✓ {text().closedMark}</span>
                    </Show>
                  </th>
                  <For each={props.rows}>
                    {(row) => (
                      <ActualCell row={row} month={month} planned={expected().get(row)?.[index()] ?? NaN} />
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </WideTable>
      <p class="soft small">{text().closedLead}</p>
    </section>
  );
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((one, i) => one === b[i]);
}

/** Chooses one more row to follow, from the rows that are not shown. */
function RowToAdd(props: {
  readonly shown: readonly RowId[];
  readonly onAdd: (row: RowId) => void;
}): JSX.Element {
  const { document, session } = useApp();
  const { words, label } = useText();
  const text = () => words().followUpView;
  const groups = createMemo(() => {
    const others = document.sheet().rows.filter(({ id }) => !props.shown.includes(id));
    return [...new Set(others.map(({ group }) => group))].map((group) => ({
      name: groupName(group, session.language()),
      rows: others.filter((row) => row.group === group),
    }));
  });
  return (
    <label class="follow-choice">
      {text().addRow}{" "}
      <select
        onChange={(event) => {
          const { value } = event.currentTarget;
          event.currentTarget.value = "";
          if (value !== "") props.onAdd(value);
        }}
      >
        <option value="">{text().addRowChoose}</option>
        <For each={groups()}>
          {({ name, rows }) => (
            <optgroup label={name}>
              <For each={rows}>{({ id }) => <option value={id}>{label(id)}</option>}</For>
            </optgroup>
          )}
        </For>
      </select>
    </label>
  );
}
