import { createEffect, createUniqueId, For } from "solid-js";
import type { JSX } from "solid-js";
import { Button } from "../../../kit/Button.tsx";
import { useSheet } from "../gridContext.ts";
import type { createTeamTaking } from "./createTeamTaking.ts";

/**
 * Asks about roles that nobody in the team was given, and says what stops if they are set to 0. Scrolled into view
 * with the focus: when the question appears, and when the card that contains it is unfolded again.
 */
export function LeftOutRoles(props: {
  readonly taking: ReturnType<typeof createTeamTaking>;
  /** Whether the card is unfolded. */
  readonly open: boolean;
  readonly onChoose: (what: "stay" | "none") => void;
}): JSX.Element {
  const { grid } = useSheet();
  const text = () => grid.words().startCard.team;
  const stopsId = createUniqueId();
  let group!: HTMLDivElement;
  createEffect(() => {
    if (!props.open) return;
    group.focus();
    group.scrollIntoView({ block: "nearest" });
  });
  return (
    <div
      ref={group}
      class="start-asked"
      role="group"
      tabindex="-1"
      aria-label={text().leftOut(props.taking.leftOutText())}
    >
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
