import { createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import type { JobRunner } from "../engine/runner.ts";
import { freeName } from "../lib/freeName.ts";
import { DEFAULT_RUN } from "../model/plan.ts";
import type { Plan } from "../model/plan.ts";
import { makeCheckOutside } from "./checkOutside.ts";
import type { Plans } from "./createPlans.ts";
import type { FileKeeping } from "./fileKeeping.ts";
import type { Arrival, FaultyArrival, PlanSafetyState, SafetyStorage } from "./planSafety.ts";

type Options = {
  readonly storage: SafetyStorage;
  readonly plans: Plans;
  readonly files: Accessor<FileKeeping | undefined>;
  /** Checks what comes from outside, off the page. */
  readonly runner: Promise<JobRunner>;
};

/** Plans that come by a link or as a file: each is checked and shown before it is opened as a new plan. */
export function createArrivals({
  storage,
  plans,
  files,
  runner,
}: Options): Pick<
  PlanSafetyState,
  "arrival" | "offer" | "offerLink" | "check" | "checking" | "accept" | "decline"
> {
  const [arrival, setArrival] = createSignal<Arrival | FaultyArrival>();
  const [checking, setChecking] = createSignal<() => void>();
  const check = makeCheckOutside(runner, (stop) => setChecking(() => stop));

  async function offerLink(fragment: string): Promise<void> {
    const text = await storage.fromLink(fragment);
    if (!text.ok) return void setArrival({ from: "link", fault: text.error });
    const read = await check(text.value);
    if (read.ok) setArrival(withDefaultTrials(read.value));
    else setArrival({ from: "link", fault: { code: "link-plan", issues: read.error } });
  }

  async function accept({ inPlace } = { inPlace: false }): Promise<boolean> {
    const came = arrival();
    setArrival(undefined);
    if (came === undefined || !("plan" in came)) return false;
    await storage.saveVersion(plans.current(), plans.kept(), "import");
    const { name } = came.plan;
    const added = await plans.add({
      ...came.plan,
      name: freeName(
        name,
        plans.list().map((plan) => plan.name),
      ),
    });
    if (added && inPlace && came.picked !== undefined) await files()?.keepIn(came.picked);
    return added;
  }

  return {
    arrival,
    offer: setArrival,
    offerLink,
    check,
    checking,
    accept,
    decline: () => setArrival(undefined),
  };
}

/** A stranger's link must not make this computer run a million trials unasked. */
function withDefaultTrials(plan: Plan): Arrival {
  const { trials } = plan.run;
  if (trials <= DEFAULT_RUN.trials) return { from: "link", plan };
  const run = { ...plan.run, trials: DEFAULT_RUN.trials };
  return { from: "link", plan: { ...plan, run }, trialsAsked: trials };
}
