import type { Clock } from "./clock.ts";
import type { TextStorage } from "./journal.ts";

const KEY = "ubm-planner/opening";
/** So often may a plan be opened without the page coming up; then it is set aside. */
const TRIES = 2;
/** A page that still answers this long after it was first drawn counts as having come up. */
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

/** A mark that is younger may be another tab's, which is opening the same plan now. */
const ANOTHER_MS = 5_000;

/** `at`: when the last try began, in milliseconds since 1970. */
type Mark = { readonly id: string; readonly tries: number; readonly at: number };

export function makeOpeningMark(storage: TextStorage | undefined, clock: Clock): OpeningMark {
  let opening: Mark | undefined;
  /** The plan that this page has come up with: to read it again proves nothing. */
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
