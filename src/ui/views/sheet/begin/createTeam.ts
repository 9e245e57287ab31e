import { createEffect, createSignal, on } from "solid-js";
import { readTeam, TEAM_KEY } from "../../../../entries/keptTeam.ts";
import type { TeamMember } from "../../../../entries/teamHeadcounts.ts";
import { readTimePart } from "../../../../i18n/readTimePart.ts";
import type { RowId } from "../../../../model/row.ts";
import type { Grid } from "../createGrid.ts";

/** The error, and the field whose text could not be read. */
type Wrong = {
  readonly text: string;
  readonly of?: {
    readonly field: HTMLInputElement;
    readonly typed: string;
    readonly role: RowId;
    readonly at: number;
  };
};

/** A line of the table in which nothing has been typed. */
export const NOBODY: TeamMember = { name: "", shares: {} };

/** The team as it is typed: the people, the shares of their time, and the texts that could not be read. */
export function createTeam(grid: Grid) {
  const { document } = grid.app;
  const text = () => grid.words().startCard.team;
  const kept = readTeam(document.plan().view[TEAM_KEY]);
  const [team, setTeamHere] = createSignal(kept.length === 0 ? [NOBODY, NOBODY] : kept);
  /** Kept with the plan; not an undo step, as none of the plan's figures change. */
  const setTeam = (next: readonly TeamMember[]): void => {
    setTeamHere(next);
    if (!document.readOnly()) document.record({ ...document.plan().view, [TEAM_KEY]: next });
  };
  const [wrong, setWrong] = createSignal<Wrong>();
  const [readAs, setReadAs] = createSignal<string>();
  // The message about typed text is in the previous language.
  const forget = () => {
    setWrong(undefined);
    setReadAs(undefined);
  };
  createEffect(on(grid.app.session.language, forget, { defer: true }));
  const percent = (share: number) => grid.format().exact(share, "share");
  const change = (at: number, next: Partial<TeamMember>) =>
    setTeam(team().map((member, k) => (k === at ? { ...member, ...next } : member)));
  function setShare(at: number, role: RowId, field: HTMLInputElement): void {
    const { [role]: _, ...others } = team()[at]!.shares;
    const typed = field.value.trim();
    const part = typed === "" ? { share: 0, asPart: false } : readTimePart(typed);
    field.setAttribute("aria-invalid", String(part === undefined));
    setWrong(
      part === undefined ? { text: text().wrong, of: { field, typed: field.value, role, at } } : undefined,
    );
    setReadAs(part?.asPart === true ? text().readAs(typed, percent(part.share)) : undefined);
    if (part === undefined) return;
    change(at, { shares: part.share === 0 ? others : { ...others, [role]: part.share } });
    field.value = part.share === 0 ? "" : percent(part.share);
  }

  /** Puts an example in place of the text that could not be read. */
  function retry(example: string): void {
    const wrongly = wrong()?.of;
    if (wrongly === undefined) return;
    wrongly.field.value = example;
    setShare(wrongly.at, wrongly.role, wrongly.field);
    wrongly.field.focus();
  }

  return { team, setTeam, wrong, setWrong, readAs, change, setShare, retry };
}
