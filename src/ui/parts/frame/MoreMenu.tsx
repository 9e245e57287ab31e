import { createSignal, Suspense } from "solid-js";
import type { JSX } from "solid-js";
import { afterPaint } from "../../kit/afterPaint.ts";
import { Icon } from "../../kit/Icon.tsx";
import { lazyPart } from "../../kit/lazyPart.ts";
import { Menu } from "../../kit/Menu.tsx";
import type { MenuItem } from "../../kit/Menu.tsx";
import { useText } from "../../kit/useText.ts";

const MoreCommands = lazyPart(async () => {
  await afterPaint();
  return { default: (await import("./MoreCommands.tsx")).MoreCommands };
});

/** Looks, and what is seldom changed. */
export function MoreMenu(): JSX.Element {
  const { words } = useText();
  const [items, setItems] = createSignal<() => readonly MenuItem[]>();
  return (
    <>
      <Menu label={words().frame.more} items={items()?.() ?? []} align="end">
        <Icon name="more" />
      </Menu>
      <Suspense>
        <MoreCommands ref={(commands) => setItems(() => commands)} />
      </Suspense>
    </>
  );
}
