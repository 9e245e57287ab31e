import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import {
  courseNote,
  courseOf,
  courseSentence,
  stepSentence,
  whySentence,
} from "../../../i18n/courseSentences.ts";
import type { Course } from "../../../i18n/courseSentences.ts";
import { useApp } from "../../../state/context.ts";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import type { Followed } from "./createFollowed.ts";

const SIGNS: { readonly [C in Course]: string } = {
  met: "✓",
  likely: "✓",
  open: "◆",
  unlikely: "▼",
  missed: "✕",
};

/** Are we on course, why not, and what do we do: what the meeting begins with. */
export function CourseHeadline(props: { readonly followed: Followed }): JSX.Element {
  const sentences = createCourseSentences(() => props.followed);
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().followUpView;
  const goals = useGoalText();
  const all = () => document.plan().goals;
  const title = (index: number) => {
    const goal = all()[index];
    return goal === undefined ? "" : goals.title(goal);
  };
  return (
    <section
      class="follow-course"
      data-course={sentences.course()}
      aria-label={text().course}
      classList={{ stale: sentences.stale() }}
    >
      <p class="follow-course-first" aria-live="polite">
        <Show when={sentences.course()}>
          {(course) => (
            <span class="follow-course-sign" aria-hidden="true">
              {SIGNS[course()]}
            </span>
          )}
        </Show>
        {sentences.first()}
      </p>
      <For each={sentences.more()}>{(one) => <p>{one}</p>}</For>
      <Show when={all().length > 1}>
        <p class="soft">
          {text().historyGoal}:{" "}
          <InlineSelect
            text={title(props.followed.goal() ?? 0)}
            label={text().historyGoal}
            value={String(props.followed.goal() ?? 0)}
            choices={all().map((_, at) => ({ value: String(at), label: title(at) }))}
            onChoose={(value) => props.followed.chooseGoal(Number(value))}
          />
        </p>
      </Show>
    </section>
  );
}

/** The headline's sentences, which the minutes begin with too. */
export function createCourseSentences(followed: () => Followed) {
  const { document, results } = useApp();
  const goals = useGoalText();
  const says = useAnswerText();
  const goal = () => document.plan().goals[followed().goal() ?? -1];
  const probability = () => results.run()?.goals[followed().goal() ?? -1]?.probability;
  const course = createMemo((): Course | undefined => {
    const now = probability();
    return now === undefined || !followed().isClosed() ? undefined : courseOf(now, followed().decided());
  });
  const first = () => {
    if (!followed().isClosed()) return courseNote("none", says());
    const asked = goal();
    if (asked === undefined) return courseNote("noGoal", says());
    const [found, now] = [course(), probability()];
    if (found === undefined || now === undefined) return "";
    const made = followed().came.value()?.goals[followed().goal() ?? -1];
    return courseSentence(found, goals.target(asked), now, made, says());
  };
  const more = () => {
    if (course() === undefined) return [];
    const bridge = followed().bridge.value();
    const flow = bridge !== undefined && document.sheet().byId.get(bridge.row)?.total === "flow";
    const why =
      bridge === undefined
        ? ""
        : whySentence(bridge, { kind: "row", row: bridge.row, flow, to: bridge.to }, says());
    const steps = followed().steps.value();
    const step = followed().decided()
      ? ""
      : steps === undefined
        ? courseNote("waiting", says())
        : stepSentence(steps.singles, says());
    return [why, step].filter((one) => one !== "");
  };
  // What is not asked is never renewed either.
  const stale = () => course() !== undefined && (results.stale() || followed().bridge.stale());
  return { course, first, more, stale };
}
