import type { Accessor } from "solid-js";
import type { ShownRun } from "../../../report/wholeChances.ts";
import { useApp } from "../../../state/context.ts";

/** The whole run behind the sheet; undefined while the run does not match the current plan. */
export function createShownRun(): Accessor<ShownRun | undefined> {
  const { document, results } = useApp();
  return () => {
    const run = results.run();
    return run === undefined || results.stale() ? undefined : { scenario: document.scenario(), run };
  };
}
