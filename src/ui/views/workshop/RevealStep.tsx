import { createMemo, Show } from "solid-js";
import type { JSX } from "solid-js";
import { disagreementText, rangeSaid } from "../../../i18n/workshopSentences.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { disagreementOf } from "../../../workshop/disagreement.ts";
import { AgreeForm } from "./AgreeForm.tsx";
import { useWorkshop } from "./createWorkshop.ts";
import { RevealBars } from "./RevealBars.tsx";
import { TypicalFigures } from "./TypicalFigures.tsx";

/** The answers side by side, how far people agree, and then the range that goes into the plan. */
export function RevealStep(props: { readonly row: RowId }): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const answers = createMemo(() => workshop.answers(props.row), undefined, {
    equals: (a, b) => JSON.stringify(a) === JSON.stringify(b),
  });
  const unit = () => workshop.input(props.row)?.unit ?? "";
  const found = createMemo(() => {
    const input = workshop.input(props.row);
    return input === undefined ? undefined : disagreementOf(input, answers());
  });
  const sentence = () => {
    const one = found();
    if (one === undefined) return "";
    const said = disagreementText(one, {
      ...{ words: text(), format: format(), unit: unit() },
      name: ({ answer }) => workshop.nameOf(props.row, answer),
    });
    const { pool } = one;
    if (pool === undefined || one.kind === "alone") return said;
    return `${said} ${text().pooled(rangeSaid(pool.p5, pool.p95, unit(), format()))}`;
  };
  const between = () => {
    const one = found();
    const share = one?.kind === "agree" || one?.kind === "alone" ? undefined : one?.pool?.between;
    return share === undefined ? undefined : text().between(format().percent(share, 0));
  };
  return (
    <Show when={found()}>
      {(one) => (
        <>
          <p class="stage-kicker">{workshop.question(props.row)}</p>
          <h2 tabindex="-1">{text().said}</h2>
          <RevealBars row={props.row} found={one()} />
          <p class="stage-verdict" role="status">
            {sentence()}
          </p>
          <Show when={between()}>
            <p class="stage-soft">{between()}</p>
          </Show>
          <AgreeForm row={props.row} found={one()} />
          <TypicalFigures row={props.row} />
          <div class="stage-actions">
            <Button disabled={document.readOnly()} onClick={() => workshop.secondRound(props.row)}>
              {text().again}
            </Button>
          </div>
        </>
      )}
    </Show>
  );
}
