import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import {
  beforeStartNote,
  courseNote,
  courseOf,
  courseSentence,
  stepSentence,
  whySentence,
} from "../../../i18n/courseSentences.ts";
import type { Course } from "../../../i18n/courseSentences.ts";
import { closedMonth } from "../../../model/closedMonth.ts";
import type { RowId } from "../../../model/row.ts";
import { FIRST_TRIALS } from "../../../report/firstTrials.ts";
import { rowsBeyond } from "../../../report/rowsBeyond.ts";
import { useApp } from "../../../state/context.ts";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import type { Followed } from "./createFollowed.ts";

const SIGNS: { readonly [C in Course]: string } = {
  met: "✓",
  likely: "✓",
  ahead: "▲",
  steady: "◆",
  open: "◆",
  behind: "▼",
  unlikely: "▼",
  missed: "✕",
};

/** Are we on course, why not, and what do we do: the start of the meeting. */
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

/** The headline's sentences; the minutes also begin with them. */
export function createCourseSentences(followed: () => Followed) {
  const { document, results } = useApp();
  const { words, format } = useText();
  const goals = useGoalText();
  const says = useAnswerText();
  const at = () => followed().goal() ?? -1;
  const now = () => results.run()?.goals[at()];
  const rough = (trials: number) => words().answerViews.rough(format().number(trials));
  const course = createMemo((): Course | undefined => {
    const chance = now();
    return chance === undefined || !followed().isClosed()
      ? undefined
      : courseOf(chance, followed().decided(), followed().made());
  });
  const first = () => {
    if (!followed().isClosed()) {
      const closed = closedMonth(document.plan());
      return closed === undefined ? courseNote("none", says()) : beforeStartNote(closed, says());
    }
    const asked = document.plan().goals[at()];
    if (asked === undefined) return courseNote("noGoal", says());
    const [found, chance, run] = [course(), now(), results.run()];
    if (found === undefined || chance === undefined || run === undefined) return "";
    const before = followed().made();
    const { probability } = chance;
    const said = courseSentence(found, goals.target(asked), probability, before, says(), document.scenario());
    const isRough = results.stale() && run.trials === FIRST_TRIALS;
    return isRough ? `${said} ${rough(run.trials)}` : said;
  };
  const why = () => {
    const bridge = followed().bridge.value();
    if (bridge === undefined) return "";
    const { byId } = document.sheet();
    const { row, to, difference } = bridge;
    const came = followed().came.value();
    const isTold = (id: RowId) => {
      const found = byId.get(id);
      return id !== row && found?.total === "flow" && found.unit !== "money";
    };
    const beyond = came === undefined ? [] : rowsBeyond(came, Math.sign(difference), isTold);
    return whySentence(
      bridge,
      { kind: "row", row, flow: byId.get(row)?.total === "flow", to },
      says(),
      beyond,
    );
  };
  const step = () => {
    const { decided, steps } = followed();
    if (decided()) return "";
    const found = steps.value();
    // The few trials of a first answer can't tell which step is the best one that can be bought.
    if (found === undefined || steps.rough()) return courseNote("waiting", says());
    return stepSentence(found, document.plan().months, says());
  };
  const more = () => (course() === undefined ? [] : [why(), step()].filter((one) => one !== ""));
  // An answer that was not asked for is never renewed either.
  const stale = () => course() !== undefined && (results.stale() || followed().bridge.stale());
  return { course, first, more, stale };
}
