import { For } from "solid-js";
import type { JSX } from "solid-js";
import { Icon } from "../../kit/Icon.tsx";
import { useText } from "../../kit/useText.ts";
import type { ViewItem } from "./viewItem.ts";

/** The ways to look at the plan, down the left side. */
export function ViewNav(props: {
  readonly views: readonly ViewItem[];
  readonly current: string;
  readonly onChoose: (id: string) => void;
}): JSX.Element {
  const { words } = useText();
  return (
    <nav class="rail" aria-label={words().frame.views}>
      <For each={props.views}>
        {(view) => (
          <button
            type="button"
            class="rail-item"
            aria-current={view.id === props.current ? "page" : undefined}
            onClick={() => props.onChoose(view.id)}
          >
            <Icon name={view.icon} />
            <span>{view.name(words())}</span>
          </button>
        )}
      </For>
    </nav>
  );
}
