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

/** What a team says of the headcounts that a plan has: of the roles that somebody was given, and those that nobody was. */
export type TeamChanges = {
  /** Headcounts that become others. */
  readonly given: ReadonlyMap<RowId, number>;
  /** Roles of which the team has as many as the plan. */
  readonly alike: readonly RowId[];
  /** Roles of nobody in the team in which the plan has people. */
  readonly leftOut: readonly RowId[];
};

/** @param present the plan's headcount of each role it has; undefined where that is a range or a formula. */
export function teamChanges(
  team: readonly TeamMember[],
  present: ReadonlyMap<RowId, number | undefined>,
): TeamChanges {
  const counts = [...teamHeadcounts(team)].filter(([role]) => present.has(role));
  return {
    given: new Map(counts.filter(([role, count]) => count > 0 && present.get(role) !== count)),
    alike: counts.filter(([role, count]) => count > 0 && present.get(role) === count).map(([role]) => role),
    leftOut: counts.filter(([role, count]) => count === 0 && present.get(role) !== 0).map(([role]) => role),
  };
}
