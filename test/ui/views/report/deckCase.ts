import { tornado } from "../../../../src/analysis/tornado.ts";
import { rowMeasure } from "../../../../src/analysis/measure.ts";
import { compilePlan } from "../../../../src/engine/compilePlan.ts";
import { isTemplates, originsOf, templateShare } from "../../../../src/formula/inputOrigin.ts";
import { makeFormat } from "../../../../src/i18n/format.ts";
import { words } from "../../../../src/i18n/words.ts";
import { saidLastTime } from "../../../../src/learning/saidLastTime.ts";
import { trackRecord } from "../../../../src/learning/trackRecord.ts";
import { monthsFrom } from "../../../../src/model/month.ts";
import type { Language } from "../../../../src/model/language.ts";
import type { Plan } from "../../../../src/model/plan.ts";
import { sheetOf } from "../../../../src/model/sheet.ts";
import { requestReport } from "../../../../src/report/request.ts";
import type { DeckInput } from "../../../../src/ui/views/report/deck/deckInput.ts";
import { PLAN_PARAGRAPH } from "../../../../src/ui/views/report/deck/planParagraph.ts";
import { planParagraphsOf } from "../../../../src/ui/views/report/planParagraphs.ts";
import type { ParagraphId } from "../../../../src/ui/views/report/paragraphs.ts";
import { paragraphsOf } from "../../../../src/ui/views/report/paragraphs.ts";
import type { Telling } from "../../../../src/ui/views/report/telling.ts";
import { worked } from "../../../report/worked.ts";

/** The results for a plan's first scenario, or for the plan where it has none, computed once for all languages. */
export function workedCase(plan: Plan) {
  const name = plan.scenarios[0]?.name;
  const data = worked(requestReport(plan, { baseline: undefined, scenario: name }));
  const compiled = compilePlan(plan, name);
  const { trials, seed, chance } = plan.run;
  const mode = chance ? "chance-on" : "chance-off";
  const bars = worked(
    tornado(compiled, rowMeasure(compiled, "new_customers", 0, data.until), { trials, seed, mode }),
  );
  return { plan, data, bars };
}

/** The data for the slides; the words must have been loaded. */
export function deckCase(
  { plan, data, bars }: ReturnType<typeof workedCase>,
  language: Language,
  changes: Partial<DeckInput> = {},
): DeckInput {
  const sheet = sheetOf(plan);
  const format = makeFormat(language, plan.currency);
  const tell: Telling = {
    words: words(language),
    format,
    months: monthsFrom(plan.start, plan.months),
    label: (row) => sheet.byId.get(row)?.label[language] ?? row,
    unit: (row) => sheet.byId.get(row)?.unit ?? "",
    total: (row) => sheet.byId.get(row)?.total ?? "ratio",
    goal: () => "Goal",
    target: () =>
      language === "sv"
        ? "minst 40 nya kunder senast 31 dec 2027"
        : "at least 40 new customers by 31 Dec 2027",
    owned: "none",
    idle: [],
    templates: templateShare(sheet, originsOf(plan, sheet)),
    until: data.until,
    from: data.gives[0]?.from ?? 0,
    assumed: () => undefined,
    range: () => undefined,
    input: (row, month, withIt) => {
      const one = data.ask.differences.find((difference) => difference.row === row);
      const values = withIt ? one?.scenarios[0]?.values : one?.baseline;
      const unit = sheet.byId.get(row)?.unit ?? "";
      return format.value(values?.[month] ?? NaN, unit === "people" ? "" : unit, "full");
    },
    binds: language === "sv" ? "Säljarna håller tillbaka." : "Sellers hold back.",
  };
  const told = paragraphsOf(data, tell);
  const alone = planParagraphsOf(data, tell);
  const paragraph = (id: ParagraphId) => {
    const of = PLAN_PARAGRAPH[id];
    return data.plan === undefined ? told[id] : of === undefined ? "" : alone[of];
  };
  const origins = originsOf(plan, sheet);
  const said = saidLastTime(plan, sheet);
  return {
    plan: plan.name,
    kind: tell.words.report.kind,
    title: plan.scenarios[0]?.name ?? plan.name,
    today: "2026-11-30",
    yearStarts: plan.year_starts,
    data,
    tornado: bars,
    tell,
    paragraph,
    assumption: () => ({ range: "20–30 %", source: "Gartner 2019", owner: "–", isTemplates: true }),
    templates: sheet.rows
      .filter((row) => row.kind === "input" && row.essential && isTemplates(origins.get(row.id)?.origin))
      .map((row) => row.label[language]),
    last:
      said === undefined
        ? undefined
        : {
            made: plan.forecasts[said.forecast]!.made,
            said,
            sentences: ["Said and done."],
            months: trackRecord(plan, [said.forecast]).figures,
          },
    ...changes,
  };
}
