import { For } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import { useWorkshop } from "./createWorkshop.ts";

const MINUTES = [0, 1, 2, 3, 4, 5, 8, 10];

/** The names of the people present, and how long a question may take. */
export function RoomFields(): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const setNames = (typed: string) => {
    const names = typed
      .split(/[,;\n]/)
      .map((name) => name.trim())
      .filter((name) => name !== "");
    if (workshop.now() === undefined) workshop.begin([]);
    workshop.change({ names: [...new Set(names)] });
  };
  const name = (minutes: number) =>
    minutes === 0 ? text().minutesNone : text().minutesOf(String(minutes), minutes === 1);
  return (
    <section class="view-section workshop-room" aria-labelledby="workshop-room">
      <h3 id="workshop-room">{text().setting}</h3>
      <Field label={text().names} hint={text().namesHint}>
        {(control) => (
          <input
            {...control}
            type="text"
            autocomplete="off"
            disabled={document.readOnly()}
            value={(workshop.now()?.names ?? []).join(", ")}
            onChange={(event) => setNames(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={text().minutes}>
        {(control) => (
          <select
            {...control}
            disabled={document.readOnly() || workshop.now() === undefined}
            onChange={(event) => workshop.change({ minutes: Number(event.currentTarget.value) })}
          >
            <For each={MINUTES}>
              {(minutes) => (
                <option value={String(minutes)} selected={minutes === (workshop.now()?.minutes ?? 3)}>
                  {name(minutes)}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
    </section>
  );
}
