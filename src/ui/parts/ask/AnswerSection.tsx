import { createComputed, createSignal, on, Show } from "solid-js";
import type { JSX } from "solid-js";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import type { Asked } from "../../../state/createAsked.ts";
import { TrialsNote } from "./TrialsNote.tsx";
import type { RestsOn } from "./TrialsNote.tsx";

type Props = {
  readonly id: string;
  readonly title: string;
  /** The answer as a sentence that can be said aloud; empty until there is an answer. */
  readonly sentence: string | undefined;
  readonly asked: Pick<
    Asked<unknown>,
    "stale" | "rough" | "progress" | "stopped" | "failure" | "stop" | "retry" | "value"
  >;
  /** Whether the result so far finds nothing, from too few trials to conclude that: the section then waits. */
  readonly waits?: boolean;
  readonly watch: (element: Element) => void;
  /** How many trials the answer is worked out from, and how far off it may be. */
  readonly rests?: RestsOn;
  /** The controls for what can be chosen in the question. */
  readonly controls?: JSX.Element;
  readonly children: JSX.Element;
};

/** An answer: its question, a sentence, then its content. While it is recalculated the old one stays, dimmed. */
export function AnswerSection(props: Props): JSX.Element {
  const { words } = useText();
  const text = () => words().answerViews;
  const isEmpty = () => props.asked.value() === undefined || props.waits === true;
  let section!: HTMLElement;
  /** The previous answer's height, kept so that content below does not jump while the next answer is worked out. */
  const [room, setRoom] = createSignal(0);
  createComputed(
    on(isEmpty, (empty, before) => setRoom(empty && before === false ? section.offsetHeight : 0)),
  );
  const sentence = () => (props.waits === true ? undefined : props.sentence);
  return (
    <section
      class="ans"
      data-empty={isEmpty()}
      id={`answer-${props.id}`}
      aria-labelledby={`answer-${props.id}-title`}
      ref={(element) => {
        section = element;
        props.watch(element);
      }}
      style={{ "min-height": room() === 0 ? undefined : `${room()}px` }}
    >
      <header class="ans-head">
        <h2 id={`answer-${props.id}-title`} tabindex="-1">
          {props.title}
        </h2>
        <AskedState asked={props.asked} />
      </header>
      <Show when={props.controls}>
        <div class="ans-controls">{props.controls}</div>
      </Show>
      <div
        class="settles"
        classList={{ stale: props.asked.stale() && props.asked.value() !== undefined }}
        aria-busy={props.asked.progress() !== undefined}
      >
        <p class="ans-sentence" aria-live="polite">
          {sentence() ?? (props.asked.progress() === undefined ? "" : text().workingOut)}
        </p>
        <Show when={!isEmpty()} fallback={<p class="print-only soft">{words().print.notYet}</p>}>
          {props.children}
          <Show when={(!props.asked.stale() || props.asked.rough()) && props.rests}>
            {(rests) => <TrialsNote rests={rests()} rough={props.asked.rough()} />}
          </Show>
        </Show>
      </div>
    </section>
  );
}

/** The progress of the work, with a way to stop it; or that it was stopped or failed. */
export function AskedState(props: { readonly asked: Omit<Props["asked"], "value" | "rough"> }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().answerViews;
  const percent = () => format().percent(props.asked.progress() ?? 0, 0);
  return (
    <div class="ans-state small soft">
      <Show when={props.asked.progress() !== undefined}>
        <span class="run-bar" aria-hidden="true">
          <span style={{ width: `${Math.round((props.asked.progress() ?? 0) * 100)}%` }} />
        </span>
        <span>{words().frame.progress(percent())}</span>
        <Button look="quiet" onClick={() => props.asked.stop()}>
          {words().frame.stop}
        </Button>
      </Show>
      <Show when={props.asked.stopped()}>
        <span>{words().frame.stopped}</span>
        <Button look="quiet" onClick={() => props.asked.retry()}>
          {words().frame.again}
        </Button>
      </Show>
      <Show when={props.asked.failure()}>
        <span title={props.asked.failure()}>{text().failed}</span>
        <Button look="quiet" onClick={() => props.asked.retry()}>
          {words().frame.again}
        </Button>
      </Show>
    </div>
  );
}
