/** How a goal is told: apart from the answers, for the page begins with it. */
export const goalWords = {
  /** `most`: the goal is not to be passed. */
  /** `from`: the month that it counts from, where that must be told; empty elsewhere. */
  goalTarget: (most: boolean, bound: string, what: string, when: string, inMonth: boolean, from: string) =>
    `at ${most ? "most" : "least"} ${bound} ${what} ${from !== "" ? `from ${from} to` : inMonth ? "in" : "by"} ${when}`,
  /** So many times: 3× pipeline coverage. */
  timesOf: (figure: string) => `${figure}×`,
  /** So long: 17 months’ payback time. */
  timeOf: (figure: string, unit: string) => `${figure}\u00a0${unit}${unit.endsWith("s") ? "’" : "’s"}`,
  goalNamed: (name: string, target: string) => `“${name}” (${target})`,
};
