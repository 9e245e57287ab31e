import { answered, changeOf, effectItem, monthAt, speakingOf, spokenTarget } from "./answerContext.ts";
import { boughtRows } from "../analysis/boughtScales.ts";
import type { Mix } from "../analysis/mixSimulation.ts";
import type { RequiredChange, Try } from "../analysis/requiredChange.ts";
import { questionOf } from "../analysis/target.ts";
import type { Compiled, CompiledInput } from "../engine/compilePlan.ts";
import { inputMeans } from "../engine/inputMeans.ts";
import { seekSentence } from "../i18n/answerSentences.ts";
import { takesSentence } from "../i18n/stepSentences.ts";
import { err, ok } from "../lib/result.ts";
import type { Plan } from "../model/plan.ts";
import type { Asked } from "./answerArguments.ts";
import type { Answering, Said } from "./answerContext.ts";

/** Trials per lever when many levers are compared. */
const ROUGH = 500;

/** Goal seek: for a probability (with one lever, or the cheapest way), or for a row's value. */
export const takesAnswer: Answering = (plan, compiled, asked) => {
  if (asked.target.kind === "row" && asked.leverRow !== undefined) return ok(seek(plan, compiled, asked));
  if (asked.target.kind === "row") return err(["--answer takes: the plan has no goal to reach"]);
  const { measure } = questionOf(compiled, asked.target);
  const rows = asked.leverRow === undefined ? boughtRows(compiled, measure.row) : [asked.leverRow];
  // With many levers, each one alone gets few trials: the answer is the mix, which is sought among all of them.
  const rough = rows.length === 1 ? {} : { compared: ROUGH };
  const found = rows.map((row) => answered("takes", plan, { ...asked, ...rough, row })).sort(cheapestFirst);
  const mixed = asked.leverRow === undefined ? answered("cheapest-mix", plan, asked) : undefined;
  const mix = mixed?.cheapest;
  const alone = found[0]?.least;
  const single = alone === undefined ? undefined : { ...alone, levers: [alone.lever] };
  const least = mix ?? single;
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
      ...(mixed === undefined ? {} : { searched: mixed.searched.map(({ row }) => row) }),
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

/** First the options that reach the level, ordered by cost; then the others, ordered by how far they get. */
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

/** The value of an input at which a row's mean reaches a given value. */
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
