/** Whether the plan on the page is saved. "saved" means that the data is on the disk. */
export type SaveState =
  | { readonly kind: "saved"; /** ISO time */ readonly at: string }
  | { readonly kind: "saving" }
  | { readonly kind: "unsaved"; readonly reason: UnsavedReason; readonly detail?: string }
  /** The browser stores nothing: the plan is lost when the page is closed. */
  | { readonly kind: "memory-only" };

/** Why the browser's storage could not do what it was asked to do. */
export type StorageFaultCode =
  | "unavailable" // there is none, or it may not be used (private windows, settings)
  | "quota" // no room
  | "timeout" // no answer
  | "too-large" // more than a plan's file may be: it could not be read again
  | "not-readable" // it would not be taken for a plan when it is read again
  | "closed" // the connection broke, and broke again
  | "failed";

/** Why a plan is not saved: a fault of the storage, or another tab has it open in a newer version of the program. */
export type UnsavedReason = StorageFaultCode | "newer-program";

/** Whether the browser may delete saved data when the disk is full. */
export type Persistence = "kept" | "may-be-evicted" | "unknown";
