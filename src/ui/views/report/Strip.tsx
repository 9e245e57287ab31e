import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RequestData } from "../../../report/request.ts";
import { planFigures } from "./planFigures.ts";
import { requestFigures } from "./requestFigures.ts";
import type { Telling } from "./telling.ts";

/** The four figures that a board looks at first. */
export function Strip(props: { readonly data: RequestData; readonly telling: Telling }): JSX.Element {
  const figures = () =>
    (props.data.plan === undefined ? requestFigures : planFigures)(props.data, props.telling);
  return (
    <dl class="report-strip">
      <For each={figures()}>
        {(figure) => (
          <div>
            <dt>{figure.head}</dt>
            <dd class="report-strip-value">{figure.value}</dd>
            <Show when={figure.under !== ""}>
              <dd class="soft small">{figure.under}</dd>
            </Show>
          </div>
        )}
      </For>
    </dl>
  );
}
