import type { Result } from "../lib/result.ts";
import type { StorageFaultCode } from "../model/saveState.ts";

/**
 * Why the browser's storage failed. `detail` is the browser's own message, for finding the cause.
 */
export type StorageFault = {
  readonly code: StorageFaultCode;
  readonly detail: string;
};

/** Stands for a value that the browser holds but can't read (its file is cut or gone). */
export const UNREAD: unique symbol = Symbol("unread");

export type Reading = {
  readonly get: (key: string) => Promise<unknown>;
  /** As above, but UNREAD for a key whose value the browser can't read; the rest can still be read. */
  readonly getIfReadable: (key: string) => Promise<unknown>;
  /** Every key with this prefix, in order. */
  readonly keys: (prefix: string) => Promise<readonly string[]>;
};

export type Writing = Reading & {
  readonly put: (key: string, value: unknown) => void;
  readonly remove: (key: string) => void;
};

/**
 * Keys and values with transactions: the interface to the browser, at which tests simulate failures. Work may wait
 * only for its own reads, because a transaction ends when idle; it may be run a second time where the connection
 * broke.
 */
export type Database = {
  readonly read: <T>(work: (tx: Reading) => Promise<T>) => Promise<Result<T, StorageFault>>;
  /** All or nothing; resolves only when the data is on the disk. */
  readonly write: <T>(work: (tx: Writing) => Promise<T>) => Promise<Result<T, StorageFault>>;
  /**
   * Hands a value to the browser without waiting, for a page that is about to end. False where there is no open
   * connection.
   */
  readonly putNow: (key: string, value: unknown) => boolean;
  readonly close: () => void;
};
