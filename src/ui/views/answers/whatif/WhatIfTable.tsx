import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { raised } from "../../../../i18n/sentenceCase.ts";
import type { Effect } from "../../../../analysis/pair.ts";
import type { Target } from "../../../../analysis/target.ts";
import { useApp } from "../../../../state/context.ts";
import { useAnswerText } from "../../../parts/ask/answerText.ts";
import { effectText, errorText, valueText } from "../../../parts/ask/effects.ts";
import { measuredOf } from "../../../parts/ask/targets.ts";
import { useText } from "../../../kit/useText.ts";
import { TableScroll } from "../../../parts/copying/TableScroll.tsx";

/** The goal and some figures: as planned, with the sliders, and the difference with common random numbers. */
export function WhatIfTable(props: {
  readonly targets: readonly Target[];
  readonly effects: readonly Effect[];
  readonly moved: boolean;
}): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().answerViews;
  const says = useAnswerText();
  const share = (value: number) => `${Math.max(0, Math.min(1, value)) * 100}%`;
  return (
    <>
      <Show when={props.targets[0]?.kind === "chance" && props.effects[0]}>
        {(effect) => (
          <div class="ab" aria-hidden="true">
            <span class="ab-bar" style={{ width: share(effect().before) }} />
            <span class="ab-bar ab-new" style={{ width: share(effect().after) }} />
          </div>
        )}
      </Show>
      <TableScroll name={text().whatIf}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{text().meanOf}</th>
              <th scope="col" class="number">
                {text().asInPlan}
              </th>
              <th scope="col" class="number">
                {text().withSliders}
              </th>
              <th scope="col" class="number">
                {text().difference}
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={props.targets}>
              {(target, i) => {
                const measured = () => measuredOf(target, document.plan(), document.sheet());
                const effect = () => props.effects[i()];
                const value = (x: number | undefined) => valueText(x ?? NaN, measured(), format());
                return (
                  <tr>
                    <th scope="row">{raised(says().aboutName(target))}</th>
                    <td class="number">{value(effect()?.before)}</td>
                    <td class="number">{value(effect()?.after)}</td>
                    <td class="number">
                      {props.moved && effect() !== undefined
                        ? effectText(effect()!, measured(), format())
                        : "–"}{" "}
                      <span class="soft">
                        {props.moved ? errorText(effect()?.error ?? NaN, measured(), format()) : ""}
                      </span>
                    </td>
                  </tr>
                );
              }}
            </For>
          </tbody>
        </table>
      </TableScroll>
    </>
  );
}
