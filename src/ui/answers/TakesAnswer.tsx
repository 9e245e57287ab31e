import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Takes, Try } from "../../analysis/takes.ts";
import { groupName } from "../../i18n/words.ts";
import { useApp } from "../../state/context.ts";
import { Chart } from "../charts/Chart.tsx";
import { hueOf } from "../hueOf.ts";
import { InlineEdit } from "../kit/InlineEdit.tsx";
import { InlineSelect } from "../kit/InlineSelect.tsx";
import { readNumber } from "../readNumber.ts";
import { useText } from "../useText.ts";
import { AnswerSection } from "./AnswerSection.tsx";
import { leverName, takesSentence, useAnswerText } from "./answerText.ts";
import { createAsked } from "./createAsked.ts";
import type { Question } from "./createAsked.ts";
import { createLooked } from "./createLooked.ts";
import { useAbout } from "./createAbout.ts";
import { errorText, valueText } from "./effects.ts";
import { FromMonth } from "./FromMonth.tsx";
import { inputChoices } from "./inputChoices.ts";
import { keptSignal } from "./perApp.ts";
import { PutButton } from "./PutButton.tsx";
import { TableFold } from "./TableFold.tsx";
import { takesChart } from "./takesChart.ts";

const TRIALS = 4_000;
const HEIGHT = 190;
const LEVELS = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95] as const;

/** The least change of a chosen input at which the goal is met often enough, or a row reaches a value. */
export function TakesAnswer(): JSX.Element {
  const { answers, document, session } = useApp();
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createLooked();
  const choices = createMemo(() => inputChoices(document.sheet(), session.language(), groupName));
  const [chosen, setChosen] = keptSignal<string | undefined>(answers, "takes-row", undefined);
  const row = createMemo(() => {
    const all = choices();
    return (
      all.find(({ value }) => value === chosen()) ??
      all.find(({ value }) => value === "hunters") ??
      all[0]
    )?.value;
  });
  const [level, setLevel] = keptSignal(answers, "takes-level", 0.8);
  /** The value that a row is to reach; the probability has a level of its own. */
  const [value, setValue] = keptSignal<number | undefined>(answers, "takes-value", undefined);
  const wanted = () => (about.target().kind === "chance" ? level() : value());
  const question = (): Question | undefined => {
    const of = row();
    const reach = wanted();
    if (of === undefined || reach === undefined) return undefined;
    return { name: "takes", args: { ...about.about(TRIALS), from: about.from(), row: of, level: reach } };
  };
  const asked = createAsked<Takes>(question, looked);
  /** The last month in which the change still reaches the level. */
  const latest = createAsked<number | undefined>(() => {
    const found = asked.value();
    if (asked.stale() || found?.least === undefined) return undefined;
    const { lever } = found.least;
    return { name: "latest-start", args: { ...about.about(TRIALS), levers: [lever], level: found.level } };
  }, looked);
  const unit = () => document.sheet().byId.get(row() ?? "")?.unit ?? "";
  const figure = (x: number) => valueText(x, about.measured(), format());
  const moved = (steps: number) => {
    const scale = asked.value()?.scale;
    return scale === undefined ? "" : says().stepText(scale.row, { by: "amount", size: steps * scale.step });
  };
  const setTyped = (typed: string) => {
    const measured = about.measured();
    const read = readNumber(typed, measured.kind === "row" ? measured.unit : "", format());
    if (read === undefined) return words().answer.notANumber;
    setValue(read);
    return undefined;
  };
  const percent = (share: number) => format().percent(share, 0);
  const answer = () => asked.value()?.least ?? asked.value()?.most;

  return (
    <AnswerSection
      id="takes"
      title={text().takes}
      sentence={
        wanted() === undefined
          ? text().chooseValue
          : asked.value() && takesSentence(asked.value()!, about.target(), says(), latest.value())
      }
      asked={asked}
      watch={watch}
      controls={
        <p>
          {text().takesHow}{" "}
          <InlineSelect
            text={label(row() ?? "")}
            label={text().lever}
            value={row() ?? ""}
            choices={choices()}
            onChoose={setChosen}
          />{" "}
          {text().takesFrom} <FromMonth /> {text().takesFor(says().aboutName(about.target()))}{" "}
          <Show
            when={about.target().kind === "chance"}
            fallback={
              <InlineEdit
                text={wanted() === undefined ? "…" : figure(wanted()!)}
                editText={wanted() === undefined ? "" : format().exact(wanted()!)}
                label={text().valueToReach}
                onCommit={setTyped}
              />
            }
          >
            <InlineSelect
              text={percent(level())}
              label={text().level}
              value={String(level())}
              choices={LEVELS.map((one) => ({ value: String(one), label: percent(one) }))}
              onChoose={(one) => setLevel(Number(one))}
            />
          </Show>
          ?
        </p>
      }
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
            <Show when={found().tries.length > 0}>
              <Chart
                label={text().takesLabel(label(found().scale.row))}
                keysHint={words().charts.keysHint}
                height={HEIGHT}
                hue={hueOf(document.sheet().byId.get(found().scale.row)?.group)}
                failed={words().charts.failed}
                spec={(width) =>
                  takesChart({
                    width,
                    height: HEIGHT,
                    takes: found(),
                    chance: about.target().kind === "chance",
                    levelLabel: figure(found().level),
                    leastLabel: "",
                    value: (x) => (about.target().kind === "chance" ? percent(x) : figure(x)),
                    moved: (amount) => format().value(amount, unit() === "share" ? "share" : "", "short"),
                    readOut: (amount, after) =>
                      `${moved(Math.round(amount / Math.abs(found().scale.step)))}: ${figure(after)}`,
                  })
                }
              />
              <TableFold label={text().takes}>
                <TriesTable tries={found().tries} before={found().before} figure={figure} name={moved} />
              </TableFold>
            </Show>
          </>
        )}
      </Show>
    </AnswerSection>
  );
}

function TriesTable(props: {
  readonly tries: readonly Try[];
  readonly before: number;
  readonly figure: (x: number) => string;
  readonly name: (steps: number) => string;
}): JSX.Element {
  const about = useAbout();
  const { words, format } = useText();
  const text = () => words().answerViews;
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{text().change}</th>
          <th scope="col" class="number">
            {text().after}
          </th>
          <th scope="col" class="number">
            {text().error}
          </th>
          <th scope="col" class="number">
            {text().costToDate}
          </th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{text().unchanged}</th>
          <td class="number">{props.figure(props.before)}</td>
          <td class="number">–</td>
          <td class="number">–</td>
        </tr>
        <For each={props.tries}>
          {(one) => (
            <tr>
              <th scope="row">{props.name(one.steps)}</th>
              <td class="number">{props.figure(one.effect.after)}</td>
              <td class="number">{errorText(one.effect.error, about.measured(), format())}</td>
              <td class="number">{format().moneyShort(one.cost.effect)}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}
