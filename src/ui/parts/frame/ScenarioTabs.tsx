import { createEffect, createSignal, For, Show, Suspense } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { afterPaint } from "../../kit/afterPaint.ts";
import { Icon } from "../../kit/Icon.tsx";
import { IconButton } from "../../kit/IconButton.tsx";
import { Menu } from "../../kit/Menu.tsx";
import { useShowView } from "../../kit/showView.ts";
import { useText } from "../../kit/useText.ts";
import { lazyPart } from "../../kit/lazyPart.ts";
import type { Commands } from "./ScenarioCommands.tsx";
import { indexAfterKey } from "../../kit/indexAfterKey.ts";

const ScenarioCommands = lazyPart(async () => {
  await afterPaint();
  return { default: (await import("./ScenarioCommands.tsx")).ScenarioCommands };
});

/** The baseline and the scenarios over it, side by side; arrows move between them. */
export function ScenarioTabs(): JSX.Element {
  const { document, session } = useApp();
  const { words } = useText();
  const text = () => words().frame;
  const [commands, setCommands] = createSignal<Commands>();
  /** An action requested before the commands were loaded: done once they are. */
  let isAddAsked = false;
  const add = () => {
    const had = commands();
    if (had === undefined) isAddAsked = true;
    else had.add();
  };
  const took = (came: Commands) => {
    setCommands(came);
    if (isAddAsked) came.add();
    isAddAsked = false;
  };
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
  /** Actuals are the same in every scenario: the figures around them are the baseline's. */
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
            <Menu label={text().scenarioMenu(name)} items={commands()?.items(name) ?? []}>
              <Icon name="down" />
            </Menu>
          )}
        </Show>
        <IconButton icon="plus" label={text().addScenario} onClick={add} />
      </Show>
      <Suspense>
        <ScenarioCommands ref={took} />
      </Suspense>
    </div>
  );
}
