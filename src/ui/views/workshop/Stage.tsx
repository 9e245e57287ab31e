import { createEffect, createMemo, createSignal, onCleanup, onMount, untrack } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { IconButton } from "../../kit/IconButton.tsx";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { stepIndex, stepKey, stepsOf } from "../../../workshop/steps.ts";
import type { Step } from "../../../workshop/steps.ts";
import { useWorkshop } from "./createWorkshop.ts";
import { StageStep } from "./StageStep.tsx";

/** The keys of a presenter's remote control or a keyboard that go to the next or the previous step. */
const TURNS: { readonly [key: string]: 1 | -1 } = {
  ...{ ArrowRight: 1, ArrowDown: 1, PageDown: 1, " ": 1 },
  ...{ ArrowLeft: -1, ArrowUp: -1, PageUp: -1 },
};

/** The workshop on the big screen: one step at a time; keys go to the next and the previous one. */
export function Stage(props: { readonly onEnd: () => void }): JSX.Element {
  const { session } = useApp();
  const { words } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  let stage!: HTMLDialogElement;
  const rows = () => workshop.now()?.rows ?? [];
  const at = () => stepIndex(workshop.now() ?? { rows: [], step: "" });
  const key = createMemo(() => stepKey(stepsOf(rows())[at()]!));
  const step = createMemo((): Step => stepsOf(rows()).find((one) => stepKey(one) === key())!);
  const last = () => stepsOf(rows()).length - 1;
  const turn = (by: 1 | -1) => {
    workshop.turn(by);
    stage.querySelector<HTMLElement>(".stage-body")?.scrollTo(0, 0);
    stage.querySelector<HTMLElement>("h2")?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = TURNS[event.key];
    // A pressed button may have been removed, and the focus with it: key events then come from the page's body.
    const isHere = event.target === window.document.body || stage.contains(event.target as Node);
    const inField = event.target instanceof Element && event.target.matches("input, textarea, select");
    const pressed = event.key === " " && event.target instanceof HTMLButtonElement;
    if (by === undefined || !isHere || inField || pressed || event.defaultPrevented) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    turn(by);
  };
  /** Light or dark on the big screen only; undefined: as in the rest of the program. */
  const [look, setLook] = createSignal<"light" | "dark">();
  const isDark = () => {
    const theme = look() ?? session.theme();
    return (
      theme === "dark" || (theme === "system" && window.matchMedia("(prefers-color-scheme: dark)").matches)
    );
  };
  createEffect(() => {
    const chosen = look();
    if (chosen === undefined) return;
    const root = window.document.documentElement;
    root.dataset["theme"] = chosen;
    onCleanup(() => {
      const theme = untrack(session.theme);
      if (theme === "system") delete root.dataset["theme"];
      else root.dataset["theme"] = theme;
    });
  });
  const onFullscreen = () => {
    if (window.document.fullscreenElement === null) props.onEnd();
  };

  onMount(() => {
    if (workshop.now()?.began === undefined) workshop.change({ began: new Date().toISOString() });
    stage.showModal();
    window.addEventListener("keydown", onKeyDown);
    onCleanup(() => window.removeEventListener("keydown", onKeyDown));
    stage.querySelector<HTMLElement>("h2")?.focus();
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

  const print = () => {
    props.onEnd();
    setTimeout(() => window.print());
  };
  return (
    <dialog ref={stage} class="workshop-stage" aria-label={text().stage} onClose={() => props.onEnd()}>
      <div class="stage-body" data-step={step().kind}>
        <StageStep step={step()} onReveal={() => turn(1)} onPrint={print} />
      </div>
      <footer class="stage-foot">
        <Button look="quiet" onClick={() => setLook(isDark() ? "light" : "dark")}>
          {isDark() ? text().light : text().dark}
        </Button>
        <span class="stage-turns">
          <Button look="quiet" disabled={at() === 0} onClick={() => turn(-1)}>
            {text().back}
          </Button>
          <span>{text().place(String(at() + 1), String(last() + 1))}</span>
          <Button disabled={at() === last()} onClick={() => turn(1)}>
            {text().next}
          </Button>
          <IconButton icon="close" label={text().leave} onClick={() => props.onEnd()} />
        </span>
      </footer>
    </dialog>
  );
}
