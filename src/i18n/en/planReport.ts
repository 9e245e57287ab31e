import { counted } from "../counted.ts";
/** Words of the report on a plan by itself, which requests nothing. */
export const planReport = {
  kind: "The plan",
  choose: "Nothing: the plan as it is",
  why: "Add a scenario, and the report is a request: what you want to do, what it costs and what it gives.",
  headings: {
    plan: "In short",
    expects: "What we expect",
    sure: "How sure we are",
    money: "What it costs and brings",
    holds: "What holds back",
    rests: "What it rests on",
    pipe: "What is on its way by then",
    byYear: "Year by year",
    how: "How it was worked out",
  },
  strip: {
    customers: "New customers",
    goal: "Chance of the goal",
    cost: "What it costs",
    net: "Gross margin less cost",
  },
  customers: (end: string, count: string, likely: string) =>
    `By ${end} we expect ${counted(count, "new customer", "new customers")} on average${likely}.`,
  goal: (goal: string, futures: string) => `The goal, ${goal}, is reached ${futures}.`,
  goalVaries: (goal: string, futures: string) =>
    `What comes varies around the average, so the goal, ${goal}, is reached ${futures}.`,
  costs: (end: string, cost: string, gain: string) =>
    `Up to ${end} the plan costs ${cost} in all, and its customers bring a gross margin of ${gain}.`,
  noGoals: "The plan has no goal. With one, the report says how likely it is.",
  expectsLead: (end: string) => `The table counts up to ${end}; a range holds nine futures of ten.`,
  worth: (ltv: string) => `A customer is worth ${ltv} over its lifetime.`,
  sure: (goal: string, chance: string, futures: string) =>
    `The chance of ${goal} is ${chance}: it is reached ${futures}.`,
  total: (end: string, cost: string, likely: string) =>
    `Up to ${end} the plan costs ${cost} in all, commission included${likely}.`,
  gain: (gain: string, net: string, likely: string) =>
    `In the same months its customers bring a gross margin of ${gain}; less the cost that is ${net} on average${likely}.`,
  back: (month: string, futures: string) =>
    `Accumulated since the start, the gross margin has caught up with the cost by ${month} in the median future, and within the plan ${futures}.`,
  backAtOnce: (futures: string) =>
    `The gross margin is above the cost from the first month in the median future, and has caught up with it within the plan ${futures}.`,
  backNot: (futures: string) =>
    `Accumulated since the start, the gross margin most likely does not catch up with the cost within the plan; it does ${futures}.`,
  backNever: "Accumulated since the start, the gross margin does not catch up with the cost within the plan.",
  yearsLead:
    "Means over all futures, so that months add up to years. Gross margin is what customers pay less what it costs to deliver; accumulated is that less cost since the start.",
  method: (trials: string, seed: string) =>
    `The figures come from ${counted(trials, "simulated future", "simulated futures")} (seed ${seed}). In each of them every uncertain input is drawn anew within its range. Values are means over all futures, medians for ratios. “Likely” means nine futures out of ten.`,
  columns: {
    value: "Expected",
    gain: "Gross margin",
    customers: "New customers",
    used: "Time used",
  },
  chartCourse: "Cost and gross margin, accumulated",
  chartNet: "Gross margin less cost, accumulated",
  courseLabel: "What the plan costs and the gross margin that its customers bring, summed up by month.",
  netLabel: "The gross margin less what the plan costs, summed up by month, with its likely range.",
};
