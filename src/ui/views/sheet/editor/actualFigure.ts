import { entryShape } from "../../../../formula/entryShape.ts";
import { assert } from "../../../../lib/assert.ts";
import type { Entry } from "../../../../model/row.ts";

/** The figure of an entry that was read as a number: "25%" in a row of per cent gives 0.25. */
export function actualFigure(entry: Entry): number {
  const shape = entryShape(entry);
  assert(shape.kind === "constant", "what came is read as one number");
  return shape.value;
}
