import type { RowId } from "../model/row.ts";
import type { Sheet } from "../model/sheet.ts";
import { explainFormula } from "./explain.ts";

/**
 * The input to change in order to change a computed row: of the inputs that its formula names, the first with the
 * row's own unit, or else the only one. undefined where neither exists.
 */
export function inputBehind(id: RowId, { byId }: Sheet): RowId | undefined {
  const row = byId.get(id);
  if (row?.kind !== "computed") return undefined;
  const named = explainFormula(row.formula, (name) => byId.has(name)).flatMap((piece) =>
    piece.kind === "row" && byId.get(piece.row)?.kind === "input" ? [piece.row] : [],
  );
  const inputs = [...new Set(named)];
  return (
    inputs.find((one) => byId.get(one)?.unit === row.unit) ?? (inputs.length === 1 ? inputs[0] : undefined)
  );
}
