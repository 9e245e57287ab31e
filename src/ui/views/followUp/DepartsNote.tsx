import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { departureSentence, teachText } from "../../../i18n/departureSentence.ts";
import { closedMonth } from "../../../model/closedMonth.ts";
import type { RowId } from "../../../model/row.ts";
import { trialsOf } from "../../../report/roughTrials.ts";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { Button } from "../../kit/Button.tsx";
import { goToHeading } from "../../kit/goToHeading.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";

/** Where the plan from here on is far from what came lately: that, calmly, and the way to let it learn. */
export function DepartsNote(props: { readonly rows: readonly RowId[] }): JSX.Element {
  const { document } = useApp();
  const says = useAnswerText();
  const asked = createAsked(() => {
    const plan = document.plan();
    if (closedMonth(plan) === undefined) return undefined;
    const { trials, seed, chance } = plan.run;
    const run = { ...trialsOf("departures", trials), seed, chance };
    return { name: "departures" as const, args: { scenario: document.scenario(), rows: props.rows, ...run } };
  });
  return (
    <Show when={departureSentence(asked.value() ?? [], says())}>
      {(sentence) => (
        <p class="follow-departs" role="note" classList={{ stale: asked.stale() }}>
          {sentence()}{" "}
          <Button look="quiet" onClick={() => goToHeading("follow-taught-title")}>
            {teachText(says())}
          </Button>
        </p>
      )}
    </Show>
  );
}
