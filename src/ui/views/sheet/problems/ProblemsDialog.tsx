import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { issueCodeSign } from "../../../../i18n/issueSign.ts";
import { isMonth, monthsBetween } from "../../../../model/month.ts";
import { TellingDialog } from "../../../kit/TellingDialog.tsx";
import "../sheetTools.css";
import { useSheet } from "../gridContext.ts";
import { PlaceList } from "./PlaceList.tsx";
import type { PlaceItem } from "./PlaceList.tsx";
import { problemsOf } from "./problems.ts";
import type { Problem } from "./problems.ts";

/** Every text that was not accepted: the place, the text, the reason, and a link to the place. */
export function ProblemsDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { grid, actions } = useSheet();
  const { document, session } = grid.app;
  const words = () => grid.words().sheetTools;

  const items = (): PlaceItem[] => {
    const rows = document.sheet().rows.map((row) => row.id);
    return problemsOf(document.drafts(), rows).map((problem) => ({
      place: placeOf(problem),
      sign: issueCodeSign(problem.draft.issue),
      text: problem.draft.text,
      why: whyOf(problem),
      go: () => {
        props.onClose();
        session.setShowsActuals(problem.actual === true);
        const month = isMonth(problem.at) ? monthsBetween(document.plan().start, problem.at) : -1;
        if (problem.actual === true) return actions.goTo(problem.row, month, undefined);
        actions.goTo(problem.row, month < 0 ? "value" : month, problem.scenario);
      },
    }));
  };

  function placeOf({ scenario, row, at, actual }: Problem): string {
    const label = grid.rowOf(row)?.label[session.language()] ?? row;
    const columns = grid.words().grid.columns;
    const column = at === "value" || at === "formula" ? columns.value : grid.format().month(at);
    const place = grid.words().grid.place(label, column);
    if (actual === true) return grid.words().grid.place(grid.words().frame.actuals, place);
    return scenario === undefined ? place : grid.words().grid.place(scenario, place);
  }

  function whyOf({ row, draft }: Problem): string {
    return grid.issueText(draft.issue, grid.rowOf(row));
  }

  return (
    <TellingDialog title={words().problems.title} closeLabel={words().close} onClose={() => props.onClose()}>
      <Show when={items().length > 0} fallback={<p>{words().problems.none}</p>}>
        <p class="soft">{words().problems.lead}</p>
        <PlaceList items={items()} />
      </Show>
    </TellingDialog>
  );
}
