import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { checkPlan } from "../engine/checkPlan.ts";
import { PLAN_VERSION } from "../model/plan.ts";
import type { Plan } from "../model/plan.ts";
import { StorageRefused } from "../state/planLibrary.ts";
import type { NotOpened, Opened, SaverEvents, PlanLibrary } from "../state/planLibrary.ts";
import { makeAutosave } from "../storage/autosave.ts";
import type { Autosave } from "../storage/autosave.ts";
import type { StorageFault } from "../storage/database.ts";
import { decodePlan } from "../storage/decodePlan.ts";
import { encodePlan } from "../storage/encodePlan.ts";
import type { OpeningMark } from "../storage/openingMark.ts";
import type { LoadedPlan, LoadFault, PlanStore } from "../storage/planStore.ts";
import type { TabLease } from "../storage/tabs.ts";
import { makeTabPlaces } from "./tabPlaces.ts";
import type { TabPlaceOptions } from "./tabPlaces.ts";

type Options = TabPlaceOptions & {
  readonly store: PlanStore;
  readonly copyName: (name: string) => string;
  readonly last: () => string | undefined;
  readonly remember: (id: string) => void;
  /** The plan that this tab edits; undefined where it only follows. */
  readonly setEditing: (id: string | undefined) => void;
  readonly mark: OpeningMark;
};

export type PagePlans = PlanLibrary & {
  /** The page may be about to end. */
  readonly leave: () => void;
  readonly flush: () => Promise<void>;
  /** Checks that the saved plan is still stored, and writes it again where it is not. */
  readonly confirm: () => void;
  /** The page enters the browser's back-forward cache (`sleep`), and is shown again (`wake`). */
  readonly sleep: () => void;
  readonly wake: () => void;
};

const READER = { changed: () => {}, flush: () => Promise.resolve(), stop: () => {} };

/**
 * The page's library of plans over the store: decodes the stored texts into plans, and gives each opened plan a
 * saver.
 */
export function makePlanLibrary(options: Options): PagePlans {
  const { store, clock, copyName, last, remember, mark } = options;
  let autosave: Autosave | undefined;
  let current: { readonly id: string; readonly lease: TabLease } | undefined;
  const places = makeTabPlaces(options, () => autosave);

  /** Opens a plan; where that fails, the page keeps its lease on the plan before. */
  async function open(id: string, events: SaverEvents): Promise<Result<Opened, NotOpened>> {
    mark.begin(id);
    await places.handedOver();
    const at = current?.id === id ? current.lease : await places.take(id, events);
    const before = current?.lease;
    try {
      const opened = await openAt(id, at, events);
      if (opened.ok) {
        current = { id, lease: at };
        if (before !== at) before?.leave();
        return opened;
      }
      mark.up();
      if (before !== at) at.leave();
      return opened;
    } catch (error) {
      if (before !== at) at.leave();
      throw error;
    }
  }

  async function openAt(id: string, at: TabLease, events: SaverEvents): Promise<Result<Opened, NotOpened>> {
    const readOnly = places.isOutdated() || at.role() === "reader";
    options.setEditing(readOnly ? undefined : id);
    const loaded = await store.load(id, readOnly ? "follow" : "edit");
    if (!loaded.ok) {
      return err(notOpened(loaded.error));
    }
    const plan = readAndChecked(loaded.value.text);
    if (!plan.ok) return plan;
    if (loaded.value.fellBack) events.onNote({ kind: "fell-back" });
    if (loaded.value.copies.length > 0) {
      events.onNote({ kind: "copies", count: loaded.value.copies.length });
    }
    if (readOnly) {
      autosave = undefined;
      const saving = { kind: "saved", at: loaded.value.savedAt } as const;
      return ok({ plan: plan.value, readOnly, saver: READER, saving });
    }
    // The text of an older file version is stored as an earlier version, where that succeeds, before edits replace it.
    if (loaded.value.schemaVersion < PLAN_VERSION) await store.snapshot(id, "migration", loaded.value);
    const mine = autosaveFor(id, loaded.value, at, events);
    autosave = mine;
    const changed = (current: () => Plan) =>
      mine.changed(() => {
        const now = current();
        return { name: now.name, text: encodePlan(now) };
      });
    if (loaded.value.recovered) changed(() => plan.value);
    return ok({
      plan: plan.value,
      readOnly,
      saver: { changed, flush: mine.flush, stop: mine.stop },
      saving: mine.state(),
    });
  }

  /** Makes the autosave of a plan that was opened to be edited, and passes on what it reports. */
  function autosaveFor(id: string, loaded: LoadedPlan, at: TabLease, events: SaverEvents): Autosave {
    return makeAutosave({
      store,
      clock,
      id,
      base: { rev: loaded.rev, checksum: loaded.checksum },
      savedAt: loaded.savedAt,
      loaded: { name: loaded.name, text: loaded.text },
      copyName,
      onState: (state) => {
        events.onState(state);
        if (state.kind === "unsaved" && state.reason === "newer-program") {
          events.onStopped();
          events.onNote({ kind: "newer-program" });
        }
      },
      onEvent: (event) => {
        if (event.kind === "copied") events.onCopied(event.copyId);
        if (event.kind === "saved") at.saved(event.base.rev);
        if (event.kind === "written-again") events.onNote({ kind: "written-again" });
      },
    });
  }

  return {
    ...overStore(store),
    open,
    takeOver: () => {
      if (!places.isOutdated()) void current?.lease.takeOver();
    },
    last,
    remember,
    shown: mark.shown,
    isAside: mark.isAside,
    leave: () => autosave?.leave(),
    flush: async () => autosave?.flush(),
    confirm: () => void autosave?.confirm(),
    sleep: () => current?.lease.sleep(),
    wake: () => void current?.lease.wake(),
  };
}

/** The store's texts as plans; a failure of the store is thrown. */
function overStore(
  store: PlanStore,
): Pick<PlanLibrary, "list" | "add" | "trash" | "restore" | "decode" | "encode"> {
  return {
    list: async () =>
      orThrow(await store.list())
        .filter((info) => info.trashedAt === undefined)
        .map(({ id, name }) => ({ id, name })),
    add: async (plan) => orThrow(await store.add({ name: plan.name, text: encodePlan(plan) })),
    trash: async (id) => orThrow(await store.trash(id)),
    restore: async (id) => orThrow(await store.restore(id)),
    decode: decodePlan,
    encode: encodePlan,
  };
}

/** Why a plan that could not be read is not opened. */
function notOpened(fault: LoadFault): NotOpened {
  if (fault.code === "missing") return { kind: "gone" };
  if (fault.code === "faulty") {
    const read = readAndChecked(fault.text);
    return read.ok ? { kind: "unreadable" } : read.error;
  }
  if (fault.code === "unreadable" || fault.code === "newer") return { kind: fault.code };
  return { kind: "storage", detail: fault.detail };
}

/** A plan without faults. A text on which the program itself fails is "aside", so that other plans can be opened. */
function readAndChecked(text: string): Result<Plan, NotOpened> {
  try {
    const plan = decodePlan(text);
    if (!plan.ok) return err({ kind: "faulty", issues: plan.error });
    const faults = checkPlan(plan.value);
    return faults.length > 0 ? err({ kind: "faulty", issues: faults }) : plan;
  } catch {
    return err({ kind: "aside" });
  }
}

/** The value, or a throw of the store's fault: that is not a fault of the plan, and the page reports it as it is. */
export function orThrow<T>(result: Result<T, StorageFault>): T {
  if (!result.ok) throw new StorageRefused(result.error.code, result.error.detail);
  return result.value;
}
