import { createMemo, Show } from "solid-js";
import type { JSX } from "solid-js";
import { courseOf } from "../../../../entries/pattern.ts";
import { calendarMonth } from "../../../../model/month.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import { sparkline } from "../../../parts/charts/sparkline.ts";
import { useSheet } from "../gridContext.ts";
import type { createPattern } from "./createPattern.ts";

const PICTURE = { width: 460, height: 64 };

/** The values of a pattern over the plan's months, as a line and in a sentence. */
export function PatternCourse(props: {
  readonly state: ReturnType<typeof createPattern>;
  readonly row: InputRow;
}): JSX.Element {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const course = createMemo((): readonly number[] => {
    const pattern = props.state.pattern();
    const start = props.state.startMean();
    if (pattern === undefined || start === undefined) return [];
    const plan = document.plan();
    return courseOf(pattern, start, calendarMonth(plan.start), plan.months);
  });
  const text = (): string => {
    const [first, last] = [course()[0], course().at(-1)].map((value) =>
      grid.format().value(value ?? NaN, props.row.unit, "full"),
    ) as [string, string];
    const [from, to] = [session.months()[0], session.months().at(-1)].map((month) =>
      grid.format().month(month ?? document.plan().start),
    ) as [string, string];
    return grid.words().sheetTools.pattern.course(from, first, to, last);
  };
  return (
    <Show when={course().length > 1}>
      <svg
        class="pattern-course"
        viewBox={`0 -2 ${PICTURE.width} ${PICTURE.height + 4}`}
        role="img"
        aria-label={text()}
      >
        <path d={sparkline(course(), PICTURE.width, PICTURE.height)} />
      </svg>
      <p class="soft small">{text()}</p>
    </Show>
  );
}
