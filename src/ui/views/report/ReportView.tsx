import { createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import type { JSX } from "solid-js";
import { PROGRAM_VERSION } from "../../../model/programVersion.ts";
import { sha256 } from "../../../report/sha256.ts";
import { useApp } from "../../../state/context.ts";
import { ScenarioDialog } from "../../parts/dialogs/ScenarioDialog.tsx";
import { Button } from "../../kit/Button.tsx";
import { dayOf } from "../../kit/dayOf.ts";
import { createKeepForecast } from "../../parts/forecasts/createKeepForecast.ts";
import { HorizonChoice } from "../../parts/comparison/HorizonChoice.tsx";
import { useText } from "../../kit/useText.ts";
import { keptTexts } from "../../parts/agreement/parts.ts";
import "../../parts/comparison/comparison.css";
import "./report.css";
import "./print.css";
import { Agreement } from "./Agreement.tsx";
import { createRequest } from "./createRequest.ts";
import { DeckButton } from "./deck/DeckButton.tsx";
import { Paragraph } from "./Paragraph.tsx";
import { Presentation } from "./Presentation.tsx";
import { createRunningFooter } from "./runningFooter.ts";
import { SaidLastTime } from "./SaidLastTime.tsx";
import { SECTIONS } from "./sections.tsx";

/** Digits of the checksum at the foot of a page; the method has them all. */
const SHORT = 12;

/** Of charts on paper, in CSS pixels. */
const CHART_HEIGHT = 156;

/** The budget request as pages: chosen, written over, printed and presented. */
export function ReportView(): JSX.Element {
  const { document, plans } = useApp();
  const { words, format } = useText();
  const text = () => words().report;
  const request = createRequest();
  const [adding, setAdding] = createSignal(false);
  const [presenting, setPresenting] = createSignal(false);

  const names = createMemo(() => document.plan().scenarios.map(({ name }) => name));
  const checksum = createMemo(() => {
    document.plan();
    return sha256(plans.exportText());
  });
  const trials = () =>
    format().number(request.data.value()?.trials ?? document.plan().run.trials, { decimals: 0 });
  const seed = () => String(document.plan().run.seed);
  const footer = () =>
    text().footer(document.plan().name, trials(), seed(), checksum().slice(0, SHORT), PROGRAM_VERSION);
  createRunningFooter(footer, () => text().slide);

  // What the browser offers as the file's name.
  const title = window.document.title;
  const named = () => {
    window.document.title = `${document.plan().name} – ${request.scenario() ?? text().kind}`;
  };
  const unnamed = () => {
    window.document.title = title;
  };
  window.addEventListener("beforeprint", named);
  window.addEventListener("afterprint", unnamed);
  onCleanup(() => {
    window.removeEventListener("beforeprint", named);
    window.removeEventListener("afterprint", unnamed);
  });

  /** Every sentence and figure is there, and of the plan as it is. */
  const ready = () =>
    request.data.value() !== undefined &&
    !request.data.stale() &&
    request.binds.value() !== undefined &&
    !request.binds.stale();
  const retry = () => {
    if (request.data.failure() !== undefined) request.data.retry();
    if (request.binds.failure() !== undefined) request.binds.retry();
  };
  // What is printed is what was said: it is kept, to be held against what comes.
  const forecast = createKeepForecast();
  const keepSaid = () => {
    if (ready() && !request.opinion()) void forecast.keep(request.scenario(), "report");
  };
  window.addEventListener("beforeprint", keepSaid);
  onCleanup(() => window.removeEventListener("beforeprint", keepSaid));
  const baselineName = () => request.baseline() ?? text().baselineName;
  return (
    <div class="view report-view">
      <Show
        when={request.scenario()}
        fallback={
          <div class="view-empty">
            <h2>{text().noScenario}</h2>
            <p class="soft">{text().noScenarioLead}</p>
            <Button look="strong" disabled={document.readOnly()} onClick={() => setAdding(true)}>
              {text().addScenario}
            </Button>
          </div>
        }
      >
        {(scenario) => (
          <>
            <header class="report-tools">
              <label>
                {text().chooseScenario}{" "}
                <select
                  onChange={(event) =>
                    request.choose({ baseline: request.baseline(), scenario: event.currentTarget.value })
                  }
                >
                  <For each={names().filter((name) => name !== request.baseline())}>
                    {(name) => (
                      <option value={name} selected={name === scenario()}>
                        {name}
                      </option>
                    )}
                  </For>
                </select>
              </label>
              <label>
                {text().chooseBaseline}{" "}
                <select
                  onChange={(event) => {
                    const { value } = event.currentTarget;
                    request.choose({ baseline: value === "" ? undefined : value, scenario: scenario() });
                  }}
                >
                  <option value="">{words().compare.baseline}</option>
                  <For each={names().filter((name) => name !== scenario())}>
                    {(name) => (
                      <option value={name} selected={name === request.baseline()}>
                        {name}
                      </option>
                    )}
                  </For>
                </select>
              </label>
              <HorizonChoice />
              <span class="report-buttons">
                <Button
                  disabled={request.opinion() || request.data.value() === undefined}
                  onClick={() => setPresenting(true)}
                >
                  {text().present}
                </Button>
                <DeckButton
                  request={request}
                  data={request.data.value()}
                  disabled={request.opinion() || !ready() || request.tornado.value() === undefined}
                  onMade={keepSaid}
                />
                <Button look="strong" disabled={request.opinion() || !ready()} onClick={() => window.print()}>
                  {text().print}
                </Button>
              </span>
            </header>
            <Show when={request.opinion()}>
              <p class="report-opinion" role="note">
                {text().opinion(scenario())}
              </p>
            </Show>
            <Show when={request.data.failure() ?? request.binds.failure()}>
              {(why) => (
                <p class="view-failed" role="alert" title={why()}>
                  {text().failed} <Button onClick={retry}>{text().again}</Button>
                </p>
              )}
            </Show>
            <Show
              when={request.opinion() ? undefined : request.data.value()}
              fallback={
                <Show when={!request.opinion()}>
                  <p class="soft">{text().waiting}</p>
                </Show>
              }
            >
              {(data) => (
                <article
                  class="paper settles"
                  classList={{ stale: request.data.stale() || request.binds.stale() }}
                >
                  <header class="paper-cover">
                    <p class="paper-kind">{text().kind}</p>
                    <h2>{scenario()}</h2>
                    <p class="soft">
                      {text().cover(document.plan().name, baselineName())} ·{" "}
                      {text().dated(format().date(dayOf(new Date()), "long"))}
                    </p>
                  </header>
                  <For each={SECTIONS}>
                    {(section) => (
                      <section class="paper-section" data-section={section.id}>
                        <h3>{text().headings[section.id]}</h3>
                        <Paragraph request={request} id={section.id} />
                        <Show when={section.figure}>
                          {(Figure) =>
                            Figure()({
                              request,
                              get data() {
                                return data();
                              },
                              height: CHART_HEIGHT,
                            })
                          }
                        </Show>
                      </section>
                    )}
                  </For>
                  <SaidLastTime />
                  <Show when={Object.keys(keptTexts(document.plan().sla)).length > 0}>
                    <Agreement />
                  </Show>
                  <section class="paper-section" data-section="method">
                    <h3>{text().headings.method}</h3>
                    <Paragraph request={request} id="method" />
                    <p class="soft small paper-footer">{footer()}</p>
                    <p class="soft small paper-checksum">{text().checksumIs(checksum())}</p>
                  </section>
                </article>
              )}
            </Show>
            <Show when={presenting() && request.data.value()}>
              {(data) => <Presentation request={request} data={data()} onEnd={() => setPresenting(false)} />}
            </Show>
          </>
        )}
      </Show>
      <Show when={adding()}>
        <ScenarioDialog what="add" onClose={() => setAdding(false)} />
      </Show>
    </div>
  );
}
