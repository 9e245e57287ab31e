import { counted } from "../counted.ts";
/** Words of the budget request: its headings, its generated paragraphs and the text around them. */
export const report = {
  view: "Report",
  kind: "Budget request",
  chooseBaseline: "If nothing is done",
  chooseScenario: "What we ask for",
  opinion: (scenario: string) =>
    `“${scenario}” changes only what we believe, and nothing that can be bought or decided. It is another view of the future and no request: hold it against the plan in the comparison.`,
  until: "Counted up to",
  untilGoal: (date: string) => `${date} (the goal)`,
  untilYear: (date: string, year: string) => `${date} (the end of ${year})`,
  untilEnd: (date: string) => `${date} (the plan’s end)`,
  addScenario: "Add a scenario",
  print: "Print or save as PDF",
  isKept: "What is printed or made into slides is kept in the plan as a forecast.",
  present: "Present",
  notReady: (done: string) => `Not all is worked out yet: ${done} done.`,
  early: (trials: string) => `Preliminary: worked out from ${counted(trials, "future", "futures")} so far.`,
  earlyBinds: "Preliminary: what holds back is still being worked out.",
  failed: "The report could not be worked out.",
  again: "Try again",
  waiting: "The request is being worked out…",
  edit: (heading: string) => `Edit: ${heading}`,
  editHint: "Click a paragraph to write your own. Ctrl+Enter keeps it, Escape does not.",
  putBack: "Put the generated text back",
  edited: "Edited",
  cover: (plan: string, baseline: string) => `${plan} · compared with “${baseline}”`,
  baselineName: "if nothing is done",
  dated: (date: string) => `Worked out ${date}`,
  slide: (at: string, of: string) => `${at} of ${of}`,
  presentHint: "Arrow keys turn the slides, Escape ends.",
  leavePresenting: "End the presentation",
  previous: "Previous",
  next: "Next",
  scenarioSays: (scenario: string) => `${scenario}`,

  headings: {
    summary: "In short",
    ask: "What we ask for",
    gives: "What it gives",
    payback: "When it pays for itself",
    goal: "The goal, with and without",
    binds: "What then holds back",
    assumptions: "The assumptions that matter most",
    indicators: "What would change our mind",
    inflight: "What is on its way by then",
    years: "Year by year",
    definitions: "What we mean by a lead",
    agreement: "What sales and marketing have agreed",
    method: "How it was worked out",
  },
  strip: {
    askNone: "Nothing",
    ask: "We ask for",
    saves: "We save",
    customers: "More customers",
    fewerCustomers: "Fewer customers",
    payback: "Pays for itself",
    goal: "Chance of the goal",
    likely: (range: string) => `likely ${range}`,
    likelyOver: (range: string, months: string) => `likely ${range}, ${months}`,
    from: (before: string) => `${before} if nothing is done`,
    withinBy: (chance: string, end: string) => `by ${end} in ${chance} of futures`,
    chanceBy: (end: string) => `chance by ${end}`,
    never: "No",
    neverBy: (end: string) => `not by ${end}`,
    nothing: "–",
    noGoal: "no goal set",
  },

  and: "and",
  change: (label: string, before: string, after: string, when: string) =>
    `${label} from ${before} to ${after} ${when}`,
  /** Where there is more than one such change to the same input. */
  changeInstead: (before: string, after: string, when: string) => `${after} instead of ${before} ${when}`,
  changeThen: ", then ",
  changeMore: ", with other values in the months after that",
  fromOn: (month: string) => `from ${month}`,
  inMonths: (first: string, last: string) => `from ${first} to ${last}`,
  inMonth: (month: string) => `in ${month}`,
  always: "throughout",

  summaryAsk: (total: string, end: string, changes: string) =>
    `We ask for ${total} up to ${end}: ${changes}.`,
  summarySaves: (total: string, end: string, changes: string) =>
    `What we propose saves ${total} up to ${end}: ${changes}.`,
  summaryNothing: "What we propose has the same inputs as the plan it is compared with.",
  summaryMore: (count: string, likely: string, end: string, futures: string) =>
    `By ${end} we expect ${counted(count, "more new customer", "more new customers")} on average than if nothing is done${likely}; there are more of them ${futures}.`,
  summaryFewer: (count: string, likely: string, end: string, futures: string) =>
    `By ${end} we expect ${counted(count, "fewer new customer", "fewer new customers")} on average than if nothing is done${likely}; there are fewer of them ${futures}.`,
  summaryEven: (end: string, likely: string) =>
    `By ${end} we expect on average as many new customers as if nothing is done${likely === "" ? "" : `; the difference is${likely.replace(/^,/, "")}`}.`,
  summarySame: (end: string) =>
    `By ${end} there are as many new customers as if nothing is done, in every future worked out.`,
  summaryPays: (month: string, end: string, futures: string) =>
    `The request has most likely paid for itself by ${month}; by ${end} it has ${futures}.`,
  summaryPaysNot: (end: string, net: string, futures: string) =>
    `By ${end} it has most likely not paid for itself: on average it stands at ${net} then, and it has paid for itself ${futures}.`,
  summaryPaysNever: (end: string, net: string) =>
    `By ${end} it has not paid for itself in any future worked out: on average it stands at ${net} then.`,
  summaryPaysLater: (month: string) => `It most likely has by ${month}.`,
  summaryGoal: (goal: string, before: string, after: string) =>
    `The chance of the goal, ${goal}, goes from ${before} to ${after}.`,
  summaryGoalStays: (goal: string, chance: string) => `The chance of the goal, ${goal}, stays at ${chance}.`,

  /** A likely range after a figure, and one within a sentence. */
  likely: (low: string, high: string) =>
    low === high ? `, likely ${low}` : `, likely between ${low} and ${high}`,
  likelyEither: (fewer: string, more: string) => `, likely between ${fewer} fewer and ${more} more`,
  likelyIn: (low: string, high: string) =>
    low === high ? ` (likely ${low})` : ` (likely ${low} to ${high})`,
  of100: (count: string) => `${count} ${count === "1" ? "future" : "futures"} of 100`,
  of1000: "fewer than 1 future of 1,000",
  futures: (of100: string) => `in ${of100}`,
  futuresFew: "in fewer than 1 future of 100",
  futuresMost: "in more than 99 futures of 100",
  futuresAll: "in every future worked out",

  askTotal: (total: string, end: string) =>
    `Up to ${end} it costs ${total} in all, commission on what it sells included.`,
  askParts: (parts: string) => `That is ${parts}.`,
  partPayroll: (amount: string) => `${amount} in pay with fees`,
  partAds: (amount: string) => `${amount} in ads`,
  partOther: (amount: string, what: string) => `${amount} for ${what}`,
  otherCosts: { recruitment: "recruitment", tools: "tools", campaigns: "campaigns", unnamed: "other things" },
  partCommission: (amount: string) => `${amount} in commission`,
  askMonthly: (monthly: string) =>
    `Once all is in place that is ${monthly} a month, not counting commission.`,
  askClosed: (month: string) =>
    `The months up to ${month} are closed, and the same with the request as without it.`,
  askFrom: (month: string) => `The first cost comes in ${month}.`,
  askIdle: (parts: string, count: number, end: string) =>
    count === 1
      ? `This part adds nothing that can be seen up to ${end}: ${parts}. Without it the request brings as many new customers and as much revenue.`
      : `These parts each add nothing that can be seen up to ${end}: ${parts}. Without any one of them the request brings as many new customers and as much revenue.`,
  askSpare: (role: string, load: string, before: string, without: string) =>
    `${role} have time to spare: with the request ${load} of it is used on average, against ${before} if nothing is done. Even without the added ones all the work that the request brings would take only about ${without}, so adding them does little by itself.`,
  askSaves: (total: string, end: string) =>
    `Up to ${end} it saves ${total} in all, commission on what is then sold included.`,
  askNothing: "Nothing is asked for: no input differs.",

  /** The month that a sum ends with, where the sum does not begin with the plan. */
  endFrom: (end: string, from: string) => `${end} (counted from ${from})`,
  givesLead: (end: string) =>
    `The table counts up to ${end}, with and without the request in the same futures; a range holds nine of ten.`,
  givesWorth: (customers: string, ltv: string, worth: string) =>
    `A customer is worth ${ltv} over its lifetime, so ${customers} more of them are worth about ${worth}, most of it after the plan has ended.`,

  paysBack: (month: string, low: string, high: string, futures: string) =>
    `Accumulated month by month, what the request brings has caught up with what it costs by ${month} in the median future${low === high ? "" : `; nine of ten lie between ${low} and ${high}`}. It pays for itself within the plan ${futures}.`,
  paysAtOnce: (times: string) =>
    `The request costs less than it brings from the first month in the median future. It pays for itself within the plan ${times}.`,
  paysNot: (end: string, net: string, likely: string, futures: string) =>
    `The request most likely does not pay for itself within the plan. In ${end} the sum of what it brings and costs stands at ${net} on average${likely}; it has paid for itself by then ${futures}.`,
  paysNever: (end: string, net: string, likely: string) =>
    `The request does not pay for itself within the plan in any future worked out. In ${end} the sum of what it brings and costs stands at ${net} on average${likely}.`,
  paysNothing: "The request costs and brings the same as if nothing is done.",
  deepest: (amount: string, likely: string, month: string) =>
    `At its lowest, in ${month}, we have on average laid out ${amount} more than has come back${likely}.`,
  deepestNow: (amount: string) =>
    `At its lowest, when the plan ends, we have on average laid out ${amount} more than has come back.`,
  inPipeThen: (end: string, open: string, value: string) =>
    `In ${end} the request has put ${counted(open, "more opportunity", "more opportunities")} into the pipeline, with a first-year value of ${value} if all are won.`,
  afterPlan: "some time after the plan",

  goalChance: (goal: string, before: string, after: string, points: string) =>
    `The chance of ${goal} is ${before} if nothing is done and ${after} with the request: ${counted(points, "percentage point", "percentage points")}.`,
  goalStays: (goal: string, chance: string) =>
    `The chance of ${goal} is ${chance}, with the request as well as if nothing is done.`,
  goalMade: (made: string, broken: string) =>
    `The goal is reached thanks to the request in ${made} and missed because of it in ${broken}.`,
  goalOnlyMade: (made: string) =>
    `The goal is reached thanks to the request in ${made} and never missed because of it.`,
  goalOnlyBroken: (broken: string) =>
    `The goal is missed because of the request in ${broken} and never reached thanks to it.`,
  goalNeither: "In no future does the request decide whether the goal is reached.",
  noGoals: "The plan has no goal. With one, the report says how likely it is with and without the request.",

  bindsWaiting: "What holds back is being worked out…",
  bindsTable:
    "The table shows how much of their time is used in the last months that are counted; that somebody's time is full does not by itself mean that more of them would help.",
  limitFrom: (load: string, month: string) => `${load} first reaches its limit in ${month}.`,
  marketFrom: (month: string, share: string) =>
    `From ${month} the market is worked through: at the most ${share} of the addressable accounts are taken, on average over all futures.`,
  marketHunters: (share: string) =>
    `Hunters then run out of people to call and fall to ${share} of the calls that they have time for.`,
  marketBefore: (month: string) => `If nothing is done that happens in ${month}.`,
  marketNotBefore: "If nothing is done that does not happen within the plan.",
  bindsNot: (load: string) =>
    `The load of the account managers is ${load}: there are more customers than they have time for, but that does not limit how many new ones are won.`,

  assumptionsLead: (measure: string, months: string) =>
    `These uncertain assumptions affect the result the most (${measure}, ${months}). They are worth finding out more about.`,
  assumptionsTemplates: (templates: number, all: number) =>
    templates === 0
      ? `None of the ${all} inputs that are essential or matter most is the template’s: all are our own.`
      : templates === all
        ? `All ${all} inputs that are essential or matter most are the template’s numbers and not yet our own.`
        : `${templates} of the ${all} inputs that are essential or matter most are the template’s numbers and not yet our own.`,
  notYetOurs: "Taken from the template, not yet our own:",
  assumptionsOwned: {
    all: "Each of them has an owner.",
    some: "Not all of them have an owner yet.",
    none: "None of them has an owner yet.",
  },
  assumptionsNone:
    "No input of the plan is uncertain. Give the ones you are unsure of a range, and the report says which matter.",

  indicatorsLead: (cycle: string) =>
    `Customers come a sales cycle later, about ${cycle} after an opportunity. These figures tell earlier whether the request works. Each limit lies halfway between what we expect with the request and without it: a figure under its limit is a reason to stop and think again. The last columns say how often that is a false alarm: the fewer of the futures in which the request works fall short of the limit too, the more it says.`,
  indicatorsNone: "No measure changes enough beforehand to tell early whether the request works.",

  inflight: (end: string, open: string, likely: string, value: string) =>
    `In ${end} about ${counted(open, "opportunity is open", "opportunities are open")}${likely}, with a first-year value of ${value} if all are won.`,
  inflightMore: (more: string, likely: string) => `That is ${more} more than if nothing is done${likely}.`,
  inflightLess: (less: string) => `That is ${less} fewer than if nothing is done.`,
  inflightSame: "That is as many as if nothing is done.",
  inflightWon: (rate: string, won: string) =>
    `Of those decided in the year before ${rate} became customers; at that rate about ${won} of the open ones will.`,

  yearsLead:
    "Means over all futures, so that months add up to years. The gross margin gained is what the request brings; accumulated is that less cost since the start.",

  method: (trials: string, seed: string) =>
    `The figures come from ${counted(trials, "simulated future", "simulated futures")} (seed ${seed}). In each of them every uncertain input is drawn anew within its range. The plan is run with and without the request with the same chance events, and differences are taken future by future. Values are means over all futures, medians for ratios. “Likely” means nine futures out of ten.`,
  methodChance: "What happens to every lead, opportunity and customer is drawn as well.",
  methodNoChance: "Counts are not drawn: shares of leads stay fractions.",
  footer: (plan: string, trials: string, seed: string, checksum: string, version: string) =>
    `${plan} · ${counted(trials, "trial", "trials")} · seed ${seed} · plan ${checksum} · UBM Planner ${version}`,
  checksumIs: (checksum: string) =>
    `Checksum of the plan (SHA-256 of its file without “view” and “forecasts”): ${checksum}`,

  columns: {
    thousands: (currency: string) => `Money in thousands of ${currency}`,
    millions: (currency: string) => `Money in millions of ${currency}`,
    what: "What",
    when: "When",
    before: "If nothing is done",
    after: "With the request",
    difference: "Difference",
    likely: "Likely",
    better: "Futures in which the request is better",
    load: "Who",
    used: "Used",
    full: "Share of the time full",
    input: "Assumption",
    range: "Range",
    swing: "Result, low to high",
    source: "Source",
    owner: "Owner",
    figure: "Figure",
    sumTo: (from: string) => `Sum from ${from} to`,
    limit: "Think again under",
    underWith: "False alarm: falls short though the request works",
    underWithout: "True alarm: falls short when the request does nothing",
    expected: "Expected",
    without: "If nothing is done",
    year: (year: string) => `Year ${year}`,
    all: "All",
    cost: "Cost",
    gain: "Gross margin gained",
    soFar: "Accumulated",
    customersBefore: "New customers, nothing done",
    customersAfter: "New customers, with the request",
  },
  eightOfTen: (range: string) => `${range} (8 of 10)`,
  noSource: "not given",
  /** In place of a source: states that the value is the scenario's own. */
  assumedIn: (scenario: string) => `assumed in “${scenario}”`,
  chartCourse: "Cost and gross margin gained, accumulated",
  chartNet: "Gross margin gained less cost, accumulated",
  withoutLabel: "nothing done",
  withLabel: "with the request",
};
