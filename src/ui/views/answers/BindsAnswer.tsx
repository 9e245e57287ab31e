import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { isCounted } from "../../../i18n/spoken.ts";
import { useApp } from "../../../state/context.ts";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { useText } from "../../kit/useText.ts";
import { AnswerSection } from "../../parts/ask/AnswerSection.tsx";
import { bindsFinds, bindsSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { createOnScreen } from "../../parts/ask/createOnScreen.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";
import { changeText, errorText } from "../../parts/ask/effects.ts";
import { pageSignal } from "../../../state/pageMemory.ts";
import { stripCells } from "./stripCells.ts";
import type { StripCell } from "./stripCells.ts";
import { amountOf, measuredOf } from "../../parts/ask/targets.ts";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";
import type { AnswerTo } from "../../../report/questions.ts";

const shownMonth = pageSignal(0);

/** A strip for each capacity: how full it is by month, and which capacity holds the goal back. */
export function BindsAnswer(): JSX.Element {
  const { answers, document, session } = useApp();
  const about = useAbout();
  const { words, format } = useText();
  const text = () => words().answerViews;
  const { looked, watch } = createOnScreen();
  const asked = createAsked(() => ({ name: "constraints", args: about.about("constraints") }), { looked });
  const says = useAnswerText();
  const measured = createMemo(() => measuredOf(amountOf(about.target()), document.plan(), document.sheet()));
  const [month, setMonth] = shownMonth(answers);
  const shown = () => Math.min(month(), (asked.value()?.binding.length ?? 1) - 1);
  const worths = () => (asked.value()?.strips ?? []).flatMap(({ worth }) => worth);
  const monthName = (at: number) => format().month(session.months()[at] ?? "");
  return (
    <AnswerSection
      id="binds"
      title={text().binds}
      sentence={asked.value() && bindsSentence(asked.value()!, amountOf(about.target()), says(), shown())}
      asked={asked}
      waits={asked.rough() && !bindsFinds(asked.value()!, says())}
      rests={{
        trials: about.of("constraints").trials,
        effects: worths(),
        measured: measured(),
      }}
      watch={watch}
    >
      <Show when={asked.value()}>
        {(found) => (
          <>
            <LoadStrips found={found()} shown={shown()} onShow={setMonth} />
            <p class="small soft">{text().stripKey}</p>
            <h3>
              {text().oneMoreFrom}{" "}
              <InlineSelect
                text={monthName(shown())}
                label={words().answer.month}
                value={String(shown())}
                choices={found().binding.map((_, at) => ({ value: String(at), label: monthName(at) }))}
                onChoose={(value) => setMonth(Number(value))}
              />
            </h3>
            <OneMoreTable found={found()} month={shown()} />
            <p class="small soft">{text().oneMoreMeans}</p>
          </>
        )}
      </Show>
    </AnswerSection>
  );
}

/** What the marks in a strip's cell mean. */
function useSigns() {
  const { session } = useApp();
  const { words, format } = useText();
  const text = () => words().answerViews;
  const monthName = (at: number) => format().month(session.months()[at] ?? "");
  const percent = (share: number) => format().percent(share, 0);
  const sign = ({ binds, bindsAtTimes, full }: StripCell) =>
    bindsAtTimes ? text().holdsBackAtTimes : binds ? text().holdsBack : full ? text().fullOnly : "";
  const cell = (of: StripCell) => {
    const load =
      of.load === undefined
        ? text().noLoad
        : text().loadIs(percent(of.load), percent(of.low), percent(of.high));
    const said = sign(of) === "" ? "" : ` ${sign(of)}`;
    return `${monthName(of.month)}: ${load}${said}`;
  };
  return { sign, cell, monthName, percent };
}

/** How full each capacity is, month by month; a click selects a month. */
function LoadStrips(props: {
  readonly found: AnswerTo<"constraints">;
  readonly shown: number;
  readonly onShow: (month: number) => void;
}): JSX.Element {
  const { session } = useApp();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const signs = useSigns();
  const { monthName } = signs;
  return (
    <TableScroll name={text().stripLabel}>
      <table class="strip">
        <caption class="unseen">{text().stripLabel}</caption>
        <thead>
          <tr>
            <th scope="col">{text().capacity}</th>
            <For each={props.found.binding}>
              {(_, at) => (
                <th scope="col" classList={{ chosen: at() === props.shown }}>
                  <span class="unseen">{monthName(at())}</span>
                  <span aria-hidden="true">{format().month(session.months()[at()] ?? "", "name")}</span>
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.found.strips}>
            {(strip) => (
              <tr>
                <th scope="row">{label(strip.capacity.row)}</th>
                <For each={stripCells(strip, props.found)}>
                  {(cell) => (
                    <td
                      class="strip-cell"
                      classList={{
                        binds: cell.binds,
                        full: cell.full,
                        chosen: cell.month === props.shown,
                      }}
                      title={signs.cell(cell)}
                      onClick={() => props.onShow(cell.month)}
                    >
                      <span class="strip-fill" style={{ height: `${cell.fill * 100}%` }} aria-hidden="true" />
                      <span class="strip-text">
                        <span aria-hidden="true">{cell.binds ? "◆" : ""}</span>
                        {cell.load === undefined ? "–" : format().number(cell.load * 100, { decimals: 0 })}
                      </span>
                      <span class="unseen">{signs.sign(cell)}</span>
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </TableScroll>
  );
}

/** What one more unit of each capacity from a month on would add. */
function OneMoreTable(props: {
  readonly found: AnswerTo<"constraints">;
  readonly month: number;
}): JSX.Element {
  const { document } = useApp();
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const signs = useSigns();
  const { monthName, percent } = signs;
  const measured = createMemo(() => measuredOf(amountOf(about.target()), document.plan(), document.sheet()));
  const counted = () => {
    const of = measured();
    return of.kind === "row" && isCounted(of.unit);
  };
  return (
    <TableScroll name={`${text().oneMoreFrom} ${monthName(props.month)}`}>
      <table class="numbers">
        <thead>
          <tr>
            <th scope="col">{text().capacity}</th>
            <th scope="col" class="number">
              {text().present}
            </th>
            <th scope="col" class="number">
              {text().load}
            </th>
            <th scope="col" class="number">
              {text().loadRange}
            </th>
            <th scope="col" class="number">
              {text().oneMoreAdds(says().amountName(about.target()), counted())}
            </th>
            <th scope="col" class="number">
              {text().error}
            </th>
          </tr>
        </thead>
        <tbody>
          <For each={props.found.strips}>
            {(strip) => {
              const cell = () => stripCells(strip, props.found)[props.month]!;
              const worth = () => strip.worth[props.month]!;
              return (
                <tr classList={{ chosen: cell().binds }}>
                  <th scope="row">
                    {label(strip.capacity.row)}
                    {signs.sign(cell()) === "" ? "" : ` ${cell().binds ? "◆" : "·"} ${signs.sign(cell())}`}
                  </th>
                  <td class="number">{format().number(strip.present[props.month] ?? NaN)}</td>
                  <td class="number">{cell().load === undefined ? "–" : percent(cell().load!)}</td>
                  <td class="number">
                    {cell().load === undefined
                      ? "–"
                      : format().range(hundredths(cell().low), hundredths(cell().high), "share")}
                  </td>
                  <td class="number">{changeText(worth().effect, measured(), format())}</td>
                  <td class="number">{errorText(worth().error, measured(), format())}</td>
                </tr>
              );
            }}
          </For>
        </tbody>
      </table>
    </TableScroll>
  );
}

/** Loads are shown in whole per cent. */
function hundredths(share: number): number {
  return Math.round(share * 100) / 100;
}
