import { ROLES } from "../model/roles.ts";
import type { TeamMember } from "./teamHeadcounts.ts";

/** The key in a plan's layout for who does what; every reader of plan files leaves it unchanged. */
export const TEAM_KEY = "x_team";
/** The most people in a team; a larger team is entered as headcounts in the sheet. */
export const MOST_MEMBERS = 12;
const LONGEST_NAME = 80;

/**
 * The team stored in a plan's layout, in its order. The plan can be opened without it, so anything unreadable (an
 * unknown role, a share of a person's time outside 0 to 1) is left out and is not a fault of the file.
 */
export function readTeam(kept: unknown): readonly TeamMember[] {
  return (Array.isArray(kept) ? (kept as readonly unknown[]) : []).slice(0, MOST_MEMBERS).map(memberOf);
}

function memberOf(kept: unknown): TeamMember {
  const from = recordOf(kept);
  const shares = recordOf(from["shares"]);
  const parts = ROLES.flatMap(({ id }) => {
    const share = shares[id];
    return typeof share === "number" && share > 0 && share <= 1 ? [[id, share] as const] : [];
  });
  const name = typeof from["name"] === "string" ? from["name"].slice(0, LONGEST_NAME) : "";
  return { name, shares: Object.fromEntries(parts) };
}

function recordOf(value: unknown): { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null ? { ...value } : {};
}
