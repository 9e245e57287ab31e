import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import type { PlanReport } from "../../../model/plan.ts";
import { askedScenario } from "../../../report/askedScenario.ts";
import { withChoice, withParagraph } from "../../../report/changeReport.ts";
import type { ReportChoice } from "../../../report/changeReport.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { createRequestAnswers } from "./createRequestAnswers.ts";
import type { RequestAnswers } from "./createRequestAnswers.ts";
import { createTelling } from "./createTelling.ts";
import { paragraphsOf } from "./paragraphs.ts";
import type { ParagraphId } from "./paragraphs.ts";
import { planParagraphsOf } from "./planParagraphs.ts";
import type { PlanParagraphId } from "./planParagraphs.ts";
import type { Telling } from "./telling.ts";

export type ReportParagraphId = ParagraphId | PlanParagraphId;

/** The request as the page shows it: the options, the figures, and the sentences with the user's edits over them. */
export type Request = Pick<RequestAnswers, "data" | "tornado" | "binds"> & {
  readonly baseline: Accessor<string | undefined>;
  /** Undefined if nothing is asked for: the report is about the plan itself. */
  readonly scenario: Accessor<string | undefined>;
  /** Whether the scenario changes only beliefs, and nothing that can be decided. */
  readonly opinion: Accessor<boolean>;
  readonly choose: (choice: ReportChoice) => void;
  readonly telling: Accessor<Telling>;
  /** A paragraph as shown: the user's own text if there is one. */
  readonly text: (id: ReportParagraphId) => string;
  readonly edited: (id: ReportParagraphId) => boolean;
  readonly write: (id: ReportParagraphId, text: string | undefined) => void;
  readonly heading: (id: ReportParagraphId) => string;
  /** The kind of report, as shown above its title. */
  readonly kind: Accessor<string>;
  /** The request's name, or the plan's name. */
  readonly title: Accessor<string>;
};

export function createRequest(): Request {
  const { document } = useApp();
  const { words } = useText();
  const asked = createMemo(() => askedScenario(document.plan(), document.sheet(), document.scenario()));
  const scenario = () => asked().scenario;
  const answers = createRequestAnswers(asked);
  const { data, tornado, binds } = answers;
  const telling = createTelling(asked, answers);

  const generated = createMemo(() => {
    const found = data.value();
    if (found === undefined) return undefined;
    const all: { readonly [id in ReportParagraphId]?: string } =
      found.plan === undefined ? paragraphsOf(found, telling()) : planParagraphsOf(found, telling());
    return all;
  });
  const headings = (): { readonly [id in ReportParagraphId]: string } => ({
    ...words().report.headings,
    ...words().planReport.headings,
  });
  const own = () => document.plan().report.paragraphs ?? {};
  const change = (report: PlanReport) => void document.dispatch({ kind: "set-report", report });

  return {
    baseline: () => asked().baseline,
    scenario,
    opinion: () => asked().opinion,
    data,
    tornado,
    binds,
    telling,
    choose: (choice) => change(withChoice(document.plan().report, choice)),
    text: (id) => (Object.hasOwn(own(), id) ? (own()[id] ?? "") : (generated()?.[id] ?? "")),
    edited: (id) => Object.hasOwn(own(), id),
    heading: (id) => headings()[id],
    kind: () => (scenario() === undefined ? words().planReport.kind : words().report.kind),
    title: () => scenario() ?? document.plan().name,
    write: (id, text) => change(withParagraph(document.plan().report, id, text)),
  };
}
