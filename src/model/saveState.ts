/** Whether the plan on the page is saved. "saved" is said only of what is on the disk. */
export type SaveState =
  | { readonly kind: "saved"; /** ISO time */ readonly at: string }
  | { readonly kind: "saving" }
  | { readonly kind: "unsaved"; readonly reason: UnsavedReason; readonly detail?: string }
  /** The browser keeps nothing: the plan is gone with the page. */
  | { readonly kind: "memory-only" };

/** Why the browser's storage did not do what it was asked. */
export type StorageFaultCode =
  | "unavailable" // there is none, or it may not be used (private windows, settings)
  | "quota" // no room
  | "timeout" // no answer
  | "too-large" // more than a plan's file may be: it could not be read again
  | "not-readable" // it would not be taken for a plan when it is read again
  | "closed" // the connection broke, and broke again
  | "failed";

/** Why a plan is not saved: storage refused, or a newer program has the plan open in another tab. */
export type UnsavedReason = StorageFaultCode | "newer-program";

/** Whether the browser may throw away what is saved when the disk runs out of room. */
export type Persistence = "kept" | "may-be-evicted" | "unknown";
