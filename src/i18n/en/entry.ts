/** How a typed entry was understood, said below the editor. */
export const entry = {
  number: (value: string) => `Understood as ${value}`,
  range: (sure: string, low: string, high: string) => `${sure} sure it is between ${low} and ${high}`,
  formula: "A formula",
  mean: (what: string, mean: string) => `${what}; mean ${mean}`,
  smallPercent: (taken: string, meant: string) => `${taken} (did you mean ${meant}?)`,
  otherCurrency: (typed: string, plan: string) =>
    `The plan is in ${plan}; ${typed} is not converted, the number is taken as it stands.`,
  minusOrRange: (range: string) => `This is a subtraction. Did you mean the range ${range}?`,
};
