import { createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Compared, CompareResult } from "../../../report/compare.ts";
import { deepestOf } from "../../../report/payback.ts";
import type { Course } from "../../../report/payback.ts";
import { useApp } from "../../../state/context.ts";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { useText } from "../../kit/useText.ts";
import { amountText } from "../../parts/comparison/amounts.ts";
import { CourseCharts } from "../../parts/comparison/CourseCharts.tsx";

/** What choosing a scenario costs and brings month by month, and when it has paid for itself. */
export function CourseSection(props: {
  readonly result: CompareResult;
  readonly stale: boolean;
}): JSX.Element {
  const { session } = useApp();
  const { words, format } = useText();
  const text = () => words().compare;
  const [chosen, setChosen] = createSignal("");
  const nameOf = (one: Compared) => one.name ?? text().baseline;
  const scenario = () =>
    props.result.scenarios.find((one) => nameOf(one) === chosen()) ?? props.result.scenarios[0];
  const month = (t: number) => format().month(session.months()[t] ?? "", "long");
  const sentence = ({ from, payback }: Course) => {
    if (from === undefined) return text().paysNothing;
    const times = format().probabilityWords(payback.within);
    const back = payback.month[3] ?? NaN;
    const last = session.months().length - 1;
    return Number.isFinite(back) ? text().paysBack(month(back), times) : text().paysNot(month(last), times);
  };
  const deepest = (course: Course) => {
    const found = deepestOf(course);
    return found === undefined
      ? ""
      : text().deepestAt(amountText(found.amount, "money", format()), month(found.month));
  };
  return (
    <Show when={scenario()}>
      {(one) => (
        <section class="view-section">
          <h3>
            {text().course}:{" "}
            <InlineSelect
              text={nameOf(one())}
              label={text().courseScenario}
              value={nameOf(one())}
              choices={props.result.scenarios.map((candidate) => ({
                value: nameOf(candidate),
                label: nameOf(candidate),
              }))}
              onChoose={setChosen}
            />
          </h3>
          <Show when={one().course}>
            {(course) => (
              <>
                <p>
                  {sentence(course())} {deepest(course())}
                </p>
                <CourseCharts course={course()} scenario={nameOf(one())} stale={props.stale} />
              </>
            )}
          </Show>
        </section>
      )}
    </Show>
  );
}
