import { createEffect, createMemo, on, untrack } from "solid-js";
import type { Target } from "../../../../analysis/target.ts";
import { FIGURES_KEY, readAskedFigures } from "../../../../entries/keptFigures.ts";
import type { AskedFigures } from "../../../../entries/keptFigures.ts";
import { isTemplates } from "../../../../formula/inputOrigin.ts";
import type { RowId } from "../../../../model/row.ts";
import type { DocumentState } from "../../../../state/app.ts";
import { createAsked } from "../../../../state/createAsked.ts";
import { askedFigures } from "./askedFigures.ts";

/**
 * The figures that matter most for the first goal, or for new customers where there is none, and how many of them are
 * the user's own. Once one is, the list is kept with the plan.
 */
export function createMatteringFigures(document: DocumentState) {
  const target = createMemo((): Target => {
    const { goals, months } = document.plan();
    return goals.length > 0
      ? { kind: "amount", goal: 0 }
      : { kind: "row", row: "new_customers", from: 0, to: months - 1 };
  });
  const asked = createAsked(() => ({
    name: "figures-that-matter" as const,
    args: { scenario: undefined, target: target() },
  }));
  /** Identifies the goal's row and months; as long as they are the same, the listed figures stay in their places. */
  const about = createMemo(() => {
    const goal = document.plan().goals[0];
    return goal === undefined ? "" : `${goal.row} ${goal.from} ${goal.by}`;
  });
  const isYours = (row: RowId) => !isTemplates(document.origins().get(row)?.origin);
  const figures = createMemo((before: AskedFigures | undefined): AskedFigures | undefined => {
    const found = asked.value();
    if (found === undefined || (before?.about === about() && before.rows.length > 0)) return before;
    return asked.stale()
      ? before
      : {
          about: about(),
          rows: askedFigures(
            found.map(({ row }) => row),
            isYours,
          ),
        };
  }, readAskedFigures(document.plan().view[FIGURES_KEY]));
  const rows = () => figures()?.rows ?? [];
  const yours = () => rows().filter(isYours).length;
  const isBegun = createMemo(() => yours() > 0);
  // Once begun, the list is kept with the plan, so that a returning user finds it unchanged, even if other figures
  // matter more by now.
  createEffect(
    on([figures, isBegun], ([now, begun]) => {
      const { view } = untrack(document.plan);
      if (now === undefined || !begun || view[FIGURES_KEY] === now || document.readOnly()) return;
      document.record({ ...view, [FIGURES_KEY]: now });
    }),
  );
  return { rows, yours };
}
