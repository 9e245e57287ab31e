import type { FormulaFunction } from "../formulaFunction.ts";

/**
 * The uncertain values. An example's value is its mean. For a new one the compiler also asks for its mathematics
 * (`engine/distributions/distributions.ts`), the conditions on its arguments (`distributionFaults.ts`) and their reach
 * (`distributionReach.ts`).
 */
export const DISTRIBUTION_FUNCTIONS = [
  {
    name: "normal",
    category: "distribution",
    arity: [2, 2],
    args: ["mean", "sd"],
    help: {
      en: "A normal distribution with mean and standard deviation.",
      sv: "En normalfördelning med medelvärde och standardavvikelse.",
    },
    example: { formula: "normal(100, 15)", value: 100 },
  },
  {
    name: "lognormal",
    category: "distribution",
    arity: [2, 2],
    args: ["mu", "sigma"],
    help: {
      en: "A lognormal distribution; its logarithm has mean mu and standard deviation sigma.",
      sv: "En lognormalfördelning; dess logaritm har medelvärdet mu och standardavvikelsen sigma.",
    },
    example: { formula: "lognormal(0, 1)", value: 1.6487212707001282 },
  },
  {
    name: "uniform",
    category: "distribution",
    arity: [2, 2],
    args: ["low", "high"],
    help: {
      en: "Anything from low to high, all equally likely.",
      sv: "Allt från low till high, lika troligt.",
    },
    example: { formula: "uniform(0, 10)", value: 5 },
  },
  {
    name: "triangular",
    category: "distribution",
    arity: [3, 3],
    args: ["low", "mode", "high"],
    help: {
      en: "From low to high, most likely near mode, falling off in straight lines.",
      sv: "Från low till high, troligast nära mode, avtagande i räta linjer.",
    },
    example: { formula: "triangular(1, 2, 6)", value: 3 },
  },
  {
    name: "pert",
    category: "distribution",
    arity: [3, 3],
    args: ["low", "mode", "high"],
    help: {
      en: "From low to high, most likely near mode, smoothly rounded.",
      sv: "Från low till high, troligast nära mode, mjukt avrundat.",
    },
    example: { formula: "pert(1, 2, 9)", value: 3 },
  },
  {
    name: "beta",
    category: "distribution",
    arity: [2, 2],
    args: ["alpha", "beta"],
    help: {
      en: "A share, as after alpha successes and beta failures.",
      sv: "En andel, som efter alpha lyckade och beta misslyckade försök.",
    },
    example: { formula: "beta(2, 8)", value: 0.2 },
  },
  {
    name: "gamma",
    category: "distribution",
    arity: [2, 2],
    args: ["shape", "scale"],
    help: {
      en: "A gamma distribution with mean shape × scale.",
      sv: "En gammafördelning med medelvärdet shape × scale.",
    },
    example: { formula: "gamma(2, 3)", value: 6 },
  },
  {
    name: "exponential",
    category: "distribution",
    arity: [1, 1],
    args: ["rate"],
    help: {
      en: "The waiting time for something that happens rate times a month.",
      sv: "Väntetiden på något som händer rate gånger i månaden.",
    },
    example: { formula: "exponential(0.5)", value: 2 },
  },
  {
    name: "poisson",
    category: "distribution",
    arity: [1, 1],
    args: ["mean"],
    help: { en: "A number of events, mean on average.", sv: "Ett antal händelser, i snitt mean." },
    example: { formula: "poisson(4)", value: 4 },
  },
  {
    name: "bernoulli",
    category: "distribution",
    arity: [1, 1],
    args: ["p"],
    help: { en: "1 with the probability p, otherwise 0.", sv: "1 med sannolikheten p, annars 0." },
    example: { formula: "bernoulli(30%)", value: 0.3 },
  },
  {
    name: "discrete",
    category: "distribution",
    arity: [2, Infinity],
    args: ["v1", "p1", "v2", "p2"],
    help: {
      en: "One of the values, each followed by its weight.",
      sv: "Ett av värdena, vart och ett följt av sin vikt.",
    },
    example: { formula: "discrete(1, 50%, 10, 50%)", value: 5.5 },
  },
  {
    name: "sample",
    category: "distribution",
    arity: [1, Infinity],
    args: ["v1", "v2"],
    help: {
      en: "One of the values, all equally likely: past figures, for example.",
      sv: "Ett av värdena, alla lika troliga: tidigare utfall, till exempel.",
    },
    example: { formula: "sample(2, 4, 9)", value: 5 },
  },
  {
    name: "interval",
    category: "distribution",
    arity: [3, 3],
    args: ["A", "B", "level"],
    help: {
      en: "As A to B, at another level than 90%: you are that sure that it lies between.",
      sv: "Som A to B, på en annan nivå än 90 %: så säkra är ni på att värdet ligger emellan.",
    },
    example: { formula: "interval(5, 10, 80%)", value: 7.334420875637953 },
  },
] as const satisfies readonly FormulaFunction[];

/** The distributions that formulas can name. */
export type DistributionName = (typeof DISTRIBUTION_FUNCTIONS)[number]["name"];
