import { checksumOf } from "./checksum.ts";
import { timestamp } from "./clock.ts";
import type { Clock } from "./clock.ts";
import type { SaveState } from "../model/saveState.ts";
import type { StorageFault } from "./database.ts";
import { JOURNAL_LIMIT } from "./journal.ts";
import { renamedPlan } from "./planCopy.ts";
import { NO_BASE } from "./planStore.ts";
import type { Base, PlanStore, PlanText, SaveOutcome } from "./planStore.ts";

/** What the user is told once. */
export type SaveEvent =
  /**
   * Another tab had saved: this page's edits became the plan `copyId` (see `plan`), and further edits are saved there.
   */
  | { readonly kind: "copied"; readonly id: string; readonly copyId: string; readonly plan: PlanText }
  /** The saved plan had disappeared from the store and was written again from memory. */
  | { readonly kind: "written-again"; readonly id: string }
  | { readonly kind: "saved"; readonly id: string; readonly base: Base };

/** The pause after an edit, the longest that steady typing may delay a save, and the wait after a failure. */
export const PAUSE_MS = 300;
export const LONGEST_MS = 2_000;
const RETRY_MS = 5_000;
/** A write that has not answered within this time counts as failed. */
const ANSWER_MS = 15_000;
/** How often an earlier version is kept while the plan is being changed. */
const SNAPSHOT_MS = 10 * 60_000;

type Options = {
  readonly store: PlanStore;
  readonly clock: Clock;
  readonly id: string;
  /** The revision that was loaded; NO_BASE for a plan that was never saved. */
  readonly base: Base;
  /** When `base` was saved; undefined for a plan that was never saved: its first edit is reported at once. */
  readonly savedAt: string | undefined;
  /** The plan as it was loaded: written again if the browser loses it before the first edit. */
  readonly loaded?: PlanText;
  /** The name of the copy that is made when another tab had saved. */
  readonly copyName: (name: string) => string;
  readonly onState: (state: SaveState) => void;
  readonly onEvent: (event: SaveEvent) => void;
};

export type Autosave = {
  /** The plan was edited. The text is requested only when it is needed. */
  readonly changed: (plan: () => PlanText) => void;
  /** Saves unsaved edits at once; resolves when they are saved or saving has failed. */
  readonly flush: () => Promise<void>;
  /** The page may be about to end: hands over the last edit without waiting. */
  readonly leave: () => void;
  /**
   * Another tab takes over: no more writes to the plan. An unsaved edit becomes a separate plan, whose id is returned;
   * undefined where nothing was unsaved, where the store already holds that text, or where saving failed.
   */
  readonly handOver: () => Promise<string | undefined>;
  /** Checks that the saved plan is still stored, and writes it again where it is not. */
  readonly confirm: () => Promise<void>;
  readonly state: () => SaveState;
  /** The id of the plan to which edits are saved: a different one after a conflict. */
  readonly id: () => string;
  readonly base: () => Base;
  readonly stop: () => void;
};

type Edit = { readonly number: number; readonly plan: () => PlanText };

/**
 * Saves a plan soon after each edit, one write at a time; the newest edit always wins. An edit counts as saved when
 * the store confirms it; until then the journal holds it.
 */
