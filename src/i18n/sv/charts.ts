import type { charts as en } from "../en/charts.ts";
import type { Translation } from "../translation.ts";

export const charts: Translation<typeof en> = {
  band90: "9 av 10 gånger",
  band50: "hälften av gångerna",
  median: "median",
  expected: "utan slump",
  goal: (what, chance) => `mål ${what}: ${chance}`,
  goalBare: (what) => `mål ${what}`,
  medianIs: (value) => `median ${value}`,
  cut: "Övre delen av det troliga intervallet ligger ovanför bilden.",
  cutEndless:
    "I en del utfall går värdet inte att räkna ut, så övre delen av det troliga intervallet ligger ovanför bilden.",
  keysHint: "Piltangenterna stegar genom det.",
  failed: "Diagrammen gick inte att ladda. Tabellen har samma siffror.",
  fanLabel: (row, first, last) => `${row} per månad från ${first} till ${last}, med troligt intervall.`,
  distributionLabel: (row, month) => `Hur ofta varje utfall av ${row} kommer i ${month}.`,
  readMonth: (month, median, range, expected) =>
    `${month}: median ${median}, troligen ${range}, utan slump ${expected}`,
  readNothing: (month) => `${month}: inget värde`,
  readBar: (range, percent) => `${range}: ${percent}`,
};
