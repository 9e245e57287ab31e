import { createEffect, createSignal, ErrorBoundary, onCleanup, onMount, Show, Suspense } from "solid-js";
import type { JSX } from "solid-js";
import { Dynamic } from "solid-js/web";
import { AppContext, useApp } from "../state/context.ts";
import type { FramedApp } from "../state/context.ts";
import { afterPaint } from "./kit/afterPaint.ts";
import { describePage } from "./kit/describePage.ts";
import { FigureRow } from "./parts/figures/FigureRow.tsx";
import { Crash } from "./parts/frame/Crash.tsx";
import { Header } from "./parts/frame/Header.tsx";
import { createLate } from "./kit/createLate.ts";
import { goToHeading } from "./kit/goToHeading.ts";
import { goToMain } from "./parts/frame/goToMain.ts";
import { RunState } from "./parts/frame/RunState.tsx";
import { PhoneSwitch } from "./parts/frame/PhoneSwitch.tsx";
import { ViewNav } from "./parts/frame/ViewNav.tsx";
import { GoalSection } from "./parts/goals/GoalSection.tsx";
import { IconButton } from "./kit/IconButton.tsx";
import { Toasts } from "./kit/Toasts.tsx";
import { Notices } from "./parts/storage/Notices.tsx";
import { saveKey } from "./parts/frame/saveKey.ts";
import { undoKeys } from "./parts/frame/undoKeys.ts";
import { ShowViewContext } from "./kit/showView.ts";
import type { ShowView } from "./kit/showView.ts";
import { useText } from "./kit/useText.ts";
import { VIEWS } from "./views.ts";
import { lazyPart } from "./kit/lazyPart.ts";

/** The sheet does not wait for the code of the answer and its charts. */
const AnswerPanel = lazyPart(async () => {
  await afterPaint();
  return { default: (await import("./parts/inspector/AnswerPanel.tsx")).AnswerPanel };
});

const SafetyDialogs = lazyPart(async () => {
  await afterPaint();
  return { default: (await import("./parts/storage/SafetyDialogs.tsx")).SafetyDialogs };
});

/** The code that lays out the views in full for printing. */
const PrintHead = lazyPart(async () => {
  await afterPaint();
  return { default: (await import("./parts/print/PrintHead.tsx")).PrintHead };
});

/** The whole page around a plan. */
export function App(props: {
  readonly app: FramedApp;
  /** Shown when even the frame can no longer be shown. */
  readonly onCrash: (error: unknown) => void;
}): JSX.Element {
  const crashed = (error: unknown) => {
    props.onCrash(error);
    return <Crash error={error} />;
  };
  return (
    <AppContext.Provider value={props.app}>
      <ErrorBoundary fallback={crashed}>
        <Frame />
      </ErrorBoundary>
    </AppContext.Provider>
  );
}

function Frame(): JSX.Element {
  const app = useApp();
  const { session } = app;
  const { words } = useText();
  const [viewId, setViewId] = createSignal(VIEWS[0].id);
  /** What a phone shows: one thing at a time. */
  const [onPhone, setOnPhone] = createSignal<"view" | "answer">("view");
  const view = () => VIEWS.find((candidate) => candidate.id === viewId()) ?? VIEWS[0];
  const answer = () => view().answer && session.answerOpen();
  const show: ShowView = (id, heading) => {
    // Actuals are a tab of the sheet only; every other view shows the baseline or a scenario.
    if (id !== VIEWS[0].id) session.setShowsActuals(false);
    setViewId(id);
    setOnPhone("view");
    if (heading !== undefined) goToHeading(heading);
  };
  // No goal has a chance before the first trials.
  const history = createLate(() => import("./parts/goals/recordGoalHistory.ts"));
  createEffect(() => history.now()?.recordGoalHistory(app));

  dressPage(app);
  listenToKeys(app);

  return (
    <ShowViewContext.Provider value={show}>
      <div class="page" data-answer={answer()} data-phone={onPhone()} data-rail={VIEWS.length > 1}>
        <a class="skip" href="#main" onClick={goToMain}>
          {words().frame.skip}
        </a>
        <div class="page-top">
          <Header />
          <Notices />
        </div>
        <div class="headline">
          <GoalSection />
          <RunState />
          <FigureRow />
        </div>
        <Show when={VIEWS.length > 1}>
          <ViewNav views={VIEWS} current={viewId()} onChoose={(id) => show(id)} />
        </Show>
        <Suspense>
          <PrintHead view={view().ownHead === true ? undefined : view().name(words())} />
        </Suspense>
        <main id="main" class="main" tabindex="-1">
          <ErrorBoundary fallback={(error: unknown) => <Crash error={error} />}>
            <Dynamic component={view().component} />
          </ErrorBoundary>
        </main>
        <Show when={view().answer && !session.answerOpen()}>
          <div class="answer-folded">
            <IconButton
              icon="left"
              label={words().answer.unfold}
              onClick={() => session.setAnswerOpen(true)}
            />
          </div>
        </Show>
        <Show when={answer()}>
          <ErrorBoundary fallback={(error: unknown) => <Crash error={error} />}>
            <Suspense fallback={<div class="answer" aria-busy="true" />}>
              <AnswerPanel />
            </Suspense>
          </ErrorBoundary>
        </Show>
        <PhoneSwitch
          views={VIEWS}
          current={onPhone() === "answer" ? undefined : viewId()}
          onView={(id) => show(id)}
          onRow={() => {
            if (!view().answer) setViewId(VIEWS[0].id);
            session.setAnswerOpen(true);
            setOnPhone("answer");
          }}
        />
        <Suspense>
          <SafetyDialogs />
        </Suspense>
        <Toasts toasts={session.toasts()} closeLabel={words().frame.close} onClose={session.closeToast} />
        <div class="unseen" role="status" aria-live="polite">
          {session.announcement()}
        </div>
      </div>
    </ShowViewContext.Provider>
  );
}

/** The document's title, language, colours and density follow the plan and the user's choices. */
function dressPage(app: FramedApp): void {
  const { session } = app;
  const { words } = useText();
  createEffect(() => {
    const root = document.documentElement;
    describePage(session.language());
    if (session.theme() === "system") delete root.dataset["theme"];
    else root.dataset["theme"] = session.theme();
    if (session.density() === "normal") delete root.dataset["density"];
    else root.dataset["density"] = session.density();
  });
  createEffect(() => {
    document.title = `${app.document.plan().name} – ${words().frame.product}`;
  });
}

function listenToKeys(app: FramedApp): void {
  const { words } = useText();
  onMount(() => {
    const onKeyDown = undoKeys(app, () => words().frame);
    const onSave = saveKey(app);
    window.addEventListener("keydown", onKeyDown);
    window.addEventListener("keydown", onSave);
    const late = new AbortController();
    void afterPaint()
      .then(() => import("./parts/frame/regionKeys.ts"))
      .then(({ regionKeys }) => window.addEventListener("keydown", regionKeys, { signal: late.signal }))
      .catch(() => {});
    onCleanup(() => {
      late.abort();
      window.removeEventListener("keydown", onKeyDown);
      window.removeEventListener("keydown", onSave);
    });
  });
}
