import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import type { Format } from "../../../../i18n/format.ts";
import type { App } from "../../../../state/app.ts";
import type { SheetActuals } from "../actuals/createActuals.ts";
import type { RowSource } from "./cells.ts";
import type { LineKey } from "./layout.ts";
import { sameParts, sourceOf } from "./rowSources.ts";
import type { SourceParts, Sources } from "./rowSources.ts";

type Parts = {
  readonly format: Accessor<Format>;
  /** The first month of the plan that is not closed, as an index. */
  readonly open: Accessor<number>;
  readonly periods: Accessor<SourceParts["indexes"]>;
  readonly showFormulas: Accessor<boolean>;
  readonly came: Accessor<SheetActuals | undefined>;
};

/** The sources from which the cells of each row are drawn, created on first use. */
export function createSources(
  { document, results, session }: App,
  { format, open, periods, showFormulas, came }: Parts,
): Accessor<(key: LineKey) => RowSource | undefined> {
  let last: Sources | undefined;
  return createMemo(() => {
    const sheet = document.sheet();
    const expected = results.expected().rows;
    const shown = session.shown();
    const run = shown === "expected" ? undefined : results.run();
    const parts: SourceParts = {
      shown,
      drafts: document.drafts(),
      scenario: document.scenario(),
      language: session.language(),
      format: format(),
      months: session.months(),
      open: open(),
      indexes: periods(),
      showFormulas: showFormulas(),
    };
    const before = last !== undefined && sameParts(last.parts, parts) ? last : undefined;
    const now: Sources = { parts, made: new Map() };
    last = now;
    const { actuals } = document.plan();
    const known = came()?.sources();
    return (key: LineKey): RowSource | undefined =>
      known?.(key) ?? sourceOf(now, before, sheet, expected, run, actuals, key);
  });
}
