import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { groupName } from "../../../../i18n/words.ts";
import { useApp } from "../../../../state/context.ts";
import { AnswerSection } from "../../../parts/ask/AnswerSection.tsx";
import { twoWaySentence, useAnswerText } from "../../../parts/ask/answerText.ts";
import { useAbout } from "../../../parts/ask/createAbout.ts";
import { createAsked } from "../../../../state/createAsked.ts";
import { createOnScreen } from "../../../parts/ask/createOnScreen.ts";
import { FromMonth } from "../FromMonth.tsx";
import { valueText } from "../../../parts/ask/effects.ts";
import { heat, heatColour } from "../heat.ts";
import { inputChoices } from "../inputChoices.ts";
import { pageSignal } from "../../../../state/pageMemory.ts";
import { Button } from "../../../kit/Button.tsx";
import { InlineSelect } from "../../../kit/InlineSelect.tsx";
import { useText } from "../../../kit/useText.ts";
import { tableText } from "./tableText.ts";
import { TableScroll } from "../../../parts/copying/TableScroll.tsx";
import type { AnswerTo } from "../../../../report/questions.ts";

const chosenAcross = pageSignal("hunters");
const chosenDown = pageSignal("sellers");

/** Any two inputs against the goal or a row: a heat map that can be copied as a table. */
export function TwoWaySection(): JSX.Element {
  const { answers, document, session } = useApp();
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const { looked, watch } = createOnScreen();
  const choices = createMemo(() => inputChoices(document.sheet(), session.language(), groupName));
  const [chosenX, setX] = chosenAcross(answers);
  const [chosenY, setY] = chosenDown(answers);
  const known = (row: string, at: number) =>
    choices().some(({ value }) => value === row) ? row : (choices()[at]?.value ?? row);
  const x = () => known(chosenX(), 0);
  const y = () => known(chosenY(), 1);
  const asked = createAsked(
    () =>
      x() === y()
        ? undefined
        : {
            name: "two-way",
            args: { ...about.about("two-way"), from: about.from(), x: { row: x() }, y: { row: y() } },
          },
    { looked },
  );
  const copy = async () => {
    const found = asked.value();
    if (found === undefined) return;
    const written = tableText(found, {
      corner: `${label(found.y.row)} \\ ${label(found.x.row)}`,
      x: (value) => format().exact(value),
      y: (value) => format().exact(value),
      cell: (value) => format().exact(Number(value.toPrecision(6))),
    });
    try {
      await navigator.clipboard.writeText(written);
      session.notify(text().copied);
    } catch {
      session.notify(text().notCopied);
    }
  };
  const cells = () => (asked.value()?.cells ?? []).flat();
  return (
    <AnswerSection
      id="two-way"
      title={text().twoWay}
      sentence={
        x() === y()
          ? text().chooseTwo
          : asked.value() && twoWaySentence(asked.value()!, about.target(), says())
      }
      asked={asked}
      rests={{
        trials: about.of("two-way").trials,
        effects: cells(),
        measured: about.measured(),
      }}
      watch={watch}
      controls={
        <p>
          <InlineSelect
            text={label(x())}
            label={text().across}
            value={x()}
            choices={choices()}
            onChoose={setX}
          />{" "}
          {text().against}{" "}
          <InlineSelect
            text={label(y())}
            label={text().down}
            value={y()}
            choices={choices()}
            onChoose={setY}
          />
          {", "}
          {text().twoWayFrom} <FromMonth />.
        </p>
      }
    >
      <Show when={asked.value()}>
        {(found) => (
          <>
            <HeatTable found={found()} />
            <p class="small soft">{text().twoWayKey}</p>
            <Button look="quiet" onClick={() => void copy()}>
              {text().copyTable}
            </Button>
          </>
        )}
      </Show>
    </AnswerSection>
  );
}

/** The measure for each pair of values, coloured by its difference from the plan's. */
function HeatTable(props: { readonly found: AnswerTo<"two-way"> }): JSX.Element {
  const { document } = useApp();
  const about = useAbout();
  const { words, format, label } = useText();
  const text = () => words().answerViews;
  const figure = (value: number) => valueText(value, about.measured(), format());
  const input = (row: string, value: number) =>
    format().value(value, document.sheet().byId.get(row)?.unit ?? "", "short");
  const middle = () => props.found.cells[0]?.[0]?.before ?? NaN;
  const largest = createMemo(() => {
    const cells = props.found.cells.flat();
    return cells.reduce((most, { after, before }) => Math.max(most, Math.abs(after - before) || 0), 0);
  });
  return (
    <TableScroll name={text().twoWay}>
      <table class="heat">
        <thead>
          <tr>
            <th scope="col">
              {label(props.found.y.row)} ↓ {label(props.found.x.row)} →
            </th>
            <For each={props.found.x.values}>
              {({ value, entry }) => (
                <th scope="col" class="number" classList={{ planned: entry === undefined }}>
                  {input(props.found.x.row, value)}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.found.y.values}>
            {(down, i) => (
              <tr>
                <th scope="row" class="number" classList={{ planned: down.entry === undefined }}>
                  {input(props.found.y.row, down.value)}
                </th>
                <For each={props.found.cells[i()]}>
                  {(cell, j) => (
                    <td
                      class="number heat-cell"
                      classList={{
                        last: down.entry === undefined && props.found.x.values[j()]?.entry === undefined,
                      }}
                      style={{ background: heatColour(heat(cell.after - middle(), largest())) }}
                    >
                      {figure(cell.after)}
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
