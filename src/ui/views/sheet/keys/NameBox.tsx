import { createSignal } from "solid-js";
import type { JSX } from "solid-js";
import { monthText } from "../../../../i18n/months.ts";
import { useSheet } from "../gridContext.ts";
import { createLate } from "../../../kit/createLate.ts";
import { LANGUAGES } from "../../../../model/language.ts";

type Finding = readonly [typeof import("./findRows.ts"), typeof import("./namedPlace.ts")];

/** The place of the active cell, in words; typing a row or a month goes there. */
export function NameBox(): JSX.Element {
  const { grid, focusCell, seek } = useSheet();
  const { document, session } = grid.app;
  const [faulty, setFaulty] = createSignal(false);
  let input!: HTMLInputElement;

  const finding = createLate(() => Promise.all([import("./findRows.ts"), import("./namedPlace.ts")]));

  const go = () => finding.use(goWith);

  function goWith([{ closestRows }, { namedPlace }]: Finding): void {
    const months = grid
      .layout()
      .columns.flatMap(({ kind, period }) => (kind === "month" ? (period?.from ?? []) : []));
    const found = namedPlace(input.value, document.sheet().rows, months.map(grid.monthAt), (month) =>
      LANGUAGES.flatMap((language) => [
        monthText(month, "short", language),
        monthText(month, "long", language),
      ]),
    );
    if (found === undefined && closestRows(input.value, document.sheet().rows).length > 0) {
      // The closest matches are offered instead of a guess.
      return seek(input.value);
    }
    if (found === undefined) {
      setFaulty(true);
      const sentence = grid.words().grid.noSuchPlace(input.value);
      session.announce(sentence);
      session.notify(sentence);
      input.select();
      return;
    }
    const now = grid.selection().anchor;
    const row = found.row;
    if (row !== undefined) grid.showRow(row);
    const line = row?.id ?? now.line;
    const month = found.month === undefined ? undefined : months[found.month];
    const column = month ?? (row === undefined || session.showsActuals() ? now.column : "value");
    grid.select({ anchor: { line, column }, focus: { line, column } });
    leave();
  }

  function leave(): void {
    setFaulty(false);
    input.value = grid.placeText(grid.selection().anchor);
    focusCell();
  }

  return (
    <input
      ref={input}
      class="name-box"
      type="text"
      autocomplete="off"
      spellcheck={false}
      aria-label={grid.words().grid.nameBox}
      title={grid.words().grid.nameBox}
      placeholder={grid.words().grid.nameBoxHint}
      aria-invalid={faulty() ? true : undefined}
      value={grid.placeText(grid.selection().anchor)}
      onFocus={(event) => event.currentTarget.select()}
      onInput={() => setFaulty(false)}
      onBlur={(event) => {
        setFaulty(false);
        event.currentTarget.value = grid.placeText(grid.selection().anchor);
      }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === "Enter") go();
        else if (event.key === "Escape") leave();
        else return;
        event.preventDefault();
      }}
    />
  );
}
