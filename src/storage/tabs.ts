import { messageOf } from "./tabMessages.ts";
import type { ChannelPort, TabMessage } from "./tabMessages.ts";
import { makeTabLock } from "./tabLock.ts";
import type { LockPort } from "./tabLock.ts";
import type { Clock } from "./clock.ts";

/** Whether this page may write the plan, or follows the page that does. */
export type Role = "writer" | "reader";

export type LeaseEvents = {
  /** The role has changed. A new writer must read the plan again before it edits. */
  readonly onRole: (role: Role) => void;
  /** Another page has saved this revision: a reader reads the plan again. */
  readonly onSaved: (rev: number) => void;
  /**
   * Another page asks to write: save unsaved edits, or keep them as a separate plan where saving fails. The lock is
   * released when this is done.
   */
  readonly flush: () => Promise<void>;
  /** The lock was taken: keep unsaved edits as a separate plan. */
  readonly onTaken: () => void;
  /** A page of a newer program is open: stop writing and ask the user to reload the page. */
  readonly onNewer: (schemaVersion: number) => void;
};

/** What a page may do with a plan that is also open in other pages. */
export type TabLease = {
  readonly role: () => Role;
  /**
   * "Edit here instead": asks the writer to hand over, and takes the lock if the writer has not answered within 2 s.
   */
  readonly takeOver: () => Promise<void>;
  /** Tells the other pages which revision was saved. */
  readonly saved: (rev: number) => void;
  /** The page enters the back-forward cache: a page that holds a lock could not be cached. */
  readonly sleep: () => void;
  /** The page is shown again: it becomes the writer again where no other page has taken the plan in the meantime. */
  readonly wake: () => Promise<void>;
  readonly leave: () => void;
};

const PATIENCE_MS = 2_000;

type Options = {
  /** Absent where the browser has none: then every page writes, and revisions protect the plan. */
  readonly locks: LockPort | undefined;
  readonly channel: ChannelPort | undefined;
  readonly clock: Clock;
  readonly schemaVersion: number;
  /** The page was the writer before it was reloaded: it requests the plan at once. */
  readonly claims?: boolean;
};

/**
 * Takes a lease on a plan: as its writer, if no other page is, else as a reader that waits and becomes the writer once
 * the page before it is closed. It listens before it requests the lock, so that no message is missed; load the plan
 * after this has finished.
 */
export async function takeTabLease(id: string, events: LeaseEvents, options: Options): Promise<TabLease> {
  const { locks, channel, clock, schemaVersion } = options;
  let role: Role = "reader";
  let given: (() => void) | undefined;
  let left = false;
  let asleep = false;
  /** The first role is known: from now on changes of role are reported. */
  let settled = false;
  /** A newer program is open: this page no longer writes. */
  let outdated = false;
  const lock = makeTabLock(
    locks,
    `ubm-planner/plan/${id}`,
    () => !left,
    () => {
      become("reader");
      if (!left) events.onTaken();
    },
  );

  const { stand: standInLine, leave: leaveLine } = makeLine(
    lock,
    () => !left && !asleep && !outdated,
    () => {
      become("writer");
      given?.();
    },
  );

  function become(next: Role): void {
    if (next === "reader") standInLine();
    else leaveLine();
    if (role === next) return;
    role = next;
    if (!left && settled) events.onRole(next);
  }

  /** Another reader has requested the plan: that reader goes first. */
  function standBack(): void {
    leaveLine();
    clock.after(2 * PATIENCE_MS, () => {
      if (role === "reader") standInLine();
    });
  }

  async function handOver(): Promise<void> {
    await events.flush();
    if (!lock.isHeld() || left) return;
    become("reader");
    lock.letGo();
    post("gives");
  }

  function post(kind: "asks" | "gives" | "here"): void {
    channel?.post({ kind, id, schemaVersion } satisfies TabMessage);
  }

  function hear(raw: unknown): void {
    const message = messageOf(raw);
    if (message === undefined || left) return;
    if (message.schemaVersion > schemaVersion) {
      outdated = true;
      leaveLine();
      become("reader");
      lock.letGo();
      events.onNewer(message.schemaVersion);
      return;
    }
    // A page of an older program has appeared: it must learn that this page is here.
    if (message.schemaVersion < schemaVersion && message.kind === "here") post("here");
    if (message.id !== id) return;
    if (message.kind === "saved") events.onSaved(message.rev);
    if (message.kind === "asks") {
      if (lock.isHeld()) void handOver();
      else if (role === "reader") standBack();
    }
    if (message.kind === "gives") given?.();
  }

  /** Waits until the writer has handed over, at most 2 s. */
  function patience(): Promise<void> {
    return new Promise((resolve) => {
      const callOff = clock.after(PATIENCE_MS, resolve);
      given = () => {
        callOff();
        resolve();
      };
    });
  }

  const deafen = channel?.listen(hear);
  async function takeOver(): Promise<void> {
    if (role === "writer" || left) return;
    standInLine();
    const waiting = patience();
    post("asks");
    await waiting;
    given = undefined;
    if ((role as Role) === "writer" || left) return;
    leaveLine();
    if (await lock.acquire({ steal: true })) become("writer");
    else standInLine();
  }

  if (await lock.acquire({ ifAvailable: true })) role = "writer";
  else if (options.claims === true) await takeOver();
  else standInLine();
  settled = true;
  post("here");

  return {
    role: () => role,
    takeOver,
    saved: (rev) => channel?.post({ kind: "saved", id, rev, schemaVersion } satisfies TabMessage),
    sleep: () => {
      asleep = true;
      leaveLine();
      lock.letGo();
    },
    wake: async () => {
      asleep = false;
      if (role === "reader") {
        standInLine();
        // Messages about saves in the meantime were missed.
        if (!left) events.onRole("reader");
        return;
      }
      if (lock.isHeld() || !lock.exists) return;
      const again = await lock.acquire({ ifAvailable: true });
      // Another page may have saved in the meantime: a new writer must first read the plan again.
      role = "reader";
      if (again) become("writer");
      else {
        standInLine();
        if (!left) events.onRole("reader");
      }
    },
    leave: () => {
      left = true;
      leaveLine();
      lock.letGo();
      deafen?.();
    },
  };
}

/** Waits for the lock: a reader gets the plan as soon as the page that edits it is closed. */
function makeLine(lock: ReturnType<typeof makeTabLock>, mayStand: () => boolean, onTurn: () => void) {
  let line: AbortController | undefined;
  return {
    stand(): void {
      if (!lock.exists || line !== undefined || !mayStand()) return;
      const mine = new AbortController();
      line = mine;
      void lock.acquire({ signal: mine.signal }).then((held) => {
        if (!held || line !== mine) return;
        line = undefined;
        onTurn();
      });
    },
    leave(): void {
      line?.abort();
      line = undefined;
    },
  };
}
