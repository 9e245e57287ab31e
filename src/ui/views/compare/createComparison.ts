import { createAsked } from "../../../state/createAsked.ts";
import { createMemo, createSignal } from "solid-js";
import { chosenToCompare } from "../../../report/chosenToCompare.ts";
import { compareWithWhole } from "../../../report/wholeChances.ts";
import { createShownRun } from "../../parts/comparison/createShownRun.ts";
import { inputDifferences } from "../../../report/inputDifferences.ts";
import { useApp } from "../../../state/context.ts";
import "../../kit/styles/views.css";
import "../../parts/comparison/comparison.css";
import "./compare.css";
import { horizonOf } from "../../../model/horizon.ts";

const FIGURES = [
  "new_customers",
  "customers",
  "mrr",
  "revenue",
  "meetings_booked",
  "opportunities_new",
  "pipeline_value",
  "pipeline_coverage",
  "cac",
  "ltv_to_cac",
  "total_cost",
  "contribution",
] as const;

/** Which scenarios are compared, where they differ, and the effect on the results. */
export function createComparison() {
  const { document } = useApp();
  const [baseline, setBaseline] = createSignal<string>();
  const [ticks, setTicks] = createSignal<ReadonlyMap<string | undefined, boolean>>(new Map());

  const names = createMemo((): readonly (string | undefined)[] => [
    undefined,
    ...document.plan().scenarios.map(({ name }) => name),
  ]);
  /** If the baseline has been deleted since, the plan is the baseline again. */
  const base = createMemo(() => names().find((name) => name === baseline()));
  const others = createMemo(() => names().filter((name) => name !== base()));
  const chosen = createMemo(() => chosenToCompare(others(), ticks()));
  const month = () => horizonOf(document.plan());

  const differences = createMemo(() => inputDifferences(document.plan(), base(), chosen()));
  const answer = createAsked(
    () =>
      chosen().length === 0
        ? undefined
        : {
            name: "compare",
            args: {
              ...{ baseline: base(), scenarios: chosen(), figures: FIGURES, fans: [] },
              ...{ until: month(), asGoals: true },
            },
          },
    // The result is shown with the names of the scenarios that it compares.
    { subject: ({ until }) => [until] },
  );
  const shownRun = createShownRun();
  const compared = createMemo(() => {
    const found = answer.value();
    return found === undefined ? undefined : compareWithWhole(found, shownRun());
  });
  /** Ticks or unticks one scenario. The others keep their present state, also those that were chosen by default. */
  const toggle = (name: string | undefined) => {
    const now = chosen();
    setTicks(new Map(others().map((one) => [one, one === name ? !now.includes(one) : now.includes(one)])));
  };

  return { answer, base, chosen, compared, differences, names, others, setBaseline, toggle };
}
