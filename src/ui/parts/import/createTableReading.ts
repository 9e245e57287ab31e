import { batch, createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import type { ImportKind } from "../../../deals/chooseKind.ts";
import type { DealChoices } from "../../../deals/dealTable.ts";
import type { KeptImport } from "../../../deals/keptImport.ts";
import type { AskedTable, ImportedDeals, ImportedMonths } from "../../../deals/questions.ts";
import { faultsOfFile } from "../../../deals/tableFaults.ts";
import { useApp } from "../../../state/context.ts";
import { TABLE_LIMITS } from "../../../tables/table.ts";
import { createWork } from "./createWork.ts";
import type { WorkOptions } from "./createWork.ts";
import type { ImportSource } from "./openImport.ts";
import { readSource } from "./readSource.ts";
import { recognise } from "./recognise.ts";

/** Reads a table in a worker, as what it is found or told to be. What was read before stays in view meanwhile. */
export function createTableReading(kept: Accessor<KeptImport>) {
  const { answers, document } = useApp();
  const [name, setName] = createSignal<string>();
  const [kind, setKind] = createSignal<ImportKind>();
  const [answer, setAnswer] = createSignal<ImportedDeals | ImportedMonths>();
  const [choices, setChoices] = createSignal<DealChoices>({});
  const [asOf, setAsOf] = createSignal<string>();
  const work = createWork();
  let table: AskedTable | undefined;

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
      const from = await readSource(source);
      // Another table has come meanwhile.
      if (options.signal.aborted) return () => undefined;
      if (typeof from === "object" && "bytes" in from) {
        const { bytes } = from;
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

  return { name, kind, answer, choices, setChoices, setAsOf, start, chooseSheet, askAs, work };
}
