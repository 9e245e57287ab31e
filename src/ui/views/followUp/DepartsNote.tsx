import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { departureSentence, teachText } from "../../../i18n/departureSentence.ts";
import { Button } from "../../kit/Button.tsx";
import { goToHeading } from "../../kit/goToHeading.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import { createDepartures } from "../../parts/closing/createDepartures.ts";

/** Says calmly that the plan from here on is far from the recent actuals, and offers to let it learn from them. */
export function DepartsNote(): JSX.Element {
  const says = useAnswerText();
  const asked = createDepartures(() => true);
  return (
    <Show when={departureSentence(asked.value() ?? [], says())}>
      {(sentence) => (
        <p
          id="follow-departs"
          class="follow-departs"
          role="note"
          tabindex="-1"
          classList={{ stale: asked.stale() }}
        >
          {sentence()}{" "}
          <Button look="quiet" onClick={() => goToHeading("follow-taught-title")}>
            {teachText(says())}
          </Button>
        </p>
      )}
    </Show>
  );
}
