import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { countingEntry } from "../../../entries/countingEntry.ts";
import { typicalFigures } from "../../../model/typicalFigures.ts";
import type { Entry, RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { entryText } from "../../parts/inspector/entryText.ts";
import { useText } from "../../kit/useText.ts";
import { useWorkshop } from "./createWorkshop.ts";

/**
 * The plan's value and a typical one with its source: shown only together with the answers, so that they influence
 * nobody's answer.
 */
export function TypicalFigures(props: { readonly row: RowId }): JSX.Element {
  const { document, session } = useApp();
  const { words, format } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const input = () => workshop.input(props.row);
  const written = (entry: Entry) => entryText(entry, input()?.unit ?? "", format());
  const counts = () => {
    const row = input();
    return row === undefined ? undefined : countingEntry(document.plan(), row).entry;
  };
  /** The entry in force before the group agreed; remembered while this is on the screen. */
  const had = createMemo<Entry | undefined>((before) => {
    const now = counts();
    return now === undefined || now === workshop.now()?.agreed[props.row] ? before : now;
  });
  const planHad = () => {
    const value = had();
    if (value === undefined) return undefined;
    return value === counts() ? text().planHas(written(value)) : text().planHad(written(value));
  };
  const typical = () =>
    typicalFigures(props.row, input()?.unit ?? "", document.plan().currency).map(
      ({ name, entry, source }) => ({
        name: name[session.language()],
        value: written(entry),
        source: source[session.language()],
      }),
    );
  return (
    <Show when={planHad() !== undefined || typical().length > 0}>
      <section class="stage-typical" aria-label={text().typical}>
        <Show when={planHad()}>
          <p class="stage-soft">{planHad()}</p>
        </Show>
        <For each={typical()}>
          {({ name, value, source }) => (
            <p class="stage-soft">
              {text().typicalIs(name, value)} {text().source(source)}
            </p>
          )}
        </For>
      </section>
    </Show>
  );
}
