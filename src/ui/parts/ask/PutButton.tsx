import type { JSX } from "solid-js";
import type { Change } from "../../../analysis/change.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { freeName } from "../../../lib/freeName.ts";
import { scenarioCommand } from "./putIntoScenario.ts";

/** Puts what an answer proposes into a scenario of its own, and shows it; one undo takes it back. */
export function PutButton(props: {
  readonly change: Change;
  /** The scenario's name. */
  readonly name: string;
  readonly strong?: boolean;
}): JSX.Element {
  const { document, session } = useApp();
  const { words } = useText();
  const text = () => words().answerViews;
  const put = () => {
    const plan = document.plan();
    const before = document.scenario();
    const name = freeName(
      props.name,
      plan.scenarios.map((scenario) => scenario.name),
    );
    const faults = document.dispatch(scenarioCommand(plan, document.sheet(), before, props.change, name));
    if (faults.length > 0) return session.notify(text().notPut);
    document.selectScenario(name);
    session.notify(text().put(name), {
      label: words().frame.undo,
      run: () => {
        document.undo();
        document.selectScenario(before);
      },
    });
  };
  return (
    <Button look={props.strong === true ? "plain" : "quiet"} disabled={document.readOnly()} onClick={put}>
      {text().putIntoScenario}
      <span class="unseen">: {props.name}</span>
    </Button>
  );
}
