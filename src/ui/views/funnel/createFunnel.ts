import "../../parts/ask/ask.css";
import "./funnel.css";
import { createMemo } from "solid-js";
import { funnelFlows } from "../../../analysis/funnelFlows.ts";
import { FUNNEL_ROWS, STAGES } from "../../../analysis/funnelShape.ts";
import { capacityText } from "../../../i18n/leverText.ts";
import { raised } from "../../../i18n/sentenceCase.ts";
import { firstOpenMonth } from "../../../model/closedMonth.ts";
import { createAbout } from "../../parts/ask/createAbout.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { useAnswerText } from "../../parts/ask/answerText.ts";
import { pageSignal } from "../../../state/pageMemory.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { useFunnelText } from "./funnelText.ts";
import { funnelMap } from "./funnelMap.ts";
import { STAGE_OF_CAPACITY } from "./funnelPlaces.ts";
import { bindingOver, loadOver, meanIn, spanOf } from "./funnelSpan.ts";

const chosenSpan = pageSignal<string | undefined>(undefined);

const LOADS = STAGES.flatMap(({ load }) => (load === undefined ? [] : [load]));

/** The funnel's figures over the chosen month or the whole plan, the bottleneck, and the sentences about them. */
export function createFunnel() {
  const { answers, document, results, session } = useApp();
  const { words, format } = useText();
  const text = () => words().answerViews;
  const about = createAbout();
  const says = useAnswerText();
  const [chosen, choose] = chosenSpan(answers);
  /** The month selected in the sheet; if it is closed, the first open month. */
  const openMonth = () => {
    const first = firstOpenMonth(document.plan());
    return first < session.months().length ? Math.max(session.month(), first) : session.month();
  };
  const choice = () => chosen() ?? String(openMonth());
  const span = createMemo(() => spanOf(choice(), session.months().length));
  const there = () => FUNNEL_ROWS.every((row) => document.sheet().byId.has(row));
  results.want(() => [...FUNNEL_ROWS, ...LOADS].filter((row) => document.sheet().byId.has(row)));
  const come = createMemo(() => FUNNEL_ROWS.every((row) => results.summary(row) !== undefined));
  /** Until the run is ready the map shows the expected run, dimmed; sentences wait for the run itself. */
  const figures = createMemo(() => {
    if (!there()) return undefined;
    const expected = results.expected().rows;
    return funnelFlows(
      span(),
      come() ? meanIn(results.summary) : (row, month) => expected.get(row)?.[month] ?? NaN,
    );
  });
  const map = createMemo(() => {
    const found = figures();
    return found === undefined ? undefined : funnelMap(found);
  });
  const binds = createAsked(() =>
    document.plan().goals.length === 0
      ? undefined
      : { name: "constraints", args: { ...about.of("constraints"), target: about.target() } },
  );
  const binding = () => {
    const found = binds.value();
    return found === undefined ? undefined : bindingOver(found.binding, span());
  };
  const glowing = () => {
    const capacity = binding();
    return capacity === undefined ? undefined : STAGE_OF_CAPACITY[capacity];
  };
  const load = (row: string) => loadOver(results.summary(row), span());
  const funnelText = useFunnelText(load);
  const period = () => {
    const month = session.months()[span().from] ?? "";
    return choice() === "all" ? text().wholePlan : format().month(month);
  };
  const sentence = () => {
    const found = figures();
    if (found === undefined) return text().waitingForRun;
    if (!come()) return text().expectedForNow;
    const into = (id: string) => found.stages.find(({ stage }) => stage.id === id)?.inflow ?? NaN;
    const flow = (id: string) => found.flows.find((one) => one.flow.id === id)?.amount ?? NaN;
    const count = funnelText().count;
    const said = text().funnelSentence(
      period(),
      count(into("sales_leads")),
      count(flow("opportunity")),
      count(flow("won")),
    );
    const capacity = binding();
    return capacity === undefined
      ? said
      : `${said} ${text().funnelBinds(raised(capacityText(capacity, says())))}`;
  };

  return { binds, choice, choose, come, figures, funnelText, glowing, map, period, sentence, span };
}
