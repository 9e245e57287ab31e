import { inputBehind } from "../../../../formula/inputBehind.ts";
import type { Grid } from "../createGrid.ts";
import type { Spot } from "../keys/selection.ts";
import type { Refusal } from "./createRefusal.ts";

/** Says why a figure can't be typed over a result, and which input to change instead; Enter dismisses the message. */
export function refuseTyped(
  grid: Grid,
  { refused, refuse, keepThroughOneMove }: Refusal,
  id: Spot["line"],
): void {
  const { document } = grid.app;
  const { refusals } = grid.words().grid;
  const behind = document.sheet().byId.get(inputBehind(id, document.sheet()) ?? "");
  const sentence =
    behind === undefined
      ? refusals.calculated
      : refusals.calculatedFrom(behind.label[grid.app.session.language()]);
  if (refused()?.text !== sentence && behind !== undefined) {
    grid.app.session.notify(sentence, {
      label: refusals.goTo(behind.label[grid.app.session.language()]),
      run: () => {
        grid.showRow(behind);
        const place: Spot = { line: behind.id, column: "value" };
        grid.select({ anchor: place, focus: place });
      },
    });
  }
  refuse(sentence);
  keepThroughOneMove();
}
