import { counted } from "../counted.ts";
/** Words that are only on paper. */
export const print = {
  head: (plan: string, scenario: string) => `${plan} · ${scenario}`,
  printed: (date: string) => `Printed ${date}`,
  goal: (goal: string, chance: string) => `${goal}: ${chance}`,
  goalWaits: (goal: string) => `${goal}: not worked out yet`,
  footer: (plan: string, scenario: string, view: string, version: string) =>
    `${plan} · ${scenario} · ${view} · UBM Planner ${version}`,
  year: (year: string) => `Year ${year}`,
  notYet: "Not worked out yet. It will be there when you print again in a moment.",
  figures: {
    expected: "Figures are of the expected run.",
    median: "Figures are medians over all futures.",
    mean: "Figures are means over all futures.",
  },
  expectedInstead: "Those in italics are of the expected run.",
  hiddenRows: (count: string) =>
    `${counted(count, "row", "rows")} that the sheet does not show now ${String(count) === "1" ? "is" : "are"} left out.`,
};
