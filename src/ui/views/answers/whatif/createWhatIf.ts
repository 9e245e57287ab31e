import { createAsked } from "../../../../state/createAsked.ts";
import { createMemo, createSignal } from "solid-js";
import type { Target } from "../../../../analysis/target.ts";
import { compilePlan } from "../../../../engine/compilePlan.ts";
import type { CompiledInput } from "../../../../engine/compilePlan.ts";
import { inputMeans } from "../../../../engine/inputMeans.ts";
import { groupName } from "../../../../i18n/words.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import { useApp } from "../../../../state/context.ts";
import { useAnswerText } from "../../../parts/ask/answerText.ts";
import { useAbout } from "../../../parts/ask/createAbout.ts";
import { inputChoices } from "../inputChoices.ts";
import { pageSignal } from "../../../../state/pageMemory.ts";
import { amountOf, lastMonthOf } from "../../../parts/ask/targets.ts";
import { pinnedInputs, withPin } from "./pins.ts";
import { sliderChange } from "./sliderChange.ts";
import { sliderRange } from "./sliderRange.ts";
import type { Accessor } from "solid-js";

/** The value of each slider, by its row. */
const sliderPlaces = pageSignal<Readonly<Record<string, number>>>({});

const FIGURES = ["new_customers", "opportunities_new", "mrr", "total_cost"];

/** The sliders of pinned inputs, their values, the change of the plan that they make, and its effect. */
export function createWhatIf(looked: Accessor<boolean>) {
  const { answers, document, session } = useApp();
  const about = useAbout();
  const says = useAnswerText();
  const [places, setPlaces] = sliderPlaces(answers);
  const [held, setHeld] = createSignal(false);
  const compiled = createMemo(() => compilePlan(document.plan(), document.scenario()));
  const pins = createMemo(() => pinnedInputs(document.plan(), document.sheet()));
  const sliders = createMemo(() =>
    pins().map((row) => {
      const mean = inputMeans(compiled().rows.get(row.id) as CompiledInput, compiled())[about.from()] ?? 0;
      return { row, range: sliderRange(row, mean) };
    }),
  );
  const valueOf = ({ row, range }: { row: InputRow; range: { now: number } }) =>
    places()[row.id] ?? range.now;
  const change = createMemo(() =>
    sliderChange(
      sliders().map((slider) => ({ row: slider.row, now: slider.range.now, value: valueOf(slider) })),
      about.from(),
      compiled(),
    ),
  );
  const moved = () => Object.keys(change()).length > 0;
  const targets = createMemo((): Target[] => {
    const to = lastMonthOf(about.target(), document.plan());
    const rows = FIGURES.filter((row) => document.sheet().byId.has(row));
    const all = [
      about.target(),
      amountOf(about.target()),
      ...rows.map((row): Target => ({ kind: "row", row, from: 0, to })),
    ];
    const keys = all.map((target) => says().aboutName(target));
    return all.filter((_, i) => keys.indexOf(keys[i]!) === i);
  });
  const live = createAsked(
    () =>
      looked() && pins().length > 0
        ? { name: "what-if", args: { ...about.of("what-if"), change: change(), targets: targets() } }
        : undefined,
    // While the user drags, the change follows the hand; an answer for a slightly earlier position may be shown.
    { held, subject: ({ scenario, targets: told }) => [scenario, told] },
  );
  const choices = createMemo(() => {
    const pinned = new Set(pins().map(({ id }) => id));
    return inputChoices(document.sheet(), session.language(), groupName).filter(
      ({ value }) => !pinned.has(value),
    );
  });
  const pin = (row: string, on: boolean) =>
    void document.dispatch({ kind: "set-view", view: withPin(document.plan().view, row, on) });

  return { pins, sliders, valueOf, change, moved, targets, live, choices, pin, setPlaces, setHeld };
}
