import type { Question } from "../../../report/questions.ts";
import { createMemo } from "solid-js";
import { DEFAULT_AMOUNT } from "../../../analysis/levers.ts";
import { leverRows } from "../../../analysis/leverRanks.ts";
import { compilePlan } from "../../../engine/compilePlan.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { bestLever, leverChoices } from "./leverChoices.ts";
import { pageSignal } from "../../../state/pageMemory.ts";
import { rowOf } from "../../parts/ask/targets.ts";
import { requiredLevel } from "../../parts/ask/requiredLevel.ts";
import type { Accessor } from "solid-js";

export type Takes = ReturnType<typeof createTakes>;

const chosenRow = pageSignal<string | undefined>(undefined);
/** The value that a row is to reach. */
const requiredValue = pageSignal<number | undefined>(undefined);

/** The question and answer of the smallest change: the input, the target, and the latest month. */
export function createTakes(looked: Accessor<boolean>) {
  const { answers, document } = useApp();
  const about = useAbout();
  const { words, label } = useText();
  const text = () => words().answerViews;
  const [chosen, setChosen] = chosenRow(answers);
  const ranked = createAsked(
    () => ({
      name: "lever-ranks",
      args: { ...about.about("lever-ranks"), from: about.from(), amount: DEFAULT_AMOUNT },
    }),
    { looked },
  );
  const rows = createMemo(() => {
    const plan = document.plan();
    return leverRows(compilePlan(plan, document.scenario()), rowOf(about.target(), plan));
  });
  const choices = createMemo(() =>
    leverChoices(rows(), ranked.value(), label, (kind) => text().leverKinds[kind]),
  );
  const [level, setLevel] = requiredLevel(answers);
  /** The value that a row is to reach; a probability has its own level. */
  const [value, setValue] = requiredValue(answers);
  const wanted = () => (about.target().kind === "chance" ? level() : value());
  /** The lever chosen by the user; otherwise the best one, as soon as it is known. */
  const row = createMemo(() => {
    const all = choices();
    const own = all.find(({ value: id }) => id === chosen());
    if (own !== undefined) return own.value;
    if (ranked.value() === undefined && ranked.failure() === undefined) return undefined;
    const best = bestLever(ranked.value(), wanted())?.row;
    return (all.find(({ value: id }) => id === best) ?? all[0])?.value;
  });
  const question = (): Question<"takes"> | undefined => {
    const of = row();
    const reach = wanted();
    if (of === undefined || reach === undefined) return undefined;
    return { name: "takes", args: { ...about.about("takes"), from: about.from(), row: of, level: reach } };
  };
  const asked = createAsked(question, { looked });
  /** The last month in which the change still reaches the level. */
  const latest = createAsked(
    () => {
      const found = asked.value();
      if (asked.stale() || found?.least === undefined) return undefined;
      const { lever } = found.least;
      return {
        name: "latest-start",
        args: { ...about.about("latest-start"), levers: [lever], level: found.level },
      };
    },
    { looked },
  );
  const impossible = () => {
    const found = asked.value();
    return !asked.stale() && found !== undefined && found.before < found.level && found.least === undefined;
  };
  /** Another lever that reaches the level when this one can't. */
  const other = () => {
    const best = bestLever(ranked.value(), wanted());
    return best !== undefined && best.after >= (wanted() ?? Infinity) && best.row !== row()
      ? best
      : undefined;
  };

  return {
    ranked,
    choices,
    setChosen,
    level,
    setLevel,
    setValue,
    wanted,
    row,
    asked,
    latest,
    impossible,
    other,
  };
}
