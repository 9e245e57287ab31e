import type { PlacedIssue } from "./issue.ts";

/** Why a plan can't be put into a link or read from one. */
export type LinkFault =
  /** `length` and `max` in characters. */
  | { readonly code: "link-too-long"; readonly length: number; readonly max: number }
  /** Unpacked it is larger than `max` bytes: it may be meant to fill the memory. */
  | { readonly code: "link-too-large"; readonly max: number }
  /** A link of this program, made by a later version. */
  | { readonly code: "link-newer" }
  /** The link was cut off or changed on its way, or is not a link of this program. */
  | { readonly code: "link-damaged" }
  | { readonly code: "link-plan"; readonly issues: readonly PlacedIssue[] };
