import type { Accessor } from "solid-js";
import type { FileFault } from "../model/fileFault.ts";

/** The state of the file in which a plan is kept besides the browser's storage. */
export type FileState =
  /** The plan is kept in no file. */
  | { readonly kind: "off" }
  /** The browser wants a click before it lets the page write there again. */
  | { readonly kind: "asks"; readonly name: string }
  | { readonly kind: "writing"; readonly name: string }
  | { readonly kind: "written"; readonly name: string; readonly at: Date }
  /** The file holds content that this page neither read nor wrote: it is not overwritten. */
  | { readonly kind: "changed"; readonly name: string; readonly theirs: string }
  | { readonly kind: "stopped"; readonly name: string; readonly why: FileFault };

/** A plan kept in a file of the user's own: each save goes there too. The browser's storage remains authoritative. */
export type FileKeeping = {
  readonly state: Accessor<FileState>;
  /** Asks where, and keeps the open plan there. */
  readonly keep: () => Promise<void>;
  /** A plan file to open and to keep in place; undefined where none was chosen. */
  readonly choose: () => Promise<PickedFile | undefined>;
  /** Keeps the open plan in the file that it was opened from. */
  readonly keepIn: (picked: PickedFile) => Promise<void>;
  /** Asks the browser again; within a click. */
  readonly allow: () => Promise<void>;
  /** Overwrites the file, after the user has seen what it holds. */
  readonly overwrite: () => Promise<void>;
  /** The plan is now what the file holds. */
  readonly took: () => Promise<void>;
  readonly tryAgain: () => Promise<void>;
  /** The plan is no longer kept there; the file stays. */
  readonly forget: () => Promise<void>;
};

/** A file that the user chose or dropped: read it, and hand it back to be kept in. */
export type PickedFile = { readonly file: File; readonly handle: unknown };
