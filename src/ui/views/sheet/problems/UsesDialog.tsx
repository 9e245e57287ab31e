import type { JSX } from "solid-js";
import { usesOfRow } from "../../../../editing/usesOfRow.ts";
import { placeText } from "../../../../i18n/placeText.ts";
import type { Place } from "../../../../model/issue.ts";
import { TellingDialog } from "../../../kit/TellingDialog.tsx";
import "../sheetTools.css";
import { useSheet } from "../gridContext.ts";
import { PlaceList } from "./PlaceList.tsx";

/** Why a row can't be deleted: everything that uses the row, with links. */
export function UsesDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { grid, actions } = useSheet();
  const { document, session } = grid.app;
  const words = () => grid.words().sheetTools;
  const id = grid.selection().anchor.line;
  const row = grid.rowOf(id);

  /** The link to a place that the sheet shows: another row's formula, or the row in a scenario. */
  function wayTo(place: Place): (() => void) | undefined {
    const [part, key] = place;
    const go = (to: string, scenario: string | undefined) => () => {
      props.onClose();
      actions.goTo(to, "value", scenario);
    };
    if (part === "rows" && typeof key === "string") return go(key, document.scenario());
    const scenario = part === "scenarios" ? document.plan().scenarios[Number(key)] : undefined;
    return scenario === undefined ? undefined : go(id, scenario.name);
  }

  return (
    <TellingDialog
      title={words().uses.title(row?.label[session.language()] ?? id)}
      closeLabel={words().close}
      onClose={() => props.onClose()}
    >
      <p>{words().uses.lead}</p>
      <PlaceList
        items={usesOfRow(document.plan(), id).map((place) => ({
          place: placeText(place, document.plan(), session.language()),
          go: wayTo(place),
        }))}
      />
    </TellingDialog>
  );
}
