import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { NOTHING_ASKED } from "../../../report/askedScenario.ts";
import { useApp } from "../../../state/context.ts";
import { HorizonChoice } from "../../parts/comparison/HorizonChoice.tsx";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import type { Request } from "./createRequest.ts";
import { DeckButton } from "./deck/DeckButton.tsx";

/** The options of the report, and the actions for when it is ready. */
export function ReportTools(props: {
  readonly request: Request;
  /** Every sentence and figure is ready and up to date with the plan. */
  readonly ready: boolean;
  readonly onPresent: () => void;
  /** The report has been exported as slides. */
  readonly onSlides: () => void;
  readonly onAddScenario: () => void;
}): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().report;
  const names = createMemo(() => document.plan().scenarios.map(({ name }) => name));
  const asks = () => props.request.scenario() !== undefined;
  return (
    <header class="report-tools">
      <Show
        when={names().length > 0}
        fallback={
          <p class="soft report-why">
            {words().planReport.why}{" "}
            <Button look="quiet" disabled={document.readOnly()} onClick={() => props.onAddScenario()}>
              {text().addScenario}
            </Button>
          </p>
        }
      >
        <label>
          {text().chooseScenario}{" "}
          <select
            disabled={document.readOnly()}
            onChange={(event) =>
              props.request.choose({
                baseline: props.request.baseline(),
                scenario: event.currentTarget.value,
              })
            }
          >
            <For each={names().filter((name) => name !== props.request.baseline())}>
              {(name) => (
                <option value={name} selected={name === props.request.scenario()}>
                  {name}
                </option>
              )}
            </For>
            <option value={NOTHING_ASKED} selected={!asks()}>
              {words().planReport.choose}
            </option>
          </select>
        </label>
      </Show>
      <Show when={asks()}>
        <label>
          {text().chooseBaseline}{" "}
          <select
            disabled={document.readOnly()}
            onChange={(event) => {
              const { value } = event.currentTarget;
              props.request.choose({
                baseline: value === "" ? undefined : value,
                scenario: props.request.scenario(),
              });
            }}
          >
            <option value="">{words().compare.baseline}</option>
            <For each={names().filter((name) => name !== props.request.scenario())}>
              {(name) => (
                <option value={name} selected={name === props.request.baseline()}>
                  {name}
                </option>
              )}
            </For>
          </select>
        </label>
      </Show>
      <HorizonChoice />
      <ReportButtons
        request={props.request}
        ready={props.ready}
        onPresent={props.onPresent}
        onSlides={props.onSlides}
      />
      <Show when={!document.readOnly()}>
        <p class="soft small report-why">{text().isKept}</p>
      </Show>
    </header>
  );
}

/** Present and print, with the reason if they can't be used yet. */
function ReportButtons(props: {
  readonly request: Request;
  readonly ready: boolean;
  readonly onPresent: () => void;
  readonly onSlides: () => void;
}): JSX.Element {
  const { words, format } = useText();
  const text = () => words().report;
  /** The progress of the part of the report that is least complete. */
  const done = () =>
    Math.min(
      ...[props.request.data, props.request.binds].map((asked) =>
        asked.stale() || asked.value() === undefined ? (asked.progress() ?? 0) : 1,
      ),
    );
  const failed = () => (props.request.data.failure() ?? props.request.binds.failure()) !== undefined;
  return (
    <span class="report-buttons">
      <Show when={!props.ready && !props.request.opinion() && !failed()}>
        <span class="soft small" id="report-waits">
          {text().notReady(format().percent(Math.floor(done() * 100) / 100, 0))}
        </span>
      </Show>
      <Button
        disabled={!props.ready}
        describedBy={props.ready ? undefined : "report-waits"}
        onClick={() => props.onPresent()}
      >
        {text().present}
      </Button>
      <DeckButton
        request={props.request}
        disabled={!props.ready || props.request.tornado.value() === undefined}
        onMade={props.onSlides}
      />
      <Button
        look="strong"
        disabled={!props.ready}
        describedBy={props.ready ? undefined : "report-waits"}
        onClick={() => window.print()}
      >
        {text().print}
      </Button>
    </span>
  );
}
