import { createSignal, For, Index, Show } from "solid-js";
import type { JSX } from "solid-js";
import { setBase, together } from "../../../../entries/cellCommands.ts";
import { teamChanges, teamHeadcounts, timeTaken } from "../../../../entries/teamHeadcounts.ts";
import type { TeamMember } from "../../../../entries/teamHeadcounts.ts";
import type { Command } from "../../../../editing/command.ts";
import { entryShape } from "../../../../formula/entryShape.ts";
import { readTimePart } from "../../../../i18n/readTimePart.ts";
import { baseInForce } from "../../../../model/inForce.ts";
import { ROLES } from "../../../../model/roles.ts";
import type { RowId } from "../../../../model/row.ts";
import { rememberedSignal } from "../../../../state/pageMemory.ts";
import { Button } from "../../../kit/Button.tsx";
import { useSheet } from "../gridContext.ts";

const NOBODY: TeamMember = { name: "", shares: {} };
/** More people than that are told as headcounts in the sheet. */
const MOST = 12;

/** Who does what in a small team: each person's time, shared over the roles, becomes the headcounts of the plan. */
export function TeamPart(): JSX.Element {
  const { grid } = useSheet();
  const { answers, document, plans, session } = grid.app;
  const text = () => grid.words().startCard.team;
  const [team, setTeam] = rememberedSignal<readonly TeamMember[]>(answers, `team ${plans.current()}`, [
    NOBODY,
    NOBODY,
  ]);
  const [wrong, setWrong] = createSignal<string>();
  const [readAs, setReadAs] = createSignal<string>();
  /** Whether it is asked what becomes of the roles that nobody was given. */
  const [asking, setAsking] = createSignal(false);
  const headcounts = () => teamHeadcounts(team());
  const isEmpty = () => team().every((member) => timeTaken(member) === 0);
  const percent = (share: number) => grid.format().exact(share, "share");
  const change = (at: number, next: Partial<TeamMember>) =>
    setTeam(team().map((member, k) => (k === at ? { ...member, ...next } : member)));
  const nameOf = (member: TeamMember, at: number) =>
    member.name === "" ? text().person(grid.format().number(at + 1)) : member.name;

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

  /** The headcount that the plan has of a role; undefined where it is more than a number. */
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
  const leftOutText = () =>
    changes()
      .leftOut.map((role) => {
        const count = presentOf(role);
        const name = ROLES.find(({ id }) => id === role)!.name[session.language()];
        return count === undefined ? name : `${name} ${grid.format().exact(count)}`;
      })
      .join(", ");

  function use(leftOut: "ask" | "stay" | "none"): void {
    const { given, leftOut: roles } = changes();
    setAsking(leftOut === "ask" && roles.length > 0);
    if (asking()) return;
    const next = new Map([...given, ...(leftOut === "none" ? roles.map((role) => [role, 0] as const) : [])]);
    const commands = [...next].flatMap(([role, count]): Command[] => {
      const row = document.sheet().byId.get(role);
      return row?.kind === "input" ? setBase(row, undefined, count) : [];
    });
    const command = together(commands);
    const [fault] = command === undefined ? [] : document.dispatch(command, session.selection());
    setWrong(fault === undefined ? undefined : grid.issueText(fault.issue, undefined));
    if (fault === undefined) session.notify(text().used);
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
                <tr>
                  <th scope="row">
                    <input
                      class="start-name"
                      aria-label={`${text().name}: ${text().person(grid.format().number(at + 1))}`}
                      placeholder={text().person(grid.format().number(at + 1))}
                      value={member().name}
                      maxlength={60}
                      onChange={(event) => change(at, { name: event.currentTarget.value.trim() })}
                    />
                  </th>
                  <For each={ROLES}>
                    {(role) => (
                      <td>
                        <input
                          class="start-share number"
                          placeholder="%"
                          aria-label={`${nameOf(member(), at)}, ${role.name[session.language()]}, %`}
                          value={
                            member().shares[role.id] === undefined ? "" : percent(member().shares[role.id]!)
                          }
                          onChange={(event) => setShare(at, role.id, event.currentTarget)}
                        />
                      </td>
                    )}
                  </For>
                  <td class="number">
                    {timeTaken(member()) > 1
                      ? `! ${text().over(percent(timeTaken(member())))}`
                      : percent(1 - timeTaken(member()))}
                  </td>
                </tr>
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
      <p class="soft" role="status">
        {readAs()}
      </p>
      <Show when={asking() && changes().leftOut.length > 0}>
        <div role="group" aria-label={text().leftOut(leftOutText())}>
          <p role="alert">{text().leftOut(leftOutText())}</p>
          <p class="start-buttons">
            <Button onClick={() => use("stay")}>{text().stay}</Button>
            <Button onClick={() => use("none")}>{text().none}</Button>
          </p>
        </div>
      </Show>
      <p class="start-buttons">
        <Show when={team().length < MOST}>
          <Button onClick={() => setTeam([...team(), NOBODY])}>{text().add}</Button>
        </Show>
        <Button disabled={isEmpty() || document.readOnly()} onClick={() => use("ask")}>
          {text().use}
        </Button>
      </p>
    </section>
  );
}
