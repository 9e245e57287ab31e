import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { InputRow } from "../../../../model/sheet.ts";
import { useApp } from "../../../../state/context.ts";
import { AnswerSection } from "../../../parts/ask/AnswerSection.tsx";
import { useAnswerText } from "../../../parts/ask/answerText.ts";
import { useAbout } from "../../../parts/ask/createAbout.ts";
import { createOnScreen } from "../../../parts/ask/createOnScreen.ts";
import { FromMonth } from "../FromMonth.tsx";
import { PutButton } from "../../../parts/ask/PutButton.tsx";
import { Button } from "../../../kit/Button.tsx";
import { InlineSelect } from "../../../kit/InlineSelect.tsx";
import { useText } from "../../../kit/useText.ts";
import { MOST_PINS } from "./pins.ts";
import { Slider } from "./Slider.tsx";
import { WhatIfTable } from "./WhatIfTable.tsx";
import { createWhatIf } from "./createWhatIf.ts";

/** Sliders for pinned inputs, and their effect on the goal and some figures, compared with the plan. */
export function WhatIfSection(): JSX.Element {
  const { document } = useApp();
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createOnScreen();
  const whatIf = createWhatIf(looked);
  const { pins, sliders, valueOf, change, moved, targets, live, setPlaces, setHeld } = whatIf;
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
              choices={[{ value: "", label: text().pinOne }, ...whatIf.choices()]}
              onChoose={(row) => row !== "" && whatIf.pin(row, true)}
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
              onUnpin={() => whatIf.pin(slider.row.id, false)}
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
