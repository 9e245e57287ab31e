import { textWidth } from "../../kit/textWidth.ts";

/** The letters of a count and of those lost in a box of the map, and what must be free around them. */
const COUNT = 15;
const LOST = 11.2;
const FREE = 16;

/** Whether a box's count and how many it loses stand on one line without touching. */
export function fitsBeside(count: string, lost: string, width: number): boolean {
  return textWidth(count, COUNT) + textWidth(lost, LOST) + FREE <= width;
}
