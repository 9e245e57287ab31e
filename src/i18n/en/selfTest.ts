import { counted } from "../counted.ts";
/** Words of the self-test. Figures are passed in as text. */
export const selfTest = {
  title: "Can I trust the numbers?",
  lead: "Examples whose answers are known, worked out here and now by the program's own engine. Nothing of your plan is used.",
  running: "Working them out…",
  allPassed: (count: string) => `All ${count} figures are right.`,
  someFailed: (failed: string, count: string) =>
    `${failed} of ${counted(count, "figure", "figures")} are not right. Do not rely on results in this browser, and tell us.`,
  figure: "Figure",
  expected: "As it should be",
  found: "Here",
  verdict: "Right?",
  right: "right",
  wrong: "wrong",
  source: "Source",
  byMathematics: "follows from mathematics alone",
  examples: {
    "kellblog-close": "Close rates by age, and the deals that a quarter comes to",
    "kellblog-ramp": "A new seller who sells 0, 25, 50 and 100% of $1,200k a year in the first four quarters",
    skok: "A hundred customers, of whom 3% leave each month",
    poisson: "Planning for exactly the goal, where each customer comes by chance",
    binomial: "Twenty calls, of which every fourth succeeds",
    pool: "Three people say 10 to 20%, 15 to 30% and 5 to 12%: together",
  },
  figures: {
    "close-rate": (quarters: string) =>
      quarters === "0"
        ? "close rate in the same quarter, %"
        : `close rate ${quarters} ${quarters === "1" ? "quarter" : "quarters"} later, %`,
    "close-rate-overall": () => "close rate in all, %",
    "deals-closed": () => "deals closed in the quarter",
    surplus: () => "more than the 40 that are needed",
    "first-year": () => "first year's bookings, $k",
    lifetime: () => "how long a customer stays, months",
    survivors: () => "customers left after 12 months",
    "chance-as-planned": (goal: string) => `chance of at least ${goal} where ${goal} are expected`,
    needed: (goal: string) => `to be expected for ${goal} in 8 of 10 cases`,
    binomial: (k: string, n: string) => `chance of exactly ${k} of ${n}`,
    "pool-5": () => "5th percentile, %",
    "pool-50": () => "median, %",
    "pool-95": () => "95th percentile, %",
  },
  digits: "The same digits everywhere",
  digitsLead: "64 trials of the reference plan, every digit of six rows in one checksum.",
  digitsSame: (sum: string) => `This browser gives the same digits as all others: ${sum}.`,
  digitsOther: (found: string, expected: string) =>
    `This browser gives other digits: ${found} instead of ${expected}.`,
  close: "Close",
};
