import { createContext, createMemo, useContext } from "solid-js";
import type { Accessor } from "solid-js";
import type { AskedAbout, AskedOf } from "../../../analysis/questions.ts";
import { trialsOf } from "../../../report/roughTrials.ts";
import type { QuestionName } from "../../../report/questions.ts";
import type { Target } from "../../../analysis/target.ts";
import { assert } from "../../../lib/assert.ts";
import { firstOpenMonth } from "../../../model/closedMonth.ts";
import { useApp } from "../../../state/context.ts";
import { chosenTarget, measuredOf, targetsOf } from "./targets.ts";
import type { Measured } from "./effects.ts";
import { pageSignal } from "../../../state/pageMemory.ts";

const targetKey = pageSignal<string | undefined>(undefined);
const firstChangedMonth = pageSignal(0);

/** The subject that all answers of a view share, and how they are run. */
export type About = {
  readonly target: Accessor<Target>;
  readonly targets: Accessor<readonly Target[]>;
  readonly choose: (key: string) => void;
  readonly measured: Accessor<Measured>;
  /** Index of the month from which levers take effect. */
  readonly from: Accessor<number>;
  readonly setFrom: (from: number) => void;
  /** Arguments of a question, with the trials it uses. */
  readonly of: (name: QuestionName) => AskedOf;
  readonly about: (name: QuestionName) => AskedAbout;
};

export const AboutContext = createContext<About>();

export function useAbout(): About {
  const about = useContext(AboutContext);
  assert(about !== undefined, "no answers around this component");
  return about;
}

/** The choices that the answers of a view share; they stay while the page does. */
export function createAbout(): About {
  const { answers, document } = useApp();
  const [key, choose] = targetKey(answers);
  const [wantedFrom, setFrom] = firstChangedMonth(answers);
  const targets = createMemo(() => targetsOf(document.plan(), document.sheet()));
  const target = createMemo(() => chosenTarget(targets(), key(), document.sheet(), document.plan()));
  const of = (name: QuestionName): AskedOf => {
    const { trials, seed, chance } = document.plan().run;
    return { scenario: document.scenario(), ...trialsOf(name, trials), seed, chance };
  };
  return {
    target,
    targets,
    choose,
    measured: createMemo(() => measuredOf(target(), document.plan(), document.sheet())),
    // Closed months can no longer be changed.
    from: () => {
      const plan = document.plan();
      return Math.min(Math.max(wantedFrom(), firstOpenMonth(plan)), plan.months - 1);
    },
    setFrom,
    of,
    about: (name) => ({ ...of(name), target: target() }),
  };
}
