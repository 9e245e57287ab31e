import { createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import type { Command } from "../../../../editing/command.ts";
import { setBase, together } from "../../../../entries/cellCommands.ts";
import { teamChanges } from "../../../../entries/teamHeadcounts.ts";
import type { TeamMember } from "../../../../entries/teamHeadcounts.ts";
import { isTemplates } from "../../../../formula/inputOrigin.ts";
import { entryShape } from "../../../../formula/entryShape.ts";
import { baseInForce } from "../../../../model/inForce.ts";
import { ROLES } from "../../../../model/roles.ts";
import type { RowId } from "../../../../model/row.ts";
import { useSheet } from "../gridContext.ts";

/** Puts a team's headcounts into the plan; first asks about roles that nobody was given. */
export function createTeamTaking(
  team: Accessor<readonly TeamMember[]>,
  setWrong: (text: string | undefined) => void,
) {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const text = () => grid.words().startCard.team;
  const [asking, setAsking] = createSignal(false);
  /** `canUndo`: true until something else is changed; after that the sheet's own undo goes back step by step. */
  type Done = { readonly text: string; readonly canUndo: () => boolean };
  const [done, setDone] = createSignal<Done>();

  /** The plan's headcount of a role; undefined if it is more than a number. */
  function presentOf(role: RowId): number | undefined {
    const row = document.sheet().byId.get(role);
    const now = row?.kind === "input" ? baseInForce(row)?.entry : undefined;
    const shape = now === undefined ? undefined : entryShape(now);
    return shape?.kind === "constant" ? shape.value : undefined;
  }

  const changes = () => {
    const roles = ROLES.filter(({ id }) => document.sheet().byId.get(id)?.kind === "input");
    return teamChanges(team(), new Map(roles.map(({ id }) => [id, presentOf(id)])));
  };
  const nameOf = (role: RowId) => ROLES.find(({ id }) => id === role)!.name[session.language()];
  const counted = (role: RowId) => {
    const count = presentOf(role);
    const name = nameOf(role);
    return count === undefined ? name : `${name} ${grid.format().exact(count)}`;
  };
  const leftOutText = () => changes().leftOut.map(counted).join(", ");

  function use(leftOut: "ask" | "stay" | "none"): void {
    const { given, alike, leftOut: roles } = changes();
    setAsking(leftOut === "ask" && roles.length > 0);
    if (asking()) return;
    const next = new Map([...given, ...(leftOut === "none" ? roles.map((role) => [role, 0] as const) : [])]);
    const commands = [...next].flatMap(([role, count]): Command[] => {
      const row = document.sheet().byId.get(role);
      return row?.kind === "input" ? setBase(row, undefined, count) : [];
    });
    // The template's headcount counts as the plan's own once a member of the team is counted in it.
    const confirmed = alike
      .filter((role) => isTemplates(document.origins().get(role)?.origin))
      .map((row): Command => ({ kind: "describe-row", row, changes: { x_own: true } }));
    const command = together([...commands, ...confirmed]);
    const emptied = leftOut === "none" ? roles.map(nameOf).join(", ") : "";
    const [fault] = command === undefined ? [] : document.dispatch(command, session.selection());
    setWrong(fault === undefined ? undefined : grid.issueText(fault.issue, undefined));
    if (fault !== undefined) return;
    const { rows } = document.plan();
    setDone({
      text: emptied === "" ? text().used : text().usedNone(emptied),
      canUndo: () => command !== undefined && document.plan().rows === rows,
    });
  }

  return {
    /** Whether the question is open, and there are still roles to ask about. */
    asking: () => asking() && changes().leftOut.length > 0,
    leftOutText,
    /** Each role that is left out, with what stops without it. */
    stops: () => changes().leftOut.map((role) => ({ role: counted(role), stops: text().stops[role] ?? "" })),
    /** The headcounts put in, and the undo for them until something else is changed. */
    done,
    undo: () => {
      document.undo();
      setDone({ text: text().undone, canUndo: () => false });
    },
    use,
  };
}
