import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { BridgePart } from "../../../analysis/bridgeParts.ts";
import { bridgeSentence } from "../../../i18n/followUpSentences.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { useText } from "../../kit/useText.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import { amountText, changeText } from "../../parts/comparison/amounts.ts";
import { rowChoices } from "../../parts/goals/rowChoices.ts";
import { FollowSection } from "./FollowSection.tsx";
import { waterfall } from "./waterfall.ts";
import type { WaterfallStep } from "./waterfall.ts";
import { WaterfallCell } from "./WaterfallCell.tsx";
import type { Followed } from "./createFollowed.ts";
import { WideTable } from "./WideTable.tsx";

/** Why a row is off: how much each row whose actual differs from the plan has moved it. */
export function WhySection(props: { readonly followed: Followed }): JSX.Element {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const text = () => words().followUpView;
  const says = useAnswerText();
  const [chosen, setChosen] = createSignal<RowId>();
  const row = () => chosen() ?? document.plan().goals[props.followed.goal() ?? -1]?.row ?? "new_customers";
  const asked = createAsked(() => ({
    name: "bridge" as const,
    args: { scenario: document.scenario(), row: row() },
  }));
  const shown = createMemo(() => {
    const found = asked.value();
    return found?.row === row() ? found : undefined;
  });
  const unit = () => document.sheet().byId.get(row())?.unit ?? "";
  const sentence = () => {
    const found = shown();
    if (found === undefined && (asked.stale() || asked.value() !== undefined)) return undefined;
    const flow = document.sheet().byId.get(row())?.total === "flow";
    return bridgeSentence(found, { kind: "row", row: row(), flow, to: found?.to ?? 0 }, says());
  };
  const partName = (part: BridgePart) =>
    part.row === undefined ? text().whyOther : part.row === row() ? text().whyRest : label(part.row);
  const way = createMemo(() => waterfall(shown()?.plan ?? NaN, shown()?.parts.map(({ part }) => part) ?? []));
  const bar = (step: WaterfallStep | undefined) => (
    <Show when={step}>{(one) => <WaterfallCell step={one()} scale={way().scale} />}</Show>
  );
  const total = (name: string, value: number) => (
    <tr>
      <th scope="row">{name}</th>
      <td class="number">
        <strong>{amountText(value, unit(), format())}</strong>
      </td>
      <td>{bar({ from: value, to: value })}</td>
    </tr>
  );
  return (
    <FollowSection
      id="why"
      title={text().why}
      sentence={sentence()}
      asked={asked}
      controls={
        <span>
          {text().whyRow}:{" "}
          <InlineSelect
            text={label(row())}
            label={text().whyRow}
            value={row()}
            choices={rowChoices(document.sheet(), session.language())}
            onChoose={setChosen}
          />
        </span>
      }
    >
      <Show when={shown()}>
        {(found) => (
          <WideTable label={text().why}>
            <table class="figures-table">
              <thead>
                <tr>
                  <th scope="col">{text().whyPart}</th>
                  <th scope="col" class="number">
                    {text().whyMoved}
                  </th>
                  <td />
                </tr>
              </thead>
              <tbody>
                {total(text().whyPlan, found().plan)}
                <For each={found().parts}>
                  {(part, index) => (
                    <tr>
                      <th scope="row">{partName(part)}</th>
                      <td class="number">{changeText(part.part, unit(), format())}</td>
                      <td>{bar(way().steps[index()])}</td>
                    </tr>
                  )}
                </For>
                {total(text().whyActual, found().actual)}
              </tbody>
            </table>
          </WideTable>
        )}
      </Show>
    </FollowSection>
  );
}
