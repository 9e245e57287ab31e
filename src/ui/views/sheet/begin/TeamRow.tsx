import { For } from "solid-js";
import type { JSX } from "solid-js";
import { timeTaken } from "../../../../entries/teamHeadcounts.ts";
import type { TeamMember } from "../../../../entries/teamHeadcounts.ts";
import { ROLES } from "../../../../model/roles.ts";
import type { RowId } from "../../../../model/row.ts";
import { useSheet } from "../gridContext.ts";

/** One person's name and time for each role, and the time left. */
export function TeamRow(props: {
  readonly member: TeamMember;
  readonly at: number;
  readonly onName: (name: string) => void;
  readonly onShare: (role: RowId, field: HTMLInputElement) => void;
  /** Called for Enter in a field, before its text is accepted. */
  readonly onEnter: (field: HTMLInputElement) => void;
}): JSX.Element {
  const { grid } = useSheet();
  const { session } = grid.app;
  const text = () => grid.words().startCard.team;
  const percent = (share: number) => grid.format().exact(share, "share");
  const person = () => text().person(grid.format().number(props.at + 1));
  const name = () => (props.member.name === "" ? person() : props.member.name);
  return (
    <tr>
      <th scope="row">
        <input
          class="start-name"
          aria-label={`${text().name}: ${person()}`}
          placeholder={person()}
          value={props.member.name}
          maxlength={60}
          onChange={(event) => props.onName(event.currentTarget.value.trim())}
        />
      </th>
      <For each={ROLES}>
        {(role) => (
          <td>
            <input
              class="start-share number"
              placeholder="%"
              aria-label={`${name()}, ${role.name[session.language()]}, %`}
              value={props.member.shares[role.id] === undefined ? "" : percent(props.member.shares[role.id]!)}
              onChange={(event) => props.onShare(role.id, event.currentTarget)}
              onKeyDown={(event) => {
                if (event.key === "Enter") props.onEnter(event.currentTarget);
              }}
            />
          </td>
        )}
      </For>
      <td class="number">
        {timeTaken(props.member) > 1
          ? `! ${text().over(percent(timeTaken(props.member)))}`
          : percent(1 - timeTaken(props.member))}
      </td>
    </tr>
  );
}
