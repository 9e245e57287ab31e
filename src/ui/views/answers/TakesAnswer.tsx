import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RequiredChange, Try } from "../../../analysis/requiredChange.ts";
import { useApp } from "../../../state/context.ts";
import { Chart } from "../../parts/charts/Chart.tsx";
import { goToHeading } from "../../kit/goToHeading.ts";
import { hueOf } from "../../kit/hueOf.ts";
import { Button } from "../../kit/Button.tsx";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { readNumber } from "../../kit/readNumber.ts";
import { useText } from "../../kit/useText.ts";
import { AfterTable } from "./AfterTable.tsx";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import { findsSomething } from "../../../i18n/findsSomething.ts";
import { isCosted } from "../../../i18n/leverText.ts";
import { lowered } from "../../../i18n/sentenceCase.ts";
import { isCounted } from "../../../i18n/spoken.ts";
import { leverName, takesSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { errorText, valueText } from "../../parts/ask/effects.ts";
import { FromMonth } from "./FromMonth.tsx";
import { PutButton } from "../../parts/ask/PutButton.tsx";
import { TableFold } from "../../parts/ask/TableFold.tsx";
import { takesChart } from "./takesChart.ts";
import { rowOf } from "../../parts/ask/targets.ts";
import { createTakes } from "./createTakes.ts";
import type { Takes } from "./createTakes.ts";

const HEIGHT = 190;
const LEVELS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const;

/** The smallest change of a chosen input at which the goal is met often enough, or a row reaches a value. */
export function TakesAnswer(): JSX.Element {
  const { document } = useApp();
  const about = useAbout();
  const { words, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createOnScreen();
  const takes = createTakes(looked);
  const { asked, ranked, wanted } = takes;
  const answer = () => asked.value()?.least;
  /** The reason for a fall can be given only for rows that are counted and of which more is better. */
  const moreIsBetter = () => {
    const of = about.target();
    const goal = of.kind === "row" ? undefined : document.plan().goals[of.goal];
    return (
      goal?.at_most === undefined &&
      isCounted(document.sheet().byId.get(rowOf(of, document.plan()))?.unit ?? "")
    );
  };
  const reached = () => {
    const found = asked.value();
    const shown = found?.least ?? found?.most;
    return shown === undefined ? [] : [shown.effect];
  };

  return (
    <AnswerSection
      id="takes"
      title={text().takes}
      sentence={
        wanted() === undefined
          ? text().chooseValue
          : asked.value() && takesSentence(asked.value()!, about.target(), says(), takes.latest.value())
      }
      asked={asked}
      waits={asked.rough() && !findsSomething.takes(asked.value()!)}
      rests={{ trials: about.of("takes").trials, effects: reached(), measured: about.measured() }}
      watch={watch}
      controls={<TakesControls takes={takes} />}
    >
      <Show when={asked.value()}>
        {(found) => (
          <>
            <Show when={answer()}>
              {(best) => (
                <p class="ans-put">
                  <PutButton strong change={best().lever.change} name={leverName(best().lever, says())} />
                </p>
              )}
            </Show>
            <Show when={takes.impossible() && ranked.value()}>
              <Unreached takes={takes} level={found().level} />
            </Show>
            <Show when={moreIsBetter() && turnsBack(found())}>
              <p>{text().overload(lowered(label(found().scale.row)), found().scale.kind === "people")}</p>
            </Show>
            <Show when={found().tries.length > 0}>
              <TakesPicture found={found()} />
            </Show>
          </>
        )}
      </Show>
    </AnswerSection>
  );
}

/** Which input to change, from which month, and what the goal or the row has to reach. */
function TakesControls(props: { readonly takes: Takes }): JSX.Element {
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const figure = (x: number) => valueText(x, about.measured(), format());
  const says = useAnswerText();
  const percent = (share: number) => format().percent(share, 0);
  const setTyped = (typed: string) => {
    const measured = about.measured();
    const read = readNumber(typed, measured.kind === "row" ? measured.unit : "", format());
    if (read === undefined) return words().answer.notANumber;
    props.takes.setValue(read);
    return undefined;
  };
  return (
    <p>
      {text().takesHow}{" "}
      <InlineSelect
        text={props.takes.row() === undefined ? "…" : label(props.takes.row()!)}
        label={text().lever}
        value={props.takes.row() ?? ""}
        choices={props.takes.choices()}
        onChoose={props.takes.setChosen}
      />{" "}
      {text().takesFrom} <FromMonth /> {text().takesFor(says().aboutName(about.target()))}{" "}
      <Show
        when={about.target().kind === "chance"}
        fallback={
          <InlineEdit
            text={props.takes.wanted() === undefined ? "…" : figure(props.takes.wanted()!)}
            editText={props.takes.wanted() === undefined ? "" : format().exact(props.takes.wanted()!)}
            label={text().valueToReach}
            onCommit={setTyped}
          />
        }
      >
        <InlineSelect
          text={percent(props.takes.level())}
          label={text().level}
          value={String(props.takes.level())}
          choices={LEVELS.map((one) => ({ value: String(one), label: percent(one) }))}
          onChoose={(one) => props.takes.setLevel(Number(one))}
        />
      </Show>
      ?
    </p>
  );
}

/** If the chosen input can't reach the level: whether another one can, and where to see them together. */
function Unreached(props: { readonly takes: Takes; readonly level: number }): JSX.Element {
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const figure = (x: number) => valueText(x, about.measured(), format());
  return (
    <p>
      <Show when={props.takes.other()} fallback={text().noneReaches(figure(props.level))}>
        {(best) => text().otherReaches(label(best().row), figure(props.level))}
      </Show>{" "}
      <Show when={props.takes.other()}>
        {(best) => (
          <Button look="quiet" onClick={() => props.takes.setChosen(best().row)}>
            {text().tryOther(label(best().row))}
          </Button>
        )}
      </Show>
      <Show when={about.target().kind === "chance"}>
        <Button look="quiet" onClick={() => goToHeading("answer-mix-title")}>
          {text().seeMix}
        </Button>
      </Show>
    </p>
  );
}

/** The measure against the change of the input, as a chart and as a table. */
function TakesPicture(props: { readonly found: RequiredChange }): JSX.Element {
  const { document } = useApp();
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const figure = (x: number) => valueText(x, about.measured(), format());
  const says = useAnswerText();
  const percent = (share: number) => format().percent(share, 0);
  const unit = () => document.sheet().byId.get(props.found.scale.row)?.unit ?? "";
  const costed = () => isCosted(props.found.scale);
  const moved = (steps: number) => {
    const { row, step } = props.found.scale;
    return says().stepText(row, { by: "amount", size: steps * step });
  };
  const triesTable = (found: RequiredChange) => (
    <TriesTable tries={found.tries} before={found.before} costed={costed()} figure={figure} name={moved} />
  );
  return (
    <>
      <Chart
        label={text().takesLabel(label(props.found.scale.row))}
        table={triesTable(props.found)}
        keysHint={words().charts.keysHint}
        height={HEIGHT}
        hue={hueOf(document.sheet().byId.get(props.found.scale.row)?.group)}
        failed={words().charts.failed}
        spec={(width) =>
          takesChart({
            width,
            height: HEIGHT,
            takes: props.found,
            chance: about.target().kind === "chance",
            levelLabel: figure(props.found.level),
            leastLabel: "",
            value: (x) => (about.target().kind === "chance" ? percent(x) : figure(x)),
            moved: (amount) => format().value(amount, unit() === "share" ? "share" : "", "short"),
            readOut: (amount, after) =>
              `${moved(Math.round(amount / Math.abs(props.found.scale.step)))}: ${figure(after)}`,
          })
        }
      />
      <TableFold label={text().takes}>
        {triesTable(props.found)}
        <Show when={!costed()}>
          <p class="small soft">{text().notCostedNote}</p>
        </Show>
      </TableFold>
    </>
  );
}

/** Whether the measure clearly falls as a good thing is increased, after a first rise or at once. */
function turnsBack({ tries, before, scale }: RequiredChange): boolean {
  if (scale.kind === "cycle" || scale.kind === "price" || scale.kind === "input") return false;
  let best = before;
  for (const { effect } of tries) {
    if (effect.after < best - Math.max(0.02 * Math.abs(best), 3 * effect.error)) return true;
    best = Math.max(best, effect.after);
  }
  return false;
}

function TriesTable(props: {
  readonly tries: readonly Try[];
  readonly before: number;
  readonly costed: boolean;
  readonly figure: (x: number) => string;
  readonly name: (steps: number) => string;
}): JSX.Element {
  const about = useAbout();
  const { words, format } = useText();
  const text = () => words().answerViews;
  return (
    <AfterTable heading={text().change} before={props.figure(props.before)}>
      <For each={props.tries}>
        {(one) => (
          <tr>
            <th scope="row">{props.name(one.steps)}</th>
            <td class="number">{props.figure(one.effect.after)}</td>
            <td class="number">{errorText(one.effect.error, about.measured(), format())}</td>
            <td class="number">
              {format().moneyShort(one.cost.effect)}
              {props.costed ? "" : " *"}
            </td>
          </tr>
        )}
      </For>
    </AfterTable>
  );
}
