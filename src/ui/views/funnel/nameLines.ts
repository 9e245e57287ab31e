import { textWidth } from "../../kit/textWidth.ts";

/** Where a name may be broken: after a space or a hyphen, or at a soft hyphen. */
const BREAKS = /(?<=[ -])|\u00ad/u;

/** A name on one line if it fits, otherwise on two lines of which the first is as full as possible. */
export function nameLines(name: string, room: number, size: number): readonly string[] {
  const plain = name.replaceAll("\u00ad", "");
  const parts = name.split(BREAKS);
  if (parts.length < 2 || textWidth(plain, size) <= room) return [plain];
  let first = parts[0]!;
  let at = 1;
  while (at < parts.length - 1 && textWidth(first + parts[at], size) <= room) first += parts[at++];
  const whole = first.endsWith(" ") || first.endsWith("-");
  return [whole ? first.trimEnd() : `${first}-`, parts.slice(at).join("")];
}
