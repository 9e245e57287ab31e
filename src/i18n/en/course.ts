/** Whether a plan is on course, why not, and what to do: the first words of the follow-up. Figures come written. */
export const course = {
  none: "Nothing is closed yet. Type what came in the first month, and this line says whether you are on course.",
  met: (goal: string) => `The goal is met: ${goal}.`,
  missed: (goal: string) => `The goal was missed: ${goal}.`,
  likely: (goal: string, now: string) => `On course: the chance of ${goal} is ${now}`,
  open: (goal: string, now: string) => `Not settled: the chance of ${goal} is ${now}`,
  unlikely: (goal: string, now: string) => `Off course: the chance of ${goal} is ${now}`,
  wasMade: (made: string) => `; it was ${made} when the plan was made.`,
  asMade: ", as when the plan was made.",
  end: ".",
  noGoal: "The plan has no goal, so there is no course to be off. Set one at the top of the page.",
  onPlan: (what: string, actual: string) => `${what}: ${actual}, as planned.`,
  between: (what: string, actual: string, plan: string) => `${what}: ${actual}, where the plan had ${plan}.`,
  mostOf: (row: string, part: string) => `What weighs most: ${row} (${part}).`,
  mostLuck: (part: string) => `What weighs most is luck and what is not followed (${part}).`,
  leverFrom: (lever: string, month: string) => `${lever} from ${month}`,
  step: (lever: string, points: string) =>
    `Best next step: ${lever}, which raises the chance by about ${points} percentage ${points === "1" ? "point" : "points"}.`,
  stepBought: (lever: string, points: string) =>
    `Of what can be bought: ${lever}, about ${points} ${points === "1" ? "point" : "points"}.`,
  noStep: "No single step clearly raises the chance.",
  enough: "Nothing more is needed for this goal.",
  waiting: "What to do is being worked out…",
};
