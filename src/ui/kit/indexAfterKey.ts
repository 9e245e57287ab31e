/** Which arrow keys move: those of a horizontal row only, or those of a vertical one too. */
type Axis = "across" | "both";

/**
 * The index that an arrow, Home or End leads to; undefined for any other key. A step may lead before the first or
 * past the last index; the caller then clamps it or wraps round.
 */
export function indexAfterKey(key: string, at: number, count: number, axis: Axis): number | undefined {
  if (key === "ArrowRight" || (axis === "both" && key === "ArrowDown")) return at + 1;
  if (key === "ArrowLeft" || (axis === "both" && key === "ArrowUp")) return at - 1;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
