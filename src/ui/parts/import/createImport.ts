import { batch, createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import type { ImportKind } from "../../../deals/chooseKind.ts";
import type { DealChoices } from "../../../deals/dealTable.ts";
import type { KeptChoices } from "../../../deals/fittingChoices.ts";
import { IMPORT_KEY, readKeptImport } from "../../../deals/keptImport.ts";
import type { KeptImport } from "../../../deals/keptImport.ts";
import type { LessonChoices } from "../../../deals/lessons.ts";
import { faultsOfFile } from "../../../deals/tableFaults.ts";
import type { AskedTable, ImportedDeals, ImportedMonths } from "../../../deals/questions.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { TABLE_LIMITS } from "../../../tables/table.ts";
import { createWork, NotReadable } from "./createWork.ts";
import type { WorkOptions } from "./createWork.ts";
import type { ImportSource } from "./openImport.ts";
import { recognise } from "./recognise.ts";

export type Import = ReturnType<typeof createImport>;

/** A table on its way into the plan: read in a worker, read anew when something is corrected, what was read before left in view. */
export function createImport() {
  const { answers, document } = useApp();
  const [kept, setKeptHere] = createSignal(readKeptImport(document.plan().view[IMPORT_KEY]));
  const [name, setName] = createSignal<string>();
  const [kind, setKind] = createSignal<ImportKind>();
  const [answer, setAnswer] = createSignal<ImportedDeals | ImportedMonths>();
  const [choices, setChoices] = createSignal<DealChoices>({});
  const [asOf, setAsOf] = createSignal<string>();
  const work = createWork();
  let table: AskedTable | undefined;

  /** Kept with the plan, for its next import; no step of undo. */
  function setKept(change: (before: KeptImport) => KeptImport): void {
    const next = setKeptHere(change);
    if (!document.readOnly()) document.record({ ...document.plan().view, [IMPORT_KEY]: next });
  }

  function questions(options: WorkOptions) {
    return {
      deals: (said: DealChoices): Promise<ImportedDeals> => {
        const date = asOf();
        const args = { ...table!, choices: said, lessons: kept().lessons };
        return answers.ask(
          "import-deals",
          document.plan(),
          date === undefined ? args : { ...args, asOf: date },
          options,
        );
      },
      months: (): Promise<ImportedMonths> =>
        answers.ask("import-months", document.plan(), { ...table!, chosen: kept().rows }, options),
    };
  }

  function start(source: ImportSource): void {
    batch(() => {
      setName(source instanceof File ? source.name : "");
      setKind(undefined);
      setAnswer(undefined);
      setChoices({});
      setAsOf(undefined);
    });
    table = undefined;
    void work.run(async (options) => {
      const from = await contentOf(source);
      // Another table has come meanwhile.
      if (options.signal.aborted) return () => undefined;
      if (from === undefined) {
        const { size: bytes } = source as File;
        return () => setAnswer(faultsOfFile({ code: "table-too-large", bytes, max: TABLE_LIMITS.bytes }));
      }
      table = { from };
      return recognised(options);
    });
  }

  async function recognised(options: WorkOptions): Promise<() => void> {
    const found = await recognise(questions(options), kept());
    return () => {
      setKind(found.kind);
      setChoices(found.choices);
      setAnswer(found.answer);
    };
  }

  function chooseSheet(sheet: number): void {
    if (table === undefined) return;
    table = { ...table, sheet };
    void work.run(recognised);
  }

  function askAs(as: ImportKind): void {
    if (table === undefined) return;
    void work.run(async (options) => {
      const ask = questions(options);
      const found = as === "deals" ? await ask.deals(choices()) : await ask.months();
      return () => {
        setKind(as);
        setAnswer(found);
      };
    });
  }

  /** Corrects how deals are read; what is kept of it holds for the plan's next file too. */
  function setDeals(said: DealChoices, keep: KeptChoices): void {
    batch(() => {
      setChoices(said);
      setKept((before) => ({
        ...before,
        ...keep,
        columns: { ...before.columns, ...keep.columns },
        stages: { ...before.stages, ...keep.stages },
        pipelines: { ...before.pipelines, ...keep.pipelines },
      }));
    });
    askAs("deals");
  }

  function setLessons(said: LessonChoices): void {
    setKept((before) => ({ ...before, lessons: { ...before.lessons, ...said } }));
    askAs("deals");
  }

  /** The row of a line of months; "" leaves it out. */
  function setRow(label: string, row: RowId | ""): void {
    setKept((before) => ({ ...before, rows: { ...before.rows, [label]: row } }));
    askAs("months");
  }

  return {
    /** The file's name, "" of rows that were pasted; undefined before there is a table. */
    name: name as Accessor<string | undefined>,
    kind,
    answer,
    choices,
    lessons: () => kept().lessons,
    progress: work.progress,
    state: work.state,
    stop: work.stop,
    retry: work.retry,
    start,
    askAs,
    setDeals,
    setLessons,
    setRow,
    /** The day that open deals' ages are counted to; the table's own where it is "". */
    setAsOf: (day: string) => {
      setAsOf(day === "" ? undefined : day);
      askAs("deals");
    },
    chooseSheet,
  };
}

/** Undefined where the file is too large to be read at all. */
async function contentOf(source: ImportSource): Promise<Uint8Array | string | undefined> {
  if (!(source instanceof File)) return source.text;
  if (source.size > TABLE_LIMITS.bytes) return undefined;
  try {
    return new Uint8Array(await source.arrayBuffer());
  } catch (cause) {
    throw new NotReadable("the file can't be read", { cause });
  }
}
