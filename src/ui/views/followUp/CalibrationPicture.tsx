import { For } from "solid-js";
import type { JSX } from "solid-js";
import type { Calibration } from "../../../learning/calibration.ts";
import { useText } from "../../kit/useText.ts";

const WIDTH = 420;
const ROW = 44;
const LEFT = 8;
const RIGHT = 8;

/** For each stated probability: how many figures fell inside, beside what chance alone gives and the right value. */
export function CalibrationPicture(props: { readonly levels: readonly Calibration[] }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().followUpView;
  const at = (count: number, { figures }: Calibration) =>
    LEFT + (figures === 0 ? 0 : count / figures) * (WIDTH - LEFT - RIGHT);
  const number = (x: number) => format().number(x);
  return (
    <svg
      class="follow-calibration"
      viewBox={`0 0 ${WIDTH} ${props.levels.length * ROW + 4}`}
      width={WIDTH}
      height={props.levels.length * ROW + 4}
      role="img"
      aria-label={text().trackPicture}
    >
      <For each={props.levels}>
        {(level, index) => (
          <g transform={`translate(0 ${index() * ROW})`}>
            <text x={LEFT} y="11">
              {text().given} {format().percent(level.level, 0)}
            </text>
            <text class="follow-calibration-end" x={WIDTH - RIGHT} y="11">
              {text().figures}: {number(level.figures)}
            </text>
            <line
              class="follow-calibration-line"
              x1={at(0, level)}
              x2={at(level.figures, level)}
              y1="26"
              y2="26"
            />
            <rect
              class="follow-calibration-luck"
              x={at(level.byLuck[0], level) - 3}
              y="19"
              width={at(level.byLuck[1], level) - at(level.byLuck[0], level) + 6}
              height="14"
            />
            <line
              class="follow-calibration-right"
              x1={at(level.figures * level.level, level)}
              x2={at(level.figures * level.level, level)}
              y1="17"
              y2="35"
            />
            <circle cx={at(level.inside, level)} cy="26" r="5" />
            <text class="follow-calibration-inside" x={at(level.inside, level)} y="43">
              {number(level.inside)}
            </text>
          </g>
        )}
      </For>
    </svg>
  );
}
