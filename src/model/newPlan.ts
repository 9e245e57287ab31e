import type { Month } from "./month.ts";
import { DEFAULT_RUN, PLAN_VERSION } from "./plan.ts";
import type { Goal, Plan, TemplateId } from "./plan.ts";
import type { Language } from "./row.ts";
import type { Template } from "./template.ts";
import { TEMPLATES } from "./templates.ts";

/**
 * A new plan from a template. The template's name, length and goals are copied into it; its rows
 * stay below the plan's own.
 */
export function newPlan(
  template: TemplateId,
  options: { readonly language: Language; readonly start: Month; readonly name?: string },
): Plan {
  const { language, start } = options;
  const from = TEMPLATES[template];
  return {
    format: "ubm-plan",
    version: PLAN_VERSION,
    name: options.name ?? from.name[language],
    template,
    start,
    months: from.months,
    currency: "SEK",
    language,
    year_starts: 1,
    rows: {},
    correlations: [],
    goals: from.goals.map((goal) => goalFrom(goal, start, language)),
    actuals: {},
    forecasts: [],
    estimates: {},
    scenarios: [],
    run: DEFAULT_RUN,
    view: {},
    report: {},
    sla: {},
  };
}

/** January of the year after the one that a date (or month) falls in. */
export function nextJanuary(today: string): Month {
  return `${String(Number(today.slice(0, 4)) + 1).padStart(4, "0")}-01`;
}

function goalFrom(goal: Template["goals"][number], start: Month, language: Language): Goal {
  return { ...goal, name: goal.name[language], by: first31December(start) };
}

/** The first 31 December that is not before the month. */
function first31December(month: Month): string {
  return `${month.slice(0, 4)}-12-31`;
}
