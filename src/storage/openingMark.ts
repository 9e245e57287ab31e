import type { Clock } from "./clock.ts";
import type { TextStorage } from "./journal.ts";

const KEY = "ubm-planner/opening";
/** So often may a plan be opened without the page coming up; then it is set aside. */
const TRIES = 2;
/** A page whose thread is still its own so long after it has been drawn has come up. */
const UP_MS = 3_000;

/**
 * Remembers which plan is being opened until the page has come up with it. What freezes or ends the page leaves the
 * mark behind, so that the next start can open another plan: no plan locks the program out.
 */
export type OpeningMark = {
  /** The plan is about to be opened. */
  readonly begin: (id: string) => void;
  /** It has been drawn: all is well unless the page is frozen from here on. */
  readonly shown: () => void;
  /** The page answers. */
  readonly up: () => void;
  /** The page came up with a fault instead. False where that can't be remembered, or it had come up already. */
  readonly failed: () => boolean;
  /** Whether a plan has kept the page from coming up, and is not to be opened unasked. */
  readonly isAside: (id: string) => boolean;
};

type Mark = { readonly id: string; readonly tries: number };

export function makeOpeningMark(storage: TextStorage | undefined, clock: Clock): OpeningMark {
  let opening: Mark | undefined;
  let callOff: (() => void) | undefined;

  function read(): Mark | undefined {
    try {
      const raw: unknown = JSON.parse(storage?.getItem(KEY) ?? "{}");
      if (typeof raw !== "object" || raw === null) return undefined;
      const { id, tries } = raw as Partial<Record<keyof Mark, unknown>>;
      return typeof id === "string" && typeof tries === "number" ? { id, tries } : undefined;
    } catch {
      return undefined;
    }
  }

  /** Whether it is kept. */
  function write(mark: Mark | undefined): boolean {
    try {
      if (mark === undefined) storage?.removeItem(KEY);
      else storage?.setItem(KEY, JSON.stringify(mark));
      return storage !== undefined;
    } catch {
      return false;
    }
  }

  function up(): void {
    callOff?.();
    if (opening !== undefined) write(undefined);
    opening = undefined;
  }

  return {
    begin: (id) => {
      callOff?.();
      const before = read();
      opening = { id, tries: (before?.id === id ? before.tries : 0) + 1 };
      write(opening);
    },
    shown: () => {
      callOff?.();
      callOff = clock.after(UP_MS, up);
    },
    up,
    failed: () => {
      if (opening === undefined) return false;
      callOff?.();
      return write({ ...opening, tries: TRIES });
    },
    isAside: (id) => {
      const mark = read();
      return mark?.id === id && mark.tries >= TRIES;
    },
  };
}
