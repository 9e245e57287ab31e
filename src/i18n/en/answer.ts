import { counted } from "../counted.ts";
import { answerEarly } from "./answerEarly.ts";

/** Words of the answer panel and the goal line. */
export const answer = {
  ...answerEarly,
  fromHereOn: "from here on",
  fromHereOnHint: (month: string) =>
    `Closed through ${month}: what came counts up to then, and the forecast goes on from it.`,

  goalSpread: (low: string, median: string, high: string) =>
    `Nine times out of ten between ${low} and ${high}; median ${median}. ± is the error of the simulation.`,
  takes: (chance: string) => `→ ${chance}?`,
  takesLong: (chance: string) => `What it takes to reach the goal ${chance} of the time`,
  trend: (first: string, now: string) => `As you have edited the plan: from ${first} to ${now}.`,

  goalFrom: "Counted from",
  goalName: "Name",
  goalNameHint: "Used in the report.",
  planStart: "the plan's start",

  panel: "Answer for the selected row",
  fold: "Fold the answer panel",
  nothing: "Choose a row in the sheet to see its answer.",
  overMonths: "Over the months",
  distribution: "What may come in",
  period: "Month, quarter or year",
  numbers: "Numbers",
  showTable: "Show as a table",
  hideTable: "Hide the table",
  why: "Why this number",
  cameInstead: "An actual figure: it stands in place of what the plan has below.",
  help: "What it means",
  note: "Note",
  source: "Source",
  owner: "Owner",
  whose: "Whose number",
  origins: {
    template: (template: string) => `the template’s (${template})`,
    converted: (template: string) => `the template’s (${template}), converted to the plan’s currency`,
    yours: () => "yours",
    agreed: (_template: string, owner: string) => `agreed: ${owner} answers for it`,
  },
  scenarios: (scenario: string) => `the scenario’s (${scenario})`,
  isOurs: "This is ours",
  templateSays: "Template",
  withSource: (value: string, source: string) => `${value} (${source})`,
  sourceOfBaseline: "Source of the baseline’s number",
  addSource: "Say where it comes from",
  addOwner: "Say who answers for it",
  range: "Allowed",
  rangeBetween: (low: string, high: string) => `${low} to ${high}`,
  rangeFrom: (low: string) => `${low} or more`,
  rangeUpTo: (high: string) => `${high} or less`,
  certain: "There is nothing uncertain about it: the value is always the same.",
  headlineMean: (month: string, mean: string, range: string) =>
    `In ${month}, ${mean} on average; nine times out of ten ${range}.`,
  headline: (month: string, median: string, range: string) =>
    `In ${month} about ${median} (median); nine times out of ten ${range}.`,
  headlineCertain: (month: string, value: string) => `In ${month}: ${value}, for certain.`,
  headlineStart: (value: string) => `At the start: ${value}.`,
  expectedIs: (value: string) => `The sheet's expected run says ${value}.`,
  expectedIsMore: (value: string) =>
    `The sheet's expected run says ${value}: more, since it leaves out chance, and what is lost when people are short or full.`,

  asOfLast: "Over a quarter or a year: as of its last month.",
  ratioLast: "Over a quarter or a year a ratio shows its last month.",
  noValueAll: (month: string) => `There is no value in ${month}.`,
  noValueSome: (times: string) => `Without a value ${times}.`,

  columnMonth: "Month",
  columnLow: "Low (5%)",
  columnQuarter: "25%",
  columnMedian: "Median",
  columnThree: "75%",
  columnHigh: "High (95%)",
  columnMean: "Mean",
  columnExpected: "Expected run",
  columnOutcome: "Outcome",
  columnShare: "How often",

  formula: "Formula",
  lastMonth: "the month before",
  atStart: "at the start",
  overTime: "over several months",
  summed: (months: string) => `sum of ${counted(months, "month", "months")}`,
  layerTemplate: "Template",
  layerPlan: "Plan",
  layerScenario: "Scenario",
  fromMonth: (month: string) => `from ${month}`,
  inMonth: (month: string) => `in ${month}`,
  inMonths: (first: string, last: string) => `${first} to ${last}`,
  changedFormula: "You changed this formula.",
};
