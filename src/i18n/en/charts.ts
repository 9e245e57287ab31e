/** Words on and around the charts. */
export const charts = {
  band90: "9 of 10 times",
  band50: "half the time",
  median: "median",
  expected: "expected run",
  goal: (what: string, chance: string) => `goal ${what}: ${chance}`,
  goalBare: (what: string) => `goal ${what}`,
  medianIs: (value: string) => `median ${value}`,
  cut: "The top of the likely range lies above the picture.",
  cutEndless:
    "In some futures the value can't be worked out, so the top of the likely range lies above the picture.",
  keysHint: "Arrow keys step through it.",
  failed: "The charts could not be loaded. The table has the same figures.",
  fanLabel: (row: string, first: string, last: string) =>
    `${row} by month from ${first} to ${last}, with its likely range.`,
  distributionLabel: (row: string, month: string) => `How often each outcome of ${row} comes in ${month}.`,
  readMonth: (month: string, median: string, range: string, expected: string) =>
    `${month}: median ${median}, likely ${range}, expected run ${expected}`,
  readNothing: (month: string) => `${month}: no value`,
  readBar: (range: string, percent: string) => `${range}: ${percent}`,
};
