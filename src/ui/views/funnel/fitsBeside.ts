import { textWidth } from "../../kit/textWidth.ts";

/** The letter sizes of a count and of a lost count in a box of the map, and the free space needed around them. */
const COUNT = 15;
const LOST = 11.2;
const FREE = 16;

/** Whether a box's count and its lost count fit on one line without touching. */
export function fitsBeside(count: string, lost: string, width: number): boolean {
  return textWidth(count, COUNT) + textWidth(lost, LOST) + FREE <= width;
}
