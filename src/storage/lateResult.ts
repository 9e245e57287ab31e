import { err } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { StorageFault } from "./database.ts";

/**
 * Runs code that is loaded when it is first needed. Where it can't be loaded (the program was updated, there is no
 * network) the result is the same as if the store had refused, and the next call tries again.
 */
export function lateResult<P>(
  load: () => Promise<P>,
): <T>(work: (part: P) => Promise<Result<T, StorageFault>>) => Promise<Result<T, StorageFault>> {
  return async (work) => {
    let part: P;
    try {
      part = await load();
    } catch (cause) {
      return err({ code: "failed", detail: String(cause) });
    }
    return work(part);
  };
}
