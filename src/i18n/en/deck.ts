import { counted } from "../counted.ts";
/** Words of the slides that are made from the report. */
export const deck = {
  make: "PowerPoint",
  making: "Making the slides…",
  failed: "The slides could not be made.",

  titleAsk: (total: string, end: string) => `We ask for ${total} up to ${end}`,
  titleSaves: (total: string, end: string) => `We propose to save ${total} up to ${end}`,
  titlePlan: (customers: string, end: string, cost: string) =>
    `The plan: ${counted(customers, "new customer", "new customers")} by ${end}, for ${cost}`,
  titleNothing: "What we propose differs in no input from doing nothing",
  decideBy: (title: string, date: string) => `${title}, to be decided by ${date}`,
  decideNow: (title: string) => `${title}, to be decided now`,
  decideByNote: (month: string, date: string) =>
    `It is counted from ${month}: to begin then it has to be decided by ${date}. Each month later moves what it gives by a month.`,
  decideNowNote: (month: string) =>
    `It is counted from ${month}, which has come: each month later moves what it gives by a month.`,
  whatWeDo: "What we want to do",
  andMore: (count: string) => `and ${count} more, on the last slide`,
  course: "Cost and gross margin gained, accumulated",
  courseAlt: (end: string, cost: string, gain: string) =>
    `By ${end} the request has cost ${cost} and brought a gross margin of ${gain}.`,
  cost: "Cost",
  gain: "Gross margin gained",

  lastTime: "Last time we said",
  lastTimeTitle: (date: string, inside: string, all: string) =>
    `Of ${counted(all, "figure", "figures")} that we gave on ${date}, ${inside} came within their range`,
  lastTimeOne: (date: string, inside: boolean) =>
    `The figure that we gave on ${date} ${inside ? "came within its range" : "came outside its range"}`,
  firstKind: "What we say today",
  firstTitle: "This is our first forecast: here is what to hold us to",
  firstLeadPlan: (end: string) =>
    `What we say now of ${end}. Nine times in ten the figure comes within the range; next time we show what came.`,
  firstLead: (end: string) =>
    `What we say now of ${end} with the request. Nine times in ten the figure comes within the range; next time we show what came.`,
  weSay: "We say",
  nineOfTen: "Nine times in ten",
  said: "Said",
  verdict: "Within?",
  low: "Low",
  middle: "Middle",
  high: "High",
  cameSeries: "Came",
  lastTimeChart: (row: string) => `${row}: what we said and what came`,
  lastTimeAlt: (row: string, inside: string, all: string) =>
    `${row}: what came lies within the range in ${inside} of ${counted(all, "month", "months")}.`,

  goalTitle: (goal: string, before: string, after: string) =>
    `The chance of ${goal} goes from ${before} to ${after}`,
  goalChance: (goal: string, chance: string) => `The chance of ${goal} is ${chance}`,
  goalStays: (goal: string, chance: string) => `The chance of ${goal} stays at ${chance}`,
  goalNone: "The plan has no goal: this is what it gives",
  goalChart: "Chance of the goal",
  customersChart: "New customers, accumulated (mean)",
  customersAlt: (end: string, before: string, after: string) =>
    `By ${end} ${counted(before, "new customer", "new customers")} if nothing is done, ${after} with the request.`,
  customersAlone: (end: string, customers: string) =>
    `By ${end} ${counted(customers, "new customer", "new customers")}.`,
  without: "If nothing is done",
  withIt: "With the request",
  inFuturesAlone: (futures: string) =>
    `Counted over ${counted(futures, "simulated future", "simulated futures")}.`,
  inFutures: (futures: string) =>
    `Counted over ${counted(futures, "simulated future", "simulated futures")}, the same ones with and without.`,

  drivers: "What drives it",
  driversTitle: (first: string, second: string) => `${first} and ${second} move the result most`,
  driversTitleOne: (first: string) => `${first} moves the result most`,
  driversNone: "No input of the plan is uncertain",
  driversChart: (row: string) => `${row}: what each assumption moves it by`,
  driversAlt: (input: string, low: string, high: string) =>
    `${input} moves it by ${low} where it is low and by ${high} where it is high.`,
  whenLow: "If it is low (1 in 10)",
  whenHigh: "If it is high (1 in 10)",

  rests: "What it rests on",
  restsOwn: "It rests on our own figures",
  restsTemplates: (templates: string, all: string) =>
    `${templates} of the ${all} inputs that are essential or matter most are still the template’s`,
  restsAll: (all: string) => `All ${all} inputs that are essential or matter most are still the template’s`,
  matterMost: "The assumptions that matter most",
  whose: "Whose figure",
  templates: "the template’s",
  ours: "ours",
  stillTemplates: "Still the template’s",
  more: (names: string, count: string) => `${names} and ${count} more`,
  mind: "What would change our mind",
  mindNone: "No figure changes enough beforehand to tell early whether it works.",
  by: (month: string) => `by ${month}`,

  approval: "For approval",
  approvalTitle: (total: string, end: string) => `To be approved: ${total} up to ${end}`,
  approvalSaves: (total: string, end: string) => `To be approved: savings of ${total} up to ${end}`,
  approvalNothing: "There is nothing to approve",
  what: "What",
  when: "When",
  from: "From",
  to: "To",
  year: "Year",
  part: "Of which",
  amount: "Amount",
  total: "Total",
  payroll: "Pay with fees",
  ads: "Ads",
  other: "Recruitment, tools, campaigns",
  commission: "Commission (follows sales)",
  costChart: "Cost by month",
  costAlt: (end: string, total: string) => `Up to ${end} it costs ${total} in all.`,
  decision:
    "☐ Approved      ☐ Approved with changes      ☐ Not approved      Date and signature: ____________________",
  approvalNote:
    "Amounts are means over all futures. Commission follows from what is sold and is not decided here.",
};
