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
  /** What the answer says, in a sentence that can be said aloud; empty until there is one. */
  readonly sentence: string | undefined;
  readonly asked: Pick<
    Asked<unknown>,
    "stale" | "rough" | "progress" | "stopped" | "failure" | "stop" | "retry" | "value"
  >;
  /** Whether what is there finds nothing and is from too few trials to say so: then it is waited for. */
  readonly waits?: boolean;
  readonly watch: (element: Element) => void;
  /** In how many trials it is worked out, and how far off it may be. */
  readonly rests?: RestsOn;
  /** What can be chosen of the question. */
  readonly controls?: JSX.Element;
  readonly children: JSX.Element;
};

/** An answer: its question, a sentence, then whatever shows it. What is being renewed stays, dimmed. */
export function AnswerSection(props: Props): JSX.Element {
  const { words } = useText();
  const text = () => words().answerViews;
  const isEmpty = () => props.asked.value() === undefined || props.waits === true;
  let section!: HTMLElement;
  /** The room that the answer before had: what stands below it does not jump while the next one is worked out. */
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

/** How far the work is, with the way to stop it; or that it was stopped or failed. */
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
