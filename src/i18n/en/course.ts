/** Whether a plan is on course, why not, and what to do: the first words of the follow-up. Figures come as text. */
export const course = {
  /** Says that the plan from here on differs much from what came lately. */
  departs: (
    months: string,
    row: string,
    came: string,
    from: string,
    plan: string,
    low: string,
    high: string,
  ) =>
    `In the last ${months}, ${row} came to ${came} a month. From ${from} on the plan counts on ${plan} a month (eight times out of ten ${low} to ${high}).`,
  departsAlso: (rows: string) => `Also far from what came: ${rows}.`,
  departsAdvice: "Unless you know of something that changes it, let the plan learn from what came.",
  teach: "Teach the plan…",
  none: "Nothing is closed yet. Type what came in the first month, and this line says whether you are on course.",
  noneOfThis: (month: string) =>
    `No month of this plan is closed yet; what came up to ${month} is from before its start. Type what came in the first month, and this line says whether you are on course.`,
  /** Placed before the verdict on a scenario. */
  scenario: (name: string) => `Scenario “${name}”.`,
  met: (goal: string) => `The goal is met: ${goal}.`,
  missed: (goal: string) => `The goal was missed: ${goal}.`,
  verdicts: {
    likely: "On course",
    ahead: "Ahead of the plan",
    steady: "On course",
    behind: "Behind the plan",
    unlikely: "Off course",
    open: "More likely than not",
  },
  /** Where the chance is below one half. */
  verdictsBelow: {
    ahead: "Ahead of the plan, but still less likely than not",
    steady: "As planned, but less likely than not",
    open: "Less likely than not",
  },
  chance: (verdict: string, goal: string, now: string) => `${verdict}: the chance of ${goal} is ${now}`,
  /** Shown beside the chance that was given, and kept, when the plan was made. */
  whenMade: {
    was: (made: string) => `; it was ${made} when the plan was made.`,
    same: ", as when the plan was made.",
  },
  /** Beside the chance computed now without what came and what was learnt: the plan may have changed since. */
  beforeCame: {
    was: (made: string) => `; it was ${made} before what came.`,
    same: ", as before what came.",
  },
  end: ".",
  noGoal: "The plan has no goal, so there is no course to be off. Set one at the top of the page.",
  onPlan: (what: string, actual: string) => `${what}: ${actual}, as planned.`,
  between: (what: string, actual: string, plan: string) => `${what}: ${actual}, where the plan had ${plan}.`,
  mostOf: (row: string, part: string) => `What weighs most: ${row} (${part}).`,
  mostLuck: (part: string) => `What weighs most is luck, and steps without figures of what came (${part}).`,
  came: (row: string, actual: string, plan: string) => `${row} came to ${actual} where the plan had ${plan}`,
  alsoCame: (first: string, row: string, actual: string, plan: string) =>
    `${first}, and ${row} to ${actual} where it had ${plan}`,
  cameSince: (month: string, text: string) => `Since ${month}, ${text}.`,
  besidesLuck: (part: string) => `Besides: luck, and steps without figures of what came (${part}).`,
  luckThenMost: (luck: string, row: string, part: string) =>
    `What weighs most has no name: luck, and steps without figures of what came (${luck}). The largest cause with one: ${row} (${part}).`,
  leverEarlier: (lever: string, month: string, later: string) =>
    `${lever} from ${month} (earlier than what is planned from ${later}, and besides it)`,
  leverFrom: (lever: string, month: string) => `${lever} from ${month}`,
  step: (lever: string, points: string) =>
    `Best next step: ${lever}, which raises the chance by about ${points} percentage ${points === "1" ? "point" : "points"}.`,
  stepBetter: (lever: string, points: string) =>
    `If you get better: ${lever}, about ${points} ${points === "1" ? "point" : "points"}.`,
  noneBought: "Nothing that can be bought raises the chance so far that it shows.",
  noStep: "No single step clearly raises the chance.",
  enough: "Nothing more is needed for this goal.",
  waiting: "What to do is being worked out…",
};
