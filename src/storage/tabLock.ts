/** The part of Web Locks that is used. */
export type LockPort = {
  readonly request: (
    name: string,
    options: { readonly ifAvailable?: boolean; readonly steal?: boolean; readonly signal?: AbortSignal },
    callback: (lock: unknown) => Promise<void>,
  ) => Promise<unknown>;
};

export type TabLock = ReturnType<typeof makeTabLock>;

/**
 * The browser's lock on a name, held from when it is granted until it is released. `onTaken` is called when another
 * page takes the lock; `isWanted` is called when the lock is finally granted, since the page may no longer need it.
 */
export function makeTabLock(
  locks: LockPort | undefined,
  name: string,
  isWanted: () => boolean,
  onTaken: () => void,
) {
  let release: (() => void) | undefined;

  /**
   * Requests the lock and, once it is granted, holds it until it is released. False where another page has it, where
   * the request was cancelled, or where the lock is no longer wanted.
   */
  function acquire(how: Parameters<LockPort["request"]>[1]): Promise<boolean> {
    if (locks === undefined) return Promise.resolve(true);
    return new Promise((resolve) => {
      let held = false;
      let ended: (() => void) | undefined;
      locks
        .request(name, how, (lock) => {
          if (lock === null || lock === undefined || !isWanted() || how.signal?.aborted === true) {
            resolve(false);
            return Promise.resolve();
          }
          held = true;
          return new Promise<void>((done) => {
            ended = done;
            release = done;
            resolve(true);
          });
        })
        // The browser rejects the request of a holder whose lock is taken.
        .catch(() => {
          resolve(false);
          if (!held || release !== ended) return;
          release = undefined;
          onTaken();
        });
    });
  }

  return {
    /** Whether the browser has locks at all; without them every request is granted, and `isHeld` is always false. */
    exists: locks !== undefined,
    acquire,
    isHeld: () => release !== undefined,
    letGo: () => {
      release?.();
      release = undefined;
    },
  };
}
