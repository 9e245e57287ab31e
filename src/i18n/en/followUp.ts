import { counted } from "../counted.ts";
/** Sentences about the months that have come. Figures, months and labels are passed in as text. */
export const followUp = {
  monthsTo: (from: string, to: string) => `from ${from} to ${to}`,
  inMonth: (month: string) => `in ${month}`,
  forMonths: (count: string, one: boolean) => `${count} ${one ? "month" : "months"}`,

  /** What came: 280 of 1,240 (22.6%); 24 (4.0 a month). */
  cameOf: (came: string, tried: string, share: string) => `${came} of ${tried} (${share})`,
  cameShort: (came: string, tried: string) => `${came} of ${tried}`,
  cameAlone: (came: string, perMonth: string) => `${came} (${perMonth} a month)`,
  learntCounts: (input: string, came: string, when: string) => `${input}: ${came} ${when}.`,
  learntOwn: (input: string, months: string, when: string) =>
    `${input}: its own figures of ${months}, ${when}.`,
  /** `worth` is empty where it can't be given. */
  typedBecomes: (typed: string, worth: string, learnt: string) =>
    `You typed ${typed}${worth}; with what has come, it is ${learnt}.`,
  worthTries: (tries: string) => `, which weighs as much as ${tries} tries`,
  certainBecomes: (typed: string, learnt: string) =>
    `You typed ${typed} as if it were certain; what has come says ${learnt}.`,
  impossible: (typed: string) => `You typed ${typed}, under which this can't have come: type a wider range.`,
  overdispersed: "Months differ more than chance explains, so each counts for less.",
  surprising:
    "With the range you typed, figures so far out would come less than once in a hundred: the range was too narrow, or the market has changed.",
  surprisingNumber: "If the number were right, figures so far out would come less than once in a hundred.",
  drifting:
    "The first months and the later ones differ more than chance explains: something changed along the way.",
  learntNote: (when: string, came: string) => `learnt ${when}: ${came}`,
  learntNoteOwn: (when: string) => `learnt ${when}: its own figures`,

  nothingLearnt: "What has come says nothing yet of any uncertain input.",
  /** What to type so that the plan can learn from it. */
  teaches: (came: string, tried: string, input: string) =>
    `Type what came of ${came} and of ${tried} in the same month: it teaches the input “${input}”.`,
  learntOf: (inputs: string, one: boolean) =>
    `What has come says something of ${inputs} ${one ? "input" : "inputs"}.`,
  surprisedBy: (inputs: string) => `Surprising: ${inputs}.`,
  driftedIn: (inputs: string) => `Changing along the way: ${inputs}.`,
  contradiction: (row: string, month: string, came: string, tried: string) =>
    `${row} in ${month}: ${came} of ${tried} can't be. One of the two is wrong, and the month is left out.`,
  disagreement: (row: string, month: string, actual: string, sum: string) =>
    `${row} in ${month}: ${actual}, but what it is added up from comes to ${sum}. Both are kept as they are.`,

  trackNothing: "No kept forecast has a month behind it yet.",
  nineInTen: "nine chances in ten",
  oneInTwo: "an even chance",
  trackInside: (figures: string, chance: string, inside: string, right: string, verdict: string) =>
    `Of ${counted(figures, "figure", "figures")} to which we gave ${chance}, ${inside} came inside; ${right} would be right: ${verdict}.`,
  trackFew: (figures: string, one: boolean, chance: string, inside: string) =>
    `Of ${figures} ${one ? "figure" : "figures"} to which we gave ${chance}, ${inside} came inside: too few to judge by.`,
  or: (low: string, high: string) => `${low} or ${high}`,
  verdicts: {
    right: "just right",
    "a-little-too-sure": "a little too sure",
    "a-little-too-careful": "a little too careful",
    "too-sure": "too sure",
    "too-careful": "too careful",
  },
  byLuck: (low: string, high: string) => `Luck alone gives ${low} to ${high}.`,
  sharedLuck: (forecasts: string, one: boolean) =>
    one
      ? "They are from one forecast, and the months of a row share their luck: take it as a hint."
      : `They are from ${forecasts} forecasts, and the months of a row share their luck: take it as a hint.`,
  medianError: (share: string) =>
    `Half of what came lay within ${share} of what was in the middle of the forecast.`,
  goalsDecided: (decided: string, one: boolean, met: string) =>
    one ? `One goal is decided: ${met}.` : `Of ${decided} goals that are decided, ${met} were met.`,
  oneMet: "it was met",
  oneMissed: "it was not met",
  goalsOpen: (open: string, one: boolean) => `${open} ${one ? "is" : "are"} still open.`,
  brier: (score: string, coin: string) =>
    `The chances that were given score ${score} (Brier: 0 is perfect, always saying 50% scores ${coin}).`,

  historyNone: "No month is closed yet, so the chance has no history.",
  historyOne: (goal: string, chance: string, month: string) => `${goal}: ${chance} as of ${month}.`,
  historyMoved: (goal: string, first: string, start: string, now: string, month: string) =>
    `${goal}: ${first} as of ${start}, ${now} as of ${month}.`,
  historyStep: (from: string, to: string, month: string) =>
    `The largest step was in ${month}: from ${from} to ${to}.`,
  historySteady: "No month has moved it by more than its error.",
  moved: (month: string, from: string, to: string) => `${month}: from ${from} to ${to}.`,
  movedTo: (month: string, to: string) => `${month}: ${to}.`,
  movedBy: (what: string, parts: string) => `What is expected of ${what} by the goal's date: ${parts}.`,
  nothingCame: "No figure of that month moved it.",

  bridgeNone: "No month of the plan is closed yet, so nothing can be off.",
  bridgeBetween: (what: string, actual: string, plan: string) =>
    `${what}: ${actual}, where the plan had ${plan}.`,
  bridgeParts: (parts: string) => `${parts}.`,
  bridgePart: (row: string, change: string) => `${row} ${change}`,
  bridgeRest: (change: string) => `the rest (luck, and steps without figures of what came) ${change}`,
  bridgeOther: (change: string) => `smaller parts together ${change}`,
  bridgeOnPlan: "It is where the plan had it.",
  bridgeNoValue: (what: string) => `${what} has no value in either the plan or what came.`,

  poolNothing: "Nobody has estimated anything yet.",
  poolOf: (input: string, people: string, one: boolean, range: string, middle: string) =>
    one
      ? `${input}: one person says ${range}, with ${middle} in the middle.`
      : `${input}: ${people} people together say ${range}, with ${middle} in the middle.`,
  poolAgree: "You agree: one range covers all.",
  poolDiffer: "You differ somewhat: hear why before you settle.",
  poolApart: "You differ more than each of you is unsure: talk about why.",
};
