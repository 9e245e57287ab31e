import { createMemo, createSignal, onCleanup, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RequestData } from "../../../report/request.ts";
import { IconButton } from "../../kit/IconButton.tsx";
import { useText } from "../../kit/useText.ts";
import type { ReportParagraphId, Request } from "./createRequest.ts";
import { sectionsOf } from "./sections.tsx";
import type { Section } from "./sections.tsx";

/** Sections for reading, not for presenting. */
const NOT_SHOWN: ReadonlySet<string> = new Set(["years", "byYear"]);

/** How much charts are enlarged, to be read from across a room: their text is 11 pixels high otherwise. */
function enlarged(): number {
  return Math.max(18 / 11, window.innerWidth / 800);
}
/** The greatest number of characters for which a message is written in the largest letters. */
const LONG = 80;

/** The request on a big screen: one message a slide, turned by the arrow keys. */
export function Presentation(props: {
  readonly request: Request;
  readonly data: RequestData;
  readonly onEnd: () => void;
}): JSX.Element {
  const [at, setAt] = createSignal(0);
  const slides = createMemo(() =>
    sectionsOf(props.data).filter((section) => hasMoreThanWords(section, props.data)),
  );
  const slide = createMemo(() => slides()[at()]);
  const message = (id: ReportParagraphId) => firstSentence(props.request.text(id));
  let stage!: HTMLDialogElement;

  const go = (to: number) => setAt(Math.max(0, Math.min(to, slides().length - 1)));
  const onKeyDown = (event: KeyboardEvent) => {
    const to = slideAfter(event.key, at(), slides().length);
    if (to === undefined || (event.key === " " && event.target instanceof HTMLButtonElement)) return;
    event.preventDefault();
    go(to);
  };
  const onFullscreen = () => {
    if (window.document.fullscreenElement === null) props.onEnd();
  };

  onMount(() => {
    stage.showModal();
    // If full screen is refused, the dialog still covers the window.
    void stage
      .requestFullscreen?.()
      .then(() => stage.addEventListener("fullscreenchange", onFullscreen))
      .catch(() => undefined);
    onCleanup(() => {
      stage.removeEventListener("fullscreenchange", onFullscreen);
      if (window.document.fullscreenElement === stage) void window.document.exitFullscreen();
      if (stage.open) stage.close();
    });
  });

  return (
    <dialog
      ref={stage}
      class="stage"
      aria-label={props.request.title()}
      onKeyDown={onKeyDown}
      onClose={() => props.onEnd()}
    >
      <Show when={slide()} keyed>
        {(shown) => (
          <div class="slide" data-section={shown.id} aria-live="polite">
            <p class="slide-head">
              {at() === 0
                ? `${props.request.kind()} · ${props.request.title()}`
                : props.request.heading(shown.id)}
            </p>
            <h2 class="slide-message" classList={{ long: message(shown.id).length > LONG }}>
              {message(shown.id)}
            </h2>
            <div class="slide-figure">
              <Show when={shown.figure}>
                {(Figure) =>
                  Figure()({
                    request: props.request,
                    data: props.data,
                    height: Math.round((window.innerHeight * 0.42) / enlarged()),
                    slide: enlarged(),
                  })
                }
              </Show>
            </div>
          </div>
        )}
      </Show>
      <SlideFoot at={at()} count={slides().length} onGo={go} onEnd={props.onEnd} />
    </dialog>
  );
}

/** Whether there is a table or chart beside the message: a sentence alone makes no slide. */
function hasMoreThanWords({ id, figure }: Section, data: RequestData): boolean {
  if (figure === undefined || NOT_SHOWN.has(id)) return false;
  if (id === "indicators") return data.indicators.length > 0;
  if (id === "goal" || id === "sure") return data.goals.length > 0;
  return id !== "ask" || data.ask.differences.length > 0;
}

/** One message a slide: the text after the first sentence is left to the report's readers. */
function firstSentence(paragraph: string): string {
  const end = /[.!?]["”]?\s+(?=\p{Lu})/u.exec(paragraph);
  return end === null ? paragraph : paragraph.slice(0, end.index + end[0].trimEnd().length);
}

function SlideFoot(props: {
  readonly at: number;
  readonly count: number;
  readonly onGo: (to: number) => void;
  readonly onEnd: () => void;
}): JSX.Element {
  const { words } = useText();
  const text = () => words().report;
  return (
    <footer class="slide-foot">
      <span class="soft">{text().presentHint}</span>
      <span class="slide-turn">
        <IconButton
          icon="left"
          label={text().previous}
          disabled={props.at === 0}
          onClick={() => props.onGo(props.at - 1)}
        />
        <span>{text().slide(String(props.at + 1), String(props.count))}</span>
        <IconButton
          icon="right"
          label={text().next}
          disabled={props.at === props.count - 1}
          onClick={() => props.onGo(props.at + 1)}
        />
        <IconButton icon="close" label={text().leavePresenting} onClick={() => props.onEnd()} />
      </span>
    </footer>
  );
}

/**
 * The index of the slide that a key leads to, which may be before the first or after the last slide; undefined for
 * other keys.
 */
function slideAfter(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
    case "PageDown":
    case " ":
      return at + 1;
    case "ArrowLeft":
    case "ArrowUp":
    case "PageUp":
      return at - 1;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
