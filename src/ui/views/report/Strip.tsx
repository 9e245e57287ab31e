import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RequestData } from "../../../report/request.ts";
import { FiguresTable } from "../../parts/copying/FiguresTable.tsx";
import { useText } from "../../kit/useText.ts";
import { planFigures } from "./planFigures.ts";
import { requestFigures } from "./requestFigures.ts";
import type { StripFigure } from "./stripFigure.ts";
import type { Telling } from "./telling.ts";

type Props = { readonly figures: readonly StripFigure[] };

/** The four figures that a board looks at first. */
export function stripFigures(data: RequestData, telling: Telling): readonly StripFigure[] {
  return (data.plan === undefined ? requestFigures : planFigures)(data, telling);
}

/** The figures side by side, each under its label. */
export function Strip(props: Props): JSX.Element {
  return (
    <dl class="report-strip">
      <For each={props.figures}>
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

/** The same figures as a table that can be copied. */
export function StripTable(props: Props): JSX.Element {
  const { words } = useText();
  const heads = () => [words().report.columns.what, words().compare.value, ""];
  return (
    <FiguresTable
      heads={heads()}
      lines={props.figures.map(({ head, value, under }) => [head, value, under])}
    />
  );
}
