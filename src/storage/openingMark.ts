import type { Clock } from "./clock.ts";
import type { TextStorage } from "./journal.ts";

const KEY = "ubm-planner/opening";
/** After a plan was opened this many times without the page coming up, it is set aside. */
const TRIES = 2;
/** A page that still responds this long after it was first drawn counts as having come up. */
const UP_MS = 3_000;

/**
 * Remembers which plan is being opened until the page has come up with it. If the page freezes or ends, the mark
 * remains, so that the next start can open another plan: no plan can lock the user out of the program.
 */
export type OpeningMark = {
  /** The plan is about to be opened. */
  readonly begin: (id: string) => void;
  /** The plan has been drawn: opening has succeeded unless the page freezes from here on. */
  readonly shown: () => void;
  /** The page responds. */
  readonly up: () => void;
  /**
   * The page came up with a fault instead. False where that can't be remembered, or where the page had already come
   * up.
   */
  readonly failed: () => boolean;
  /** Whether a plan has kept the page from coming up, and so is not opened without asking. */
  readonly isAside: (id: string) => boolean;
};

/** A younger mark may belong to another tab that is opening the same plan now. */
const ANOTHER_MS = 5_000;

/** `at`: when the last attempt began, in milliseconds since 1970. */
type Mark = { readonly id: string; readonly tries: number; readonly at: number };

export function makeOpeningMark(storage: TextStorage | undefined, clock: Clock): OpeningMark {
  let opening: Mark | undefined;
  /** The plan with which this page has come up: opening it again proves nothing. */
  let shownId: string | undefined;
  let callOff: (() => void) | undefined;

  function read(): Mark | undefined {
    try {
      const raw: unknown = JSON.parse(storage?.getItem(KEY) ?? "{}");
      if (typeof raw !== "object" || raw === null) return undefined;
      const { id, tries, at } = raw as Partial<Record<keyof Mark, unknown>>;
      if (typeof id !== "string" || typeof tries !== "number" || typeof at !== "number") return undefined;
      return { id, tries, at };
    } catch {
      return undefined;
    }
  }

  /** Whether the mark is stored. */
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
    if (opening === undefined) return;
    write(undefined);
    shownId = opening.id;
    opening = undefined;
  }

  return {
    begin: (id) => {
      callOff?.();
      if (id === shownId) return;
      shownId = undefined;
      const before = read();
      const again = before?.id === id ? before : undefined;
      const another = again !== undefined && clock.now() - again.at < ANOTHER_MS;
      opening = another ? again : { id, tries: (again?.tries ?? 0) + 1, at: clock.now() };
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
