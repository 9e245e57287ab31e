/** How a goal is told: apart from the answers, for the page begins with it. */
export const goalWords = {
  /** `most`: the goal is not to be passed. */
  goalTarget: (most: boolean, bound: string, what: string, when: string, inMonth: boolean) =>
    `at ${most ? "most" : "least"} ${bound} ${what} ${inMonth ? "in" : "by"} ${when}`,
  /** So many times: 3× pipeline coverage. */
  timesOf: (figure: string) => `${figure}×`,
  /** So long: 17 months’ payback time. */
  timeOf: (figure: string, unit: string) => `${figure}\u00a0${unit}${unit.endsWith("s") ? "’" : "’s"}`,
  goalFrom: (target: string, from: string) => `${target}, counted from ${from}`,
  goalNamed: (name: string, target: string) => `“${name}” (${target})`,
};
