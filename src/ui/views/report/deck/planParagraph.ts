import type { ParagraphId } from "../paragraphs.ts";
import type { PlanParagraphId } from "../planParagraphs.ts";

/** What a plan by itself says where a request says these; of early signs and of payback it says nothing. */
export const PLAN_PARAGRAPH: { readonly [id in ParagraphId]?: PlanParagraphId } = {
  ...{ summary: "plan", ask: "money", gives: "expects", payback: "money", goal: "sure", binds: "holds" },
  ...{ assumptions: "rests", inflight: "pipe", years: "byYear", method: "how" },
};
