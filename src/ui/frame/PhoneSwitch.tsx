import type { JSX } from "solid-js";
import { Icon } from "../kit/Icon.tsx";
import { useText } from "../useText.ts";

type Shown = "view" | "answer";

/** On a phone: the sheet or the answer, by a thumb at the foot of the screen. */
export function PhoneSwitch(props: {
  readonly shown: Shown;
  readonly onChoose: (shown: Shown) => void;
}): JSX.Element {
  const { words } = useText();
  return (
    <nav class="phone-switch" aria-label={words().frame.views}>
      <button
        type="button"
        aria-current={props.shown === "view" ? "page" : undefined}
        onClick={() => props.onChoose("view")}
      >
        <Icon name="sheet" /> {words().frame.sheet}
      </button>
      <button
        type="button"
        aria-current={props.shown === "answer" ? "page" : undefined}
        onClick={() => props.onChoose("answer")}
      >
        <Icon name="chart" /> {words().frame.answer}
      </button>
    </nav>
  );
}
