import type { GroupId } from "../../model/row.ts";

/** The CSS variable of a group's hue: each sub-process has its own, the same everywhere. */
export function hueOf(group: GroupId | undefined): string {
  return group === "outbound" || group === "inbound" || group === "nurturing" ? `--${group}` : "--accent";
}
