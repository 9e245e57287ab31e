import { modelOf } from "../report/modelOf.ts";
import { err } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import { changeCurrency } from "../editing/changeCurrency.ts";
import { checkPlan } from "../engine/checkPlan.ts";
import type { PlacedIssue } from "../model/issue.ts";
import { calendarMonth } from "../model/month.ts";
import { newPlan } from "../model/newPlan.ts";
import type { Plan } from "../model/plan.ts";
import type { PlanListing, PlansState } from "./app.ts";
import type { SaveState, UnsavedReason } from "../model/saveState.ts";
import type { OpenDocument } from "./createDocument.ts";
import { draftsOf, withDrafts } from "./drafts.ts";
import { StorageRefused } from "./planLibrary.ts";
import type { NotOpened, Opened, Saver, SaverEvents, PlanLibrary, PlanNote } from "./planLibrary.ts";
import type { Language } from "../model/language.ts";

type Options = {
  readonly library: PlanLibrary;
  readonly document: OpenDocument;
  readonly setReadOnly: (readOnly: boolean) => void;
  readonly language: Accessor<Language>;
  /** The plan that is open already. */
  readonly id: string;
  readonly opened: Opened;
  readonly list: readonly PlanListing[];
  readonly onNotOpened: (name: string, why: NotOpened) => void;
  readonly onCopied: () => void;
  readonly onNote: (note: PlanNote) => void;
  /** The store refused to add, take away or bring back a plan: nothing was done. */
  readonly onRefused: (why: UnsavedReason) => void;
  /** An edit was made that is to be kept, or (-1) one was taken back. */
  readonly onEdit: (step: 1 | -1) => void;
  /** Keeps a version of the plan as it is, before something is done that changes much. */
  readonly saveVersion: (id: string, plan: Plan, reason: "delete") => Promise<boolean>;
  /** The first month of a plan that is made because there is none. */
  readonly firstMonth: string;
};

export type Plans = PlansState & {
  /** The document was changed and is to be kept. */
  readonly changed: (step?: 1 | -1) => void;
  /** Something was recorded in it that is to be saved but is no edit of the user's. */
  readonly recorded: () => void;
  readonly events: SaverEvents;
  readonly flush: () => Promise<void>;
  /** Opens a plan as a new one of its own. */
  readonly add: (plan: Plan) => Promise<boolean>;
  /** The open plan as it is kept, with its faulty texts. */
  readonly kept: () => Plan;
  /** The list is read again. */
  readonly renew: () => Promise<void>;
  /** The result of a call; undefined, and the user told, where the store refuses. */
  readonly attempt: <T>(work: () => Promise<T>) => Promise<T | undefined>;
};

