import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { ComparedGoal, CompareResult } from "../../../report/compare.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { useGoalText } from "../../kit/useGoalText.ts";
import { TableBlock } from "../../parts/copying/TableBlock.tsx";
import { marginOfError } from "../../../lib/marginOfError.ts";

/** The goals' probabilities side by side, each as a bar and a figure. */
export function GoalTable(props: { readonly result: CompareResult }): JSX.Element {
  const app = useApp();
  const { words, format } = useText();
  const goals = useGoalText();
  const text = () => words().compare;
  const all = () => [props.result.baseline, ...props.result.scenarios];
  const made = ({ difference }: ComparedGoal) =>
    difference === undefined
      ? undefined
      : text().made(format().percent(difference.made, 0), format().percent(difference.broken, 0));
  const change = (points: number) => {
    const said = signed(points, format().number);
    return /[1-9]/.test(said) ? text().points(said) : text().noDifference;
  };
  return (
    <Show when={app.document.plan().goals.length > 0} fallback={<p class="soft">{text().noGoals}</p>}>
      <TableBlock name={text().goals}>
        <table class="figures-table goal-table">
          <thead>
            <tr>
              <th scope="col">{text().goal}</th>
              <For each={all()}>{(one) => <th scope="col">{one.name ?? text().baseline}</th>}</For>
            </tr>
          </thead>
          <tbody>
            <For each={app.document.plan().goals}>
              {(goal, index) => (
                <tr>
                  <th scope="row">{goals.title(goal)}</th>
                  <For each={all()}>
                    {(one) => (
                      <Show when={one.goals[index()]}>
                        {(found) => (
                          <td title={made(found())}>
                            <span class="bar" aria-hidden="true">
                              <span style={{ width: `${found().probability * 100}%` }} />
                            </span>
                            <strong>{format().probability(found().probability)}</strong>{" "}
                            <span class="soft small">
                              <Show
                                when={found().difference}
                                fallback={format().plusMinus(marginOfError(found().error), "share")}
                              >
                                {(difference) => change(difference().by * 100)}
                              </Show>
                            </span>
                          </td>
                        )}
                      </Show>
                    )}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableBlock>
    </Show>
  );
}

function signed(points: number, number: (x: number, how: { decimals: number }) => string): string {
  const text = number(points, { decimals: Math.abs(points) < 10 ? 1 : 0 });
  return points > 0 ? `+${text}` : text;
}
