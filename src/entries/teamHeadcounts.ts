import { tidy } from "../lib/tidy.ts";
import { ROLES } from "../model/roles.ts";
import type { RowId } from "../model/row.ts";

/** Somebody of a small team: what part of their time each role has, 0 to 1. */
export type TeamMember = { readonly name: string; readonly shares: { readonly [role: RowId]: number } };

/** How much of somebody's time the roles have together; above 1 is more than there is. */
export function timeTaken({ shares }: TeamMember): number {
  return tidy(Object.values(shares).reduce((sum, share) => sum + share, 0));
}

/** The headcount of every role, 0 where nobody has any time for it: two who sell half their time are one seller. */
export function teamHeadcounts(team: readonly TeamMember[]): ReadonlyMap<RowId, number> {
  const sums = ROLES.map(({ id }) => {
    const sum = team.reduce((all, { shares }) => all + (Object.hasOwn(shares, id) ? shares[id]! : 0), 0);
    return [id, tidy(sum)] as const;
  });
  return new Map(sums);
}
