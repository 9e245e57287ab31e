import { Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Asked } from "../../../state/createAsked.ts";
import { useText } from "../../kit/useText.ts";
import { AskedState } from "../../parts/ask/AnswerSection.tsx";
import { TrialsNote } from "../../parts/ask/TrialsNote.tsx";
import type { RestsOn } from "../../parts/ask/TrialsNote.tsx";

/** A part of the follow-up: its sentence, then the table or chart. A result being renewed stays visible, dimmed. */
export function FollowSection(props: {
  readonly id: string;
  readonly title: string;
  /** Empty until there is a sentence. */
  readonly sentence: string | undefined;
  /** Left out if the page computes the part itself. */
  readonly asked?: Asked<unknown>;
  /** The number of trials and the error; left out if the part is computed without trials. */
  readonly rests?: RestsOn | undefined;
  /** The options of the question. */
  readonly controls?: JSX.Element;
  readonly children: JSX.Element;
}): JSX.Element {
  const { words } = useText();
  return (
    <section class="view-section" id={`follow-${props.id}`} aria-labelledby={`follow-${props.id}-title`}>
      <div class="ans-head">
        <h3 id={`follow-${props.id}-title`} tabindex="-1">
          {props.title}
        </h3>
        <Show when={props.asked}>{(asked) => <AskedState asked={asked()} />}</Show>
      </div>
      <Show when={props.controls}>
        <div class="ans-controls">{props.controls}</div>
      </Show>
      <div
        class="settles"
        classList={{ stale: props.asked?.stale() === true && props.asked.value() !== undefined }}
        aria-busy={props.asked?.progress() !== undefined}
      >
        <p class="follow-sentence" aria-live="polite">
          {props.sentence ?? (props.asked?.progress() === undefined ? "" : words().answerViews.workingOut)}
        </p>
        {props.children}
        <Show when={props.asked?.stale() === false && props.rests}>
          {(rests) => <TrialsNote rests={rests()} rough={false} />}
        </Show>
      </div>
    </section>
  );
}
