/** What the list of inputs on a narrow screen says in place of a formula. */
export const inputList = {
  season: "varies over the year",
  growth: "grows month by month",
  ramp: "goes from one value to another",
  sample: (count: number) => `drawn from ${count} of your own figures`,
  spread: "a spread of its own",
  formula: "follows a formula",
};
