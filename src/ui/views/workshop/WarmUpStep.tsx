import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { readFigure } from "../../../i18n/readFigure.ts";
import { useApp } from "../../../state/context.ts";
import { pageSignal } from "../../../state/pageMemory.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { CALIBRATION, rangesThatHold } from "../../../workshop/calibration.ts";

/** Of six ranges that are each right nine times in ten, fewer than this many are right about one time in nine. */
const FEW = 5;
const typedRanges = pageSignal(CALIBRATION.map(() => ({ low: "", high: "" })));
const rightAnswersShown = pageSignal(false);

/** Six questions about everyday facts, to practise what 90 % sure means before it counts. */
export function WarmUpStep(): JSX.Element {
  const { answers } = useApp();
  const { words, format } = useText();
  const text = () => words().workshop;
  const [typed, setTyped] = typedRanges(answers);
  const [shown, setShown] = rightAnswersShown(answers);
  const ranges = createMemo(() =>
    typed().map(({ low, high }) => {
      const ends = [low, high].map((end) => readFigure(end, "", format().locale, format().currency));
      const [from, to] = ends;
      return from === undefined || to === undefined
        ? undefined
        : { low: Math.min(from, to), high: Math.max(from, to) };
    }),
  );
  const result = createMemo(() => rangesThatHold(ranges()));
  const set = (at: number, end: "low" | "high", value: string) =>
    setTyped(typed().map((one, i) => (i === at ? { ...one, [end]: value } : one)));
  const truth = (at: number) => {
    const { id, truth: value } = CALIBRATION[at]!;
    return id === "ikea" ? String(value) : format().number(value);
  };
  const mark = (at: number) => {
    const range = ranges()[at];
    const value = CALIBRATION[at]!.truth;
    if (range === undefined) return "";
    return range.low <= value && value <= range.high ? `✓ ${text().inside}` : `✗ ${text().outside}`;
  };
  return (
    <>
      <p class="stage-kicker">{text().warmUpSkip}</p>
      <h2 tabindex="-1">{text().warmUp}</h2>
      <p class="stage-soft">{text().warmUpLead}</p>
      <ol class="stage-facts">
        <For each={CALIBRATION}>
          {({ id }, at) => (
            <li>
              <span>{text().facts[id]}</span>
              <span class="stage-fact-ends">
                <For each={["low", "high"] as const}>
                  {(end) => (
                    <input
                      type="text"
                      inputmode="decimal"
                      autocomplete="off"
                      placeholder={end === "low" ? words().estimate.low : words().estimate.high}
                      aria-label={`${text().facts[id]} ${end === "low" ? words().estimate.low : words().estimate.high}`}
                      value={typed()[at()]?.[end] ?? ""}
                      onInput={(event) => set(at(), end, event.currentTarget.value)}
                    />
                  )}
                </For>
              </span>
              <Show when={shown()}>
                <span class="stage-fact-truth">
                  <strong>{truth(at())}</strong> {mark(at())}{" "}
                  <span class="stage-soft">({text().factSources[id]})</span>
                </span>
              </Show>
            </li>
          )}
        </For>
      </ol>
      <Show
        when={shown()}
        fallback={
          <div class="stage-actions">
            <Button look="strong" disabled={result().of === 0} onClick={() => setShown(true)}>
              {text().showFacts}
            </Button>
          </div>
        }
      >
        <p class="stage-sentence" role="status">
          {text().held(String(result().held), String(result().of))}{" "}
          {result().held < Math.min(FEW, result().of) ? text().heldFew : text().heldWell}
        </p>
      </Show>
    </>
  );
}
