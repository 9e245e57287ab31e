import { tidy } from "../lib/tidy.ts";
import { ROLES } from "../model/roles.ts";
import type { RowId } from "../model/row.ts";

/** A person in a small team: the share of their time in each role, 0 to 1. */
export type TeamMember = { readonly name: string; readonly shares: { readonly [role: RowId]: number } };

/** The sum of a person's shares over all roles; above 1 is more time than they have. */
export function timeTaken({ shares }: TeamMember): number {
  return tidy(Object.values(shares).reduce((sum, share) => sum + share, 0));
}

/** The headcount of every role, 0 where nobody has time for it: two people who sell half their time are one seller. */
export function teamHeadcounts(team: readonly TeamMember[]): ReadonlyMap<RowId, number> {
  const sums = ROLES.map(({ id }) => {
    const sum = team.reduce((all, { shares }) => all + (Object.hasOwn(shares, id) ? shares[id]! : 0), 0);
    return [id, tidy(sum)] as const;
  });
  return new Map(sums);
}

/** A team compared with the plan's headcounts: for the roles that somebody has, and for those that nobody has. */
export type TeamChanges = {
  /** Headcounts that change. */
  readonly given: ReadonlyMap<RowId, number>;
  /** Roles in which the team has as many people as the plan. */
  readonly alike: readonly RowId[];
  /** Roles that nobody in the team has and for which the plan has people. */
  readonly leftOut: readonly RowId[];
};

/** @param present the plan's headcount of each of its roles; undefined where that is a range or a formula. */
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
