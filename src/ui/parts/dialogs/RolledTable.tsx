import { For } from "solid-js";
import type { JSX } from "solid-js";
import type { RolledForward, RolledValue } from "../../../editing/rollForward.ts";
import { unreachable } from "../../../lib/assert.ts";
import type { Plan } from "../../../model/plan.ts";
import type { Entry, RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { TableScroll } from "../copying/TableScroll.tsx";

type Line = {
  readonly what: string;
  readonly before: string;
  readonly after: string;
  readonly from: string;
};

/** What a plan that starts from here says otherwise, and where it has each value from. */
export function RolledTable(props: { readonly plan: Plan; readonly rolled: RolledForward }): JSX.Element {
  const { document } = useApp();
  const { words, format, label, labelInside } = useText();
  const text = () => words().rollForward;
  const goals = useGoalText();
  const unit = (row: RowId) => document.sheet().byId.get(row)?.unit ?? "";
  const figure = (row: RowId, value: number) => format().value(value, unit(row));
  const entry = (row: RowId, value: Entry | undefined) =>
    value === undefined ? "–" : typeof value === "number" ? figure(row, value) : entryText(value, row);
  /** A number that was typed reads as one; what is more than a number is as it was typed. */
  const entryText = (typed: string, row: RowId) => {
    const value = Number(typed);
    return typed.trim() !== "" && Number.isFinite(value) ? figure(row, value) : typed;
  };
  const line = (value: RolledValue): Line => {
    const month = format().month(props.rolled.closed, "long");
    switch (value.kind) {
      case "start": {
        const say = value.from === "actual" ? text().cameIn : text().medianIn;
        const [before, after] = [entry(value.row, value.before), figure(value.row, value.after)];
        return { what: label(value.row), before, after, from: say(labelInside(value.stock), month) };
      }
      case "override": {
        const since = format().month(value.since, "long");
        const from =
          value.scenario === undefined ? text().override(since) : text().overrideIn(value.scenario, since);
        return { what: label(value.row), before: "", after: entry(value.row, value.entry), from };
      }
      case "goal": {
        const { row } = value.goal;
        const [before, after] = [figure(row, value.before), figure(row, value.after)];
        const one = value.came === 1 || unit(row) === "money";
        const from = text().goal(figure(row, value.came), one);
        return { what: goals.title(value.goal), before, after, from };
      }
      case "goal-over":
        return {
          what: goals.title(value.goal),
          before: "",
          after: text().goalOver,
          from: text().goalOverWhy,
        };
      case "correlation": {
        const [first, second] = value.rows;
        const what = text().correlation(label(first), label(second));
        return { what, before: "", after: text().correlationCut, from: text().correlationWhy };
      }
      case "not-carried": {
        const from = text().notCarriedWhy(figure(value.row, value.value));
        return { what: label(value.row), before: "", after: text().notCarried, from };
      }
      default:
        return unreachable(value);
    }
  };
  return (
    <TableScroll name={text().table} class="table-scroll rolled">
      <table class="rolled-table">
        <thead>
          <tr>
            <For each={[text().what, text().before, text().after, text().from]}>
              {(head) => <th scope="col">{head}</th>}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rolled.values}>
            {(value) => {
              const found = () => line(value);
              return (
                <tr>
                  <th scope="row">{found().what}</th>
                  <td class="soft">{found().before}</td>
                  <td>
                    <strong>{found().after}</strong>
                  </td>
                  <td class="soft">{found().from}</td>
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
    </TableScroll>
  );
}
