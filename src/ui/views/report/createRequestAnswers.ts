import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import type { Constraints } from "../../../analysis/constraints.ts";
import type { Target } from "../../../analysis/target.ts";
import type { Tornado } from "../../../analysis/tornado.ts";
import { horizonOf, sumFrom } from "../../../model/horizon.ts";
import type { RowId } from "../../../model/row.ts";
import type { AskedScenario } from "../../../report/askedScenario.ts";
import type { RequestData } from "../../../report/request.ts";
import { trialsOf } from "../../../report/roughTrials.ts";
import { requestWithWhole } from "../../../report/wholeChances.ts";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import type { Asked } from "../../../state/createAsked.ts";
import { chosenTarget, targetsOf } from "../../parts/ask/targets.ts";
import { createShownRun } from "../../parts/comparison/createShownRun.ts";

/** The questions that the report sends to the workers. None are sent if the scenario is only an opinion. */
export type RequestAnswers = {
  readonly data: Asked<RequestData>;
  readonly tornado: Asked<Tornado>;
  /** The bottleneck for the first goal with the request. */
  readonly binds: Asked<Constraints>;
  /** The subject of `binds`. */
  readonly heldBack: Accessor<Target>;
  /** The parts of the request that add no visible effect. */
  readonly idle: Asked<readonly RowId[]>;
  /** Indexes of the first and the last month in which new customers are counted. */
  readonly from: Accessor<number>;
  readonly until: Accessor<number>;
};

export function createRequestAnswers(asked: Accessor<AskedScenario>): RequestAnswers {
  const { document } = useApp();
  const until = createMemo(() => horizonOf(document.plan()));
  const from = createMemo(() => sumFrom(document.plan(), "new_customers", until()));
  const run = (question: Parameters<typeof trialsOf>[0]) => {
    const { trials, seed, chance } = document.plan().run;
    return { ...trialsOf(question, trials), seed, chance };
  };

  const figures = createAsked(() => {
    const { opinion, baseline, scenario } = asked();
    return opinion ? undefined : { name: "request", args: { baseline, scenario, until: until() } };
  });
  const shownRun = createShownRun();
  const whole = createMemo(() => {
    const found = figures.value();
    return found === undefined ? undefined : requestWithWhole(found, shownRun());
  });

  const tornado = createAsked(() => {
    const { opinion, scenario } = asked();
    const target: Target = { kind: "row", row: "new_customers", from: from(), to: until() };
    return opinion ? undefined : { name: "tornado", args: { scenario, target, ...run("tornado") } };
  });

  const heldBack = createMemo(() => {
    const plan = document.plan();
    return chosenTarget(targetsOf(plan, document.sheet()), undefined, document.sheet(), plan);
  });
  const binds = createAsked(() => {
    const { opinion, scenario } = asked();
    return opinion
      ? undefined
      : { name: "constraints", args: { scenario, ...run("constraints"), target: heldBack() } };
  });

  const idle = createAsked(() => {
    const { opinion, baseline, scenario } = asked();
    if (opinion || scenario === undefined) return undefined;
    return { name: "idle-parts", args: { baseline, scenario, until: until(), ...run("idle-parts") } };
  });

  return { data: { ...figures, value: whole }, tornado, binds, heldBack, idle, from, until };
}
