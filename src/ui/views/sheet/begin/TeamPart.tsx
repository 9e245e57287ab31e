import { createSignal, For, Index, Show } from "solid-js";
import type { JSX } from "solid-js";
import { MOST_MEMBERS, readTeam, TEAM_KEY } from "../../../../entries/keptTeam.ts";
import { teamHeadcounts, timeTaken } from "../../../../entries/teamHeadcounts.ts";
import type { TeamMember } from "../../../../entries/teamHeadcounts.ts";
import { readTimePart } from "../../../../i18n/readTimePart.ts";
import { ROLES } from "../../../../model/roles.ts";
import type { RowId } from "../../../../model/row.ts";
import { Button } from "../../../kit/Button.tsx";
import { useSheet } from "../gridContext.ts";
import { createTeamTaking } from "./createTeamTaking.ts";

const NOBODY: TeamMember = { name: "", shares: {} };

/** Who does what in a small team: each person's time, shared over the roles, becomes the headcounts of the plan. */
export function TeamPart(): JSX.Element {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const text = () => grid.words().startCard.team;
  const kept = readTeam(document.plan().view[TEAM_KEY]);
  const [team, setTeamHere] = createSignal(kept.length === 0 ? [NOBODY, NOBODY] : kept);
  /** Kept with the plan; no step of undo, as nothing of the plan's figures changes. */
  const setTeam = (next: readonly TeamMember[]): void => {
    setTeamHere(next);
    if (!document.readOnly()) document.record({ ...document.plan().view, [TEAM_KEY]: next });
  };
  const [wrong, setWrong] = createSignal<string>();
  const [readAs, setReadAs] = createSignal<string>();
  const taking = createTeamTaking(team, setWrong);
  const headcounts = () => teamHeadcounts(team());
  const isEmpty = () => team().every((member) => timeTaken(member) === 0);
  const percent = (share: number) => grid.format().exact(share, "share");
  const change = (at: number, next: Partial<TeamMember>) =>
    setTeam(team().map((member, k) => (k === at ? { ...member, ...next } : member)));
  function setShare(at: number, role: RowId, field: HTMLInputElement): void {
    const { [role]: _, ...others } = team()[at]!.shares;
    const typed = field.value.trim();
    const part = typed === "" ? { share: 0, asPart: false } : readTimePart(typed);
    field.setAttribute("aria-invalid", String(part === undefined));
    setWrong(part === undefined ? text().wrong : undefined);
    setReadAs(part?.asPart === true ? text().readAs(typed, percent(part.share)) : undefined);
    if (part === undefined) return;
    change(at, { shares: part.share === 0 ? others : { ...others, [role]: part.share } });
    field.value = part.share === 0 ? "" : percent(part.share);
  }

  return (
    <section class="start-team" aria-label={text().title}>
      <h2>{text().title}</h2>
      <p>{text().lead}</p>
      <div class="start-scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{text().name}</th>
              <For each={ROLES}>{(role) => <th scope="col">{role.name[session.language()]}</th>}</For>
              <th scope="col">{text().left}</th>
            </tr>
          </thead>
          <tbody>
            <Index each={team()}>
              {(member, at) => (
                <TeamRow
                  member={member()}
                  at={at}
                  onName={(name) => change(at, { name })}
                  onShare={(role, field) => setShare(at, role, field)}
                />
              )}
            </Index>
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text().headcount}</th>
              <For each={ROLES}>
                {(role) => <td class="number">{grid.format().exact(headcounts().get(role.id) ?? 0)}</td>}
              </For>
              <td />
            </tr>
          </tfoot>
        </table>
      </div>
      <Show when={wrong()}>
        <p class="start-wrong" role="alert">
          {wrong()}
        </p>
      </Show>
      <Show when={taking.asking()}>
        <div role="group" aria-label={text().leftOut(taking.leftOutText())}>
          <p role="alert">{text().leftOut(taking.leftOutText())}</p>
          <p class="start-buttons">
            <Button onClick={() => taking.use("stay")}>{text().stay}</Button>
            <Button onClick={() => taking.use("none")}>{text().none}</Button>
          </p>
        </div>
      </Show>
      <p class="start-buttons">
        <Show when={team().length < MOST_MEMBERS}>
          <Button onClick={() => setTeam([...team(), NOBODY])}>{text().add}</Button>
        </Show>
        <Button disabled={isEmpty() || document.readOnly()} onClick={() => taking.use("ask")}>
          {text().use}
        </Button>
      </p>
      {/* Under the buttons: what is said when a field is left must not move the button that is being pressed. */}
      <p class="soft" role="status">
        {readAs()}
      </p>
    </section>
  );
}

/** One person's name and time for each role, and what is left of it. */
function TeamRow(props: {
  readonly member: TeamMember;
  readonly at: number;
  readonly onName: (name: string) => void;
  readonly onShare: (role: RowId, field: HTMLInputElement) => void;
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
