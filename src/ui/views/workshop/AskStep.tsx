import { createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import type { JSX } from "solid-js";
import { helpOf } from "../../../model/rows/help/index.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import type { Said } from "../../../workshop/answer.ts";
import { useWorkshop } from "./createWorkshop.ts";
import { EstimateForm } from "./EstimateForm.tsx";
import { PhonesPanel } from "./PhonesPanel.tsx";

/** One question in large letters. Answers stay hidden; people give them here one after another, or on phones. */
export function AskStep(props: { readonly row: RowId; readonly onReveal: () => void }): JSX.Element {
  const { document, session } = useApp();
  const { words } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const [open, setOpen] = createSignal<"form" | "phones" | undefined>();
  let actions: HTMLDivElement | undefined;
  const answers = () => workshop.answers(props.row);
  const rows = () => workshop.now()?.rows ?? [];
  const isSecond = () => workshop.now()?.first[props.row] !== undefined;
  const meaning = () => helpOf(props.row)?.[session.language()] ?? document.sheet().byId.get(props.row)?.note;
  const odds = () => words().estimate.odds["90"];
  const waiting = createMemo(() =>
    (workshop.now()?.names ?? []).filter((name) => !answers().some(({ who }) => who === name)),
  );
  /** Whether everybody who is known to be present has answered. */
  const isComplete = () => answers().length > 0 && waiting().length === 0;
  /** The same where people are known by name; only then can the page say that all have answered. */
  const allIn = () => isComplete() && (workshop.now()?.names ?? []).length > 0;
  /** Returns to the question, with the focus on the button for what comes next: the next person, or the answers. */
  const close = () => {
    setOpen(undefined);
    actions?.querySelector<HTMLElement>('[data-look="strong"]')?.focus();
  };
  const give = (said: Said, who: string) => {
    const before = [...(workshop.now()?.first[props.row] ?? []), ...answers()];
    const same = before.find((one) => who !== "" && one.who === who);
    const by = same?.by ?? freeId(answers().map((one) => one.by));
    const given = { ...said, by, ...(who === "" ? {} : { who }) };
    workshop.answer(props.row, given);
    session.announce(text().isIn(workshop.nameOf(props.row, given)));
    close();
  };
  return (
    <>
      <p class="stage-kicker">
        {text().question(String(rows().indexOf(props.row) + 1), String(rows().length))}
        {isSecond() ? ` · ${text().round2}` : ""} <Timer minutes={workshop.now()?.minutes ?? 0} />
      </p>
      <h2 tabindex="-1">{workshop.question(props.row)}</h2>
      <Show when={open() === "phones"}>
        <PhonesPanel row={isSecond() ? props.row : undefined} onClose={close} />
      </Show>
      <Show when={open() === "form"}>
        <EstimateForm row={props.row} names={waiting()} onGiven={give} onCancel={close} />
      </Show>
      <Show when={open() === undefined}>
        <Show when={meaning()}>
          <p class="stage-soft">{meaning()}</p>
        </Show>
        <p class="stage-sentence">
          {text().how(words().estimate.lowHint(odds()), words().estimate.highHint(odds()))}
        </p>
        <p class="stage-count" role="status">
          {answers().length === 0
            ? text().noneIn
            : text().countIn(String(answers().length), answers().length === 1)}
          {allIn() ? `. ${text().allIn}` : ""}
        </p>
        <Show when={answers().length > 0}>
          <ul class="stage-people" aria-label={text().whoIsIn}>
            <For each={answers()}>
              {(answer) => (
                <li>
                  {workshop.nameOf(props.row, answer)}
                  <button
                    type="button"
                    class="stage-remove"
                    aria-label={text().takeAway(workshop.nameOf(props.row, answer))}
                    onClick={() => workshop.withdraw(props.row, answer.by)}
                  >
                    ×
                  </button>
                </li>
              )}
            </For>
          </ul>
        </Show>
        <div class="stage-actions" ref={actions}>
          <Button look={isComplete() ? "plain" : "strong"} onClick={() => setOpen("form")}>
            {waiting()[0] !== undefined
              ? text().turnOf(waiting()[0]!)
              : allIn()
                ? text().oneMore
                : text().hereInTurn}
          </Button>
          <Button onClick={() => setOpen("phones")}>{text().byPhone}</Button>
          <Show when={answers().length > 0}>
            <Button look={isComplete() ? "strong" : "plain"} onClick={() => props.onReveal()}>
              {text().reveal}
            </Button>
          </Show>
        </div>
      </Show>
    </>
  );
}

/** The first of the ids p1, p2, … that nobody has. */
function freeId(taken: readonly string[]): string {
  for (let n = 1; ; n++) if (!taken.includes(`p${n}`)) return `p${n}`;
}

/** Counts down and says when the time is up; it never goes on to the next step by itself. */
function Timer(props: { readonly minutes: number }): JSX.Element {
  const { words } = useText();
  const text = () => words().workshop;
  const began = performance.now();
  const [seconds, setSeconds] = createSignal(0);
  const ticking = setInterval(() => setSeconds(Math.floor((performance.now() - began) / 1000)), 1000);
  onCleanup(() => clearInterval(ticking));
  const left = () => props.minutes * 60 - seconds();
  const clock = () => `${Math.floor(left() / 60)}:${String(left() % 60).padStart(2, "0")}`;
  return (
    <Show when={props.minutes > 0}>
      <span class="stage-timer">· {left() > 0 ? text().timeLeft(clock()) : text().timeUp}</span>
    </Show>
  );
}
