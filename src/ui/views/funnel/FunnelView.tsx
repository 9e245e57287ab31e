import "../../parts/ask/ask.css";
import "./funnel.css";
import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { AskedState } from "../../parts/ask/AnswerSection.tsx";
import { useApp } from "../../../state/context.ts";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { useShowView } from "../../kit/showView.ts";
import { useText } from "../../kit/useText.ts";
import { FunnelList } from "./FunnelList.tsx";
import { FunnelPicture } from "./FunnelPicture.tsx";
import { withRowShown } from "../../kit/withRowShown.ts";
import { FlowTable, FunnelTables } from "./FunnelTables.tsx";
import { PictureBlock } from "../../parts/copying/PictureBlock.tsx";
import { createFunnel } from "./createFunnel.ts";

/**
 * The whole process as on a whiteboard, for a month or in total: means over the trials, so that the figures balance.
 */
export function FunnelView(): JSX.Element {
  const { document, results, session } = useApp();
  const { words, format } = useText();
  const text = () => words().answerViews;
  const showView = useShowView();
  const funnel = createFunnel();
  const { binds, choice, choose, come, figures, funnelText, glowing, map, period, sentence, span } = funnel;
  const goTo = (row: string) => {
    const { view } = document.plan();
    const shown = withRowShown(view, document.sheet().byId.get(row));
    if (shown !== view) document.dispatch({ kind: "set-view", view: shown });
    const at = { row, column: choice() === "all" ? ("value" as const) : span().from };
    session.select({ anchor: at, focus: at });
    showView("sheet");
  };
  const choices = () => [
    { value: "all", label: text().wholePlan },
    ...session.months().map((month, at) => ({ value: String(at), label: format().month(month) })),
  ];

  return (
    <div class="funnel-view">
      <header class="funnel-top">
        <p class="ans-about">
          {text().funnelIn}{" "}
          <InlineSelect
            text={period()}
            label={text().funnelPeriod}
            value={choice()}
            choices={choices()}
            onChoose={choose}
          />
        </p>
        <AskedState asked={binds} />
      </header>
      <p class="ans-sentence">{sentence()}</p>
      <Show when={map()}>
        {(drawn) => (
          <div class="funnel-body settles" classList={{ stale: results.stale() || !come() }}>
            <PictureBlock
              name={text().funnelLabel}
              caption={sentence()}
              table={<FlowTable figures={figures()!} text={funnelText()} />}
            >
              <FunnelPicture map={drawn()} text={funnelText()} glowing={glowing()} onGo={goTo} />
            </PictureBlock>
            <FunnelList
              map={drawn()}
              figures={figures()!}
              text={funnelText()}
              glowing={glowing()}
              onGo={goTo}
            />
            <FunnelTables figures={figures()!} text={funnelText()} />
          </div>
        )}
      </Show>
    </div>
  );
}
