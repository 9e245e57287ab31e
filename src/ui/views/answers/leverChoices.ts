import type { LeverRank } from "../../../analysis/leverRanks.ts";
import type { LeverKind } from "../../../analysis/levers.ts";
import { isCosted } from "../../../i18n/leverText.ts";
import type { Choice } from "../../kit/InlineSelect.tsx";

/** Levers that can be bought come first: the cost of the others is not known. */
const ORDER: readonly LeverKind[] = ["people", "spend", "rate", "cycle", "price", "input"];

/** Levers by kind, and within a kind by how far they get; in the order of the sheet until that is known. */
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

/** The best lever that reaches a level, preferably one that can be bought; otherwise the lever that gets furthest. */
export function bestLever(
  ranks: readonly LeverRank[] | undefined,
  level: number | undefined,
): LeverRank | undefined {
  const reaching = (ranks ?? []).filter(({ after }) => level !== undefined && after >= level);
  return reaching.find(isCosted) ?? reaching[0] ?? ranks?.[0];
}
