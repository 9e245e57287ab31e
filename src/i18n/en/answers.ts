/** The sentences of the answers. Figures, months and labels are passed in as text. */
export const answers = {
  /** One or more further people, by which one it is in the plan: a third hunter; one more hunter; 3 more hunters. */
  ordinals: {
    first: "first",
    second: "second",
    third: "third",
    fourth: "fourth",
    fifth: "fifth",
    sixth: "sixth",
    seventh: "seventh",
    eighth: "eighth",
    ninth: "ninth",
    tenth: "tenth",
  },
  /** 0 to 12 in words. */
  counts: [
    "no",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
  ] as readonly string[],
  /** The ending that several additions share, so it is written once; empty where it is already written elsewhere. */
  more: "" as string,
  nthOne: (ordinal: string, one: string) => `${article(ordinal)} ${ordinal} ${one}`,
  oneMore: (one: string) => `one more ${one}`,
  someMore: (count: string, many: string) => `${count} more ${many}`,
  oneLess: (one: string) => `one ${one} fewer`,
  someLess: (count: string, many: string) => `${count} ${many} fewer`,
  oneMoreOf: (label: string) => `one more in “${label}”`,
  moreMoney: (amount: string, label: string) => `${amount} more a month on ${label}`,
  moreShare: (percent: string, label: string) => `${percent} more on ${label}`,
  muchHigher: (size: string) => `${size} higher`,
  muchLower: (size: string) => `${size} lower`,
  muchShorter: (months: string) => `${months} shorter`,
  points: (size: string, one: boolean) => `${size} percentage ${one ? "point" : "points"}`,
  and: (some: string, last: string) => `${some} and ${last}`,
  from: (lever: string, month: string) => `${lever} from ${month}`,

  theChance: "the chance",
  /** A result with its name: "a chance of 28%", "12.4 new customers", "MRR of SEK 946k". */
  chanceIs: (chance: string) => `a chance of ${chance}`,
  countIs: (count: string, what: string) => `${count} ${what}`,
  amountIs: (amount: string, what: string) => `${what} of ${amount}`,
  chanceOf: (goal: string) => `the chance of “${goal}”`,
  flowBy: (label: string, month: string) => `${label} up to ${month}`,
  valueIn: (label: string, month: string) => `${label} in ${month}`,

  /** `error` is empty where none can be given. */
  goal: (goal: string, chance: string, error: string) => `${goal}: ${chance}${inBrackets(error)}.`,
  odds: {
    likely: "It is likely to be met.",
    rather: "It is more likely to be met than missed.",
    open: "It can go either way.",
    hardly: "It is more likely to be missed than met.",
    unlikely: "It is likely to be missed.",
  },
  /** The result and how far it varies: the mean, or for a ratio the median of all futures. */
  goalMean: (mean: string, low: string, high: string) =>
    `On average it comes to ${mean}, but it varies: nine times out of ten it lies between ${low} and ${high}`,
  goalMiddle: (median: string, low: string, high: string) =>
    `The middle of all futures is ${median}, but it varies: nine times out of ten it lies between ${low} and ${high}`,
  goalCertain: (value: string) => `It comes to ${value}`,
  goalSometimes: ", so the goal is sometimes met and sometimes not",
  goalNoMedian: "In most trials there is no value.",
  expectedFor: (level: string, mean: string) => `To meet it ${level}, the plan must give ${mean} on average`,
  expectedByLuck: (mean: string) => `, or ${mean} if every rate were known`,
  chanceAtTarget: (target: string, times: string) =>
    `Planning for just ${target} on average is not enough: what comes varies around the average, so the goal is then met only ${times}, even if every rate were known.`,
  closerThanCycle: (months: string, cycle: string) =>
    `The date is ${months} after the start, but a deal takes ${cycle}: what you change now will hardly show by then.`,
  nearImpossible: "With this plan you are almost certain to miss the goal.",
  nearCertain: "With this plan you are almost certain to meet the goal: you can aim higher.",
  noValue: (times: string) => `It has no value ${times}, which counts as not met.`,
  noGoals: "The plan has no goal yet.",

  binds: (capacity: string, month: string, worth: string, target: string, _counted: boolean) =>
    `From ${month}, ${capacity} hold back: one more from then on adds ${worth} to ${target}`,
  bindsReach: (capacity: string, month: string, worth: string, target: string, _counted: boolean) =>
    `From ${month}, “${capacity}” holds back: a tenth more from then on adds ${worth} to ${target}`,
  bindsNext: (capacity: string, month: string) => `; from ${month} it is ${capacity}`,
  bindsNone: (target: string) =>
    `No capacity holds back: one more of anything adds next to nothing to ${target}. More has to come in, or a larger share of it has to go on.`,
  fullNotBinding: (capacities: string) =>
    `${capacities} are fully loaded, but more of them would not help the goal.`,

  nextStep: (lever: string, target: string, before: string, after: string, error: string) =>
    `Best next step: ${lever}. ${target} goes from ${before} to ${after}${inBrackets(error)}`,
  nextSingle: (lever: string, target: string, before: string, after: string, error: string) =>
    `Best single step: ${lever}. ${target} goes from ${before} to ${after}${inBrackets(error)}`,
  nextTwo: (levers: string, target: string, before: string, after: string, error: string) =>
    `Best next step, two together: ${levers}. ${target} goes from ${before} to ${after}${inBrackets(error)}`,
  /** The best single step, shown beside two steps that together are better. */
  nextAlone: (lever: string, before: string, after: string) =>
    `The best single step, ${lever}, takes it from ${before} to ${after}`,
  nextFurther: (levers: string, before: string, after: string) =>
    `Two together take it further: ${levers}, from ${before} to ${after}`,
  /** `than`: what a customer costs with the step named first; empty where that is not known. */
  nextCheaper: (lever: string, before: string, after: string, cost: string, than: string) =>
    `An extra customer costs least with ${lever}: ${cost}${than === "" ? "" : `, against ${than}`}; that takes it from ${before} to ${after}.`,
  nextNoneBought: (target: string) =>
    `No single step that can be bought changes ${target} by more than the margin of error.`,
  nextUnseen: (target: string) => `Nothing that can be bought moves ${target} so far that it shows.`,
  nextBetter: (lever: string, before: string, after: string) =>
    `If you get better: ${lever} takes it from ${before} to ${after}`,
  costTo: (amount: string, month: string) => `, for ${amount} up to ${month}`,
  savesTo: (amount: string, month: string) => `, and saves ${amount} up to ${month}`,
  uncosted: ", not counting what it takes to get there",
  dear: (cost: string, worth: string) =>
    `But by then an extra customer has cost ${cost} that way, more than the ${worth} a customer is worth (median).`,
  pays: (lever: string, before: string, after: string, cost: string) =>
    `The best that pays is ${lever}: ${before} to ${after}, at ${cost} per extra customer.`,
  paysNone: "Nothing that can be bought brings customers for less than they are worth by then.",
  showsFrom: (month: string) => `; it shows from ${month}`,
  nextNothing: (target: string) => `No single step changes ${target} by more than the margin of error.`,
  nextCertain: (target: string, now: string) =>
    `Nothing is worth doing for this goal alone: ${target} is ${now} already.`,
  pairRaises: (levers: string, target: string, after: string, together: string, apart: string) =>
    `${levers} together raise ${target} by ${together} (to ${after}); apart, by ${apart} in all.`,
  pairLowers: (levers: string, target: string, after: string, together: string, apart: string) =>
    `${levers} together lower ${target} by ${together} (to ${after}); apart, by ${apart} in all.`,
  pairNothing: (levers: string, target: string) =>
    `${levers}: not even the two together clearly move ${target}.`,

  takes: (lever: string, level: string, before: string, after: string) =>
    `The cheapest way to ${level} is ${lever}: ${before} → ${after}`,
  takesLeast: (lever: string, level: string, before: string, after: string) =>
    `It takes ${lever} for ${level}: ${before} → ${after}`,
  /** `much`: how far the input must be moved: "19 percentage points higher". */
  takesMoved: (
    label: string,
    much: string,
    month: string,
    target: string,
    level: string,
    before: string,
    after: string,
  ) =>
    `${label} must be ${much} from ${month} for ${target} to be at least ${level}: from ${before} to ${after}.`,
  takesUncosted: "What that costs is not counted.",
  decide: (month: string) => `Decide by ${month}.`,
  aMonth: (amount: string) => `, ${amount} a month`,
  decideBy: (month: string) => `; decide by ${month}`,
  takesAlready: (target: string, now: string, level: string) =>
    `${target} is ${now} already; ${level} takes nothing more.`,
  takesImpossible: (level: string, month: string, target: string, lever: string, most: string) =>
    `You don't reach ${level} by ${month} this way: ${target} is at most ${most}, with ${lever}.`,
  /** `searched`: what was tried, as a list. */
  mixImpossible: (
    level: string,
    month: string,
    searched: string,
    target: string,
    most: string,
    lever: string,
  ) =>
    `No mix that was tried of ${searched}, each within its limit, reaches ${level} by ${month}: ${target} gets to ${most}, with ${lever}.`,
  unchanged: "nothing changed",
  takesNothing: (level: string, month: string) =>
    `You don't reach ${level} by ${month}: there is nothing to change.`,
  seekFound: (label: string, value: string, target: string, reached: string) =>
    `With ${label} at ${value}, the average of ${target} is ${reached}.`,
  seekHalf: (level: string) =>
    `What comes varies around the average, and lies below ${level} about as often as above it: to be surer, aim higher.`,
  seekNone: (target: string, low: string, high: string) =>
    `It can't be done: ${target} comes to between ${low} and ${high}.`,

  tooLate: (lever: string, month: string, target: string) =>
    `After ${month} it is too late for ${lever}: it then adds less than half as much to ${target} as it would now.`,
  tooLateToHire: (lever: string, month: string, target: string) =>
    `After ${month} it is too late to hire ${lever}: that then adds less than half as much to ${target} as it would now.`,
  neverTooLate: (lever: string) =>
    `It is never too late for ${lever}: in every month up to the date it adds at least half of what it adds now.`,
  /** `month`: the last one that counts; empty where it is not known. */
  tooLateNow: (now: string, later: string, month: string, _counted: boolean) =>
    `Done now, it adds ${now} by ${month === "" ? "the date" : `the end of ${month}`}, and ${later} in all by half a year after that.`,
  tooLateAlready: (lever: string, target: string, least: string, later: string) =>
    `It is too late already: even done now, ${lever} adds less than ${least} to ${target}, and ${later} in all by half a year after that.`,
  tooLateAll: (target: string) => `None of these clearly changes ${target}, not even if done now.`,

  tornado: (label: string, target: string, low: string, lowAt: string, high: string, highAt: string) =>
    `${label} matters most: ${target} is ${low} if it is ${lowAt}, and ${high} if it is ${highAt}.`,
  bar: (label: string, lowAt: string, low: string, highAt: string, high: string) =>
    `${label} of ${lowAt} gives ${low}; ${highAt} gives ${high}.`,
  luck: (share: string, low: string, high: string) =>
    `${share} of the spread is pure chance, which better data can't reduce: even if you knew every rate exactly you would land between ${low} and ${high}.`,
  noLuck: (low: string, high: string) =>
    `None of it is pure chance: with every rate known it would be ${low} to ${high}.`,
  noVisibleBars: (target: string, now: string) =>
    `No uncertain input alone visibly moves ${target}: it stays at ${now}.`,
  noBars: (target: string) => `Nothing uncertain moves ${target}.`,
  /** `gain` is empty where it is too small to show. */
  knowing: (label: string, often: string, gain: string) =>
    `Knowing “${label}” exactly would change which scenario is best ${often}${gain === "" ? "" : `, and gain ${gain} on average`}.`,
  knowingNothing: "Knowing more would not change which scenario is best.",

  twoWay: (target: string, best: string, x: string, y: string, now: string) =>
    `${target} is at most ${best} here, with ${x} and ${y}. With the plan as it is, it is ${now}.`,
  /** The value of an input: 3.25 hunters; LinkedIn ads at SEK 60,000. */
  peopleAt: (count: string, many: string) => `${count} ${many}`,
  inputAt: (label: string, value: string) => `${label} at ${value}`,

  inPipe: (open: string, month: string, customers: string, range: string) =>
    `The ${open} open after ${month} bring ${customers} more (median; nine times out of ten ${range}).`,
  cac: (same: string, matched: string) =>
    `A customer costs ${same} when the cost is shared by the customers won in the same months, ${matched} when it is shared by those that the months' opportunities bring in the end.`,
  noCac: "In most trials there are no customers to share the cost.",
};

function inBrackets(error: string): string {
  return error === "" ? "" : ` (${error})`;
}

function article(word: string): string {
  return /^[aeiou]/.test(word) ? "an" : "a";
}
