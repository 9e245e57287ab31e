import { createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import { compilePlan } from "../engine/compilePlan.ts";
import { runExpected } from "../engine/runExpected.ts";
import type { Simulator } from "../engine/simulator.ts";
import type { JobRunner } from "../engine/runner.ts";
import type { Answers } from "./answers.ts";
import type { FramedApp } from "./context.ts";
import { createDocument } from "./createDocument.ts";
import { createExporting } from "./createExporting.ts";
import { createPlanSafety } from "./createPlanSafety.ts";
import { createPlans } from "./createPlans.ts";
import { createResults } from "./createResults.ts";
import { createSession } from "./createSession.ts";
import type { Preferences } from "./createSession.ts";
import { draftsOf, withDrafts } from "./drafts.ts";
import { makeFileFaults } from "./makeFileFaults.ts";
import type { PlanListing } from "./app.ts";
import type { UnsavedReason } from "../model/saveState.ts";
import type { TableWriter } from "./exporting.ts";
import type { SafetyStorage } from "./planSafety.ts";
import type { NotOpened, Opened, SaverEvents, PlanLibrary, PlanNote } from "./planLibrary.ts";
import type { Language } from "../model/language.ts";

type Options = {
  readonly library: PlanLibrary;
  readonly storage: SafetyStorage;
  readonly id: string;
  readonly opened: Opened;
  readonly list: readonly PlanListing[];
  /** Called with the functions that the opened plan's saver calls. */
  readonly listen: (events: SaverEvents) => void;
  readonly firstMonth: string;
  readonly simulator: Accessor<Simulator | undefined>;
  readonly answers: Answers;
  /** Does what is asked off the page. */
  readonly runner: Promise<JobRunner>;
  readonly tableWriter: () => Promise<TableWriter>;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  /** Resolves when all words of a language are loaded. */
  readonly loadLanguage: (language: Language) => Promise<void>;
  readonly now: () => number;
  readonly onNotOpened: (app: FramedApp, name: string, why: NotOpened) => void;
  readonly onCopied: (app: FramedApp) => void;
  readonly onLeftOut: (app: FramedApp, count: number) => void;
  readonly onNote: (app: FramedApp, note: PlanNote) => void;
  readonly onRefused: (app: FramedApp, why: UnsavedReason) => void;
};

/** Document, results, session and plans, connected to each other. Called under an owner. */
export function createApp(options: Options): FramedApp {
  const { plan } = options.opened;
  const [readOnly, setReadOnly] = createSignal(options.opened.readOnly);
  const document: ReturnType<typeof createDocument> = createDocument({
    plan: withDrafts(plan, new Map()),
    drafts: draftsOf(plan),
    readOnly,
    onChange: (step) => plans.changed(step),
    onLeftOut: (count) => options.onLeftOut(app, count),
    onRecord: () => plans.recorded(),
    fileFaults: makeFileFaults(options.library, () => withDrafts(document.plan(), document.drafts())),
    onCommand: (command) => safety.onCommand(command),
  });
  const results = createResults({
    plan: document.plan,
    scenario: document.scenario,
    simulator: options.simulator,
    runExpected: (of, scenario) => runExpected(compilePlan(of, scenario)),
    now: options.now,
  });
  const session = createSession({
    plan: document.plan,
    sheet: document.sheet,
    origins: document.origins,
    needed: () => results.stops().map(({ need }) => need),
    preferences: options.preferences,
    onPreferences: options.onPreferences,
    loadLanguage: options.loadLanguage,
  });
  const plans = createPlans({
    library: options.library,
    document,
    setReadOnly,
    language: session.language,
    id: options.id,
    opened: options.opened,
    list: options.list,
    firstMonth: options.firstMonth,
    onNotOpened: (name, why) => options.onNotOpened(app, name, why),
    onCopied: () => options.onCopied(app),
    onNote: (note) => options.onNote(app, note),
    onRefused: (why) => options.onRefused(app, why),
    onEdit: (step) => safety.onEdit(step),
    saveVersion: options.storage.saveVersion,
  });
  const safety = createPlanSafety({
    storage: options.storage,
    document,
    plans,
    now: () => new Date(),
    runner: options.runner,
  });
  const exporting = createExporting({
    document,
    simulator: options.simulator,
    writer: options.tableWriter,
  });
  const app: FramedApp = { document, results, session, plans, safety, answers: options.answers, exporting };
  options.listen(plans.events);
  return app;
}
