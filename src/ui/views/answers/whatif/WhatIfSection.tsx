import { createAsked } from "../../../../state/createAsked.ts";
import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Target } from "../../../../analysis/target.ts";
import { compilePlan } from "../../../../engine/compilePlan.ts";
import type { CompiledInput } from "../../../../engine/compilePlan.ts";
import { inputMeans } from "../../../../engine/inputMeans.ts";
import { groupName } from "../../../../i18n/words.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import { useApp } from "../../../../state/context.ts";
import { AnswerSection } from "../../../parts/ask/AnswerSection.tsx";
import { useAnswerText } from "../../../parts/ask/answerText.ts";
import { useAbout } from "../../../parts/ask/createAbout.ts";
import { createOnScreen } from "../../../parts/ask/createOnScreen.ts";
import { FromMonth } from "../FromMonth.tsx";
import { inputChoices } from "../inputChoices.ts";
import { pageSignal } from "../../../../state/pageMemory.ts";
import { PutButton } from "../../../parts/ask/PutButton.tsx";
import { amountOf, lastMonthOf } from "../../../parts/ask/targets.ts";
import { Button } from "../../../kit/Button.tsx";
import { InlineSelect } from "../../../kit/InlineSelect.tsx";
import { useText } from "../../../kit/useText.ts";
import { MOST_PINS, pinnedInputs, withPin } from "./pins.ts";
import { Slider } from "./Slider.tsx";
import { sliderChange } from "./sliderChange.ts";
import { sliderRange } from "./sliderRange.ts";
import { WhatIfTable } from "./WhatIfTable.tsx";

/** Where each slider stands, by its row. */
const sliderPlaces = pageSignal<Readonly<Record<string, number>>>({});

const FIGURES = ["new_customers", "opportunities_new", "mrr", "total_cost"];

/** Sliders for pinned inputs, and what they do to the goal and some figures, held against the plan. */
export function WhatIfSection(): JSX.Element {
  const { answers, document, session } = useApp();
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createOnScreen();
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
    { held },
  );
  const choices = createMemo(() => {
    const pinned = new Set(pins().map(({ id }) => id));
    return inputChoices(document.sheet(), session.language(), groupName).filter(
      ({ value }) => !pinned.has(value),
    );
  });
  const pin = (row: string, on: boolean) =>
    void document.dispatch({ kind: "set-view", view: withPin(document.plan().view, row, on) });
  const first = () => live.value()?.[0];
  const sentence = () => {
    if (pins().length === 0) return text().pinLead;
    const effect = first();
    if (effect === undefined) return undefined;
    if (!moved())
      return text().notMoved(says().aboutName(about.target()), says().value(effect.before, about.target()));
    return text().movedTo(
      says().aboutName(about.target()),
      says().value(effect.before, about.target()),
      says().value(effect.after, about.target()),
    );
  };
  const name = () =>
    sliders()
      .filter(({ row }) => change()[row.id] !== undefined)
      .map((slider) => `${label(slider.row.id)} ${figure(slider.row, valueOf(slider))}`)
      .join(", ")
      .slice(0, 80);
  const figure = (row: InputRow, value: number) => format().value(value, row.unit, "short");

  return (
    <AnswerSection
      id="what-if"
      title={text().whatIf}
      sentence={sentence()}
      asked={{
        value: () => true,
        stale: () => live.stale() && pins().length > 0,
        rough: () => false,
        progress: () => undefined,
        stopped: () => false,
        failure: live.failure,
        stop: () => undefined,
        retry: () => setHeld(false),
      }}
      rests={{
        trials: about.of("what-if").trials,
        effects: first() === undefined || !moved() ? [] : [first()!],
        measured: about.measured(),
      }}
      watch={watch}
      controls={
        <p>
          {text().whatIfFrom} <FromMonth />.{" "}
          <Show when={pins().length < MOST_PINS && !document.readOnly()}>
            <InlineSelect
              text={text().pinOne}
              label={text().pinOne}
              value=""
              choices={[{ value: "", label: text().pinOne }, ...choices()]}
              onChoose={(row) => row !== "" && pin(row, true)}
            />
          </Show>
        </p>
      }
    >
      <div class="sliders">
        <For each={sliders()}>
          {(slider) => (
            <Slider
              name={label(slider.row.id)}
              range={slider.range}
              value={valueOf(slider)}
              figure={(value) => figure(slider.row, value)}
              planned={text().planned(figure(slider.row, slider.range.now))}
              unpin={text().unpin(label(slider.row.id))}
              onMove={(value) => setPlaces((all) => ({ ...all, [slider.row.id]: value }))}
              onHold={setHeld}
              onUnpin={() => pin(slider.row.id, false)}
            />
          )}
        </For>
      </div>
      <Show when={live.value()}>
        {(effects) => <WhatIfTable targets={targets()} effects={effects()} moved={moved()} />}
      </Show>
      <Show when={moved()}>
        <p class="ans-put">
          <PutButton strong change={change()} name={name()} />{" "}
          <Button look="quiet" onClick={() => setPlaces({})}>
            {text().asPlanned}
          </Button>
        </p>
      </Show>
    </AnswerSection>
  );
}
