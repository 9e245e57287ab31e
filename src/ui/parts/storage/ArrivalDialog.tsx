import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Arrival, FaultyArrival } from "../../../state/planSafety.ts";
import { useApp } from "../../../state/context.ts";
import { FaultList } from "../dialogs/ImportFaults.tsx";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { useText } from "../../kit/useText.ts";
import { useStorageText } from "./useStorageText.ts";

/** A plan that came by a link or as a file: what is in it, before it is opened as a new plan. */
export function ArrivalDialog(props: { readonly arrival: Arrival | FaultyArrival }): JSX.Element {
  const came = () => ("plan" in props.arrival ? props.arrival : undefined);
  const faulty = () => ("fault" in props.arrival ? props.arrival : undefined);
  return (
    <>
      <Show when={came()} keyed>
        {(arrival) => <Preview arrival={arrival} />}
      </Show>
      <Show when={faulty()} keyed>
        {(arrival) => <Refused arrival={arrival} />}
      </Show>
    </>
  );
}

function Preview(props: { readonly arrival: Arrival }): JSX.Element {
  const { safety, session } = useApp();
  const { text, frame, count, month } = useStorageText();
  const { words } = useText();
  const plan = () => props.arrival.plan;
  const open = async (inPlace: boolean) => {
    const { name } = plan();
    if (await safety.accept({ inPlace })) session.notify(frame().imported(name));
  };
  const canKeep = () => props.arrival.picked !== undefined && safety.files() !== undefined;
  const scenarios = () => plan().scenarios.map(({ name }) => name);
  return (
    <Dialog
      open
      title={text().arrivalTitle[props.arrival.from]}
      closeLabel={text().close}
      onClose={() => safety.decline()}
      onSubmit={() => void open(false)}
      actions={
        <>
          <Button onClick={() => safety.decline()}>{text().cancel}</Button>
          <Show when={canKeep()}>
            <Button onClick={() => void open(true)}>{words().keptFile.inPlace}</Button>
          </Show>
          <Button look="strong" type="submit">
            {text().open}
          </Button>
        </>
      }
    >
      <p>{text().arrivalLead[props.arrival.from]}</p>
      <dl class="storage-state">
        <Show when={props.arrival.file} keyed>
          {(file) => (
            <>
              <dt>{text().arrivalFile}</dt>
              <dd>{file}</dd>
            </>
          )}
        </Show>
        <dt>{text().arrivalName}</dt>
        <dd>{plan().name}</dd>
        <dt>{text().arrivalTime}</dt>
        <dd>{text().arrivalMonths(month(plan().start), count(plan().months))}</dd>
        <dt>{text().arrivalCurrency}</dt>
        <dd>{plan().currency}</dd>
        <dt>{text().arrivalRows}</dt>
        <dd>{count(Object.keys(plan().rows).length)}</dd>
        <dt>{text().arrivalScenarios}</dt>
        <dd>
          <Show when={scenarios().length > 0} fallback={text().arrivalNone}>
            <ul class="arrival-scenarios">
              <For each={scenarios()}>{(name) => <li>{name}</li>}</For>
            </ul>
          </Show>
        </dd>
        <dt>{text().arrivalGoals}</dt>
        <dd>{plan().goals.length === 0 ? text().arrivalNone : count(plan().goals.length)}</dd>
        <dt>{text().arrivalFaults}</dt>
        <dd>{text().arrivalNone}</dd>
      </dl>
      <Show when={props.arrival.trialsAsked} keyed>
        {(asked) => <p>{text().arrivalTrials(count(asked), count(plan().run.trials))}</p>}
      </Show>
    </Dialog>
  );
}

function Refused(props: { readonly arrival: FaultyArrival }): JSX.Element {
  const { safety } = useApp();
  const { text } = useStorageText();
  const fault = () => props.arrival.fault;
  const issues = () => {
    const found = fault();
    return found.code === "link-plan" ? found.issues : undefined;
  };
  return (
    <Dialog
      open
      title={text().linkRefused}
      closeLabel={text().close}
      onClose={() => safety.decline()}
      onSubmit={() => safety.decline()}
      actions={
        <Button look="strong" type="submit">
          {text().close}
        </Button>
      }
    >
      <p>{text().linkFaults[fault().code]}</p>
      <Show when={issues()} keyed>
        {(list) => <FaultList faults={list} />}
      </Show>
    </Dialog>
  );
}
