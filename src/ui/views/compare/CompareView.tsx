import { createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { MOST_COMPARED } from "../../../report/chosenToCompare.ts";
import { useApp } from "../../../state/context.ts";
import { ScenarioDialog } from "../../parts/dialogs/ScenarioDialog.tsx";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import "../../kit/styles/views.css";
import "../../parts/comparison/comparison.css";
import "./compare.css";
import { CourseSection } from "./CourseSection.tsx";
import { FanCompare } from "./FanCompare.tsx";
import { GoalTable } from "./GoalTable.tsx";
import { HorizonChoice } from "../../parts/comparison/HorizonChoice.tsx";
import { InputTable } from "../../parts/comparison/InputTable.tsx";
import { ResultTable } from "./ResultTable.tsx";
import { createComparison } from "./createComparison.ts";

/** Scenarios against a baseline: which inputs differ, and the effect on the results. */
export function CompareView(): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().compare;
  const comparison = createComparison();
  const { answer, base, chosen, compared, differences, names, others, setBaseline, toggle } = comparison;
  const [adding, setAdding] = createSignal(false);

  return (
    <div class="view compare">
      <header class="view-head">
        <h2>{text().title}</h2>
        <Show when={others().length > 0}>
          <Choices
            names={names()}
            base={base()}
            onBase={setBaseline}
            others={others()}
            chosen={chosen()}
            onToggle={toggle}
          />
        </Show>
      </header>
      <Show
        when={others().length > 0}
        fallback={
          <div class="view-empty">
            <p>{text().none}</p>
            <p class="soft">{text().noneLead}</p>
            <Button look="strong" disabled={document.readOnly()} onClick={() => setAdding(true)}>
              {text().addScenario}
            </Button>
          </div>
        }
      >
        <Show when={chosen().length > 0} fallback={<p class="view-empty soft">{text().chooseOne}</p>}>
          <section class="view-section">
            <h3>{text().inputs}</h3>
            <div class="table-wide">
              <InputTable differences={differences()} baseline={base()} scenarios={chosen()} />
            </div>
          </section>
          <Show when={answer.failure()}>
            {(why) => (
              <p class="view-failed" role="alert" title={why()}>
                {text().failed} <Button onClick={answer.retry}>{text().again}</Button>
              </p>
            )}
          </Show>
          <Show when={compared()} fallback={<p class="soft">{text().waiting}</p>}>
            {(result) => (
              <div class="settles" classList={{ stale: answer.stale() }}>
                <section class="view-section">
                  <h3>{text().results}</h3>
                  <p class="soft small">
                    {text().sameLuck(
                      format().number(result().trials, { decimals: 0 }),
                      String(result().seed),
                    )}
                  </p>
                  <ResultTable result={result()} />
                </section>
                <section class="view-section">
                  <h3>{text().goals}</h3>
                  <GoalTable result={result()} />
                </section>
                <CourseSection result={result()} stale={answer.stale()} />
              </div>
            )}
          </Show>
          <FanCompare baseline={base()} scenarios={chosen()} />
        </Show>
      </Show>
      <Show when={adding()}>
        <ScenarioDialog what="add" onClose={() => setAdding(false)} />
      </Show>
    </div>
  );
}

/** What is compared with what, and up to which month. */
function Choices(props: {
  readonly names: readonly (string | undefined)[];
  readonly base: string | undefined;
  readonly onBase: (name: string | undefined) => void;
  readonly others: readonly (string | undefined)[];
  readonly chosen: readonly (string | undefined)[];
  readonly onToggle: (name: string | undefined) => void;
}): JSX.Element {
  const { words, format } = useText();
  const text = () => words().compare;
  const full = () => props.chosen.length >= MOST_COMPARED && props.others.length > MOST_COMPARED;
  const nameOf = (name: string | undefined) => name ?? text().baseline;
  return (
    <div class="compare-choices">
      <label>
        {text().against}{" "}
        <select onChange={(event) => props.onBase(props.names[event.currentTarget.selectedIndex])}>
          <For each={props.names}>
            {(name) => <option selected={name === props.base}>{nameOf(name)}</option>}
          </For>
        </select>
      </label>
      <fieldset>
        <legend class="unseen">{text().chosen}</legend>
        <For each={props.others}>
          {(name) => (
            <label>
              <input
                type="checkbox"
                checked={props.chosen.includes(name)}
                disabled={full() && !props.chosen.includes(name)}
                onChange={() => props.onToggle(name)}
              />{" "}
              {nameOf(name)}
            </label>
          )}
        </For>
      </fieldset>
      <Show when={full()}>
        <p class="soft small">{text().atMost(format().number(MOST_COMPARED))}</p>
      </Show>
      <HorizonChoice />
    </div>
  );
}
