/** How a typed entry was understood, said below the editor. */
export const entry = {
  number: (value: string) => `Understood as ${value}`,
  range: (sure: string, low: string, high: string) => `${sure} sure it is between ${low} and ${high}`,
  formula: "A formula",
  mean: (what: string, mean: string) => `${what}; mean ${mean}`,
  cutBelow: (what: string, share: string, least: string) =>
    `${what}; ${share} of the time it would be below ${least}. That is cut to ${least}, so the mean of the trials is higher than this one, which the expected run uses`,
  smallPercent: (taken: string, meant: string) => `${taken} (did you mean ${meant}?)`,
  changeOfBase: (meant: string) => `The number itself. Did you mean a change of the plan’s value, ${meant}?`,
  partOfHundred: (meant: string) => `A division. Did you mean ${meant}?`,
};
