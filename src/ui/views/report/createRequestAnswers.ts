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

/** What the report asks of the workers. Nothing is asked where the scenario is only an opinion. */
export type RequestAnswers = {
  readonly data: Asked<RequestData>;
  readonly tornado: Asked<Tornado>;
  /** What holds the first goal back with the request. */
  readonly binds: Asked<Constraints>;
  /** What `binds` is about. */
  readonly heldBack: Accessor<Target>;
  /** The parts of the request that add nothing that can be seen. */
  readonly idle: Asked<readonly RowId[]>;
  /** Indexes of the first and the last month that new customers are counted in. */
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
