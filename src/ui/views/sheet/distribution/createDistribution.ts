import { createMemo, createSignal } from "solid-js";
import { readEntry } from "../../../../i18n/entry.ts";
import type { EntryFault, Reading } from "../../../../i18n/entryReading.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import type { Result } from "../../../../lib/result.ts";
import type { Unit } from "../../../../model/row.ts";
import { readDistribution, writeDistribution } from "../../../../entries/distribution.ts";
import type { Distribution } from "../../../../entries/distribution.ts";

type Options = {
  readonly unit: Unit;
  readonly locale: string;
  readonly currency: string;
  /** The text in the editor or the cell. */
  readonly text: string;
};

export type ShapeState = ReturnType<typeof createDistribution>;

/** One value in two views: the typed text, and the shape that the text stands for. */
export function createDistribution({ unit, locale, currency, text: first }: Options) {
  const [text, setText] = createSignal(first);
  const reading = createMemo((): Result<Reading, EntryFault> =>
    readEntry(text(), { unit, locale, kind: "value", currency }),
  );
  const shape = createMemo((): Distribution | undefined => {
    const found = reading();
    return found.ok ? readDistribution(found.value.entry, unit) : undefined;
  });
  return {
    text,
    setText,
    reading,
    shape,
    setShape: (next: Distribution) => setText(writeEntry(writeDistribution(next, unit), { unit, locale })),
  };
}
