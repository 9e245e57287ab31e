import {
  answered,
  changeOf,
  effectItem,
  finished,
  monthAt,
  speakingOf,
  spokenTarget,
} from "./answerContext.ts";
import { cheapestMix } from "../analysis/cheapestMix.ts";
import type { CheapestMix, Mix } from "../analysis/cheapestMix.ts";
import { leversOf } from "../analysis/levers.ts";
import type { Scale } from "../analysis/scales.ts";
import type { RequiredChange, Try } from "../analysis/requiredChange.ts";
import { questionOf } from "../analysis/target.ts";
import type { TrialPlan } from "../analysis/variants.ts";
import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import { inputMeans } from "../engine/inputMeans.ts";
import { seekSentence } from "../i18n/answerSentences.ts";
import { takesSentence } from "../i18n/stepSentences.ts";
import { err, ok } from "../lib/result.ts";
import type { Plan } from "../model/plan.ts";
import type { Asked } from "./answerArguments.ts";
import type { Answering, Said } from "./answerContext.ts";

/** Steps of each lever, and how many levers, in the mix that is tried where no lever is named. */
const MIX_STEPS = 4;
const MIX_LEVERS = 3;

/** Goal seek: on a probability, for one lever or the cheapest way; or a row's value. */
export const takesAnswer: Answering = (plan, compiled, asked) => {
  const run: TrialPlan = {
    mode: asked.chance ? "chance-on" : "chance-off",
    trials: asked.trials,
    seed: asked.seed,
  };
  if (asked.target.kind === "row" && asked.leverRow !== undefined) return ok(seek(plan, compiled, asked));
  if (asked.target.kind === "row") return err(["--answer takes: the plan has no goal to reach"]);
  const { measure } = questionOf(compiled, asked.target);
  const rows = asked.leverRow === undefined ? boughtRows(compiled, measure.row) : [asked.leverRow];
  const found = rows.map((row) => answered("takes", plan, { ...asked, row })).sort(cheapestFirst);
  const mixed = asked.leverRow === undefined ? mixOf(compiled, found, asked, run) : undefined;
  const mix = mixed?.cheapest;
  const alone = found[0]?.least;
  const single = alone === undefined ? undefined : { ...alone, levers: [alone.lever] };
  const cheaper = mix !== undefined && (single === undefined || mix.cost.effect < single.cost.effect);
  const least = cheaper ? mix : single;
  const decideBy =
    least === undefined ? undefined : answered("latest-start", plan, { ...asked, levers: least.levers });
  const furthest = bestOf(found.flatMap(({ most: one }) => one ?? []));
  const alike = furthest === undefined ? undefined : { ...furthest, levers: [furthest.lever] };
  const further =
    mixed?.most !== undefined && !(alike !== undefined && mixed.most.effect.after <= alike.effect.after);
  const sentence = takesSentence(
    {
      level: asked.level,
      before: found[0]?.before ?? NaN,
      least,
      most: further ? mixed.most : alike,
      cheapest: asked.leverRow === undefined,
      decideBy,
    },
    spokenTarget(plan, compiled, asked.target),
    measure.to,
    speakingOf(plan, compiled),
  );
  return ok({
    sentence,
    items: found.map((one) => takesItem(plan, compiled, one)),
    ...(mix === undefined ? {} : { mix: mixItem(compiled, mix) }),
    decideBy: monthAt(plan, decideBy),
  });
};

/** People and money: what can be bought. */
function boughtRows(compiled: Compiled, row: string): string[] {
  const levers = leversOf(compiled, [row]).filter(({ kind }) => kind === "people" || kind === "spend");
  return [...new Set(levers.map((lever) => lever.row))];
}

/** What reaches the level by cost, then what does not by how far it gets. */
function cheapestFirst(a: RequiredChange, b: RequiredChange): number {
  if (a.least !== undefined && b.least !== undefined) return a.least.cost.effect - b.least.cost.effect;
  if (a.least !== undefined || b.least !== undefined) return a.least === undefined ? 1 : -1;
  return (b.most?.effect.after ?? -Infinity) - (a.most?.effect.after ?? -Infinity);
}

function bestOf(tries: readonly Try[]): Try | undefined {
  return tries.reduce<Try | undefined>(
    (best, one) => (best === undefined || one.effect.after > best.effect.after ? one : best),
    undefined,
  );
}

/** The cheapest mix of the levers that get furthest alone. */
function mixOf(
  compiled: Compiled,
  found: readonly RequiredChange[],
  asked: Asked,
  run: TrialPlan,
): CheapestMix | undefined {
  const { measure } = questionOf(compiled, asked.target);
  const scales = [...found]
    .filter(({ most, before }) => most !== undefined && most.effect.after > before)
    .sort((a, b) => b.most!.effect.after - a.most!.effect.after)
    .slice(0, MIX_LEVERS)
    .map(({ scale, most }): Scale => {
      // Money in as many steps, up to what gave most; people one by one.
      const reach = scale.kind === "people" ? MIX_STEPS : most!.steps;
      const step = scale.kind === "people" ? scale.step : (scale.step * reach) / MIX_STEPS;
      return { ...scale, step, steps: MIX_STEPS };
    });
  if (scales.length < 2) return undefined;
  return finished(cheapestMix(compiled, scales, measure, asked.level, run));
}

function takesItem(plan: Plan, compiled: Compiled, found: RequiredChange): object {
  const { least, most, before, scale } = found;
  const shown = least ?? most;
  const change = ({ lever }: Try): string => changeOf(compiled, lever.row, lever.step);
  return {
    lever: shown?.lever.id ?? scale.row,
    row: scale.row,
    change: shown === undefined ? null : change(shown),
    from: monthAt(plan, scale.from),
    reached: least !== undefined || before >= found.level,
    ...(shown === undefined ? { before } : effectItem(shown.effect)),
    cost: shown === undefined ? null : shown.cost.effect,
    most: most === undefined ? null : { change: change(most), after: most.effect.after },
  };
}

function mixItem(compiled: Compiled, mix: Mix): object {
  return {
    lever: mix.levers.map(({ id }) => id).join(" & "),
    change: mix.levers.map((lever) => changeOf(compiled, lever.row, lever.step)).join(" & "),
    ...effectItem(mix.effect),
    cost: mix.cost.effect,
  };
}

/** The value of an input at which a row's mean reaches a value. */
function seek(plan: Plan, compiled: Compiled, asked: Asked): Said {
  const row = asked.leverRow!;
  const { measure } = questionOf(compiled, asked.target);
  const input = compiled.rows.get(row) as CompiledInput;
  const mean = inputMeans(input, compiled)[asked.from]!;
  const low = input.row.min ?? Math.min(0, 10 * mean);
  const high = input.row.max ?? Math.max(1, 10 * Math.abs(mean));
  const range = { low, high, from: asked.from };
  const found = answered("seek-value", plan, { ...asked, ...range, row, value: asked.level });
  const target = spokenTarget(plan, compiled, asked.target);
  const { before } = found.atLow;
  return {
    sentence: seekSentence(found, target, speakingOf(plan, compiled)),
    items: [
      {
        lever: row,
        row: measure.row,
        change: found.value ?? null,
        reached: found.value !== undefined,
        ...(found.effect === undefined ? { before } : effectItem(found.effect)),
        range: [
          { value: low, after: found.atLow.after },
          { value: high, after: found.atHigh.after },
        ],
      },
    ],
  };
}
