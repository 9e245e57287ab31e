import { LEFT_OUT_CODES } from "./readDeals.ts";
import type { LeftOut, LeftOutCode } from "./readDeals.ts";

/** Lines that were left out for one reason, in the order of the file. */
export type LeftOutLines = { readonly code: LeftOutCode; readonly lines: readonly number[] };

/** The lines that were left out, grouped by reason, the most frequent reason first. */
export function leftOutByReason(leftOut: readonly LeftOut[]): LeftOutLines[] {
  const lines = new Map<LeftOutCode, number[]>(LEFT_OUT_CODES.map((code) => [code, []]));
  for (const { code, line } of leftOut) lines.get(code)?.push(line);
  return [...lines]
    .map(([code, found]) => ({ code, lines: found }))
    .filter((reason) => reason.lines.length > 0)
    .sort((a, b) => b.lines.length - a.lines.length);
}
