import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import { barSentence, knowingSentence, tornadoSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { changeText, errorText, valueText } from "../../parts/ask/effects.ts";
import { amountOf } from "../../parts/ask/targets.ts";
import { TableFold } from "../../parts/ask/TableFold.tsx";
import { PictureBlock } from "../../parts/copying/PictureBlock.tsx";
import { TornadoPicture } from "./TornadoPicture.tsx";
import { KnowingPart } from "./KnowingPart.tsx";
import { TableBlock } from "../../parts/copying/TableBlock.tsx";
import type { AnswerTo } from "../../../report/questions.ts";

const SHOWN = 10;
/** How many inputs are also described in words. */
const LINES = 3;

/**
 * Where the uncertainty comes from: each input at its low and high value, the share of each, and the share due to
 * chance.
 */
export function TornadoAnswer(): JSX.Element {
  const { document } = useApp();
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createOnScreen();
  const asked = createAsked(() => ({ name: "tornado", args: about.about("tornado") }), { looked });
  const knowing = createAsked(
    () =>
      document.plan().scenarios.length === 0
        ? undefined
        : { name: "worth-of-knowing", args: about.about("worth-of-knowing") },
    { looked },
  );
  const figure = (x: number) => valueText(x, about.measured(), format());
  const ends = () => bars().flatMap(({ low, high }) => [low, high]);
  const input = (row: string, x: number) =>
    format().value(x, document.sheet().byId.get(row)?.unit ?? "", "short");
  const bars = () => asked.value()?.bars.slice(0, SHOWN) ?? [];
  /** The inputs whose two ends differ as displayed. */
  const told = () =>
    bars()
      .slice(0, LINES)
      .filter(({ low, high }) => figure(low.after) !== figure(high.after));
  const pictureTitle = () => text().tornadoLabel(says().aboutName(about.target()));
  return (
    <AnswerSection
      id="tornado"
      title={text().tornado}
      sentence={
        asked.value() && tornadoSentence(asked.value()!, about.target(), amountOf(about.target()), says())
      }
      asked={asked}
      rests={{
        trials: about.of("tornado").trials,
        effects: ends(),
        measured: about.measured(),
      }}
      watch={watch}
    >
      <Show when={bars().length > 0} fallback={<p class="soft">{text().nothingUncertain}</p>}>
        <PictureBlock
          name={text().tornado}
          caption={pictureTitle()}
          table={<BarTable bars={asked.value()?.bars ?? []} />}
        >
          <TornadoPicture bars={bars()} figure={figure} input={input} label={label} title={pictureTitle()} />
        </PictureBlock>
        <p class="tornado-key small" aria-hidden="true">
          <span class="tornado-key-low" /> {words().deck.whenLow}
          <span class="tornado-key-high" /> {words().deck.whenHigh}
        </p>
        <p class="small soft">{text().tornadoEnds}</p>
        <ul class="ans-lines">
          <For each={told()}>{(bar) => <li>{barSentence(bar, about.target(), says())}</li>}</For>
        </ul>
        <TableFold label={text().tornado}>
          <BarTable bars={asked.value()?.bars ?? []} />
        </TableFold>
      </Show>
      <Show when={asked.value() && asked.value()!.spread.variance > 0}>
        <h3>{text().shares}</h3>
        <p class="small soft">{text().sharesLead(says().aboutName(amountOf(about.target())))}</p>
        <SharesTable spread={asked.value()!.spread} />
      </Show>
      <Show when={knowing.value()}>
        {(found) => (
          <KnowingPart
            knowing={found()}
            gain={(x) => changeText(x, about.measured(), format())}
            gainName={about.measured().kind === "chance" ? text().gainPoints : text().gainThen}
            sentence={knowingSentence(found(), about.target(), says())}
          />
        )}
      </Show>
    </AnswerSection>
  );
}

/** Each input at its two ends, and the result there. */
function BarTable(props: { readonly bars: AnswerTo<"tornado">["bars"] }): JSX.Element {
  const { document } = useApp();
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const figure = (x: number) => valueText(x, about.measured(), format());
  const input = (row: string, x: number) =>
    format().value(x, document.sheet().byId.get(row)?.unit ?? "", "short");
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{text().input}</th>
          <th scope="col" class="number">
            {text().inputLow}
          </th>
          <th scope="col" class="number">
            {text().then}
          </th>
          <th scope="col" class="number">
            {text().inputHigh}
          </th>
          <th scope="col" class="number">
            {text().then}
          </th>
          <th scope="col" class="number">
            {text().error}
          </th>
        </tr>
      </thead>
      <tbody>
        <For each={props.bars}>
          {(bar) => (
            <tr>
              <th scope="row">{label(bar.row)}</th>
              <td class="number">{input(bar.row, bar.values[0])}</td>
              <td class="number">{figure(bar.low.after)}</td>
              <td class="number">{input(bar.row, bar.values[1])}</td>
              <td class="number">{figure(bar.high.after)}</td>
              <td class="number">
                {errorText(Math.max(bar.low.error, bar.high.error), about.measured(), format())}
              </td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** What the spread consists of: chance, each input that is large enough to be named, and the rest. */
function SharesTable(props: { readonly spread: AnswerTo<"tornado">["spread"] }): JSX.Element {
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const shares = () => {
    const { inputs, luck, rest } = props.spread;
    const large = inputs.filter(({ share }) => share >= 0.005).slice(0, SHOWN);
    const small = inputs.filter((one) => !large.includes(one)).reduce((sum, { share }) => sum + share, 0);
    return [
      { name: text().luck, share: luck },
      ...large.map(({ row, share }) => ({ name: label(row), share })),
      { name: text().otherInputs, share: small },
      { name: text().togetherShare, share: rest },
    ];
  };
  return (
    <TableBlock name={text().shares}>
      <table class="numbers">
        <tbody>
          <For each={shares()}>
            {({ name, share }) => (
              <tr>
                <th scope="row">{name}</th>
                <td class="number">{format().percent(share, 0)}</td>
                <td class="share-cell">
                  <span
                    class="share-fill"
                    style={{ width: `${Math.max(0, Math.min(1, share)) * 100}%` }}
                    aria-hidden="true"
                  />
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </TableBlock>
  );
}
