import { readFileSync } from "node:fs";
import { issueText } from "../i18n/issueText.ts";
import { err } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import { dealsOutput } from "./dealsOutput.ts";
import { historyOutput } from "./historyOutput.ts";
import type { TableArguments } from "./tableArguments.ts";

/** Answers a question about a table; each error is one line that begins with the file's name. */
export function runTable(args: TableArguments): Result<object, readonly string[]> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(readFileSync(args.file));
  } catch {
    return err([`${args.file}: the file can't be read`]);
  }
  const read = args.kind === "deals" ? dealsOutput(bytes, args.choices, args.asOf) : historyOutput(bytes);
  if (read.ok) return read;
  return err(
    read.error.map((issue) => `${args.file}: ${issueText(issue, "en").replaceAll(/\s*\n\s*/g, " ")}`),
  );
}
