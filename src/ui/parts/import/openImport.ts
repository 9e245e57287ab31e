import { createSignal } from "solid-js";

/** A table that somebody brought: a file, or what the clipboard gave. */
export type ImportSource = File | { readonly text: string };

/** Open, with a table to begin with or without one. */
type Asked = { readonly source: ImportSource | undefined };

const [asked, setAsked] = createSignal<Asked>();

/** What the import was opened with; undefined while it is closed. */
export const importAsked = asked;

/** Opens the import of deals and tables of months; where it is open already it goes on with the table that is given. */
export function openImport(source?: ImportSource): void {
  setAsked({ source });
}

export function closeImport(): void {
  setAsked(undefined);
}
