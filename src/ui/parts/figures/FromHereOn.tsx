import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { closedMonth, firstOpenMonth } from "../../../model/closedMonth.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";

/** Beside what is forecast: that it goes on from what came, once a month of the plan is closed. */
export function FromHereOn(): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const closed = () => (firstOpenMonth(document.plan()) > 0 ? closedMonth(document.plan()) : undefined);
  return (
    <Show when={closed()}>
      {(month) => (
        <span class="from-here-on" title={words().answer.fromHereOnHint(format().month(month(), "long"))}>
          {words().answer.fromHereOn}
        </span>
      )}
    </Show>
  );
}
