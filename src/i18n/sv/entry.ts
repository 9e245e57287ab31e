import type { entry as en } from "../en/entry.ts";
import type { Translation } from "../translation.ts";

export const entry: Translation<typeof en> = {
  number: (value) => `Tolkas som ${value}`,
  range: (sure, low, high) => `${sure} säker på att det är mellan ${low} och ${high}`,
  formula: "En formel",
  mean: (what, mean) => `${what}; medelvärde ${mean}`,
  cutBelow: (what, share, least) =>
    `${what}; i ${share} av fallen vore det under ${least}. Då räknas det som ${least}, så medelvärdet av simuleringarna är högre än det här, som används utan slump`,
  smallPercent: (taken, meant) => `${taken} (menade ni ${meant}?)`,
  changeOfBase: (meant) => `Själva talet. Menade ni en ändring av planens värde, ${meant}?`,
  partOfHundred: (meant) => `En division. Menade ni ${meant}?`,
};
