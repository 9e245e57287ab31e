import { createSignal, Suspense } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { afterPaint } from "../../kit/afterPaint.ts";
import { Icon } from "../../kit/Icon.tsx";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import { lazyPart } from "../../kit/lazyPart.ts";
import { Menu } from "../../kit/Menu.tsx";
import type { MenuItem } from "../../kit/Menu.tsx";
import { useText } from "../../kit/useText.ts";

/** What the menu offers and opens, and files that are dropped on the page: not needed to show the sheet. */
const PlanCommands = lazyPart(async () => {
  await afterPaint();
  return { default: (await import("./PlanCommands.tsx")).PlanCommands };
});

/** The plan's name, to be changed in place, and the menu of plans beside it. */
export function PlanMenu(): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().frame;
  const [items, setItems] = createSignal<() => readonly MenuItem[]>();
  const name = () => document.plan().name;
  const rename = (typed: string) => {
    const next = typed.trim();
    if (next === "") return text().nameMissing;
    document.dispatch({ kind: "set-name", name: next.slice(0, 200) });
    return undefined;
  };

  return (
    <div class="plan-menu">
      <h1 class="plan-name">
        <InlineEdit text={name()} label={text().planName} disabled={document.readOnly()} onCommit={rename} />
      </h1>
      <Menu label={text().planMenu(name())} items={items()?.() ?? []}>
        <Icon name="down" />
      </Menu>
      <Suspense>
        <PlanCommands ref={(commands) => setItems(() => commands)} />
      </Suspense>
    </div>
  );
}
