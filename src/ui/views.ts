import { lazy } from "solid-js";
import type { Component } from "solid-js";
import type { Dictionary } from "../i18n/words.ts";
import type { IconName } from "./kit/Icon.tsx";
import { SheetView } from "./SheetView.tsx";

// Loaded when they are first looked at, so that the sheet is there sooner.
const Compare = lazy(() =>
  import("./compare/CompareView.tsx").then(({ CompareView }) => ({ default: CompareView })),
);

/** A way to look at the plan. Only those that exist are here, so the navigation shows no others. */
export type View = {
  readonly id: string;
  readonly name: (words: Dictionary) => string;
  readonly icon: IconName;
  readonly component: Component;
  /** Whether the answer panel stands beside it. */
  readonly answer: boolean;
};

export const VIEWS: readonly [View, ...View[]] = [
  { id: "sheet", name: (words) => words.frame.sheet, icon: "sheet", component: SheetView, answer: true },
  { id: "compare", name: (words) => words.compare.view, icon: "chart", component: Compare, answer: false },
];
