import { createMemo, Show } from "solid-js";
import type { JSX } from "solid-js";
import { entryMeaning } from "../../../../formula/entryMeaning.ts";
import type { SheetRow } from "../../../../model/sheet.ts";
import { baseInForce } from "../../../../model/inForce.ts";
import { densityPath } from "../../../../entries/rangeDensity.ts";

const WIDTH = 28;
const HEIGHT = 12;

/** The small density beside an uncertain value. */
export function RangeMark(props: { readonly row: SheetRow }): JSX.Element {
  const path = createMemo(() => {
    const { row } = props;
    const entry = row.kind === "input" ? baseInForce(row)?.entry : undefined;
    const meaning = entry === undefined ? undefined : entryMeaning(entry, row.unit);
    return meaning?.kind === "range" ? densityPath(meaning, WIDTH, HEIGHT) : "";
  });
  return (
    <Show when={path() !== ""}>
      <svg
        class="range-mark"
        viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
        width={WIDTH}
        height={HEIGHT}
        aria-hidden="true"
      >
        <path d={path()} />
      </svg>
    </Show>
  );
}
