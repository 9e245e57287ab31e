import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import { compilePlan } from "../../../../engine/compilePlan.ts";
import { runExpected } from "../../../../engine/runExpected.ts";
import type { Format } from "../../../../i18n/format.ts";
import type { Dictionary } from "../../../../i18n/words.ts";
import { actualSpan } from "../../../../model/actuals.ts";
import { asMade, closedMonth } from "../../../../model/closedMonth.ts";
import { monthsBetween } from "../../../../model/month.ts";
import type { Plan } from "../../../../model/plan.ts";
import type { RowId } from "../../../../model/row.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import type { App } from "../../../../state/app.ts";
import { pageSignal } from "../../../../state/pageMemory.ts";
import { sameModel } from "../../../../state/sameModel.ts";
import type { CellView, RowSource } from "../view/cells.ts";
import type { GridColumn, LineKey } from "../view/layout.ts";
import { actualSource } from "./actualSource.ts";
import { actualsAbout } from "./actualsAbout.ts";
import { beneathSource } from "./beneathSource.ts";
import { createConflicts } from "./createConflicts.ts";

/** How many months before the plan's start are shown. */
const monthsBefore = pageSignal(0);
const showsBeneath = pageSignal(false);

export type SheetActuals = {
  /** The months of the actuals tab, as indexes from the plan's start, both included. */
  readonly span: Accessor<{ readonly from: number; readonly to: number }>;
  /** The least number of months before the plan's start that are shown there. */
  readonly before: Accessor<number>;
  readonly setBefore: (months: number) => void;
  /** Rows of the plan's sheet with the original plan's figures beneath them. */
  readonly withBeneath: Accessor<ReadonlySet<RowId>>;
  readonly wantsBeneath: Accessor<boolean>;
  readonly setWantsBeneath: (wants: boolean) => void;
  /** The source of the cells of a line; undefined for a line of the plan. */
  readonly sources: Accessor<(key: LineKey) => RowSource | undefined>;
  /** The description of a cell, in parts. */
  readonly about: (row: SheetRow, column: GridColumn, view: CellView) => readonly string[];
};

const NO_ROWS: ReadonlySet<RowId> = new Set();

type Shared = { readonly words: Accessor<Dictionary>; readonly format: Accessor<Format> };

/**
 * The actuals as the sheet shows them: in their own tab, and in the plan's tab as lines beneath the rows that have
 * actuals. Called under an owner.
 */
export function createActuals(app: App, { words, format }: Shared): SheetActuals {
  const { document, session } = app;
  const [before, setBefore] = monthsBefore(app.answers);
  const [wantsBeneath, setWantsBeneath] = showsBeneath(app.answers);
  const beneath = () => wantsBeneath() && !session.showsActuals();
  const conflicts = createConflicts(app, format);

  const span = createMemo(() => actualSpan(document.plan(), before()), undefined, {
    equals: (a, b) => a.from === b.from && a.to === b.to,
  });
  const closed = createMemo(() => closedMonth(document.plan()));

  /** The expected run of the original plan; computed only if it is shown. */
  const shownMade = createMemo((): Plan | undefined => asMade(document.plan()), undefined, {
    equals: sameMade,
  });
  const planned = createMemo(() => {
    const made = beneath() || session.showsActuals() ? shownMade() : undefined;
    return made === undefined ? undefined : runExpected(compilePlan(made, document.scenario())).rows;
  });

  const withBeneath = createMemo((): ReadonlySet<RowId> => {
    if (!beneath()) return NO_ROWS;
    const { actuals, start } = document.plan();
    const last = closed() ?? "";
    const inForce = (months: object) => Object.keys(months).some((month) => month >= start && month <= last);
    return new Set(Object.keys(actuals).filter((id) => inForce(actuals[id]!)));
  });

  const made = new Map<LineKey, { readonly from: readonly unknown[]; readonly source: RowSource }>();
  /** The source made before if all its inputs are the same, so that its cells need not be checked. */
  function kept(key: LineKey, from: readonly unknown[], make: () => RowSource): RowSource {
    const known = made.get(key);
    if (known?.from.length === from.length && known.from.every((one, i) => one === from[i]))
      return known.source;
    const source = make();
    made.set(key, { from, source });
    return source;
  }

  const sources = createMemo(() => {
    const { actuals, start } = document.plan();
    const { byId } = document.sheet();
    const all = session.showsActuals();
    const drafts = document.drafts();
    const said = { language: session.language(), format: format(), words: words() };
    const last = closed();
    const wrong = conflicts();
    const plan = planned();
    const under = withBeneath();
    const months = session.months();
    const sourceOf = (key: LineKey): RowSource | undefined => {
      const [id = "", part] = key.split("/");
      const row = byId.get(id);
      if (row === undefined) return undefined;
      const figures = Object.hasOwn(actuals, id) ? actuals[id] : undefined;
      if (part === undefined) {
        const from = { row, start, figures, drafts, closed: last, conflicts: wrong.get(id), ...said };
        return kept(key, Object.values(from), () => actualSource(from));
      }
      const values = plan?.get(id);
      if ((part !== "planned" && part !== "difference") || values === undefined || !under.has(id))
        return undefined;
      const to = last === undefined ? -1 : monthsBetween(start, last);
      const from = { row, part, months, values, figures: figures ?? {}, to, ...said } as const;
      return kept(key, Object.values(from), () => beneathSource(from));
    };
    const known = new Map<LineKey, RowSource | undefined>();
    return (key: LineKey): RowSource | undefined => {
      // Sums read every cell of the sheet.
      if (!all && (under.size === 0 || !key.includes("/"))) return undefined;
      if (!known.has(key)) known.set(key, sourceOf(key));
      return known.get(key);
    };
  });

  return {
    span,
    before,
    setBefore,
    withBeneath,
    wantsBeneath,
    setWantsBeneath,
    sources,
    about: (row, column, view) => {
      const made = planned()?.get(row.id)?.[column.period?.from ?? -1];
      return actualsAbout({ row, column, view, planned: made, format: format(), words: words() });
    },
  };
}

/** Whether the runs of two original plans are the same; each has its own empty actuals. */
function sameMade(a: Plan | undefined, b: Plan | undefined): boolean {
  return a !== undefined && b !== undefined && sameModel({ ...a, actuals: b.actuals }, b);
}
