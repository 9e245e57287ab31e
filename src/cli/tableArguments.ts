import { DATE_ORDERS, DEAL_COLUMNS } from "../model/tableIssue.ts";
import type { DateOrder, DealColumn } from "../model/tableIssue.ts";
import { isDate } from "../model/month.ts";
import { TEMPLATE_IDS } from "../model/plan.ts";
import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";
import type { DealChoices } from "../deals/dealTable.ts";

/** A question about a table: a file of deals, or a file of months. */
export type TableArguments =
  | {
      readonly kind: "deals";
      readonly file: string;
      readonly choices: DealChoices;
      readonly asOf: string | undefined;
    }
  | { readonly kind: "history"; readonly file: string };

export const TABLE_USAGE =
  "usage: npm run -s simulate -- --deals FILE [--as-of 2027-06-30] [--columns created=…,closed=…,stage=…]\n" +
  "         [--won a,b] [--lost c,d] [--dates iso|day-first|month-first] [--pipeline NAME]\n" +
  "       npm run -s simulate -- --history FILE [--template NAME]";

/** Reads the arguments if they ask about a table, otherwise returns undefined. Each error is one line. */
export function readTableArguments(
  args: readonly string[],
): Result<TableArguments, readonly string[]> | undefined {
  const kind = args.includes("--deals") ? "deals" : args.includes("--history") ? "history" : undefined;
  if (kind === undefined) return undefined;
  const faults: string[] = [];
  const options = kind === "deals" ? DEAL_OPTIONS : HISTORY_OPTIONS;
  const found: { [option: string]: string } = {};
  for (let i = 0; i < args.length; i++) {
    const option = args[i]!;
    if (!options.includes(option)) {
      const isOption = option.startsWith("--");
      faults.push(`${option}: ${isOption ? `does not go with --${kind}` : "only one file can be given"}`);
      // The next argument is its value.
      if (isOption && args[i + 1]?.startsWith("--") === false) i += 1;
      continue;
    }
    const value = args[++i];
    if (value === undefined) faults.push(`${option}: needs a value`);
    else found[option] = value;
  }
  const file = found[`--${kind}`];
  const template = found["--template"];
  if (template !== undefined && !TEMPLATE_IDS.some((id) => id === template)) {
    faults.push(`--template: "${template}" is none of ${TEMPLATE_IDS.join(", ")}`);
  }
  const read = kind === "deals" ? dealChoices(found, faults) : undefined;
  if (faults.length > 0 || file === undefined) return err([...faults, ...TABLE_USAGE.split("\n")]);
  if (read === undefined) return ok({ kind: "history", file });
  return ok({ kind: "deals", file, choices: read, asOf: found["--as-of"] });
}

const DEAL_OPTIONS = ["--deals", "--as-of", "--columns", "--won", "--lost", "--dates", "--pipeline"];
const HISTORY_OPTIONS = ["--history", "--template"];

function dealChoices(found: { readonly [option: string]: string }, faults: string[]): DealChoices {
  const asOf = found["--as-of"];
  if (asOf !== undefined && !isDate(asOf)) {
    faults.push(`--as-of: "${asOf}" is not a date such as 2027-06-30`);
  }
  const dates = DATE_ORDERS.find((order) => order === found["--dates"]);
  if (found["--dates"] !== undefined && dates === undefined) {
    faults.push(`--dates: "${found["--dates"]}" is none of ${DATE_ORDERS.join(", ")}`);
  }
  const columns = columnChoices(found["--columns"], faults);
  const [won, lost] = [listOf(found["--won"]), listOf(found["--lost"])];
  return {
    ...(columns === undefined ? {} : { columns }),
    ...(won === undefined ? {} : { won }),
    ...(lost === undefined ? {} : { lost }),
    ...(dates === undefined ? {} : { dates: dates satisfies DateOrder }),
    ...(found["--pipeline"] === undefined ? {} : { pipelines: [found["--pipeline"]] }),
  };
}

/** Headings by their use. A heading may contain commas: a part without a known name before "=" belongs to the last. */
function columnChoices(text: string | undefined, faults: string[]): DealChoices["columns"] {
  if (text === undefined) return undefined;
  const columns: { [C in DealColumn]?: string } = {};
  let last: DealColumn | undefined;
  for (const part of text.split(",")) {
    const at = part.indexOf("=");
    const name = part.slice(0, Math.max(0, at)).trim();
    const column = DEAL_COLUMNS.find((known) => known === name);
    if (column !== undefined) {
      columns[column] = part.slice(at + 1).trim();
      last = column;
    } else if (last !== undefined) columns[last] = `${columns[last]},${part}`;
    else faults.push(`--columns: "${part}" is not one of ${DEAL_COLUMNS.join(", ")} with =heading`);
  }
  return columns;
}

function listOf(text: string | undefined): string[] | undefined {
  return text
    ?.split(",")
    .map((name) => name.trim())
    .filter((name) => name !== "");
}
