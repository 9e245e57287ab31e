import type { JSX } from "solid-js";
import { useText } from "../../kit/useText.ts";

/** What comes of each of some changes, below what comes of none: after, error and cost to date. */
export function AfterTable(props: {
  /** What the first column names. */
  readonly heading: string;
  /** Without a change. */
  readonly before: string;
  /** The rows, of four cells each. */
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
