import { batch } from "solid-js";
import type { DealChoices } from "../../../deals/dealTable.ts";
import type { KeptChoices } from "../../../deals/fittingChoices.ts";
import { withChoices, withLessons, withRow } from "../../../deals/keptImport.ts";
import type { LessonChoices } from "../../../deals/lessons.ts";
import type { RowId } from "../../../model/row.ts";
import { createKeptImport } from "./createKeptImport.ts";
import { createTableReading } from "./createTableReading.ts";

export type Import = ReturnType<typeof createImport>;

/** A table on its way into the plan: it is read, and read again when its user corrects something. */
export function createImport() {
  const [kept, keep] = createKeptImport();
  const reading = createTableReading(kept);
  const { askAs, work } = reading;

  /** Corrects how deals are read; what is kept of it holds for the plan's next file too. */
  function setDeals(said: DealChoices, kept: KeptChoices): void {
    batch(() => {
      reading.setChoices(said);
      keep((before) => withChoices(before, kept));
    });
    askAs("deals");
  }

  function setLessons(said: LessonChoices): void {
    keep((before) => withLessons(before, said));
    askAs("deals");
  }

  /** The row of a line of months; "" leaves it out. */
  function setRow(label: string, row: RowId | ""): void {
    keep((before) => withRow(before, label, row));
    askAs("months");
  }

  return {
    /** The file's name, "" of rows that were pasted; undefined before there is a table. */
    name: reading.name,
    kind: reading.kind,
    answer: reading.answer,
    choices: reading.choices,
    lessons: () => kept().lessons,
    progress: work.progress,
    state: work.state,
    stop: work.stop,
    retry: work.retry,
    start: reading.start,
    askAs,
    setDeals,
    setLessons,
    setRow,
    /** The day that open deals' ages are counted to; the table's own where it is "". */
    setAsOf: (day: string) => {
      reading.setAsOf(day === "" ? undefined : day);
      askAs("deals");
    },
    chooseSheet: reading.chooseSheet,
  };
}
