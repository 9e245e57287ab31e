import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { useText } from "../../kit/useText.ts";

/** Whether an actual fell inside its range, or else on which side: a sign and a word, not colour alone. */
export function InRange(props: { readonly outside: "below" | "above" | undefined }): JSX.Element {
  const { words } = useText();
  const text = () => words().followUpView;
  return (
    <span class="follow-place" data-outside={props.outside !== undefined}>
      <Show when={props.outside} fallback={text().inside}>
        {(side) => (
          <>
            <span aria-hidden="true">{side() === "below" ? "▼ " : "▲ "}</span>
            {text()[side()]}
          </>
        )}
      </Show>
    </span>
  );
}
