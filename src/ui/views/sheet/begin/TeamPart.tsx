import { createEffect, For, Index, Show } from "solid-js";
import type { JSX } from "solid-js";
import { MOST_MEMBERS } from "../../../../entries/keptTeam.ts";
import { teamHeadcounts, timeTaken } from "../../../../entries/teamHeadcounts.ts";
import { ROLES } from "../../../../model/roles.ts";
import { Button } from "../../../kit/Button.tsx";
import { Offers } from "../../../kit/Offers.tsx";
import { useSheet } from "../gridContext.ts";
import { createTeam, NOBODY } from "./createTeam.ts";
import { createTeamTaking } from "./createTeamTaking.ts";
import { LeftOutRoles } from "./LeftOutRoles.tsx";
import { TeamRow } from "./TeamRow.tsx";

/** Who does what in a small team: each person's time, shared over the roles, becomes the headcounts of the plan. */
export function TeamPart(props: {
  /** Whether the card is unfolded. */
  readonly open: boolean;
  /** Called with whether a question about the roles that were left out is open. */
  readonly onAsking: (asks: boolean) => void;
}): JSX.Element {
  const { grid } = useSheet();
  const { document } = grid.app;
  const text = () => grid.words().startCard.team;
  const made = createTeam(grid);
  const { team, setTeam, wrong, setWrong, readAs, retry } = made;
  const taking = createTeamTaking(team, (why) => setWrong(why === undefined ? undefined : { text: why }));
  createEffect(() => props.onAsking(taking.asking()));
  let main!: HTMLButtonElement;
  /** A button that disappears when pressed returns the focus to the button that the question came from. */
  function leave(act: () => void): void {
    act();
    queueMicrotask(() => main.focus());
  }
  const use = (leftOut: "stay" | "none") => leave(() => taking.use(leftOut));
  const isEmpty = () => team().every((member) => timeTaken(member) === 0);
  return (
    <section class="start-team" aria-label={text().title}>
      <h2>{text().title}</h2>
      <p>{text().lead}</p>
      <TeamTable team={made} />
      <Show when={wrong()}>
        {(now) => (
          <p class="start-wrong" role="alert">
            {now().text} <Offers texts={now().of === undefined ? [] : text().examples} onTake={retry} />
          </p>
        )}
      </Show>
      <Show when={taking.asking()}>
        <LeftOutRoles taking={taking} open={props.open} onChoose={use} />
      </Show>
      <p class="start-buttons">
        <Show when={team().length < MOST_MEMBERS}>
          <Button onClick={() => setTeam([...team(), NOBODY])}>{text().add}</Button>
        </Show>
        <button
          ref={main}
          type="button"
          class="button"
          disabled={isEmpty() || document.readOnly()}
          onClick={() => taking.use("ask")}
        >
          {text().use}
        </button>
      </p>
      {/* Below the buttons: a message on leaving a field must not move the button that is being pressed. */}
      <p class="soft" role="status">
        {readAs()}
      </p>
      <Show when={taking.done()}>
        {(now) => (
          <p class="start-buttons" role="status">
            {now().text}
            <Show when={now().canUndo() && !document.readOnly()}>
              <Button look="quiet" onClick={() => leave(taking.undo)}>
                {text().undo}
              </Button>
            </Show>
          </p>
        )}
      </Show>
    </section>
  );
}

/** A line for each person with the parts of their time by role, and the headcounts that come of them. */
function TeamTable(props: { readonly team: ReturnType<typeof createTeam> }): JSX.Element {
  const { grid } = useSheet();
  const { session } = grid.app;
  const text = () => grid.words().startCard.team;
  const { team, wrong, change, setShare, retry } = props.team;
  const headcounts = () => teamHeadcounts(team());
  return (
    <div class="start-scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">{text().name}</th>
            <For each={ROLES}>{(role) => <th scope="col">{mayBreak(role.name[session.language()])}</th>}</For>
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
                onEnter={(field) => {
                  const wrongly = wrong()?.of;
                  if (wrongly?.field === field && wrongly.typed === field.value) retry(text().examples[0]!);
                }}
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
  );
}

/** Long Swedish words break between their parts, so that the table fits in a narrow space. */
function mayBreak(name: string): string {
  return name.replace(/(?<=\p{L}{3})(?=ansvariga|ledning|terare)/gu, "\u00ad");
}
