import { isReservedWord } from "../formula/functions.ts";

/** A row's id; one that starts with `x_` would be another program's key. */
export const ID = /^[a-z][a-z0-9_]*$/;

/** Names that are not words of the language, but that plain objects already have. */
export const OBJECT_NAMES: readonly string[] = ["constructor", "prototype"];

/** The fault of an id for a row that the user added, if any. */
export function idFault(id: string): "bad-id" | "reserved-id" | undefined {
  if (!ID.test(id) || id.startsWith("x_")) return "bad-id";
  return isReservedWord(id) || OBJECT_NAMES.includes(id) ? "reserved-id" : undefined;
}
