import "./ui/kit/styles/colours.css";
import "./ui/kit/styles/measures.css";
import "./ui/kit/styles/base.css";
import "./ui/kit/styles/kit.css";
import "./ui/kit/styles/tables.css";
import "./ui/kit/styles/charts.css";
import "./ui/parts/frame/frame.css";
import "./ui/parts/frame/phoneSwitch.css";
import "./ui/parts/figures/headline.css";
import "./ui/parts/inspector/inspector.css";
import "./ui/parts/storage/storage.css";
import { createSignal, ErrorBoundary, getOwner, runWithOwner, Show } from "solid-js";
import { render } from "solid-js/web";
import { loadAllWords, loadDeferredWords, loadWords } from "./i18n/words.ts";
import { assert } from "./lib/assert.ts";
import type { Simulator } from "./engine/simulator.ts";
import { watchPageLife } from "./page/pageLifecycle.ts";
import { tellCopied, tellLeftOut, tellNote, tellNotOpened, tellRefused } from "./page/tellPlans.ts";
import { openFirstPlan } from "./page/openFirstPlan.ts";
import { openPlans } from "./page/openPlans.ts";
import { sayNotLoaded } from "./page/sayNotLoaded.ts";
import { makeAnswers } from "./state/answers.ts";
import { createApp } from "./state/createApp.ts";
import type { Preferences } from "./state/createSession.ts";
import { hasDrafts } from "./state/drafts.ts";
import { firstLanguage, readPreferences } from "./state/preferences.ts";
import { makeSettings } from "./storage/settings.ts";
import { textStorage } from "./storage/textStorage.ts";
import { afterPaint } from "./ui/kit/afterPaint.ts";
import { App } from "./ui/App.tsx";
import { canKeepInFile } from "./ui/kit/canKeepInFile.ts";
import { describePage } from "./ui/kit/describePage.ts";
import { Opening } from "./ui/parts/frame/Opening.tsx";

const PAGE_KEY = "ubm-planner/page";

const root = document.getElementById("root");
assert(root !== null, "the page has no #root");
const storage = textStorage();
const settings = makeSettings(storage);
const preferences = readPreferences(
  { ...rememberedPage(), ...settings.read() },
  firstLanguage(navigator.languages),
);
describePage(preferences.language);

type Start = Awaited<ReturnType<typeof begin>>;

async function begin() {
  const plans = await openPlans(preferences.language, settings);
  const first = await openFirstPlan(plans, preferences.language);
  if (hasDrafts(first.opened.plan)) await loadAllWords(preferences.language);
  return { ...plans, ...first, list: await plans.library.list() };
}

// The plan is read while the words come.
const beginning = begin();
beginning.catch(() => {});
loadWords(preferences.language).then(
  () => render(page, root),
  () => sayNotLoaded(root, preferences.language),
);

function page() {
  const [start, setStart] = createSignal<Start>();
  const [fault, setFault] = createSignal<unknown>();
  beginning.then(
    (start) => setStart(() => start),
    (error: unknown) => setFault(() => error),
  );
  return (
    <Show when={start()} keyed fallback={<Opening language={preferences.language} error={fault()} />}>
      {(start) => (
        <ErrorBoundary fallback={(error: unknown) => <Opening {...setAside(start, error)} />}>
          <App app={appOf(start)} onCrash={(error) => void setAside(start, error)} />
        </ErrorBoundary>
      )}
    </Show>
  );
}

/** A plan that the page can't show is set aside, and the page comes up with another one. */
function setAside({ mark }: Start, error: unknown) {
  const { language } = preferences;
  if (!mark.failed()) return { language, error };
  window.location.reload();
  return { language, error: undefined };
}

function appOf(start: Start) {
  const [simulator, setSimulator] = createSignal<Simulator>();
  // The sheet and its expected run do not wait for the code of the Monte Carlo.
  const engine = afterPaint().then(() => import("./page/startWorkers.ts"));
  void engine.then(({ loadSimulator }) => loadSimulator()).then((made) => setSimulator(() => made));
  void afterPaint()
    .then(loadDeferredWords)
    .catch(() => {});
  const runner = engine.then(({ loadAnswering }) => loadAnswering());
  const answers = makeAnswers(runner);
  const app = createApp({
    ...start,
    simulator,
    answers,
    runner,
    tableWriter: async () => (await import("./page/loadTableWriter.ts")).loadTableWriter(),
    preferences,
    onPreferences: keep,
    loadLanguage: loadAllWords,
    now: () => performance.now(),
    onNotOpened: tellNotOpened,
    onCopied: tellCopied,
    onLeftOut: tellLeftOut,
    onNote: tellNote,
    onRefused: tellRefused,
  });
  if (canKeepInFile()) {
    const owner = getOwner();
    void afterPaint()
      .then(() => Promise.all([import("./page/keepInFile.ts"), loadDeferredWords()]))
      .then(([{ keepInFile }]) => runWithOwner(owner, () => app.safety.setFiles(keepInFile(app))))
      .catch(() => {});
  }
  watchPageLife(
    app,
    start,
    engine.then(({ workersMade }) => workersMade()),
  );
  return app;
}

function keep(next: Preferences): void {
  settings.change({ language: next.language, theme: next.theme });
  try {
    storage?.setItem(PAGE_KEY, JSON.stringify(next));
  } catch {
    // There is no room, or storing is not allowed: the next visit then starts with the default settings of the page.
  }
}

function rememberedPage(): object {
  try {
    const kept: unknown = JSON.parse(storage?.getItem(PAGE_KEY) ?? "{}");
    return typeof kept === "object" && kept !== null ? kept : {};
  } catch {
    return {};
  }
}
