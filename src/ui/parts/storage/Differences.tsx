import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Plan } from "../../../model/plan.ts";
import { planDifference } from "./planDifference.ts";
import { useStorageText } from "./useStorageText.ts";

/** What differs between the plan as it is and another version of it. */
export function Differences(props: { readonly now: Plan; readonly then: Plan }): JSX.Element {
  const { text } = useStorageText();
  const said = () => {
    const difference = planDifference(props.now, props.then);
    const { rows, scenarios } = difference;
    const span = ({ start, months }: Plan) => `${start} + ${months}`;
    return [
      ...(difference.name ? [text().nameDiffers(props.then.name)] : []),
      ...(rows > 0 ? [text().rowsDiffer(rows)] : []),
      ...(scenarios > 0 ? [text().scenariosDiffer(scenarios)] : []),
      ...(difference.goals ? [text().goalsDiffer] : []),
      ...(difference.time ? [text().timeDiffers(span(props.now), span(props.then))] : []),
      ...(difference.other ? [text().otherDiffers] : []),
    ];
  };
  return (
    <div class="version-differences" role="status">
      <h3>{text().differs}</h3>
      <Show when={said().length > 0} fallback={<p>{text().same}</p>}>
        <ul>
          <For each={said()}>{(line) => <li>{line}</li>}</For>
        </ul>
      </Show>
    </div>
  );
}
