import type { PlacedIssue } from "./issue.ts";

/** Why a plan can't be put into a link, or read from one. */
export type LinkFault =
  /** `length` and `max` in characters. */
  | { readonly code: "link-too-long"; readonly length: number; readonly max: number }
  /** Unpacked it is more than `max` bytes: it may be meant to fill the memory. */
  | { readonly code: "link-too-large"; readonly max: number }
  /** A link of ours, of a later version. */
  | { readonly code: "link-newer" }
  /** It was cut off or changed on its way, or is no link of ours. */
  | { readonly code: "link-damaged" }
  | { readonly code: "link-plan"; readonly issues: readonly PlacedIssue[] };
