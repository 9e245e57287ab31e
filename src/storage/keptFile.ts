import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { FileFault } from "../model/fileFault.ts";
import { checksumOf } from "./checksum.ts";
import type { Clock } from "./clock.ts";

/** The content of a file, and its modification time and size in the file system. */
export type FileSeen = { readonly text: string; readonly size: number; readonly modified: number };

/**
 * Size, modification time and checksum of the content that was last read from or written to a file. `intended`: the
 * checksum of the content that was being written when the page ended.
 */
export type FileBase = {
  readonly size: number;
  readonly modified: number;
  readonly checksum: string;
  readonly intended?: string;
};

/** A file on the disk, with only the operations needed here. */
export type FilePort = {
  readonly name: string;
  readonly read: () => Promise<Result<FileSeen, FileFault>>;
  /**
   * Replaces the content last seen in the file by a text, completely or not at all; "changed" where the file now
   * holds something else.
   */
  readonly write: (text: string, seen: FileSeen) => Promise<Result<undefined, FileFault | "changed">>;
  readonly allowed: () => Promise<boolean>;
  /** Asks the user for permission; must be called within a click. */
  readonly ask: () => Promise<boolean>;
};

export type KeptFileState =
  | { readonly kind: "asks" }
  | { readonly kind: "writing" }
  | { readonly kind: "written"; readonly at: number }
  | { readonly kind: "changed"; readonly theirs: string }
  | { readonly kind: "stopped"; readonly why: FileFault };

/** Milliseconds to wait after the last edit, and the longest wait while edits go on. */
export const FILE_PAUSE_MS = 2_000;
const LONGEST_MS = 15_000;

/**
 * Compares the file's current content before a write. "ours": the text to be written is already there; "known": the
 * file holds what was last read or written here, or was being written when the page ended, or is empty; "changed":
 * someone else changed it. Time and size in the file system prove nothing by themselves (synchronised drives touch
 * files), so the content decides.
 */
export function holds(
  seen: FileSeen,
  base: FileBase | undefined,
  ours: string,
): "ours" | "known" | "changed" {
  if (seen.text === ours) return "ours";
  if (seen.size === 0) return "known";
  const checksum = checksumOf(seen.text);
  return base !== undefined && (checksum === base.checksum || checksum === base.intended)
    ? "known"
    : "changed";
}

/** The record that is stored about a file after reading or writing it. */
export function baseOf({ text, size, modified }: FileSeen): FileBase {
  return { size, modified, checksum: checksumOf(text) };
}

type Options = {
  readonly port: FilePort;
  readonly base: FileBase | undefined;
  readonly clock: Clock;
  /** The current state of the plan's file. */
  readonly text: () => string;
  readonly onState: (state: KeptFileState) => void;
  readonly remember: (base: FileBase) => Promise<void>;
};

export type KeptFile = {
  /** The plan was edited: it is written when edits pause. */
  readonly edited: () => void;
  readonly save: () => Promise<void>;
  /** Must be called within a click. */
  readonly allow: () => Promise<void>;
  readonly overwrite: () => Promise<void>;
  /** The file's content has been read into the plan: the file may be written from now on. */
  readonly took: () => Promise<void>;
  readonly stop: () => void;
};

/** Keeps a plan in a file: writes it when edits pause, never over someone else's changes, and reads it back. */
export function makeKeptFile(options: Options): KeptFile {
  const { port, clock } = options;
  let { base } = options;
  let state: KeptFileState | undefined;
  let saving: Promise<void> | undefined;
  let again = false;
  let callOff: (() => void) | undefined;
  let waitingSince: number | undefined;
  let stopped = false;

  function become(next: KeptFileState): void {
    state = next;
    if (!stopped) options.onState(next);
  }

  async function rememberThat(seen: FileSeen, intended?: string): Promise<void> {
    const known = baseOf(seen);
    base = intended === undefined ? known : { ...known, intended: checksumOf(intended) };
    await options.remember(base);
  }

  async function write(): Promise<KeptFileState> {
    if (!(await port.allowed())) return { kind: "asks" };
    const seen = await port.read();
    if (!seen.ok) return { kind: "stopped", why: seen.error };
    const ours = options.text();
    const found = holds(seen.value, base, ours);
    if (found === "changed") return { kind: "changed", theirs: seen.value.text };
    if (found === "known") {
      become({ kind: "writing" });
      // If the page ends in the meantime, the file's content is still recognised as ours.
      await rememberThat(seen.value, ours);
      const written = await port.write(ours, seen.value);
      if (!written.ok)
        return written.error === "changed" ? await changedNow() : { kind: "stopped", why: written.error };
    }
    const back = await port.read();
    if (!back.ok) return { kind: "stopped", why: back.error };
    if (back.value.text !== ours) return { kind: "stopped", why: "not-same" };
    await rememberThat(back.value);
    return { kind: "written", at: clock.now() };
  }

  async function changedNow(): Promise<KeptFileState> {
    const seen = await port.read();
    return seen.ok ? { kind: "changed", theirs: seen.value.text } : { kind: "stopped", why: seen.error };
  }

  /** One write at a time; edits made in the meantime are saved by one more write. */
  async function save(): Promise<void> {
    callOff?.();
    callOff = undefined;
    waitingSince = undefined;
    if (stopped) return;
    if (saving !== undefined) {
      again = true;
      return saving;
    }
    saving = (async () => {
      do {
        again = false;
        become(await write().catch((): KeptFileState => ({ kind: "stopped", why: "failed" })));
      } while (goesOn());
    })().finally(() => {
      saving = undefined;
    });
    return saving;
  }

  function goesOn(): boolean {
    return again && !stopped && state?.kind === "written";
  }

  return {
    edited: () => {
      // Once someone else has changed the file, nothing is written until the user decides.
      if (stopped || state?.kind === "changed") return;
      waitingSince ??= clock.now();
      callOff?.();
      const longest = waitingSince + LONGEST_MS - clock.now();
      callOff = clock.after(Math.max(0, Math.min(FILE_PAUSE_MS, longest)), () => void save());
    },
    save,
    allow: async () => {
      if (await port.ask()) await save();
      else become({ kind: "stopped", why: "not-allowed" });
    },
    overwrite: async () => {
      const seen = await port.read();
      if (!seen.ok) return become({ kind: "stopped", why: seen.error });
      // Only the content that was read counts: the file may have changed again since.
      const looked = state?.kind === "changed" ? state.theirs : undefined;
      if (seen.value.text !== looked) return become({ kind: "changed", theirs: seen.value.text });
      await rememberThat(seen.value);
      await save();
    },
    took: async () => {
      const seen = await port.read();
      if (!seen.ok) return become({ kind: "stopped", why: seen.error });
      await rememberThat(seen.value);
      await save();
    },
    stop: () => {
      stopped = true;
      callOff?.();
    },
  };
}

/** A fault of the file system by the name of its exception. */
export function fileFaultOf(error: unknown): FileFault {
  const name = error instanceof Error ? error.name : "";
  switch (name) {
    case "NotFoundError":
      return "gone";
    case "NotAllowedError":
    case "SecurityError":
      return "not-allowed";
    case "QuotaExceededError":
      return "no-room";
    case "NotReadableError":
    case "NoModificationAllowedError":
    case "InvalidStateError":
      return "busy";
    default:
      return "failed";
  }
}

/** The result of work that throws exceptions of the file system. */
export async function triedFile<T>(work: () => Promise<T>): Promise<Result<T, FileFault>> {
  try {
    return ok(await work());
  } catch (error) {
    return err(fileFaultOf(error));
  }
}