/** The plans of the library; opening one replaces the document and its saver. */
export function createPlans(options: Options): Plans {
  const { library, document } = options;
  const [list, setList] = createSignal(options.list);
  const [current, setCurrent] = createSignal(options.id);
  const [saving, setSaving] = createSignal<SaveState>(options.opened.saving);
  let saver: Saver = options.opened.saver;
  let edits = 0;
  /** The plan that is being deleted: a write after that would take it out of the trash again. */
  let leaving: string | undefined;

  const attempt = <T>(work: () => Promise<T>) => unlessRefused(work, options.onRefused);
  const { inTurn, onceInTurn } = makeTurns(async (work) => void (await attempt(work)));

  const events: SaverEvents = {
    onState: setSaving,
    onCopied: (id) => {
      const original = current();
      options.onCopied();
      // The edits go on in the copy, unless the user has gone elsewhere meanwhile.
      void inTurn(() => (current() === original ? openNow(id) : renew()));
    },
    onChanged: () => onceInTurn(() => openNow(current())),
    onStopped: () => options.setReadOnly(true),
    onNote: options.onNote,
  };
  const kept = (): Plan => withDrafts(document.plan(), document.drafts());
  const renew = async () => void setList(await library.list());

  async function openNow(id: string): Promise<void> {
    let opened: Awaited<ReturnType<PlanLibrary["open"]>>;
    let before: number;
    do {
      before = edits;
      if (leaving !== current()) {
        await saver.flush();
        // A plan that is only in memory must not be replaced by what is stored.
        if (stuck()) return;
      }
      opened = await library.open(id, events);
      // An edit that was made meanwhile is saved first and is then part of what is read.
    } while (edits !== before);
    if (!opened.ok) {
      options.onNotOpened(list().find((plan) => plan.id === id)?.name ?? id, opened.error);
      return;
    }
    saver.stop();
    saver = opened.value.saver;
    setSaving(opened.value.saving);
    const scenario = id === current() ? document.scenario() : undefined;
    setCurrent(id);
    leaving = undefined;
    options.setReadOnly(opened.value.readOnly);
    library.remember(id);
    const { plan } = opened.value;
    document.replace(withDrafts(plan, new Map()), draftsOf(plan));
    document.selectScenario(scenario);
    library.shown();
    await renew();
  }

  /** Whether the open plan has edits that can't be saved; the user is told. */
  function stuck(): boolean {
    const state = saving();
    if (state.kind !== "unsaved") return false;
    options.onRefused(state.reason);
    return true;
  }

  const open = (id: string) => inTurn(() => openNow(id));

  /** False where the store refused it; the user is told why. */
  async function add(plan: Plan): Promise<boolean> {
    const id = await attempt(() => library.add(plan));
    if (id === undefined) return false;
    await open(id);
    return true;
  }

  /** The plan was changed: it is saved soon, unless it is on its way to the trash. */
  function changed(): void {
    edits += 1;
    if (leaving !== current()) saver.changed(kept);
  }

  /** Puts the open plan into the trash, as it is saved; false where that can't be, and then it is saved on. */
  async function trashCurrent(id: string): Promise<boolean> {
    const before = edits;
    leaving = id;
    await saver.flush();
    const state = saving();
    // Where the disk is full, deleting is what makes room: the last edits need not be saved before.
    const full = state.kind === "unsaved" && state.reason === "quota";
    if (full || !stuck()) {
      await options.saveVersion(id, kept(), "delete");
      if ((await attempt(() => library.trash(id).then(() => true))) === true) {
        saver.stop();
        // Until another one is open: what is edited now would be saved nowhere.
        options.setReadOnly(true);
        return true;
      }
    }
    leaving = undefined;
    if (edits !== before) saver.changed(kept);
    return false;
  }

  async function remove(): Promise<(() => Promise<void>) | undefined> {
    const id = current();
    if (!(await trashCurrent(id))) return undefined;
    const next = (await attempt(() => library.list()))?.find((plan) => plan.id !== id);
    if (next !== undefined) await open(next.id);
    else await add(newPlan("reference", { language: options.language(), start: options.firstMonth }));
    return async () => {
      await attempt(() => library.restore(id));
      await open(id);
    };
  }

  return {
    list,
    current,
    saving,
    events,
    open,
    create: async (template, name, start, yearStarts = calendarMonth(start), exchange = undefined) => {
      const made = newPlan(template, { language: options.language(), start, name, yearStarts });
      await add(exchange === undefined ? made : changeCurrency(made, exchange.currency, exchange.rate));
    },
    duplicate: async (name) => void (await add({ ...kept(), name })),
    remove,
    exportText: () => library.encode(kept()),
    modelText: () => library.encode(modelOf(kept())),
    editHere: () => library.takeOver(),
    recorded: changed,
    changed: (step = 1) => {
      changed();
      options.onEdit(step);
    },
    flush: () => saver.flush(),
    add,
    read: (text) => readAndChecked(library, text),
    kept,
    renew,
    attempt,
  };
}

/** The result of some work; undefined, and the user told, where the store refuses it. */
async function unlessRefused<T>(
  work: () => Promise<T>,
  onRefused: Options["onRefused"],
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof StorageRefused)) throw error;
    onRefused(error.reason);
    return undefined;
  }
}

function readAndChecked(library: PlanLibrary, text: string): Result<Plan, readonly PlacedIssue[]> {
  const decoded = library.decode(text);
  if (!decoded.ok) return decoded;
  const faults = checkPlan(decoded.value);
  return faults.length > 0 ? err(faults) : decoded;
}

/**
 * Plans are opened one after the other. `onceInTurn`: nothing is added where one already waits, since it will read
 * what is stored by then.
 */
function makeTurns(run: (work: () => Promise<void>) => Promise<void>) {
  let last: Promise<void> = Promise.resolve();
  let waiting = false;
  function inTurn(work: () => Promise<void>): Promise<void> {
    last = last.then(() => run(work));
    return last;
  }
  return {
    inTurn,
    onceInTurn(work: () => Promise<void>): void {
      if (waiting) return;
      waiting = true;
      void inTurn(() => {
        waiting = false;
        return work();
      });
    },
  };
}
