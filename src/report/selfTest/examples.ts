import { chanceOfAtLeast, expectedForAtLeast } from "../../analysis/expectedFor.ts";
import { binomialPmf } from "../../engine/distributions/binomialSearch.ts";
import { poolOf } from "../../learning/pool.ts";
import { inputRowOf } from "../../model/sheet.ts";
import { newPlan } from "../../model/newPlan.ts";
import { examplePlan, expectedOf } from "./examplePlan.ts";

/** One figure of an example: as published (or exact), and as this program works it out. */
export type Checked = {
  /** The kind of figure: its words are in the dictionaries. */
  readonly what: CheckedFigure;
  /** The case that it belongs to, where there are several: 10 customers, 8 of 20. */
  readonly at?: readonly number[];
  readonly expected: number;
  readonly found: number;
  /** The largest allowed difference: half of the last published digit, or the rounding error. */
  readonly within: number;
};

export type CheckedFigure =
  | "close-rate"
  | "close-rate-overall"
  | "deals-closed"
  | "surplus"
  | "first-year"
  | "lifetime"
  | "survivors"
  | "chance-as-planned"
  | "needed"
  | "binomial"
  | "pool-5"
  | "pool-50"
  | "pool-95";

export type ExampleId = "kellblog-close" | "kellblog-ramp" | "skok" | "poisson" | "binomial" | "pool";

/** Where an example was published; none where its figures follow from mathematics alone. */
export type Source = { readonly name: string; readonly url: string };

export type Example = {
  readonly id: ExampleId;
  readonly source?: Source;
  readonly run: () => readonly Checked[];
};

/** Half of the last digit of a figure with this many decimals. */
const digits = (decimals: number): number => 0.5 * Number(`1e-${decimals}`) + 1e-12;
const EXACT = 1e-9;

export const EXAMPLES: readonly Example[] = [
  {
    id: "kellblog-close",
    source: {
      name: "Kellblog, Why Every Startup Needs an Inverted Demand Generation Funnel, Part III (2020)",
      url: "https://kellblog.com/2020/01/26/why-every-startup-needs-an-inverted-demand-generation-funnel-part-iii/",
    },
    run: closeRates,
  },
  {
    id: "kellblog-ramp",
    source: {
      name: "Kellblog, Measuring Ramped and Steady-State Sales Productivity: The Rep Ramp Chart",
      url: "https://kellblog.com/tag/sales-productivity/",
    },
    run: rampedHire,
  },
  {
    id: "skok",
    source: {
      name: "David Skok, For Entrepreneurs: customer lifetime",
      url: "https://www.forentrepreneurs.com/",
    },
    run: lifetime,
  },
  { id: "poisson", run: poissonGoals },
  { id: "binomial", run: binomials },
  { id: "pool", run: pooledRanges },
];

/**
 * The share of each quarter's opportunities that close in the same quarter and in each of the six after it, from the
 * first quarter of 2017 on; later quarters have not had enough time yet.
 */
const COHORTS: readonly (readonly number[])[] = [
  ...[
    [0, 4, 6, 2, 4, 2, 0],
    [2, 4, 8, 4, 2, 0, 0],
    [2, 0, 6, 6, 2, 4, 0],
    [0, 2, 10, 2, 0, 0, 0],
  ],
  ...[
    [2, 4, 8, 4, 2, 0, 0],
    [4, 2, 4, 6, 2, 2, 0],
    [2, 2, 6, 4, 2, 0],
    [2, 4, 8, 0, 2],
  ],
  ...[[0, 4, 6, 2], [2, 4, 8], [0, 4], [2]],
];
const QUARTERS = 7;
const RATES_PUBLISHED = [1.5, 3.1, 7.0, 3.3, 2.0, 1.1, 0.0];
/** Oldest first; the last is the plan's. */
const OPPORTUNITIES = [150, 175, 200, 225, 250, 225, 325];

