import { createMemo, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { groupName } from "../../../i18n/words.ts";
import { createHistogram } from "../../../state/createHistogram.ts";
import { useApp } from "../../../state/context.ts";
import { hueOf } from "../../kit/hueOf.ts";
import { IconButton } from "../../kit/IconButton.tsx";
import { useText } from "../../kit/useText.ts";
import { AboutRow } from "./AboutRow.tsx";
import { periodPercentiles } from "./answerFigures.ts";
import { answerPeriods, goalOf } from "./answerPeriods.ts";
import type { PeriodKind } from "./answerPeriods.ts";
import { AnswerHeadline } from "./AnswerHeadline.tsx";
import { DistributionSection } from "./DistributionSection.tsx";
import { FanSection } from "./FanSection.tsx";
import { WhySection } from "./WhySection.tsx";

const BARS = 24;

/** All about the selected row: how it may go, how it is made up, what it means. */
export function AnswerPanel(): JSX.Element {
  const { document, results, session } = useApp();
  const { words } = useText();
  const text = () => words().answer;
  const row = createMemo(() => document.sheet().byId.get(session.selection().focus.row));
  const [chosen, setChosen] = createSignal<PeriodKind>();
  const periods = createMemo(() => answerPeriods(document.plan(), session.month()));
  /** The month, but for a row whose goal is decided by the sum of a longer period. */
  const period = createMemo(() => {
    const kind = chosen();
    const shown = row();
    const all = periods();
    const wanted = all.find((one) => one.kind === kind);
    const decisive = shown && all.find((one) => goalOf(shown, one, document.plan()) !== undefined);
    return wanted ?? decisive ?? all[0]!;
  });
  const histogram = createHistogram(results.inView, {
    row: () => row()?.id ?? "",
    period: () => period().period,
    bars: BARS,
  });
  const percentiles = createMemo(() => {
    const shown = row();
    if (shown === undefined) return undefined;
    const goal = goalOf(shown, period(), document.plan());
    const result = goal === undefined ? undefined : results.run()?.goals[goal.index];
    return periodPercentiles(shown, period(), results.summary(shown.id), result, histogram());
  });
  results.want(() => {
    const id = row()?.id;
    return id === undefined ? [] : [id];
  });
  return (
    <aside class="answer" aria-label={text().panel}>
      <Show when={row()} fallback={<p class="soft answer-empty">{text().nothing}</p>}>
        {(shown) => (
          <>
            <header class="answer-head" style={{ "--chart-hue": `var(${hueOf(shown().group)})` }}>
              <div>
                <p class="answer-group small">{groupName(shown().group, session.language())}</p>
                <h2>{shown().label[session.language()]}</h2>
              </div>
              <IconButton icon="right" label={text().fold} onClick={() => session.setAnswerOpen(false)} />
            </header>
            <AnswerHeadline row={shown()} period={period()} percentiles={percentiles()} />
            <FanSection row={shown()} />
            <DistributionSection
              row={shown()}
              period={period()}
              periods={periods()}
              percentiles={percentiles()}
              histogram={histogram()}
              onPeriod={setChosen}
            />
            <WhySection row={shown()} />
            <AboutRow row={shown()} />
          </>
        )}
      </Show>
    </aside>
  );
}
