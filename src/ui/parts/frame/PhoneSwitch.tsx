import { For } from "solid-js";
import type { JSX } from "solid-js";
import { Icon } from "../../kit/Icon.tsx";
import { useText } from "../../kit/useText.ts";
import type { ViewItem } from "./viewItem.ts";

type Props = {
  readonly views: readonly ViewItem[];
  /** The view that is shown; undefined while the selected row's answer is. */
  readonly current: string | undefined;
  readonly onView: (id: string) => void;
  readonly onRow: () => void;
};

/** On a phone: one thing at a time, chosen by a thumb at the foot of the screen. */
export function PhoneSwitch(props: Props): JSX.Element {
  const { words } = useText();
  const item = (view: ViewItem) => (
    <button
      type="button"
      aria-current={view.id === props.current ? "page" : undefined}
      onClick={() => props.onView(view.id)}
    >
      <Icon name={view.icon} />
      <span>{view.name(words())}</span>
    </button>
  );
  return (
    <nav class="phone-switch" aria-label={words().frame.views}>
      <For each={props.views.slice(0, 1)}>{item}</For>
      <button
        type="button"
        aria-current={props.current === undefined ? "page" : undefined}
        onClick={() => props.onRow()}
      >
        <Icon name="chart" />
        <span>{words().frame.row}</span>
      </button>
      <For each={props.views.slice(1)}>{item}</For>
    </nav>
  );
}
