import { createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { LIMITS } from "../../../model/plan.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";

type Props = { readonly what: "add" | "rename"; readonly onClose: () => void };

/** The name of a new scenario and what it begins as, or another name for the one in view. */
export function ScenarioDialog(props: Props): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().frame;
  const now = document.scenario();
  const names = document.plan().scenarios.map((scenario) => scenario.name);
  const [name, setName] = createSignal(props.what === "rename" ? (now ?? "") : "");
  const [from, setFrom] = createSignal("");
  const [tried, setTried] = createSignal(false);
  const fault = () => {
    const wanted = name().trim();
    if (tried() && wanted === "") return text().nameMissing;
    return names.includes(wanted) && !(props.what === "rename" && wanted === now)
      ? text().nameTaken
      : undefined;
  };
  const save = () => {
    setTried(true);
    const wanted = name().trim();
    if (fault() !== undefined) return;
    if (props.what === "rename" && now !== undefined) {
      document.dispatch({ kind: "rename-scenario", name: now, to: wanted });
    } else if (props.what === "add") {
      document.dispatch(
        from() === ""
          ? { kind: "add-scenario", name: wanted }
          : { kind: "add-scenario", name: wanted, from: from() },
      );
      document.selectScenario(wanted);
    }
    props.onClose();
  };
  return (
    <Dialog
      open
      title={props.what === "add" ? text().newScenarioTitle : text().renameScenarioTitle}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={save}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{text().cancel}</Button>
          <Button look="strong" type="submit">
            {props.what === "add" ? text().add : text().apply}
          </Button>
        </>
      }
    >
      <Show when={props.what === "add"}>
        <p class="soft">{text().newScenarioLead}</p>
      </Show>
      <Field label={text().scenarioName} error={fault()}>
        {(control) => (
          <input
            {...control}
            value={name()}
            placeholder={props.what === "add" ? text().scenarioExample : ""}
            maxlength={LIMITS.labelLength}
            autofocus
            onInput={(event) => setName(event.currentTarget.value)}
          />
        )}
      </Field>
      <Show when={props.what === "add" && names.length > 0}>
        <Field label={text().copyFrom}>
          {(control) => (
            <select {...control} onChange={(event) => setFrom(event.currentTarget.value)}>
              <option value="">{text().empty}</option>
              <For each={names}>{(one) => <option value={one}>{one}</option>}</For>
            </select>
          )}
        </Field>
      </Show>
    </Dialog>
  );
}
