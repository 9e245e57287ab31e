import { For, onCleanup, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Notice } from "../../../state/planSafety.ts";
import { Button } from "../../kit/Button.tsx";
import { Icon } from "../../kit/Icon.tsx";

export type NoticeAction = { readonly label: string; readonly run: () => void };

/** One message, with what can be done about it. */
export function NoticeBox(props: {
  readonly kind: Notice["kind"];
  /** Said at once, with a sign. */
  readonly grave?: boolean;
  readonly text: string;
  readonly actions: readonly NoticeAction[];
  /** The time after which it closes by itself, in milliseconds, unless it is pointed at or focused. */
  readonly leaves?: { readonly after: number; readonly go: () => void } | undefined;
}): JSX.Element {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => clearTimeout(timer);
  const go = () => {
    wait();
    if (props.leaves !== undefined) timer = setTimeout(props.leaves.go, props.leaves.after);
  };
  onMount(go);
  onCleanup(wait);

  return (
    <div
      class="notice"
      onPointerEnter={wait}
      onPointerLeave={go}
      onFocusIn={wait}
      onFocusOut={go}
      data-kind={props.kind}
      data-grave={props.grave === true}
      role={props.grave === true ? "alert" : "status"}
    >
      <Show when={props.grave}>
        <Icon name="warning" />
      </Show>
      <p>{props.text}</p>
      <For each={props.actions}>
        {(action) => (
          <Button look="quiet" onClick={action.run}>
            {action.label}
          </Button>
        )}
      </For>
    </div>
  );
}
