import type { Month } from "../../../../model/month.ts";
import type { RowId } from "../../../../model/row.ts";
import type { Draft } from "../../../../state/app.ts";

/** A text that was not accepted, and the cell that contains it. */
export type Problem = {
  readonly scenario: string | undefined;
  readonly row: RowId;
  readonly at: Month | "value" | "formula";
  /** The text is not an entry of the plan, but an actual of the month. */
  readonly actual?: true;
  readonly draft: Draft;
};

/** The faulty texts of a plan by cell, in the order of its rows; texts of deleted rows are left out. */
export function problemsOf(drafts: ReadonlyMap<string, Draft>, rows: readonly RowId[]): readonly Problem[] {
  const order = new Map(rows.map((id, index) => [id, index]));
  return [...drafts]
    .flatMap(([key, draft]) => {
      const problem = placed(key, draft);
      return problem !== undefined && order.has(problem.row) ? [problem] : [];
    })
    .sort(
      (a, b) =>
        (a.scenario ?? "").localeCompare(b.scenario ?? "") ||
        order.get(a.row)! - order.get(b.row)! ||
        (a.at < b.at ? -1 : 1),
    );
}

/** A scenario's name may contain a slash; the row and the place after it can't. */
function placed(key: string, draft: Draft): Problem | undefined {
  const [, name = "", row, at] = /^(.*)\/([^/]+)\/([^/]+)$/s.exec(key) ?? [];
  if (row === undefined || at === undefined) return undefined;
  const scenario = name === "" ? undefined : name;
  const month = /^actual:(.*)$/.exec(at)?.[1];
  return month === undefined
    ? { scenario, row, at, draft }
    : { scenario, row, at: month, actual: true, draft };
}
