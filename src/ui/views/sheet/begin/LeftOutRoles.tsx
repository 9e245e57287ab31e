import { createUniqueId, For } from "solid-js";
import type { JSX } from "solid-js";
import { Button } from "../../../kit/Button.tsx";
import { useSheet } from "../gridContext.ts";
import type { createTeamTaking } from "./createTeamTaking.ts";

/** What becomes of roles that nobody in the team was given, and what stops where they are set to 0. */
export function LeftOutRoles(props: {
  readonly taking: ReturnType<typeof createTeamTaking>;
  readonly onChoose: (what: "stay" | "none") => void;
}): JSX.Element {
  const { grid } = useSheet();
  const text = () => grid.words().startCard.team;
  const stopsId = createUniqueId();
  return (
    <div role="group" aria-label={text().leftOut(props.taking.leftOutText())}>
      <p role="alert">{text().leftOut(props.taking.leftOutText())}</p>
      <p id={stopsId}>{text().ifNone}</p>
      <ul class="start-stops">
        <For each={props.taking.stops()}>
          {({ role, stops }) => (
            <li>
              <strong>{role}</strong> {stops}
            </li>
          )}
        </For>
      </ul>
      <p class="start-buttons">
        <Button onClick={() => props.onChoose("stay")}>{text().stay}</Button>
        <Button describedBy={stopsId} onClick={() => props.onChoose("none")}>
          {text().none}
        </Button>
      </p>
    </div>
  );
}
