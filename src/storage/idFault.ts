import { isReservedWord } from "../formula/functions.ts";

const ID = /^[a-z][a-z0-9_]*$/;

/** What is wrong with an id for a row of the user's own, if anything. */
export function idFault(id: string): "bad-id" | "reserved-id" | undefined {
  if (!ID.test(id) || id.startsWith("x_")) return "bad-id";
  // The last two are no words of the language, but names that plain objects have already.
  return isReservedWord(id) || id === "constructor" || id === "prototype" ? "reserved-id" : undefined;
}
