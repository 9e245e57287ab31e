import type { JSX } from "solid-js";
import { useText } from "../../kit/useText.ts";

/** A table of the effects of some changes below the figures without any change: result, error and cost to date. */
export function AfterTable(props: {
  /** The heading of the first column. */
  readonly heading: string;
  /** Without a change. */
  readonly before: string;
  /** The rows; each has four cells. */
  readonly children: JSX.Element;
}): JSX.Element {
  const { words } = useText();
  const text = () => words().answerViews;
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{props.heading}</th>
          <th scope="col" class="number">
            {text().after}
          </th>
          <th scope="col" class="number">
            {text().error}
          </th>
          <th scope="col" class="number">
            {text().costToDate}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text().unchanged}</th>
          <td class="number">{props.before}</td>
          <td class="number">–</td>
          <td class="number">–</td>
        </tr>
        {props.children}
      </tbody>
    </table>
  );
}