export function makeAutosave(options: Options): Autosave {
  const { store, clock } = options;
  let { id, base } = options;
  let edits = 0;
  /** The newest edit that is not saved, or not known to be saved. */
  let unsaved: Edit | undefined;
  /** The plan's current state in memory. */
  let latest: (() => PlanText) | undefined = options.loaded === undefined ? undefined : () => options.loaded!;
  let writing: Promise<void> | undefined;
  /** The base after the current write, if that write succeeds. */
  let ahead: Base | undefined;
  let stopped = false;

  const { state, become, fail, tell, close } = makeReports(options);
  const pause = makePause(clock, () => void write());
  const journal = makeJournalling(store);
  const isSnapshotDue = every(SNAPSHOT_MS, clock);
  const answerInTime = <T>(answer: Promise<T>) => inTime(clock, answer);

  function changed(plan: () => PlanText): void {
    if (stopped) return;
    edits += 1;
    unsaved = { number: edits, plan };
    latest = plan;
    journal.note(id, unsaved, ahead ?? base);
    pause.edited();
    if (state().kind !== "unsaved" && store.lasting) become({ kind: "saving" });
    if (writing !== undefined) return;
    pause.afterEdit();
  }

  function write(): Promise<void> {
    if (writing !== undefined) return writing;
    const edit = unsaved;
    if (edit === undefined || stopped) return Promise.resolve();
    pause.callOff();
    writing = writeEdit(edit).finally(() => {
      writing = undefined;
      ahead = undefined;
      // An edit made in the meantime is saved next; after a failure, everything is tried again later.
      if (unsaved !== undefined && !stopped) pause.for(state().kind === "unsaved" ? RETRY_MS : 0);
    });
    return writing;
  }

  async function writeEdit(edit: Edit): Promise<void> {
    const plan = edit.plan();
    ahead = { rev: base.rev + 1, checksum: checksumOf(plan.text) };
    const outcome = await answerInTime(store.save(id, plan, base, { edit: edit.number }));
    if (!outcome.ok) fail(outcome.error);
    else if (outcome.value.kind === "lost") await writeAgain(edit, plan);
    else await take(edit, plan, outcome.value);
  }

  async function take(edit: Edit, plan: PlanText, outcome: SaveOutcome): Promise<void> {
    if (outcome.kind === "saved") {
      acknowledge(edit, outcome.base, outcome.savedAt);
      tell({ kind: "saved", id, base });
      if (isSnapshotDue()) await answerInTime(store.snapshot(id, "timer", plan));
    } else if (outcome.kind === "newer") {
      stopped = true;
      become({ kind: "unsaved", reason: "newer-program" });
    } else if (outcome.kind === "conflict") {
      const newest = unsaved ?? edit;
      const checksum = await heldAlready(store, clock, id, newest);
      if (checksum === undefined) await saveAsCopy(newest);
      else acknowledge(newest, { rev: outcome.rev, checksum }, timestamp(clock));
    } else {
      // The plan was lost again between two writes: the write is tried again.
      fail({ code: "failed", detail: "the store was cleared" });
    }
  }

  function acknowledge(edit: Edit, saved: Base, at: string): void {
    base = saved;
    if (unsaved?.number === edit.number) {
      unsaved = undefined;
      journal.clear(id);
      become(store.lasting ? { kind: "saved", at } : { kind: "memory-only" });
    } else if (state().kind === "unsaved") {
      become({ kind: "saving" });
    }
  }

  /** The store is unexpectedly empty: the plan in memory is used. */
  async function writeAgain(edit: Edit, plan: PlanText): Promise<void> {
    const outcome = await answerInTime(store.save(id, plan, base, { edit: edit.number, recreate: true }));
    if (!outcome.ok) {
      fail(outcome.error);
      return;
    }
    await take(edit, plan, outcome.value);
    if (outcome.value.kind === "saved") tell({ kind: "written-again", id });
  }

  /** Another page has saved: its plan stays, and this page's edits are saved and continued as a separate plan. */
  async function saveAsCopy(edit: Edit): Promise<string | undefined> {
    const plan = renamedPlan(edit.plan(), options.copyName);
    const added = await answerInTime(store.add(plan));
    if (!added.ok) {
      fail(added.error);
      return undefined;
    }
    const original = id;
    journal.clear(original);
    id = added.value;
    acknowledge(edit, { rev: 1, checksum: checksumOf(plan.text) }, timestamp(clock));
    tell({ kind: "copied", id: original, copyId: id, plan });
    return id;
  }

  return {
    changed,
    flush: async () => {
      // The current write may not include the newest edit: then one more write follows.
      await write();
      if (unsaved !== undefined && state().kind !== "unsaved") await write();
    },
    leave: () => {
      if (unsaved === undefined || stopped) return;
      store.saveAtExit(id, unsaved.plan(), ahead ?? base, unsaved.number);
      void write();
    },
    handOver: async () => {
      pause.callOff();
      stopped = true;
      await writing;
      if (unsaved === undefined || (await heldAlready(store, clock, id, unsaved)) !== undefined)
        return undefined;
      return saveAsCopy(unsaved);
    },
    confirm: async () => {
      const still = () => state().kind === "saved" && unsaved === undefined && !stopped;
      if (!still()) return;
      const there = await answerInTime(store.has(id));
      if (there.ok && !there.value && latest !== undefined && still()) changed(latest);
    },
    state,
    id: () => id,
    base: () => base,
    stop: () => {
      stopped = true;
      close();
      pause.callOff();
    },
  };
}

