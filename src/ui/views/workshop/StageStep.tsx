import { Match, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { Step } from "../../../workshop/steps.ts";
import { BindsStep, NextStepStep } from "./AnswerSteps.tsx";
import { AskStep } from "./AskStep.tsx";
import { GoalStep } from "./GoalStep.tsx";
import { RevealStep } from "./RevealStep.tsx";
import { ScenarioStep } from "./ScenarioStep.tsx";
import { TakeHome } from "./TakeHome.tsx";
import { WarmUpStep } from "./WarmUpStep.tsx";

/** The content of the big screen at one step of the workshop. */
export function StageStep(props: {
  readonly step: Step;
  readonly onReveal: () => void;
  readonly onPrint: () => void;
}): JSX.Element {
  const asks = () => (props.step.kind === "ask" ? props.step.row : undefined);
  const shows = () => (props.step.kind === "reveal" ? props.step.row : undefined);
  return (
    <Switch>
      <Match when={props.step.kind === "goal"}>
        <GoalStep />
      </Match>
      <Match when={props.step.kind === "calibrate"}>
        <WarmUpStep />
      </Match>
      <Match when={asks()} keyed>
        {(row) => <AskStep row={row} onReveal={props.onReveal} />}
      </Match>
      <Match when={shows()} keyed>
        {(row) => <RevealStep row={row} />}
      </Match>
      <Match when={props.step.kind === "binds"}>
        <BindsStep />
      </Match>
      <Match when={props.step.kind === "next-step"}>
        <NextStepStep />
      </Match>
      <Match when={props.step.kind === "scenario"}>
        <ScenarioStep />
      </Match>
      <Match when={props.step.kind === "home"}>
        <TakeHome onPrint={props.onPrint} />
      </Match>
    </Switch>
  );
}
