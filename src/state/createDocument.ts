import { batch, createMemo, createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import { applyCommand } from "../editing/apply.ts";
import type { Command } from "../editing/command.ts";
import { pushEdit, redo, startHistory, undo } from "../editing/history.ts";
import type { History, Travel } from "../editing/history.ts";
import { checkPlan } from "../engine/checkPlan.ts";
import { originsOf } from "../formula/inputOrigin.ts";
import type { PlacedIssue } from "../model/issue.ts";
import type { Plan } from "../model/plan.ts";
import { sheetOf } from "../model/sheet.ts";
import { scenarioNamed } from "../model/scenarioNamed.ts";
import { changedDrafts, withDrafts } from "./drafts.ts";
import type { DocumentState, Draft, Selection } from "./app.ts";

/** A document that can be exchanged for another as a whole. */
export type OpenDocument = DocumentState & {
  /** Opens another plan, with an empty history. */
  readonly replace: (plan: Plan, drafts?: ReadonlyMap<string, Draft>) => void;
  /** The plan becomes another one (an earlier version of it) as one step of undo. */
  readonly put: (plan: Plan, drafts: ReadonlyMap<string, Draft>) => void;
};

type Options = {
  readonly plan: Plan;
  readonly drafts?: ReadonlyMap<string, Draft>;
  readonly readOnly: Accessor<boolean>;
  /**
   * The faults that the plan's file would have if the plan were saved: no edit is taken that makes a file which can't
   * be opened again.
   */
  readonly fileFaults?: (plan: Plan) => readonly PlacedIssue[];
  /** After every change that is to be kept: an edit, undo (-1) and redo, a faulty text. */
  readonly onChange: (step: 1 | -1) => void;
  /** How many faulty texts could not be kept in their cells. */
  readonly onLeftOut?: (count: number) => void;
  /** Something was recorded in the plan that is to be saved but is no edit. */
  readonly onRecord?: () => void;
  /** A command without faults is about to be applied. */
  readonly onCommand?: (command: Command) => void;
};

/** One state of undo: the plan, and the faulty texts in its cells. */
type Kept = { readonly plan: Plan; readonly drafts: ReadonlyMap<string, Draft> };

/** The open plan with its undo and redo. Only commands change it, and never into a plan with faults. */
export function createDocument(options: Options): OpenDocument {
  const [history, setHistory] = createSignal<History<Kept, Selection>>(
    startHistory({ plan: options.plan, drafts: options.drafts ?? new Map() }),
  );
  const [chosen, setChosen] = createSignal<string>();
  /** True until the current event is over: faulty texts that come with a step belong to it. */
  let stepOpen = false;
  const plan = createMemo(() => history().present.plan);
  const drafts = createMemo(() => history().present.drafts);
  // Undo may remove the scenario that is in view.
  const scenario = createMemo(() => scenarioNamed(plan(), chosen())?.name);
  const sheet = createMemo(() => sheetOf(plan(), scenarioNamed(plan(), scenario())));

  const origins = createMemo(() => originsOf(plan(), sheetOf(plan())));

  function push(next: Kept, selection: Selection | undefined): void {
    setHistory((before) => pushEdit(before, next, selection));
    stepOpen = true;
    queueMicrotask(() => (stepOpen = false));
  }

  /**
   * Faulty texts for which there is no room, because of their number or the plan's file size, are left out and
   * reported.
   */
  function setDrafts(
    changes: readonly (readonly [key: string, draft: Draft | undefined])[],
    selection?: Selection,
  ): void {
    if (options.readOnly()) return;
    const real = changes.filter(([key, draft]) => draft !== undefined || drafts().has(key));
    if (real.length === 0) return;
    const { drafts: after, leftOut } = changedDrafts(drafts(), real);
    const inFile = options.fileFaults?.(withDrafts(plan(), after)) ?? [];
    if (leftOut > 0 || inFile.length > 0) options.onLeftOut?.(inFile.length > 0 ? real.length : leftOut);
    if (inFile.length > 0 || leftOut === real.length) return;
    const next = { plan: plan(), drafts: after };
    if (stepOpen) setHistory((before) => ({ ...before, present: next }));
    else push(next, selection);
    options.onChange(1);
  }

  function dispatch(command: Command, selection?: Selection): readonly PlacedIssue[] {
    // A refused edit is reported: one that looks taken and is not kept would be lost.
    if (options.readOnly()) return [{ at: [], issue: { code: "read-only" } }];
    const next = applyCommand(plan(), command);
    if (next === plan()) return [];
    const faults = checkPlan(next);
    if (faults.length > 0) return faults;
    const inFile = options.fileFaults?.(withDrafts(next, drafts())) ?? [];
    if (inFile.length > 0) return inFile;
    options.onCommand?.(command);
    batch(() => {
      if (command.kind === "rename-scenario" && chosen() === command.name) setChosen(command.to);
      push({ plan: next, drafts: drafts() }, selection);
    });
    options.onChange(1);
    return [];
  }

  function travel(
    go: (from: History<Kept, Selection>) => Travel<Kept, Selection>,
    step: 1 | -1,
  ): Selection | undefined {
    if (options.readOnly()) return undefined;
    const found = go(history());
    if (found.history === history()) return undefined;
    stepOpen = false;
    setHistory(found.history);
    options.onChange(step);
    return found.selection;
  }

  return {
    plan,
    scenario,
    selectScenario: setChosen,
    sheet,
    origins,
    readOnly: options.readOnly,
    dispatch,
    record: (view) => {
      if (options.readOnly()) return;
      setHistory((before) => {
        const { plan: now, drafts: texts } = before.present;
        return { ...before, present: { plan: { ...now, view }, drafts: texts } };
      });
      options.onRecord?.();
    },
    undo: () => travel(undo, -1),
    redo: () => travel(redo, 1),
    canUndo: () => history().past.length > 0,
    canRedo: () => history().future.length > 0,
    drafts,
    setDraft: (key, draft, selection) => setDrafts([[key, draft]], selection),
    setDrafts,
    put: (next, kept) => {
      if (options.readOnly()) return;
      push({ plan: next, drafts: kept }, undefined);
      options.onChange(1);
    },
    replace: (next, kept = new Map()) => {
      batch(() => {
        stepOpen = false;
        setHistory(startHistory<Kept, Selection>({ plan: next, drafts: kept }));
        setChosen(undefined);
      });
    },
  };
}
