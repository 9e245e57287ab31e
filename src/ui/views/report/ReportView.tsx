import { createSignal, onCleanup, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { ScenarioDialog } from "../../parts/dialogs/ScenarioDialog.tsx";
import { Button } from "../../kit/Button.tsx";
import { createKeepForecast } from "../../parts/forecasts/createKeepForecast.ts";
import { useText } from "../../kit/useText.ts";
import "../../kit/styles/views.css";
import "../../parts/comparison/comparison.css";
import "../../parts/print/print.css";
import "./report.css";
import { createRequest } from "./createRequest.ts";
import { Paper } from "./Paper.tsx";
import { Presentation } from "./Presentation.tsx";
import { ReportTools } from "./ReportTools.tsx";

/** The budget request, or the plan if nothing is asked for, as pages: chosen, edited, printed and presented. */
export function ReportView(): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().report;
  const request = createRequest();
  const [adding, setAdding] = createSignal(false);
  const [presenting, setPresenting] = createSignal(false);
  nameTheFile(() => `${document.plan().name} – ${request.scenario() ?? request.kind()}`);

  /** Every sentence and figure is ready and up to date with the plan. */
  const ready = () =>
    request.data.value() !== undefined &&
    !request.data.stale() &&
    request.binds.value() !== undefined &&
    !request.binds.stale();
  const retry = () => {
    if (request.data.failure() !== undefined) request.data.retry();
    if (request.binds.failure() !== undefined) request.binds.retry();
  };
  // A printed report is kept as a forecast, to be compared with the actuals.
  const forecast = createKeepForecast();
  const keepSaid = () => {
    if (ready() && !request.opinion()) void forecast.keep(request.scenario(), "report");
  };
  window.addEventListener("beforeprint", keepSaid);
  onCleanup(() => window.removeEventListener("beforeprint", keepSaid));
  return (
    <div class="view report-view">
      <ReportTools
        request={request}
        ready={ready()}
        onPresent={() => setPresenting(true)}
        onSlides={keepSaid}
        onAddScenario={() => setAdding(true)}
      />
      <Show when={request.opinion()}>
        <p class="report-opinion" role="note">
          {text().opinion(request.scenario() ?? "")}
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
        {(data) => <Paper request={request} data={data()} ready={ready()} />}
      </Show>
      <Show when={presenting() && request.data.value()}>
        {(data) => <Presentation request={request} data={data()} onEnd={() => setPresenting(false)} />}
      </Show>
      <Show when={adding()}>
        <ScenarioDialog what="add" onClose={() => setAdding(false)} />
      </Show>
    </div>
  );
}

/** The file name that the browser suggests for printing: the page's title while it prints. */
function nameTheFile(name: () => string): void {
  const title = window.document.title;
  const named = () => {
    window.document.title = name();
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
}
