import "../../parts/ask/ask.css";
import "./answers.css";
import { createSignal, For } from "solid-js";
import type { JSX } from "solid-js";
import { WhatIfSection } from "./whatif/WhatIfSection.tsx";
import { TwoWaySection } from "./whatif/TwoWaySection.tsx";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { goToHeading } from "../../kit/goToHeading.ts";
import { useText } from "../../kit/useText.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import { BindsAnswer } from "./BindsAnswer.tsx";
import { AboutContext, createAbout } from "../../parts/ask/createAbout.ts";
import { GoalsAnswer } from "./GoalsAnswer.tsx";
import { MixAnswer } from "./MixAnswer.tsx";
import { NextStepAnswer } from "./NextStepAnswer.tsx";
import { PipeAnswer } from "./PipeAnswer.tsx";
import { SeekAnswer } from "./SeekAnswer.tsx";
import { TakesAnswer } from "./TakesAnswer.tsx";
import { targetKey } from "../../parts/ask/targets.ts";
import { TooLateAnswer } from "./TooLateAnswer.tsx";
import { TornadoAnswer } from "./TornadoAnswer.tsx";

const PARTS = [
  { id: "goals", name: "makeIt", component: GoalsAnswer },
  { id: "binds", name: "binds", component: BindsAnswer },
  { id: "next-step", name: "nextStep", component: NextStepAnswer },
  { id: "takes", name: "takes", component: TakesAnswer },
  { id: "mix", name: "mix", component: MixAnswer },
  { id: "seek", name: "seek", component: SeekAnswer },
  { id: "too-late", name: "tooLate", component: TooLateAnswer },
  { id: "tornado", name: "tornado", component: TornadoAnswer },
  { id: "what-if", name: "whatIf", component: WhatIfSection },
  { id: "two-way", name: "twoWay", component: TwoWaySection },
  { id: "in-pipe", name: "inPipe", component: PipeAnswer },
] as const;

/** An answer counts as the one being read once its top is within this many pixels of the top of the column. */
const ABOVE = 60;

/** Can we make it, what holds us back, what should we do next: one answer below the other. */
export function AnswersView(): JSX.Element {
  const about = createAbout();
  const { words } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  let column!: HTMLDivElement;
  const [current, setCurrent] = createSignal<string>(PARTS[0].id);
  /** The scroll position set by a click: the answer clicked stays marked until the user scrolls on. */
  let putAt = 0;
  const go = (id: string) => {
    goToHeading(`answer-${id}-title`);
    putAt = column.scrollTop;
    setCurrent(id);
  };
  const scrolled = () => {
    if (Math.abs(column.scrollTop - putAt) < 2) return;
    putAt = NaN;
    const top = column.getBoundingClientRect().top + ABOVE;
    const passed = PARTS.filter(({ id }) => {
      const section = document.getElementById(`answer-${id}`);
      return section !== null && section.getBoundingClientRect().top <= top;
    });
    setCurrent((passed.at(-1) ?? PARTS[0]).id);
  };
  return (
    <AboutContext.Provider value={about}>
      <div class="answers">
        <nav class="answers-nav" aria-label={text().contents}>
          <For each={PARTS}>
            {(part) => (
              <button
                type="button"
                aria-current={current() === part.id ? "location" : undefined}
                onClick={() => go(part.id)}
              >
                {text()[part.name]}
              </button>
            )}
          </For>
        </nav>
        <div class="answers-column" ref={column} onScroll={scrolled}>
          <p class="ans-about">
            {text().about}{" "}
            <InlineSelect
              text={says().aboutName(about.target())}
              label={text().aboutLabel}
              value={targetKey(about.target())}
              choices={about.targets().map((target) => ({
                value: targetKey(target),
                label: says().aboutName(target),
                group: target.kind === "row" ? text().rowsUpTo(says().date(target.to)) : text().goals,
              }))}
              onChoose={about.choose}
            />
          </p>
          <For each={PARTS}>{(part) => <part.component />}</For>
        </div>
      </div>
    </AboutContext.Provider>
  );
}
