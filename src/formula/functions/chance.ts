import type { FormulaFunction } from "../formulaFunction.ts";

/** Functions that draw every unit's random outcome where chance is on, and give the expected number otherwise. */
export const CHANCE_FUNCTIONS: readonly FormulaFunction[] = [
  {
    name: "delay_each",
    category: "chance",
    arity: [3, 3],
    args: ["x", "mean", "sd"],
    help: {
      en: "As delay, but every unit of x waits its own time.",
      sv: "Som delay, men varje enhet av x väntar sin egen tid.",
    },
    example: { formula: "delay_each(x, 1, 0)", rows: { x: [10, 20, 0] }, series: [0, 10, 20] },
  },
  {
    name: "runoff",
    category: "chance",
    arity: [3, 3],
    args: ["n", "mean", "sd"],
    help: {
      en: "How many of n that were already under way at the start come out this month.",
      sv: "Hur många av n som redan var på väg vid starten som kommer ut den här månaden.",
    },
    example: { formula: "runoff(x, 2, 0)", rows: { x: [12, 12, 12] }, series: [6, 6, 0] },
  },
  {
    name: "split",
    category: "chance",
    arity: [2, 2],
    args: ["n", "p"],
    help: {
      en: "How many of n pass, each with the probability p.",
      sv: "Hur många av n som går vidare, var och en med sannolikheten p.",
    },
    example: { formula: "split(x, 25%)", rows: { x: [40, 10] }, series: [10, 2.5] },
  },
  {
    name: "count",
    category: "chance",
    arity: [1, 1],
    args: ["x"],
    help: {
      en: "A number of events, x on average.",
      sv: "Ett antal händelser, i snitt x.",
    },
    example: { formula: "count(x)", rows: { x: [1.5, 4] }, series: [1.5, 4] },
  },
];
