import { createEffect, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { freeName } from "../../../lib/freeName.ts";
import { useApp } from "../../../state/context.ts";
import { Icon } from "../../kit/Icon.tsx";
import { IconButton } from "../../kit/IconButton.tsx";
import { Menu } from "../../kit/Menu.tsx";
import type { MenuItem } from "../../kit/Menu.tsx";
import { useShowView } from "../../kit/showView.ts";
import { useText } from "../../kit/useText.ts";
import { lazyPart } from "../../kit/lazyPart.ts";
import { indexAfterKey } from "../../kit/indexAfterKey.ts";

const ScenarioDialog = lazyPart(async () => ({
  default: (await import("../dialogs/ScenarioDialog.tsx")).ScenarioDialog,
}));

/** The baseline and the scenarios over it, side by side; arrows move between them. */
export function ScenarioTabs(): JSX.Element {
  const { document, session } = useApp();
  const { words } = useText();
  const text = () => words().frame;
  const [dialog, setDialog] = createSignal<"add" | "rename">();
  const showView = useShowView();
  const names = () => [undefined, ...document.plan().scenarios.map((scenario) => scenario.name)];
  const isChosen = (name: string | undefined) => !session.showsActuals() && document.scenario() === name;
  let list!: HTMLDivElement;

  // A scenario that was made or chosen elsewhere is what one then looks at.
  createEffect(() => {
    if (document.scenario() !== undefined) session.setShowsActuals(false);
  });

  const choose = (name: string | undefined) => {
    session.setShowsActuals(false);
    document.selectScenario(name);
  };
  /** What has happened, has happened in every scenario: the figures around it are the baseline's. */
  const chooseActuals = () => {
    showView("sheet");
    document.selectScenario(undefined);
    session.setShowsActuals(true);
  };
  const move = (event: KeyboardEvent) => {
    const [baseline, ...scenarios] = names().map((name) => () => choose(name));
    const all = [baseline, chooseActuals, ...scenarios];
    const at = names().indexOf(document.scenario());
    const here = session.showsActuals() ? 1 : at + (at > 0 ? 1 : 0);
    const next = indexAfterKey(event.key, here, all.length, "across");
    if (next === undefined) return;
    event.preventDefault();
    all[(next + all.length) % all.length]?.();
    list.querySelector<HTMLElement>("[aria-selected=true]")?.focus();
  };
  const items = useScenarioItems(() => setDialog("rename"));

  const tab = (name: string | undefined) => (
    <button
      type="button"
      role="tab"
      class="scenario"
      aria-selected={isChosen(name)}
      aria-controls="main"
      tabindex={isChosen(name) ? 0 : -1}
      onClick={() => choose(name)}
    >
      {name ?? text().baseline}
    </button>
  );

  return (
    <div class="scenarios">
      <div ref={list} class="scenario-list" role="tablist" aria-label={text().scenarios} onKeyDown={move}>
        {tab(undefined)}
        <button
          type="button"
          role="tab"
          class="scenario"
          aria-selected={session.showsActuals()}
          aria-controls="main"
          tabindex={session.showsActuals() ? 0 : -1}
          onClick={chooseActuals}
        >
          {text().actuals}
        </button>
        <For each={names().slice(1)}>{tab}</For>
      </div>
      <Show when={!document.readOnly()}>
        <Show when={document.scenario()} keyed>
          {(name) => (
            <Menu label={text().scenarioMenu(name)} items={items(name)}>
              <Icon name="down" />
            </Menu>
          )}
        </Show>
        <IconButton icon="plus" label={text().addScenario} onClick={() => setDialog("add")} />
      </Show>
      <Show when={dialog()} keyed>
        {(what) => <ScenarioDialog what={what} onClose={() => setDialog(undefined)} />}
      </Show>
    </div>
  );
}

/** What can be done to a scenario, each with its way back. */
function useScenarioItems(onRename: () => void): (name: string) => MenuItem[] {
  const { document, session } = useApp();
  const { words } = useText();
  const text = () => words().frame;
  const duplicate = (name: string) => {
    const copy = freeName(text().copyOf(name), [
      undefined,
      ...document.plan().scenarios.map((scenario) => scenario.name),
    ]);
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
    { label: text().renameScenario, onSelect: onRename },
    { label: text().duplicateScenario, onSelect: () => duplicate(name) },
    { kind: "line" },
    { label: text().adoptScenario, onSelect: () => act(name, "adopt-scenario", text().adopted(name)) },
    { label: text().revertScenario, onSelect: () => act(name, "revert-scenario", text().reverted(name)) },
    { kind: "line" },
    { label: text().deleteScenario, danger: true, onSelect: () => remove(name) },
  ];
  return items;
}
