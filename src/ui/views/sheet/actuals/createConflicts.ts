import { createEffect, createMemo, createSignal, on, onCleanup } from "solid-js";
import type { Accessor } from "solid-js";
import { compilePlan } from "../../../../engine/compilePlan.ts";
import type { Format } from "../../../../i18n/format.ts";
import { contradictionSentence, disagreementSentence } from "../../../../i18n/followUpSentences.ts";
import { disagreements } from "../../../../learning/disagreements.ts";
import { observationsIn } from "../../../../learning/observations.ts";
import type { Month } from "../../../../model/month.ts";
import type { Plan } from "../../../../model/plan.ts";
import type { RowId } from "../../../../model/row.ts";
import type { App } from "../../../../state/app.ts";

/** Sentences by row and month. */
export type Conflicts = ReadonlyMap<RowId, ReadonlyMap<Month, string>>;

const NONE: Conflicts = new Map();

/** How long to wait for the next figure before the others are checked, in milliseconds. */
const SETTLE_MS = 120;

/**
 * Actuals that contradict other actuals, such as more answered calls than calls, also in months that are not closed
 * yet; updated a moment after each change while the actuals are shown. Called under an owner.
 */
export function createConflicts(app: App, format: Accessor<Format>): Accessor<Conflicts> {
  const { document, session } = app;
  const [found, setFound] = createSignal<ReturnType<typeof conflictsOf>>();
  createEffect(
    on([() => document.plan().actuals, document.sheet, session.showsActuals], ([, , shown]) => {
      if (!shown) return;
      const wait = setTimeout(() => setFound(conflictsOf(document.plan(), document.scenario())), SETTLE_MS);
      onCleanup(() => clearTimeout(wait));
    }),
  );
  return createMemo(() => {
    const now = found();
    if (now === undefined) return NONE;
    const language = session.language();
    const row = (id: RowId) => {
      const known = document.sheet().byId.get(id);
      return { label: known?.label[language] ?? id, unit: known?.unit ?? "" };
    };
    const speaking = { language, format: format(), row, month: String, mean: () => NaN };
    const told = new Map<RowId, Map<Month, string>>();
    const tell = (id: RowId, month: Month, sentence: string) => {
      const months = told.get(id) ?? new Map<Month, string>();
      const before = months.get(month);
      told.set(id, months.set(month, before === undefined ? sentence : `${before} ${sentence}`));
    };
    for (const one of now.contradictions) tell(one.row, one.month, contradictionSentence(one, speaking));
    for (const one of now.disagreements) tell(one.row, one.month, disagreementSentence(one, speaking));
    return told;
  });
}

/** Checked as if every month that has an actual were closed. */
function conflictsOf(plan: Plan, scenario: string | undefined) {
  const { closed: _, ...open } = plan;
  const compiled = compilePlan(open, scenario);
  return { contradictions: observationsIn(compiled).contradictions, disagreements: disagreements(compiled) };
}
