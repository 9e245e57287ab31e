import { firstTime } from "./goalTime.ts";
import { calendarMonth } from "./month.ts";
import type { Month } from "./month.ts";
import { DEFAULT_RUN, PLAN_VERSION } from "./plan.ts";
import type { Plan, TemplateId } from "./plan.ts";
import type { Language } from "./language.ts";
import { modelRowById } from "./sheet.ts";
import { TEMPLATE_CURRENCY } from "./template.ts";
import { TEMPLATES } from "./templates.ts";

/**
 * A new plan from a template. The template's name, length and goals are copied into the plan; its rows stay below the
 * plan's own. The fiscal year begins with the plan's first month unless `yearStarts` is given, and the goals are due
 * at the end of the plan's first whole fiscal year.
 */
export function newPlan(
  template: TemplateId,
  options: {
    readonly language: Language;
    readonly start: Month;
    readonly name?: string;
    readonly yearStarts?: number;
  },
): Plan {
  const { language, start } = options;
  const from = TEMPLATES[template];
  const time = { start, months: from.months, year_starts: options.yearStarts ?? calendarMonth(start) };
  return {
    format: "ubm-plan",
    version: PLAN_VERSION,
    name: options.name ?? from.name[language],
    template,
    ...time,
    currency: TEMPLATE_CURRENCY,
    language,
    rows: {},
    correlations: [],
    goals: from.goals.map((goal) => ({
      ...goal,
      ...firstTime(time, modelRowById(goal.row)?.total === "flow"),
    })),
    actuals: {},
    forecasts: [],
    estimates: {},
    meetings: [],
    scenarios: [],
    run: DEFAULT_RUN,
    view: {},
    report: {},
    sla: {},
  };
}

/** January of the year after that of a date or month. */
export function nextJanuary(today: string): Month {
  return `${String(Number(today.slice(0, 4)) + 1).padStart(4, "0")}-01`;
}
