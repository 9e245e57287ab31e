import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { GoalChance } from "../../../analysis/goalChances.ts";
import type { GoalPoint } from "../../../analysis/goalHistory.ts";
import { historySentence, movedByText } from "../../../i18n/followUpSentences.ts";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import type { RestsOn } from "../../parts/ask/TrialsNote.tsx";
import type { Followed } from "./createFollowed.ts";
import { FollowSection } from "./FollowSection.tsx";
import { WideTable } from "./WideTable.tsx";
import { marginOfError } from "../../../lib/marginOfError.ts";

/** A goal's probability as of each closed month. */
export function HistorySection(props: { readonly followed: Followed }): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().followUpView;
  const says = useAnswerText();
  const goals = useGoalText();
  const all = () => document.plan().goals;
  const index = () => props.followed.goal() ?? 0;
  const asked = createAsked(() => {
    if (all().length === 0) return undefined;
    const name = "goal-history" as const;
    return { name, args: props.followed.run(name) };
  });
  const moves = createAsked(() => {
    if (all().length === 0) return undefined;
    return { name: "goal-moves" as const, args: { scenario: document.scenario(), goal: index() } };
  });
  const title = (at: number) => {
    const goal = all()[at];
    return goal === undefined ? "" : goals.title(goal);
  };
  const points = createMemo(() => asked.value()?.filter(({ goal }) => goal === index()) ?? []);
  const sentence = () => {
    if (all().length === 0) return text().noGoal;
    return asked.value() === undefined ? undefined : historySentence(title(index()), points(), says());
  };
  const movedBy = (point: GoalPoint) => {
    const move = moves.value()?.find(({ asOf }) => asOf === point.asOf);
    const row = all()[index()]?.row;
    if (move === undefined || row === undefined) return "";
    const flow = document.sheet().byId.get(row)?.total === "flow";
    return movedByText(move, { kind: "row", row, flow, to: 0 }, says());
  };
  const rests = (): RestsOn | undefined => {
    if (points().length === 0) return undefined;
    const { trials, compared = trials } = props.followed.run("goal-history");
    const effects = points().map(({ error }) => ({ error, trials: compared }));
    return { trials, effects, measured: { kind: "chance" } };
  };
  return (
    <FollowSection id="history" title={text().history} sentence={sentence()} asked={asked} rests={rests()}>
      <Show when={points().length > 0}>
        <WideTable label={text().history}>
          <table class="figures-table goal-table">
            <thead>
              <tr>
                <th scope="col">{text().asOf}</th>
                <th scope="col">{text().chance}</th>
                <th scope="col">{text().movedBy}</th>
              </tr>
            </thead>
            <tbody>
              <Show when={props.followed.made()}>
                {(made) => (
                  <tr>
                    <th scope="row">{made().kept ? text().whyPlan : text().historyBefore}</th>
                    <td>
                      <ChanceCell chance={made()} />
                    </td>
                    <td />
                  </tr>
                )}
              </Show>
              <For each={points()}>
                {(point) => (
                  <tr>
                    <th scope="row">{format().month(point.asOf)}</th>
                    <td>
                      <ChanceCell chance={point} />
                    </td>
                    <td class="follow-moved">{movedBy(point)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </WideTable>
      </Show>
    </FollowSection>
  );
}

/** A probability as a bar and a figure, with its error. */
function ChanceCell(props: { readonly chance: GoalChance }): JSX.Element {
  const { format } = useText();
  return (
    <>
      <span class="bar" aria-hidden="true">
        <span style={{ width: `${props.chance.probability * 100}%` }} />
      </span>
      <strong>{format().probability(props.chance.probability)}</strong>{" "}
      <span class="soft small">{format().plusMinus(marginOfError(props.chance.error), "share")}</span>
    </>
  );
}