function firstState({ store, base, savedAt }: Options): SaveState {
  if (!store.lasting) return { kind: "memory-only" };
  return savedAt === undefined || base.rev === NO_BASE.rev
    ? { kind: "saving" }
    : { kind: "saved", at: savedAt };
}

/**
 * Milliseconds since a moment; Infinity where the clock has been set back to before it, so that the time is unknown.
 */
function elapsed(since: number, now: number): number {
  return now < since ? Infinity : now - since;
}

/** The wait before a write; there is only one at a time. Steady typing delays the write by at most `LONGEST_MS`. */
function makePause(clock: Clock, then: () => void) {
  let callOffTimer: (() => void) | undefined;
  let waitingSince: number | undefined;
  function wait(milliseconds: number): void {
    callOffTimer?.();
    callOffTimer = clock.after(milliseconds, () => {
      callOffTimer = undefined;
      then();
    });
  }
  return {
    for: wait,
    /** An edit was made: `LONGEST_MS` counts from the first edit since the last write began. */
    edited(): void {
      waitingSince ??= clock.now();
    },
    /** Starts the wait again after an edit: `PAUSE_MS`, or less where `LONGEST_MS` would be exceeded. */
    afterEdit(): void {
      const waited = elapsed(waitingSince ?? clock.now(), clock.now());
      wait(Math.max(0, Math.min(PAUSE_MS, LONGEST_MS - waited)));
    },
    callOff(): void {
      callOffTimer?.();
      callOffTimer = undefined;
      waitingSince = undefined;
    },
  };
}

/** Whether `milliseconds` have passed since this was last true or was made; true if the clock was set back. */
function every(milliseconds: number, clock: Clock): () => boolean {
  let last = clock.now();
  return () => {
    if (elapsed(last, clock.now()) < milliseconds) return false;
    last = clock.now();
    return true;
  };
}

/**
 * Writes the last edit to the journal. Once a plan is too large for it, this is not tried again until the plan has
 * been saved.
 */
function makeJournalling(store: PlanStore) {
  let tooSmall = false;
  return {
    note(id: string, edit: Edit, base: Base): void {
      if (tooSmall || !store.lasting) return;
      const plan = edit.plan();
      tooSmall = plan.text.length > JOURNAL_LIMIT;
      store.journal(id, plan, base, edit.number);
    },
    clear(id: string): void {
      tooSmall = false;
      store.clearJournal(id);
    },
  };
}

/** The store's answer, or a fault where it takes too long. */
async function inTime<T>(clock: Clock, answer: Promise<T>) {
  let callOff: () => void = () => undefined;
  const late = new Promise<{ readonly ok: false; readonly error: StorageFault }>((resolve) => {
    callOff = clock.after(ANSWER_MS, () => {
      resolve({ ok: false, error: { code: "timeout", detail: "no answer" } });
    });
  });
  return Promise.race([answer, late]).finally(callOff);
}

/**
 * The edit's checksum where exactly this text is already stored, for example by a page that took over the plan: then
 * no copy is needed. Undefined where it is not, or where the store did not answer.
 */
async function heldAlready(
  store: PlanStore,
  clock: Clock,
  id: string,
  edit: Edit,
): Promise<string | undefined> {
  const checksum = checksumOf(edit.plan().text);
  const there = await inTime(clock, store.holds(id, checksum));
  return there.ok && there.value ? checksum : undefined;
}

/** The state of saving, reported until the plan is closed. */
function makeReports(options: Options) {
  let state: SaveState = firstState(options);
  let closed = false;
  function become(next: SaveState): void {
    state = next;
    if (!closed) options.onState(next);
  }
  return {
    state: () => state,
    become,
    fail: (fault: StorageFault): void =>
      become({ kind: "unsaved", reason: fault.code, detail: fault.detail }),
    tell: (event: SaveEvent): void => {
      if (!closed) options.onEvent(event);
    },
    close: (): void => {
      closed = true;
    },
  };
}
