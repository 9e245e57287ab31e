import type { Format } from "../../../i18n/format.ts";
import { calendarMonth } from "../../../model/month.ts";
import type { Month } from "../../../model/month.ts";
import { textWidth } from "../../kit/textWidth.ts";
import type { Tick } from "./chartSpec.ts";

/** Pixels from one label to the next; only those of years are as long. */
const LABEL_WIDTH = 44;
const STEPS = [1, 2, 3, 6, 12] as const;
/** The size of an axis's letters, and the free space between two labels, in pixels. */
const LETTERS = 11;
const FREE = 6;

/** A few month names along an axis of `width` pixels, in step with the calendar year. */
export function monthTicks(months: readonly Month[], width: number, format: Format): Tick[] {
  const room = Math.max(1, Math.floor(width / LABEL_WIDTH));
  const step = STEPS.find((candidate) => Math.ceil(months.length / candidate) <= room) ?? 12;
  const years = step === 12 ? Math.ceil(months.length / 12 / room) : 1;
  const ticks: Tick[] = [];
  months.forEach((month, at) => {
    if ((calendarMonth(month) - 1) % step !== 0) return;
    if (step === 12 && Number(month.slice(0, 4)) % years !== 0) return;
    ticks.push({ at, text: format.month(month, ticks.length === 0 ? "short" : "axis") });
  });
  const [one, two] = ticks;
  if (one !== undefined && two !== undefined) {
    const apart = ((two.at - one.at) * width) / months.length;
    const needed = (textWidth(one.text, LETTERS) + textWidth(two.text, LETTERS)) / 2 + FREE;
    // The year is given by the next label that has one: "Jul, Jan 2028".
    if (apart < needed) ticks[0] = { at: one.at, text: format.month(months[one.at]!, "axis") };
  }
  const first = months[0];
  return ticks.length === 0 && first !== undefined ? [{ at: 0, text: format.month(first) }] : ticks;
}
