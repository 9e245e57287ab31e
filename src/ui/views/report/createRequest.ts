import { trialsOf } from "../../../report/roughTrials.ts";
import type { Target } from "../../../analysis/target.ts";
import { createMemo } from "solid-js";
import type { Accessor } from "solid-js";
import type { Constraints } from "../../../analysis/constraints.ts";
import type { Tornado } from "../../../analysis/tornado.ts";
import type { PlanReport } from "../../../model/plan.ts";
import { monthsFrom } from "../../../model/month.ts";
import { horizonOf, sumFrom } from "../../../model/horizon.ts";
import { sheetOf } from "../../../model/sheet.ts";
import { askedScenario } from "../../../report/askedScenario.ts";
import type { RequestData } from "../../../report/request.ts";
import { requestWithWhole } from "../../../report/wholeChances.ts";

import { useApp } from "../../../state/context.ts";
import { bindsFinds, bindsSentence, useAnswerText } from "../../parts/ask/answerText.ts";
import { createShownRun } from "../../parts/comparison/createShownRun.ts";
import { createAsked } from "../../../state/createAsked.ts";
import type { Asked } from "../../../state/createAsked.ts";
import { amountOf, chosenTarget, targetsOf } from "../../parts/ask/targets.ts";
import { useGoalText } from "../../kit/useGoalText.ts";
import { isScenarios, templateShare } from "../../../formula/inputOrigin.ts";
import { entryShape } from "../../../formula/entryShape.ts";
import { inForce } from "../../../model/inForce.ts";
import { useText } from "../../kit/useText.ts";
import { ASSUMPTIONS_TOLD, paragraphsOf } from "./paragraphs.ts";
import type { ParagraphId } from "./paragraphs.ts";
import { planParagraphsOf } from "./planParagraphs.ts";
import type { PlanParagraphId } from "./planParagraphs.ts";
import type { Telling } from "./telling.ts";

export type ReportParagraphId = ParagraphId | PlanParagraphId;

/** The request as the page shows it: what was chosen, its figures, and its words with the user's over them. */
export type Request = {
  readonly baseline: Accessor<string | undefined>;
  /** Undefined where nothing is asked for: the report is of the plan itself. */
  readonly scenario: Accessor<string | undefined>;
  /** Whether the scenario changes only what is believed, and nothing that can be decided. */
  readonly opinion: Accessor<boolean>;
  readonly choose: (choice: {
    readonly baseline: string | undefined;
    readonly scenario: string | undefined;
  }) => void;
  readonly data: Asked<RequestData>;
  readonly tornado: Asked<Tornado>;
  /** What holds the first goal back with the request. */
  readonly binds: Asked<Constraints>;
  readonly telling: Accessor<Telling>;
  /** A paragraph as it is shown: the user's own text where there is one. */
  readonly text: (id: ReportParagraphId) => string;
  readonly edited: (id: ReportParagraphId) => boolean;
  readonly write: (id: ReportParagraphId, text: string | undefined) => void;
  readonly heading: (id: ReportParagraphId) => string;
  /** What kind of report it is, as it stands over its title. */
  readonly kind: Accessor<string>;
  /** What is asked for, or the plan's name. */
  readonly title: Accessor<string>;
};

