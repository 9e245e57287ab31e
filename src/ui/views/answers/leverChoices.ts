import type { LeverRank } from "../../../analysis/leverRanks.ts";
import type { LeverKind } from "../../../analysis/levers.ts";
import { isCosted } from "../../../i18n/leverText.ts";
import type { Choice } from "../../kit/InlineSelect.tsx";

/** What can be bought comes first: of the others it is not known what they cost. */
const ORDER: readonly LeverKind[] = ["people", "spend", "rate", "cycle", "price", "input"];

/** Levers by kind, within a kind the one that gets furthest first; as the sheet has them until that is known. */
export function leverChoices(
  rows: readonly Pick<LeverRank, "row" | "kind">[],
  ranks: readonly LeverRank[] | undefined,
  label: (row: string) => string,
  kindName: (kind: LeverKind) => string,
): Choice[] {
  const place = new Map((ranks ?? []).map(({ row }, at) => [row, at]));
  const at = (row: string): number => place.get(row) ?? Number.MAX_SAFE_INTEGER;
  return ORDER.flatMap((kind) =>
    rows
      .filter((one) => one.kind === kind)
      .sort((a, b) => at(a.row) - at(b.row))
      .map(({ row }) => ({ value: row, label: label(row), group: kindName(kind) })),
  );
}

/** The best that reaches a level, one that can be bought where there is one; else the one that gets furthest. */
export function bestLever(
  ranks: readonly LeverRank[] | undefined,
  level: number | undefined,
): LeverRank | undefined {
  const reaching = (ranks ?? []).filter(({ after }) => level !== undefined && after >= level);
  return reaching.find(isCosted) ?? reaching[0] ?? ranks?.[0];
}
