import type { units as en } from "../en/units.ts";
import type { Translation } from "../translation.ts";

export const units: Translation<typeof en> = {
  thousand: "tn",
  million: "milj.",
  billion: "mdr",
  noUpperEnd: (low) => `${low} utan övre gräns`,
  millionSaid: "miljoner",
  billionSaid: "miljarder",
  to: (low, high) => `${low} till ${high}`,
  timesOf100: (times) => (times === 1 ? "1 gång av 100" : `${times} gånger av 100`),
  lessThanOnce: "mindre än 1 gång av 100",
  moreThan99: "mer än 99 gånger av 100",
};
