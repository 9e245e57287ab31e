/** How a goal is worded: separate from the answers, because the page starts with it. */
export const goalWords = {
  /**
   * `most`: whether the goal is an upper limit. `from`: the month that the goal counts from, where that must be stated;
   * empty elsewhere.
   */
  goalTarget: (most: boolean, bound: string, what: string, when: string, inMonth: boolean, from: string) =>
    `at ${most ? "most" : "least"} ${bound} ${what} ${from !== "" ? `from ${from} to` : inMonth ? "in" : "by"} ${when}`,
  /** A multiple: 3× pipeline coverage. */
  timesOf: (figure: string) => `${figure}×`,
  /** A duration: 17 months’ payback time. */
  timeOf: (figure: string, unit: string) => `${figure}\u00a0${unit}${unit.endsWith("s") ? "’" : "’s"}`,
  goalNamed: (name: string, target: string) => `“${name}” (${target})`,
};
