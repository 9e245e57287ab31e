import { createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { isPercent } from "../../../model/units.ts";
import { groupName } from "../../../i18n/words.ts";
import { periodNames } from "../../../i18n/periodNames.ts";
import { unitName } from "../../../i18n/unitWords.ts";
import type { Unit } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import { sheetTable } from "./sheetTable.ts";
import type { SheetFigure } from "./sheetTable.ts";
import { useExports } from "../copying/useExports.ts";

const FIGURES: readonly SheetFigure[] = ["expected", "median", "mean", "low", "high"];

/** The sheet as a CSV file: which figures of which rows. */
export function SheetExport(): JSX.Element {
  const { document, exporting, results, session } = useApp();
  const { words, format } = useText();
  const { saveCsv } = useExports();
  const text = () => words().exports;
  const [figure, setFigure] = createSignal<SheetFigure>(session.shown());
  const [all, setAll] = createSignal(false);
  const [progress, setProgress] = createSignal<number>();

  const rows = () => {
    const { rows: every } = document.sheet();
    const shown = new Set(session.visibleRows());
    return all() ? every : every.filter((row) => shown.has(row.id));
  };
  const names = () => {
    const { quarters, years } = periodNames(document.plan(), format());
    return [...session.months().map((month) => format().month(month)), ...quarters, ...years];
  };
  const unitText = (unit: Unit) =>
    isPercent(unit)
      ? text().share
      : unit === "money"
        ? document.plan().currency
        : unitName(unit, session.language());
  const save = async () => {
    const chosen = rows();
    const which = figure();
    setProgress(0);
    try {
      const simulated =
        which === "expected"
          ? undefined
          : await exporting.run(
              chosen.map((row) => row.id),
              { onProgress: setProgress },
            );
      const table = sheetTable({
        plan: document.plan(),
        rows: chosen,
        figure: which,
        expected: results.expected().rows,
        summaries: simulated?.rows ?? new Map(),
        periodNames: names(),
        words: text(),
        nameOf: (row) => row.label[session.language()],
        groupOf: (row) => groupName(row.group, session.language()),
        unitOf: (row) => unitText(row.unit),
      });
      await saveCsv(table, `${text().sheet} ${text().figures[which]}`);
    } catch {
      session.notify(text().failed);
    } finally {
      setProgress(undefined);
    }
  };

  return (
    <div class="export-choices">
      <Field label={text().figure}>
        {(control) => (
          <select {...control} onChange={(event) => setFigure(event.currentTarget.value as SheetFigure)}>
            <For each={FIGURES}>
              {(one) => (
                <option value={one} selected={one === figure()}>
                  {text().figures[one]}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Field label={text().rows}>
        {(control) => (
          <select {...control} onChange={(event) => setAll(event.currentTarget.value === "all")}>
            <option value="shown">{text().rowsShown}</option>
            <option value="all">{text().rowsAll}</option>
          </select>
        )}
      </Field>
      <Show
        when={progress() === undefined}
        fallback={<span class="soft">{text().working(format().percent(progress() ?? 0, 0))}</span>}
      >
        <Button onClick={() => void save()}>{text().saveCsv}</Button>
      </Show>
    </div>
  );
}
