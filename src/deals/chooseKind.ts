import type { ImportedDeals, ImportedMonths } from "./questions.ts";

export type ImportKind = "deals" | "months";

/**
 * The most likely kind of a table, from the results of reading it both ways. `months` is left out where the table was
 * read only as deals. Undefined where it is neither kind, or no table at all.
 */
export function chooseKind(deals: ImportedDeals, months: ImportedMonths | undefined): ImportKind | undefined {
  if (deals.kind === "deals" || months === undefined) return "deals";
  const missing = deals.issues.filter(({ code }) => code === "deal-column-missing").length;
  // With one of the two required columns it is most likely a table of deals whose other column has an unknown name.
  const seemsDeals = missing < 2 && deals.issues.some(({ code }) => isOfDeals(code));
  if (months.kind === "months") {
    const isMatched = months.matched.lines.some(({ row }) => row !== undefined);
    return isMatched || !seemsDeals ? "months" : "deals";
  }
  if (months.issues.some(({ code }) => code === "quarters-only")) return "months";
  return seemsDeals ? "deals" : undefined;
}

/** Whether only a table of deals can have this fault; faults of the file are the same for both kinds. */
function isOfDeals(code: string): boolean {
  return code === "no-deals" || code === "dates-ambiguous" || code.startsWith("deal-");
}
