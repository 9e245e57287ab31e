import { createMemo, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Format } from "../../../../i18n/format.ts";
import type { Dictionary } from "../../../../i18n/words.ts";
import type { Unit } from "../../../../model/row.ts";
import { bareFigure } from "../editor/cellEntries.ts";
import { Button } from "../../../kit/Button.tsx";
import { Field } from "../../../kit/Field.tsx";
import { fitRange, readFigures } from "./ownFigures.ts";
import type { Distribution } from "../../../../entries/distribution.ts";

type Props = {
  readonly values: readonly number[];
  readonly unit: Unit;
  readonly format: Format;
  readonly words: Dictionary["sheetTools"]["shape"];
  readonly onChange: (shape: Distribution) => void;
};

/** The user's own figures: drawn from directly, or used as the range that they suggest. */
export function OwnFigures(props: Props): JSX.Element {
  const written = () =>
    props.values.map((value) => bareFigure(value, props.unit, props.format.locale)).join("\n");
  const [typed, setTyped] = createSignal(written());
  const figures = createMemo(() => readFigures(typed(), props.unit, props.format.locale));
  const fitted = createMemo(() =>
    figures().values.length < 2 ? undefined : fitRange(figures().values, props.unit),
  );
  const rangeOf = (shape: Distribution) =>
    shape.kind === "points" ? props.format.range(shape.low, shape.high, props.unit, "full") : "";
  const unread = () => {
    const texts = figures().unread;
    return texts.length === 0 ? undefined : props.words.figuresUnread(texts.slice(0, 5).join(", "));
  };
  return (
    <div class="shape-figures">
      <Field
        label={props.words.figures}
        hint={`${props.words.figuresHint} ${props.words.figuresRead(figures().values.length)}.`}
        error={unread()}
      >
        {(control) => (
          <textarea
            {...control}
            rows="5"
            value={typed()}
            onInput={(event) => {
              setTyped(event.currentTarget.value);
              const { values } = figures();
              if (values.length > 0) props.onChange({ kind: "sample", values });
            }}
          />
        )}
      </Field>
      <Show
        when={fitted()}
        fallback={
          <Show when={figures().values.length > 1}>
            <p class="soft small">{props.words.figuresSame}</p>
          </Show>
        }
      >
        {(shape) => (
          <Button onClick={() => props.onChange(shape())}>{props.words.figuresFit(rangeOf(shape()))}</Button>
        )}
      </Show>
    </div>
  );
}
