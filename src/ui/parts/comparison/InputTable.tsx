import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { writeEntry } from "../../../i18n/writeEntry.ts";
import { sheetOf } from "../../../model/sheet.ts";
import { scenarioNamed } from "../../../model/scenarioNamed.ts";
import type { InputColumn, InputDifference } from "../../../report/inputDifferences.ts";
import type { Period } from "../../../engine/simulator.ts";
import { useApp } from "../../../state/context.ts";
import { rangeInForce } from "../../../formula/rangeInForce.ts";
import { Icon } from "../../kit/Icon.tsx";
import { Menu } from "../../kit/Menu.tsx";
import { useText } from "../../kit/useText.ts";
import { createAdoption } from "./createAdoption.ts";
import { TableBlock } from "../copying/TableBlock.tsx";

type Props = {
  readonly differences: readonly InputDifference[];
  readonly baseline: string | undefined;
  readonly scenarios: readonly (string | undefined)[];
  /** On paper nothing can be taken over. */
  readonly still?: boolean;
};

/** Only the inputs that differ, with the values in effect in each period of months side by side. */
export function InputTable(props: Props): JSX.Element {
  const { words, label } = useText();
  const text = () => words().compare;
  const { when, cellText, written } = useStretchTexts(props);
  const nameOf = (name: string | undefined) => name ?? text().baseline;
  const { rowItems, allItems, changeable } = createAdoption(() => props.still === true);

  return (
    <Show when={props.differences.length > 0} fallback={<p class="soft">{text().sameInputs}</p>}>
      <TableBlock name={text().inputs}>
        <table class="figures-table">
          <thead>
            <tr>
              <th scope="col">{text().input}</th>
              <th scope="col">{text().when}</th>
              <th scope="col" class="number">
                {nameOf(props.baseline)}
              </th>
              <For each={props.scenarios}>
                {(name) => (
                  <th scope="col" class="number">
                    <span class="with-menu">
                      {nameOf(name)}
                      <Show when={changeable(name) && name}>
                        {(one) => (
                          <Menu label={text().scenarioMenu(one())} items={allItems(one())} align="end">
                            <Icon name="more" />
                          </Menu>
                        )}
                      </Show>
                    </span>
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <For each={props.differences}>
            {(difference) => (
              <tbody>
                <For each={difference.stretches}>
                  {(stretch, index) => (
                    <tr>
                      <Show when={index() === 0}>
                        <th scope="rowgroup" rowspan={difference.stretches.length}>
                          {label(difference.row)}
                        </th>
                      </Show>
                      <td class="soft">{when(stretch)}</td>
                      <td class="number">
                        {cellText(props.baseline, difference.row, difference.baseline, stretch.from)}
                      </td>
                      <For each={difference.scenarios}>
                        {(column) => (
                          <td
                            class="number"
                            classList={{ soft: column.differs[stretch.from] !== true }}
                            title={
                              column.own.length > 0
                                ? text().asWritten(written(difference.row, column))
                                : undefined
                            }
                          >
                            <span class="with-menu">
                              {cellText(column.name, difference.row, column.values, stretch.from)}
                              <Show
                                when={
                                  index() === 0 &&
                                  column.own.length > 0 &&
                                  changeable(column.name) &&
                                  column.name
                                }
                              >
                                {(name) => (
                                  <Menu
                                    label={text().cellMenu(label(difference.row), name())}
                                    items={rowItems(difference, column, name())}
                                    align="end"
                                  >
                                    <Icon name="more" />
                                  </Menu>
                                )}
                              </Show>
                            </span>
                          </td>
                        )}
                      </For>
                    </tr>
                  )}
                </For>
              </tbody>
            )}
          </For>
        </table>
      </TableBlock>
    </Show>
  );
}

/** The text in the table of inputs: a period of months, and the value in effect in it. */
function useStretchTexts(props: Props) {
  const { document, session } = useApp();
  const { words, format } = useText();
  const text = () => words().compare;
  const sheets = createMemo(() => {
    const plan = document.plan();
    const sheet = (name: string | undefined) => sheetOf(plan, scenarioNamed(plan, name));
    return new Map([props.baseline, ...props.scenarios].map((name) => [name, sheet(name)]));
  });
  const month = (index: number) => format().month(session.months()[index] ?? "");
  const when = ({ from, to }: Period) => {
    const last = session.months().length - 1;
    if (from === 0 && to === last) return text().always;
    if (from === to) return text().onlyIn(month(from));
    return to === last ? text().fromOn(month(from)) : text().between(month(from), month(to));
  };
  /** The value in effect in the first month of a period: a range as written, otherwise the value or mean. */
  const cellText = (name: string | undefined, row: string, values: Float64Array, at: number) => {
    const input = sheets().get(name)?.byId.get(row);
    const value = values[at] ?? NaN;
    if (input?.kind !== "input") return format().value(value, "");
    const range = rangeInForce(input, session.months()[at] ?? "");
    if (range !== undefined) return format().range(range.low, range.high, input.unit, "full");
    return format().value(value, input.unit, "full");
  };
  const written = (row: string, column: InputColumn) => {
    const unit = sheets().get(column.name)?.byId.get(row)?.unit ?? "";
    return column.own.map(({ entry }) => writeEntry(entry, { unit, locale: format().locale })).join(", ");
  };
  return { when, cellText, written };
}