export function createRequest(): Request {
  const { document } = useApp();
  const { words, format, label } = useText();
  const asked = createMemo(() => askedScenario(document.plan(), document.sheet(), document.scenario()));
  const scenario = () => asked().scenario;
  const baseline = () => asked().baseline;
  const opinion = () => asked().opinion;
  const until = createMemo(() => horizonOf(document.plan()));
  const from = createMemo(() => sumFrom(document.plan(), "new_customers", until()));
  const figures = createAsked(() =>
    opinion()
      ? undefined
      : { name: "request", args: { baseline: baseline(), scenario: scenario(), until: until() } },
  );
  const shownRun = createShownRun();
  const wholeOf = createMemo(() => {
    const found = figures.value();
    return found === undefined ? undefined : requestWithWhole(found, shownRun());
  });
  const data: Asked<RequestData> = { ...figures, value: wholeOf };
  const tornado = createAsked(() => {
    const { run } = document.plan();
    if (opinion()) return undefined;
    const target: Target = { kind: "row", row: "new_customers", from: from(), to: until() };
    const { trials, seed, chance } = run;
    const args = { scenario: scenario(), target, ...trialsOf("tornado", trials), seed, chance };
    return { name: "tornado", args };
  });
  const heldBack = createMemo(() => {
    const plan = document.plan();
    return chosenTarget(targetsOf(plan, document.sheet()), undefined, document.sheet(), plan);
  });
  const binds = createAsked(() => {
    const { trials, seed, chance } = document.plan().run;
    const run = { ...trialsOf("constraints", trials), seed, chance };
    return opinion()
      ? undefined
      : { name: "constraints", args: { scenario: scenario(), ...run, target: heldBack() } };
  });
  const idle = createAsked(() => {
    if (opinion() || scenario() === undefined) return undefined;
    const { trials, seed, chance } = document.plan().run;
    const run = { ...trialsOf("idle-parts", trials), seed, chance };
    const args = { baseline: baseline(), scenario: scenario(), until: until(), ...run };
    return { name: "idle-parts", args };
  });
  const says = useAnswerText();
  const goalText = useGoalText();

  const sheets = createMemo(() => {
    const plan = document.plan();
    const sheet = (name: string | undefined) =>
      sheetOf(
        plan,
        plan.scenarios.find((one) => one.name === name),
      );
    return { before: sheet(baseline()), after: sheet(scenario()) };
  });
  /** How many of the assumptions that are shown have an owner. */
  const owned = createMemo(() => {
    const told = tornado.value()?.bars.slice(0, ASSUMPTIONS_TOLD) ?? [];
    const count = told.filter(({ row }) => document.sheet().byId.get(row)?.owner !== undefined).length;
    return count === 0 ? "none" : count < told.length ? "some" : "all";
  });
  const telling = createMemo((): Telling => {
    const plan = document.plan();
    const { before, after } = sheets();
    const months = monthsFrom(plan.start, plan.months);
    const shown = data.value();
    const held = binds.value();
    // That nothing holds back is not told of few trials.
    const found = held !== undefined && binds.rough() && !bindsFinds(held, says()) ? undefined : held;
    const target = (index: number) => {
      const goal = plan.goals[index];
      return goal === undefined ? "" : goalText.target(goal);
    };
    return {
      words: words(),
      format: format(),
      months,
      label,
      unit: (row) => before.byId.get(row)?.unit ?? "",
      total: (row) => before.byId.get(row)?.total ?? "ratio",
      goal: (index) => {
        const goal = plan.goals[index];
        return goal === undefined ? "" : goalText.named(goal);
      },
      target,
      owned: owned(),
      templates: templateShare(before, document.origins()),
      idle: idle.value() ?? [],
      binds:
        found === undefined
          ? undefined
          : bindsSentence(found, amountOf(heldBack()), says(), shown?.ask.begins),
      until: shown?.until ?? until(),
      from: shown?.gives.find(({ row }) => row === "new_customers")?.from ?? from(),
      assumed: (id) => {
        const name = scenario();
        return name !== undefined && isScenarios(after.byId.get(id))
          ? words().report.assumedIn(name)
          : undefined;
      },
      range: (id) => {
        const row = after.byId.get(id);
        const force = row?.kind === "input" ? inForce(row, months[0] ?? "") : undefined;
        const shape = force === undefined ? undefined : entryShape(force.entry);
        return shape?.kind === "range" ? shape : undefined;
      },
      input: (id, month, withIt) => {
        const row = (withIt ? after : before).byId.get(id);
        if (row?.kind !== "input") return "";
        const force = inForce(row, months[month] ?? "");
        const shape = force === undefined ? undefined : entryShape(force.entry);
        if (shape?.kind === "range") return format().range(shape.low, shape.high, row.unit, "full");
        const differing = shown?.ask.differences.find((one) => one.row === id);
        const values = withIt ? differing?.scenarios[0]?.values : differing?.baseline;
        // "2 to 3 people" says less than "2 to 3 hunters", which the label says already.
        const unit = row.unit === "people" ? "" : row.unit;
        return format().value(values?.[month] ?? NaN, unit, "full");
      },
    };
  });
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

  return {
    baseline,
    scenario,
    opinion,
    data,
    tornado,
    binds,
    telling,
    choose: (choice) => dispatchReport({ ...without(document.plan().report), ...present(choice) }),
    text: (id) => (Object.hasOwn(own(), id) ? (own()[id] ?? "") : (generated()?.[id] ?? "")),
    edited: (id) => Object.hasOwn(own(), id),
    heading: (id) => headings()[id],
    kind: () => (scenario() === undefined ? words().planReport.kind : words().report.kind),
    title: () => scenario() ?? document.plan().name,
    write: (id, text) => {
      const { [id]: _former, ...rest } = own();
      dispatchReport({
        ...document.plan().report,
        paragraphs: text === undefined ? rest : { ...rest, [id]: text },
      });
    },
  };

  function dispatchReport(report: PlanReport): void {
    document.dispatch({ kind: "set-report", report });
  }
}

/** The report without what was chosen for it. */
function without({ baseline: _baseline, scenario: _scenario, ...rest }: PlanReport): PlanReport {
  return rest;
}

function present(choice: { readonly baseline: string | undefined; readonly scenario: string | undefined }) {
  return {
    ...(choice.baseline === undefined ? {} : { baseline: choice.baseline }),
    ...(choice.scenario === undefined ? {} : { scenario: choice.scenario }),
  };
}
