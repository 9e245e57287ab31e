import { For } from "solid-js";
import type { JSX } from "solid-js";
import { Icon } from "../kit/Icon.tsx";
import { useText } from "../useText.ts";
import { VIEWS } from "../views.ts";

type Props = {
  /** The view that is shown; undefined while the selected row's answer is. */
  readonly current: string | undefined;
  readonly onView: (id: string) => void;
  readonly onRow: () => void;
};

/** On a phone: one thing at a time, chosen by a thumb at the foot of the screen. */
export function PhoneSwitch(props: Props): JSX.Element {
  const { words } = useText();
  const [first, ...rest] = VIEWS;
  const item = (view: typeof first) => (
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
      {item(first)}
      <button
        type="button"
        aria-current={props.current === undefined ? "page" : undefined}
        onClick={() => props.onRow()}
      >
        <Icon name="chart" />
        <span>{words().frame.row}</span>
      </button>
      <For each={rest}>{item}</For>
    </nav>
  );
}
