import { For, Index, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Pipeline, Stage } from "../../../deals/dealTable.ts";
import type { DealState } from "../../../deals/durations.ts";
import { useText } from "../../kit/useText.ts";
import type { Import } from "./createImport.ts";

const STATES: readonly DealState[] = ["won", "lost", "open"];
/** A column with more different values than this does not hold stages. */
const MOST_STAGES = 40;

/** What each stage means, to be corrected. */
export function StageChoices(props: {
  readonly imp: Import;
  readonly stages: readonly Stage[];
}): JSX.Element {
  const { words, format } = useText();
  const text = () => words().importView;
  const choose = (name: string, state: DealState) => {
    const named = (wanted: DealState) =>
      props.stages
        .filter((stage) => (stage.name === name ? state : stage.state) === wanted)
        .map((stage) => stage.name);
    const said = { ...props.imp.choices(), won: named("won"), lost: named("lost") };
    props.imp.setDeals(said, { stages: { [name]: state } });
  };
  return (
    <table class="figures-table import-stages">
      <caption>{text().stages}</caption>
      <thead>
        <tr>
          <th scope="col">{text().stage}</th>
          <th scope="col" class="number">
            {text().deals}
          </th>
          <th scope="col">{text().means}</th>
        </tr>
      </thead>
      <tbody>
        <Index each={props.stages.slice(0, MOST_STAGES)}>
          {(stage) => (
            <tr>
              <th scope="row">{stage().name}</th>
              <td class="number">{format().number(stage().deals)}</td>
              <td>
                <select
                  aria-label={`${text().means}: ${stage().name}`}
                  onChange={(event) => {
                    const state = STATES.find((one) => one === event.currentTarget.value);
                    if (state !== undefined) choose(stage().name, state);
                  }}
                >
                  <For each={STATES}>
                    {(state) => (
                      <option value={state} selected={state === stage().state}>
                        {text().states[state]}
                      </option>
                    )}
                  </For>
                </select>
              </td>
            </tr>
          )}
        </Index>
        <Show when={props.stages.length > MOST_STAGES}>
          <tr>
            <td colspan="3" class="soft">
              {text().moreStages(format().number(props.stages.length - MOST_STAGES))}
            </td>
          </tr>
        </Show>
      </tbody>
    </table>
  );
}

/** Which of several pipelines bring new customers. */
export function PipelineChoices(props: {
  readonly imp: Import;
  readonly pipelines: readonly Pipeline[];
}): JSX.Element {
  const { words, format } = useText();
  const text = () => words().importView;
  const counted = () => props.pipelines.filter(({ counts }) => counts);
  const choose = (name: string, counts: boolean) => {
    const names = props.pipelines
      .filter((pipeline) => (pipeline.name === name ? counts : pipeline.counts))
      .map((pipeline) => pipeline.name);
    props.imp.setDeals({ ...props.imp.choices(), pipelines: names }, { pipelines: { [name]: counts } });
  };
  return (
    <fieldset class="import-pipelines">
      <legend>{text().pipelines}</legend>
      <p class="soft small">{text().pipelinesLead}</p>
      <Index each={props.pipelines.slice(0, MOST_STAGES)}>
        {(pipeline) => (
          <label>
            <input
              type="checkbox"
              checked={pipeline().counts}
              // One has to be left.
              disabled={pipeline().counts && counted().length === 1}
              onChange={(event) => choose(pipeline().name, event.currentTarget.checked)}
            />{" "}
            {pipeline().name} <span class="soft">({format().number(pipeline().deals)})</span>
          </label>
        )}
      </Index>
    </fieldset>
  );
}
