import type { PlanReport } from "../model/plan.ts";

/** The chosen subject of a report; undefined where the choice is left to the plan. */
export type ReportChoice = {
  readonly baseline: string | undefined;
  readonly scenario: string | undefined;
};

/** The report with another subject; its paragraphs stay. */
export function withChoice(report: PlanReport, { baseline, scenario }: ReportChoice): PlanReport {
  const { baseline: _baseline, scenario: _scenario, ...rest } = report;
  return {
    ...rest,
    ...(baseline === undefined ? {} : { baseline }),
    ...(scenario === undefined ? {} : { scenario }),
  };
}

/** The report with the user's own text for a paragraph; without a text, the paragraph is generated again. */
export function withParagraph(report: PlanReport, id: string, text: string | undefined): PlanReport {
  const { [id]: _former, ...rest } = report.paragraphs ?? {};
  return { ...report, paragraphs: text === undefined ? rest : { ...rest, [id]: text } };
}
