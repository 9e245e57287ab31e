import type { Month } from "../model/month.ts";
import type { Format } from "./format.ts";

/** The months that a sum covers, by the first and the last: "Jan 2027–Jun 2028". */
export function monthSpan(first: Month, last: Month, format: Pick<Format, "month">): string {
  return first === last ? format.month(last) : `${format.month(first)}–${format.month(last)}`;
}
