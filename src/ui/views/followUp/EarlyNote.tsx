import { createMemo, Show } from "solid-js";
import type { JSX } from "solid-js";
import { closedEarly } from "../../../model/closedMonth.ts";
import { addMonths } from "../../../model/month.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { dayOf } from "../../kit/dayOf.ts";
import { useText } from "../../kit/useText.ts";

/** Says that a month counts as closed before it is over, because of its first figure, and offers to leave it open. */
export function EarlyNote(): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const today = dayOf(new Date());
  const early = createMemo(() => closedEarly(document.plan(), today));
  const named = () => format().month(early() ?? today.slice(0, 7), "long");
  return (
    <span role="status">
      <Show when={early()}>
        <span class="soft">{words().followUpView.early(named())}</span>{" "}
        <Show when={!document.readOnly()}>
          <Button
            look="quiet"
            onClick={() => document.dispatch({ kind: "set-closed", month: addMonths(today.slice(0, 7), -1) })}
          >
            {words().followUpView.leaveOpen}
          </Button>
        </Show>
      </Show>
    </span>
  );
}
