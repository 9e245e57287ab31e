import type { Component } from "solid-js";
import type { ViewItem } from "./parts/frame/viewItem.ts";
import { SheetView } from "./views/sheet/SheetView.tsx";
import { lazyPart } from "./kit/lazyPart.ts";

const Answers = late(async () => (await import("./views/answers/AnswersView.tsx")).AnswersView);
const Funnel = late(async () => (await import("./views/funnel/FunnelView.tsx")).FunnelView);
const Compare = late(async () => (await import("./views/compare/CompareView.tsx")).CompareView);
const FollowUp = late(async () => (await import("./views/followUp/FollowUpView.tsx")).FollowUpView);
const Report = late(async () => (await import("./views/report/ReportView.tsx")).ReportView);
const Sla = late(async () => (await import("./views/sla/SlaView.tsx")).SlaView);
const Workshop = late(async () => (await import("./views/workshop/WorkshopView.tsx")).WorkshopView);

/** Loaded with its words when it is first looked at, so that the sheet is there sooner. */
function late(load: () => Promise<Component>): Component {
  return lazyPart(async () => ({ default: await load() }));
}

/** A way to look at the plan. Only those that exist are here, so the navigation shows no others. */
export type View = ViewItem & {
  readonly component: Component;
  /** Whether the answer panel stands beside it. */
  readonly answer: boolean;
  /** On paper it is a document with a head and a foot of its own. */
  readonly ownHead?: boolean;
};

export const VIEWS: readonly [View, ...View[]] = [
  {
    id: "sheet",
    name: (words) => words.frame.viewNames.sheet,
    icon: "sheet",
    component: SheetView,
    answer: true,
  },
  {
    id: "funnel",
    name: (words) => words.frame.viewNames.funnel,
    icon: "funnel",
    component: Funnel,
    answer: false,
  },
  {
    id: "answers",
    name: (words) => words.frame.viewNames.answers,
    icon: "goal",
    component: Answers,
    answer: false,
  },
  {
    id: "compare",
    name: (words) => words.frame.viewNames.compare,
    icon: "compare",
    component: Compare,
    answer: false,
  },
  {
    id: "follow-up",
    name: (words) => words.frame.viewNames.followUp,
    icon: "chart",
    component: FollowUp,
    answer: false,
  },
  {
    id: "report",
    name: (words) => words.frame.viewNames.report,
    icon: "page",
    component: Report,
    answer: false,
    ownHead: true,
  },
  {
    id: "sla",
    name: (words) => words.frame.viewNames.sla,
    icon: "agreement",
    component: Sla,
    answer: false,
    ownHead: true,
  },
  {
    id: "workshop",
    name: (words) => words.frame.viewNames.workshop,
    icon: "people",
    component: Workshop,
    answer: false,
  },
];
