import { createMemo, createSignal } from "solid-js";
import { guessMonthUse, takeMonths } from "../../../entries/takeMonths.ts";
import type { MonthUse } from "../../../entries/takeMonths.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import type { Import } from "./createImport.ts";

/** What a table of months becomes, and the command that takes it. */
export function createMonthsTaking(imp: Import) {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().importView;
  const [chosen, setChosen] = createSignal<MonthUse>();
  const today = new Date().toISOString().slice(0, 7);
  const found = createMemo(() => {
    const answer = imp.answer();
    return answer?.kind === "months" ? answer : undefined;
  });
  const use = (): MonthUse => {
    const months = found()?.table.months ?? [];
    const said = chosen();
    const fits = said !== undefined && (said.kind === "entries" || months.includes(said.through));
    return fits ? said : guessMonthUse(months, today);
  };
  const taken = createMemo(() => {
    const lines = (found()?.matched.lines ?? []).flatMap(({ row, values }) =>
      row === undefined ? [] : [{ row, values }],
    );
    return takeMonths(document.plan(), document.sheet().byId, lines, use());
  });
  const count = () => format().number(taken().figures);
  return {
    use,
    setUse: setChosen,
    taken,
    command: () => taken().command,
    label: () => (taken().figures === 0 ? text().takeNone : text().takeMonths(count())),
    done: () => text().tookMonths(count()),
  };
}

export type MonthsTaking = ReturnType<typeof createMonthsTaking>;
