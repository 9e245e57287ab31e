import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";
import { isPercent } from "../../../model/units.ts";
import { findsSomething } from "../../../i18n/findsSomething.ts";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import { seekSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { valueText } from "../../parts/ask/effects.ts";
import { FromMonth } from "./FromMonth.tsx";
import { PutButton } from "../../parts/ask/PutButton.tsx";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";
import { createSeek } from "./createSeek.ts";

type Seek = ReturnType<typeof createSeek>;

/** The plain goal seek: the value of an input at which a row's mean reaches a given value. */
export function SeekAnswer(): JSX.Element {
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createOnScreen();
  const seek = createSeek(looked);
  const { asked, bound, input, measured, target } = seek;
  const ends = () => {
    const found = asked.value();
    return found === undefined ? [] : [found.effect ?? found.atLow, found.atLow, found.atHigh];
  };
  const figure = (x: number) => valueText(x, measured(), format());
  const inputText = (x: number) => format().value(x, input()?.unit ?? "");
  return (
    <AnswerSection
      id="seek"
      title={text().seek}
      sentence={
        bound() === undefined
          ? text().chooseValue
          : asked.value() && seekSentence(asked.value()!, target(), says())
      }
      asked={asked}
      waits={asked.rough() && !findsSomething.seek(asked.value()!)}
      rests={{
        trials: about.of("seek-value").trials,
        effects: ends(),
        measured: measured(),
      }}
      watch={watch}
      controls={<SeekQuestion seek={seek} figure={figure} />}
    >
      <SeekTable seek={seek} inputText={inputText} figure={figure} />
      <Show when={input()?.unit === "people" && asked.value()?.value !== undefined}>
        <p class="soft">{text().seekPeople}</p>
      </Show>
      <Show when={seek.change()}>
        {(found) => (
          <p class="ans-put">
            <PutButton
              strong
              change={found()}
              name={`${label(input()?.id ?? "")} ${inputText(asked.value()?.value ?? NaN)}`}
            />
          </p>
        )}
      </Show>
    </AnswerSection>
  );
}

/** The question as a sentence: which input, from which month, and the value to reach. */
function SeekQuestion(props: { readonly seek: Seek; readonly figure: (x: number) => string }): JSX.Element {
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { bound, input, measured, target, choices, setChosen, setWanted } = props.seek;
  /** The value to reach, with all its digits; an amount of money is shortened as elsewhere. */
  const asTyped = (x: number) => {
    const what = measured();
    if (what.kind === "chance" || what.unit === "money") return props.figure(x);
    return isPercent(what.unit) ? format().exact(x, what.unit) : format().exact(x);
  };
  const setTyped = (typed: string) => {
    const unit = measured();
    const value = readNumber(typed, unit.kind === "row" ? unit.unit : "", format());
    if (value === undefined) return words().answer.notANumber;
    setWanted(value);
    return undefined;
  };
  return (
    <p>
      {text().seekAt}{" "}
      <InlineSelect
        text={label(input()?.id ?? "")}
        label={text().lever}
        value={input()?.id ?? ""}
        choices={choices()}
        onChoose={setChosen}
      />{" "}
      {text().takesFrom} <FromMonth /> {text().seekReach(says().aboutName(target()))}{" "}
      <InlineEdit
        text={bound() === undefined ? "…" : asTyped(bound()!)}
        editText={bound() === undefined ? "" : format().exact(bound()!)}
        label={text().valueToReach}
        onCommit={setTyped}
      />
      ?
    </p>
  );
}

/** The values of the input that were tried, and the result of each. */
function SeekTable(props: {
  readonly seek: Seek;
  readonly inputText: (x: number) => string;
  readonly figure: (x: number) => string;
}): JSX.Element {
  const { words, label } = useText();
  const text = () => words().answerViews;
  const { asked, input, rows } = props.seek;
  return (
    <TableScroll name={text().seek}>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">{label(input()?.id ?? "")}</th>
            <th scope="col" class="number">
              {text().meanOf}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={rows()}>
            {({ at, effect }) => (
              <tr classList={{ chosen: at === asked.value()?.value }}>
                <th scope="row">{props.inputText(at)}</th>
                <td class="number">{props.figure(effect.after)}</td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </TableScroll>
  );
}
