import type { Format } from "./format.ts";

/** A moment as day and time of day: 7 Jan 2027, 14:03. */
export function momentText(at: Date, format: Format): string {
  const two = (n: number) => String(n).padStart(2, "0");
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${format.date(day)}, ${format.time(at)}`;
}
