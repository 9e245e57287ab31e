import { createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { startOfForecast } from "../../../learning/startOfForecast.ts";
import type { Forecast } from "../../../model/forecast.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { createKeepForecast } from "../../parts/forecasts/createKeepForecast.ts";
import { WideTable } from "./WideTable.tsx";

/** The kept forecasts, and a way to keep the current simulation as one. */
export function KeptSection(props: { readonly rows: readonly RowId[] }): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().followUpView;
  const forecast = createKeepForecast();
  return (
    <section class="view-section" aria-labelledby="follow-kept-title">
      <h3 id="follow-kept-title">{text().kept}</h3>
      <p class="soft">{text().keptLead}</p>
      <Show when={!document.readOnly()}>
        <p>
          <Button
            disabled={forecast.busy()}
            onClick={() => void forecast.keep(document.scenario(), "by-hand", props.rows)}
          >
            {words().forecasts.keep}
          </Button>{" "}
          <span class="soft small" aria-live="polite">
            {forecast.busy() ? words().forecasts.keeping : ""}
          </span>
        </p>
      </Show>
      <Show when={document.plan().forecasts.length > 0} fallback={<p class="soft">{text().keptNone}</p>}>
        <KeptTable />
      </Show>
    </section>
  );
}

/** Every kept forecast: when it was made, what was known then, and how likely its goals were. */
function KeptTable(): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().followUpView;
  const goals = useGoalText();
  const heads = () => [text().keptBy, text().keptDay, text().keptClosed, text().keptGoals];
  const chances = (forecast: Forecast) =>
    forecast.goals
      .map(
        (goal) =>
          `${goals.title(goal, startOfForecast(document.plan(), forecast))}: ${format().probability(goal.probability)}`,
      )
      .join("; ");
  return (
    <WideTable label={text().kept}>
      <table class="figures-table follow-kept">
        <thead>
          <tr>
            <For each={heads()}>{(head) => <th scope="col">{head}</th>}</For>
            <td />
          </tr>
        </thead>
        <tbody>
          <For each={document.plan().forecasts}>
            {(forecast, index) => (
              <tr>
                <th scope="row">
                  {forecast.name}
                  <Show when={forecast.scenario}>
                    {(scenario) => <span class="under soft small">{scenario()}</span>}
                  </Show>
                </th>
                <td>{format().date(forecast.made)}</td>
                <td>{forecast.closed === undefined ? "–" : format().month(forecast.closed)}</td>
                <td>{chances(forecast)}</td>
                <td>
                  <DeleteButton name={forecast.name} index={index()} />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </WideTable>
  );
}

/** Deletes a kept forecast when it is pressed twice; one undo restores it. */
function DeleteButton(props: { readonly name: string; readonly index: number }): JSX.Element {
  const { document, session } = useApp();
  const { words } = useText();
  const text = () => words().followUpView;
  const [sure, setSure] = createSignal(false);
  const remove = () => {
    const { name } = props;
    if (!sure()) {
      setSure(true);
      return session.announce(`${text().removeAsk(name)} ${text().removeLead}`);
    }
    document.dispatch({ kind: "delete-forecast", index: props.index });
    session.notify(text().removed(name), { label: words().frame.undo, run: () => document.undo() });
  };
  return (
    <Show when={!document.readOnly()}>
      <Button look={sure() ? "danger" : "quiet"} onClick={remove}>
        {sure() ? text().removeAsk(props.name) : text().remove}
        <Show when={!sure()}>
          <span class="unseen">: {props.name}</span>
        </Show>
      </Button>
    </Show>
  );
}
