import { isReservedWord } from "../formula/functions.ts";
import type { RowId } from "../model/row.ts";

const MADE = /^new_(input|calculation)(_\d+)?$/;

/** Whether a row still has the id with which it was created, so that naming the row may change the id. */
export function isUnnamed(id: RowId): boolean {
  return MADE.test(id);
}

/** An id, made from a valid base, that no row has and that is not a word of the language. */
export function freeId(base: string, isTaken: (id: RowId) => boolean): RowId {
  const taken = (id: string) => isTaken(id) || isReservedWord(id);
  if (!taken(base)) return base;
  let count = 2;
  while (taken(`${base}_${count}`)) count += 1;
  return `${base}_${count}`;
}

/** A label turned into an id: "Leads från partner" is leads_fran_partner. Undefined where no letter is left. */
export function idFromLabel(label: string): RowId | undefined {
  const id = label
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "_")
    .replace(/^[_0-9]+|_+$/g, "");
  if (id === "") return undefined;
  // Keys of the plan file with this beginning belong to other programs.
  return id.startsWith("x_") ? `row_${id}` : id;
}
