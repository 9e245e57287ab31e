import type { FormulaFunction } from "../formulaFunction.ts";

/** Functions that read earlier months. */
export const TIME_FUNCTIONS: readonly FormulaFunction[] = [
  {
    name: "prev",
    category: "time",
    arity: [1, 2],
    args: ["x", "start"],
    help: {
      en: "x one month ago; in the first month start, or 0.",
      sv: "x för en månad sedan; den första månaden start, eller 0.",
    },
    example: { formula: "prev(x, 7)", rows: { x: [1, 2, 3] }, series: [7, 1, 2] },
  },
  {
    name: "trailing",
    category: "time",
    arity: [2, 2],
    args: ["x", "n"],
    help: {
      en: "The sum of x over the last n months, this one included.",
      sv: "Summan av x över de senaste n månaderna, den här inräknad.",
    },
    example: { formula: "trailing(x, 2)", rows: { x: [1, 2, 3] }, series: [1, 3, 5] },
  },
  {
    name: "cumulative",
    category: "time",
    arity: [1, 1],
    args: ["x"],
    help: {
      en: "The sum of x from the plan's first month until now.",
      sv: "Summan av x från planens första månad till nu.",
    },
    example: { formula: "cumulative(x)", rows: { x: [1, 2, 3] }, series: [1, 3, 6] },
  },
  {
    name: "hired",
    category: "time",
    arity: [1, 1],
    args: ["h"],
    help: {
      en: "How many were added to the headcount row h this month.",
      sv: "Hur många som har tillkommit i personalraden h den här månaden.",
    },
    example: { formula: "hired(x)", rows: { x: [2, 5, 4] }, series: [0, 3, 0] },
  },
  {
    name: "ramped",
    category: "time",
    arity: [2, 2],
    args: ["h", "r"],
    help: {
      en: "The headcount row h with newcomers counted in part during their first r months.",
      sv: "Personalraden h där nyanställda räknas till en del under sina första r månader.",
    },
    example: { formula: "ramped(x, 2)", rows: { x: [2, 3, 3, 3] }, series: [2, 2.25, 2.75, 3] },
  },
  {
    name: "delay",
    category: "time",
    arity: [3, 3],
    args: ["x", "mean", "sd"],
    help: {
      en: "What entered earlier and comes out now, after a delay of mean months, spread by sd.",
      sv: "Det som har gått in tidigare och kommer ut nu, efter i snitt mean månader med spridningen sd.",
    },
    example: { formula: "delay(x, 1.5, 0)", rows: { x: [10, 0, 0, 0] }, series: [0, 5, 5, 0] },
  },
];
