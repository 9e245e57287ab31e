import type { ParagraphId } from "../paragraphs.ts";
import type { PlanParagraphId } from "../planParagraphs.ts";

/** By paragraph of a request, the paragraph that takes its place for a plan by itself; early indicators have none. */
export const PLAN_PARAGRAPH: { readonly [id in ParagraphId]?: PlanParagraphId } = {
  ...{ summary: "plan", ask: "money", gives: "expects", payback: "money", goal: "sure", binds: "holds" },
  ...{ assumptions: "rests", inflight: "pipe", years: "byYear", method: "how" },
};