/** Close rates by age from the cohorts, and the result of seven quarters of opportunities at these rates. */
function closeRates(): Checked[] {
  const rates = RATES_PUBLISHED.map((_, age) => meanByRun(COHORTS.flatMap((cohort) => cohort[age] ?? [])));
  const whole = COHORTS.filter((cohort) => cohort.length === QUARTERS);
  const overall = meanByRun(whole.map((cohort) => cohort.reduce((sum, x) => sum + x, 0)));
  const plan = examplePlan(QUARTERS, {
    opps_0: OPPORTUNITIES,
    ...Object.fromEntries(rates.slice(1).map((_, i) => [`opps_${i + 1}`, `prev(opps_${i}, 0)`])),
    closed: rates.map((rate, age) => `opps_${age} * ${rate} / 100`).join(" + "),
    surplus: "closed - 5000000 / 125000",
  });
  return [
    ...rates.map((found, age): Checked => ({
      ...{ what: "close-rate", at: [age], expected: RATES_PUBLISHED[age]!, found, within: digits(1) },
    })),
    { what: "close-rate-overall", expected: 18.7, found: overall, within: digits(1) },
    { what: "deals-closed", expected: 42.8, found: expectedOf(plan, "closed"), within: digits(1) },
    { what: "surplus", expected: 2.8, found: expectedOf(plan, "surplus"), within: digits(1) },
  ];
}

function meanByRun(values: readonly number[]): number {
  const plan = examplePlan(values.length, { given: values, sum: "cumulative(given)" });
  return expectedOf(plan, "sum") / values.length;
}

/** A hire who sells 0, 25, 50 and 100 % of $1,200k a year in the first four quarters: 1.75 × $300k. */
function rampedHire(): Checked[] {
  const plan = examplePlan(4, {
    new_reps: [1, 0, 0, 0],
    second: "prev(new_reps, 0)",
    third: "prev(second, 0)",
    fourth: "prev(third, 0)",
    booked: "cumulative((0.25 * second + 0.5 * third + fourth) * 1200 / 4)",
  });
  return [{ what: "first-year", expected: 525, found: expectedOf(plan, "booked"), within: EXACT }];
}

const LIFETIME_MONTHS = 120;

/** A hundred customers at 3 % churn a month: 0.97^12 of them are left after a year, and they stay 1 ÷ 3 % months. */
function lifetime(): Checked[] {
  const plan = examplePlan(LIFETIME_MONTHS, {
    customers: "month < 1 ? 100 : prev(customers, 100) * (1 - 3%)",
    // Customers still there after ten years have the same expected remaining time as any customer.
    months_stayed: "cumulative(customers) / 100 + customers / 100 * (1 - 3%) / 3%",
  });
  return [
    { what: "lifetime", expected: 100 / 3, found: expectedOf(plan, "months_stayed"), within: EXACT },
    { what: "survivors", expected: 69.3842, found: expectedOf(plan, "customers", 12), within: digits(4) },
  ];
}

/** Poisson sums to six decimals: the probability of at least n where n are expected, and the mean needed for 80 %. */
const POISSON = [
  { goal: 5, chance: 0.559507, needed: 6.720979 },
  { goal: 10, chance: 0.54207, needed: 12.518753 },
  { goal: 20, chance: 0.529743, needed: 23.634269 },
  { goal: 40, chance: 0.521029, needed: 45.202674 },
];

function poissonGoals(): Checked[] {
  return POISSON.flatMap(({ goal, chance, needed }): Checked[] => [
    {
      ...{ what: "chance-as-planned", at: [goal], expected: chance },
      ...{ found: chanceOfAtLeast(goal, goal), within: digits(6) },
    },
    {
      ...{ what: "needed", at: [goal], expected: needed },
      ...{ found: expectedForAtLeast(goal, 0.8), within: digits(6) },
    },
  ]);
}

/** Of 20 at 25 %: exact probabilities, C(20, k) · 3^(20 − k) ÷ 4^20, to six decimals. */
const BINOMIAL = [
  { k: 0, p: 0.003171 },
  { k: 5, p: 0.202331 },
  { k: 8, p: 0.060887 },
];

function binomials(): Checked[] {
  return BINOMIAL.map(({ k, p }): Checked => ({
    ...{ what: "binomial", at: [k, 20], expected: p, found: binomialPmf(k, 20, 0.25), within: digits(6) },
  }));
}

/** Three people's ranges of a share combined: the equal mixture's 5th, 50th and 95th percentile in per cent. */
function pooledRanges(): Checked[] {
  const plan = newPlan("blank", { language: "en", start: "2027-01" });
  const row = inputRowOf(plan, undefined, "answer_rate")!;
  const pool = poolOf(row, ["10% to 20%", "15% to 30%", "5% to 12%"])!;
  const figures = [
    ["pool-5", 5.905506, pool.p5],
    ["pool-50", 14.149288, pool.p50],
    ["pool-95", 26.68789, pool.p95],
  ] as const;
  return figures.map(([what, expected, found]) => ({
    what,
    expected,
    found: 100 * found,
    within: digits(6),
  }));
}
