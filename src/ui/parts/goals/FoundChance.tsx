import { createMemo, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { GoalResult } from "../../../engine/simulator.ts";
import type { Goal } from "../../../model/plan.ts";
import { useApp } from "../../../state/context.ts";
import { FromHereOn } from "../figures/FromHereOn.tsx";
import { goalHistory } from "./goalHistory.ts";
import { smallBars } from "../charts/smallBars.ts";
import { sparkline } from "../charts/sparkline.ts";
import { useShowView } from "../../kit/showView.ts";
import { useText } from "../../kit/useText.ts";
import { boundOf, wayOf } from "../../../model/goal.ts";
import { requiredLevel } from "../ask/requiredLevel.ts";
import { marginOfError } from "../../../lib/marginOfError.ts";

const WIDTH = 96;
const HEIGHT = 28;
/** A twentieth of a per cent. */
const LEAST_ERROR = 0.0005;
const TREND_POINTS = 24;
const TREND_WIDTH = 56;
const TREND_HEIGHT = 24;

/** How likely a goal is: per cent with two standard errors, in words, and the small picture of what may come. */
export function FoundChance(props: {
  readonly goal: Goal;
  readonly index: number;
  readonly result: GoalResult;
}): JSX.Element {
  const { document, results } = useApp();
  const { words, format } = useText();
  const unit = () => document.sheet().byId.get(props.goal.row)?.unit ?? "";
  const spread = (found: GoalResult) => {
    const at = (level: number) => format().value(found.percentiles[level] ?? NaN, unit(), "short");
    return words().answer.goalSpread(at(0), at(3), at(6));
  };
  /** An error that no digit would show is left out. */
  const chance = ({ probability, error }: GoalResult) =>
    marginOfError(error) < LEAST_ERROR
      ? format().probability(probability)
      : format().probabilityWithError(probability, marginOfError(error));
  return (
    <div class="goal-chance settles" classList={{ stale: results.stale() }} title={spread(props.result)}>
      <Picture goal={props.goal} result={props.result} />
      <p>
        <strong class="goal-percent">{chance(props.result)}</strong>
        <span class="goal-times">{format().probabilityWords(props.result.probability)}</span>
        <FromHereOn />
      </p>
      <Trend index={props.index} />
      <Show when={props.index === 0 && aimOf(props.result.probability)}>
        {(aim) => <Takes aim={aim()} />}
      </Show>
    </div>
  );
}

/** How the probability has moved as the plan was edited, once it has. */
function Trend(props: { readonly index: number }): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const points = createMemo(() =>
    goalHistory(document.plan(), props.index, document.scenario())
      .slice(-TREND_POINTS)
      .map(({ probability }) => probability),
  );
  const sentence = () =>
    words().answer.trend(
      format().probability(points()[0] ?? NaN),
      format().probability(points().at(-1) ?? NaN),
    );
  return (
    <Show when={points().length > 1}>
      <svg class="goal-trend" width={TREND_WIDTH} height={TREND_HEIGHT} role="img" aria-label={sentence()}>
        <title>{sentence()}</title>
        <path d={sparkline(points(), TREND_WIDTH - 4, TREND_HEIGHT - 4)} transform="translate(2 2)" />
      </svg>
    </Show>
  );
}

/** Leads to the cheapest way to be surer of the goal: of all that can be bought, whatever works. */
function Takes(props: { readonly aim: number }): JSX.Element {
  const { answers } = useApp();
  const { words, format } = useText();
  const showView = useShowView();
  const [, setLevel] = requiredLevel(answers);
  const aim = () => format().percent(props.aim, 0);
  return (
    <button
      type="button"
      class="goal-takes"
      title={words().answer.takesLong(aim())}
      aria-label={words().answer.takesLong(aim())}
      onClick={() => {
        setLevel(props.aim);
        showView("answers", "answer-mix-title");
      }}
    >
      {words().answer.takes(aim())}
    </button>
  );
}

/** The next level of certainty that people ask for; none where the goal is as good as met. */
function aimOf(probability: number): number | undefined {
  return [0.8, 0.9, 0.95].find((level) => probability < level);
}

/** The histogram of what the goal compares; the bars that meet it are full. */
function Picture(props: { readonly goal: Goal; readonly result: GoalResult }): JSX.Element {
  const bars = createMemo(() => {
    const { from, width, counts } = props.result.histogram;
    const bound = boundOf(props.goal);
    const least = wayOf(props.goal) === "at-least";
    const meets = (bar: number) =>
      least ? from + (bar + 0.5) * width >= bound : from + (bar + 0.5) * width <= bound;
    return smallBars(counts, meets, WIDTH, HEIGHT);
  });
  const path = (meets: boolean) =>
    bars()
      .filter((bar) => bar.meets === meets && bar.height > 0)
      .map((bar) => `M${bar.x} ${HEIGHT}v${-bar.height}h${Math.max(0.5, bar.width - 0.5)}v${bar.height}z`)
      .join("");
  return (
    <svg
      class="goal-picture"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      width={WIDTH}
      height={HEIGHT}
      aria-hidden="true"
    >
      <path class="goal-misses" d={path(false)} />
      <path class="goal-meets" d={path(true)} />
      <path class="goal-ground" d={`M0 ${HEIGHT - 0.5}h${WIDTH}`} />
    </svg>
  );
}
