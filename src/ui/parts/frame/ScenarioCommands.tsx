import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { freeName } from "../../../lib/freeName.ts";
import { useApp } from "../../../state/context.ts";
import { lazyPart } from "../../kit/lazyPart.ts";
import type { MenuItem } from "../../kit/Menu.tsx";
import { useText } from "../../kit/useText.ts";

const ScenarioDialog = lazyPart(async () => ({
  default: (await import("../dialogs/ScenarioDialog.tsx")).ScenarioDialog,
}));

/** What can be done with scenarios. */
export type Commands = { readonly items: (name: string) => readonly MenuItem[]; readonly add: () => void };

/** The commands of scenarios, handed out for their menu, with the dialog that they open. */
export function ScenarioCommands(props: { readonly ref: (commands: Commands) => void }): JSX.Element {
  const { document, session } = useApp();
  const { words } = useText();
  const text = () => words().frame;
  const [dialog, setDialog] = createSignal<"add" | "rename">();
  const names = () => document.plan().scenarios.map((scenario) => scenario.name);
  const duplicate = (name: string) => {
    const copy = freeName(text().copyOf(name), names());
    document.dispatch({ kind: "add-scenario", name: copy, from: name });
    document.selectScenario(copy);
  };
  const remove = (name: string) => {
    document.selectScenario(undefined);
    document.dispatch({ kind: "delete-scenario", name });
    session.notify(text().scenarioDeleted(name), {
      label: text().undo,
      run: () => {
        document.undo();
        document.selectScenario(name);
      },
    });
  };
  const act = (name: string, kind: "adopt-scenario" | "revert-scenario", said: string) => {
    document.dispatch({ kind, name });
    session.notify(said, { label: text().undo, run: () => void document.undo() });
  };
  const items = (name: string): MenuItem[] => [
    { label: text().renameScenario, onSelect: () => setDialog("rename") },
    { label: text().duplicateScenario, onSelect: () => duplicate(name) },
    { kind: "line" },
    { label: text().adoptScenario, onSelect: () => act(name, "adopt-scenario", text().adopted(name)) },
    { label: text().revertScenario, onSelect: () => act(name, "revert-scenario", text().reverted(name)) },
    { kind: "line" },
    { label: text().deleteScenario, danger: true, onSelect: () => remove(name) },
  ];

  props.ref({ items, add: () => setDialog("add") });
  return (
    <Show when={dialog()} keyed>
      {(what) => <ScenarioDialog what={what} onClose={() => setDialog(undefined)} />}
    </Show>
  );
}
