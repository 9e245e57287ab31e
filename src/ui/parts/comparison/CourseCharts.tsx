import type { JSX } from "solid-js";
import type { Course } from "../../../report/payback.ts";
import { useApp } from "../../../state/context.ts";
import { moneyAxisText } from "../inspector/answerFigures.ts";
import { Chart } from "../charts/Chart.tsx";
import { FiguresTable } from "../copying/FiguresTable.tsx";
import { courseChart, netChart } from "../charts/courseChart.ts";
import { monthTicks } from "../charts/monthTicks.ts";
import { useText } from "../../kit/useText.ts";
import { amountText } from "./amounts.ts";

const HEIGHT = 200;

/** Captions and descriptions of the two charts. */
export type CourseWords = {
  readonly chartCourse: string;
  readonly chartNet: string;
  readonly courseLabel: string;
  readonly netLabel: string;
};

/** Two charts side by side: cost and gain, and their difference with its range. */
export function CourseCharts(props: {
  readonly course: Course;
  readonly scenario: string;
  readonly stale: boolean;
  readonly height?: number;
  /** On a slide: the scale of the charts, which then have no controls to save them. */
  readonly slide?: number | undefined;
  /** For a course other than a request's: each chart's heading and description. */
  readonly says?: CourseWords | undefined;
}): JSX.Element {
  const { session } = useApp();
  const { words, format } = useText();
  const text = () => words().compare;
  const height = () => props.height ?? HEIGHT;
  const money = (x: number | undefined) => amountText(x ?? NaN, "money", format());
  const month = (t: number) => format().month(session.months()[t] ?? "");
  const axis = (x: number) => moneyAxisText(x, format());
  const ticks = (width: number) => monthTicks(session.months(), width - 148, format());
  const lines = (...columns: readonly (ArrayLike<number> | undefined)[]) =>
    session.months().map((_, t) => [month(t), ...columns.map((column) => money(column?.[t]))]);
  const common = () => ({
    keysHint: words().charts.keysHint,
    failed: words().charts.failed,
    height: height(),
    larger: props.slide,
    still: props.slide !== undefined,
    hue: "--accent",
    stale: props.stale,
  });
  return (
    <div class="course-charts">
      <figure>
        <figcaption>{(props.says ?? words().report).chartCourse}</figcaption>
        <Chart
          {...common()}
          label={props.says?.courseLabel ?? text().courseLabel(props.scenario)}
          table={
            <FiguresTable
              heads={[words().answer.columnMonth, text().cost, text().gain]}
              lines={lines(props.course.cost, props.course.gain)}
            />
          }
          spec={(width) =>
            courseChart({
              width,
              height: height(),
              course: props.course,
              monthTicks: ticks(width),
              value: axis,
              readOut: (t) =>
                text().readCourse(month(t), money(props.course.cost[t]), money(props.course.gain[t])),
              words: { cost: text().cost, gain: text().gain },
            })
          }
        />
      </figure>
      <figure>
        <figcaption>{(props.says ?? words().report).chartNet}</figcaption>
        <Chart
          {...common()}
          label={props.says?.netLabel ?? text().netLabel(props.scenario)}
          table={
            <FiguresTable
              heads={[
                words().answer.columnMonth,
                words().answer.columnLow,
                words().answer.columnMedian,
                words().answer.columnHigh,
              ]}
              lines={lines(props.course.net[0], props.course.net[3], props.course.net[6])}
            />
          }
          spec={(width) =>
            netChart({
              width,
              height: height(),
              course: props.course,
              monthTicks: ticks(width),
              value: axis,
              readOut: (t) => {
                const at = (level: number) => money(props.course.net[level]?.[t]);
                return text().readNet(month(t), at(3), at(0), at(6));
              },
              words: {
                band90: words().charts.band90,
                median: words().charts.median,
                paidBack: text().paidBack,
                deepest: text().deepest,
              },
            })
          }
        />
      </figure>
    </div>
  );
}
