/** Which keys go along: those of a line that lies, or of one that stands too. */
type Axis = "across" | "both";

/**
 * Where an arrow, Home or End leads from an index; undefined: the key leads nowhere. One step may lead before the first or
 * behind the last, which the caller stops at or goes round.
 */
export function indexAfterKey(key: string, at: number, count: number, axis: Axis): number | undefined {
  if (key === "ArrowRight" || (axis === "both" && key === "ArrowDown")) return at + 1;
  if (key === "ArrowLeft" || (axis === "both" && key === "ArrowUp")) return at - 1;
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : undefined;
}
