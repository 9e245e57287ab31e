import { createRoot } from "solid-js";
import { compilePlan } from "../../../../src/engine/compilePlan.ts";
import { runExpected } from "../../../../src/engine/runExpected.ts";
import type { Language } from "../../../../src/model/language.ts";
import type { Plan } from "../../../../src/model/plan.ts";
import type { App } from "../../../../src/state/app.ts";
import { createDocument } from "../../../../src/state/createDocument.ts";
import { createResults } from "../../../../src/state/createResults.ts";
import { createSession } from "../../../../src/state/createSession.ts";
import { createGrid } from "../../../../src/ui/views/sheet/createGrid.ts";
import { createEditing } from "../../../../src/ui/views/sheet/editor/createEditing.ts";
import { createActions } from "../../../../src/ui/views/sheet/keys/createActions.ts";

/** The sheet of a plan as the page has it, without a page and without the Monte Carlo. */
export function openSheet(plan: Plan, language: Language, readOnly: () => boolean = () => false) {
  return createRoot((dispose) => {
    const document = createDocument({ plan, readOnly, onChange: () => {} });
    const results = createResults({
      plan: document.plan,
      scenario: document.scenario,
      simulator: () => undefined,
      runExpected: (of, scenario) => runExpected(compilePlan(of, scenario)),
      now: () => 0,
    });
    const session = createSession({
      plan: document.plan,
      sheet: document.sheet,
      origins: document.origins,
      needed: () => [],
      preferences: { language, shown: "expected", theme: "system", density: "normal", answerOpen: true },
      onPreferences: () => {},
      loadLanguage: () => Promise.resolve(),
    });
    // Of the app the sheet's own parts use these; choices are remembered by the answers' identity.
    const app = { document, results, session, answers: {} } as unknown as App;
    const grid = createGrid(app);
    const editing = createEditing(grid);
    const actions = createActions(grid, editing);
    return { app, document, results, session, grid, editing, actions, dispose };
  });
}
