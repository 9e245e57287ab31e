import { isScenario, revertCell, adoptCell } from "../../../entries/adoptEntry.ts";
import { sheetOf } from "../../../model/sheet.ts";
import type { InputColumn, InputDifference } from "../../../report/inputDifferences.ts";
import { useApp } from "../../../state/context.ts";
import type { MenuItem } from "../../kit/Menu.tsx";
import { useText } from "../../kit/useText.ts";

/** The actions on a scenario's values: make them the baseline's, or reset them to the baseline's. */
export function createAdoption(onPaper: () => boolean) {
  const { document, session } = useApp();
  const { words, format, label } = useText();
  const text = () => words().compare;

  const act = (command: Parameters<typeof document.dispatch>[0], said: string) => {
    if (document.dispatch(command).length > 0) return;
    session.notify(said, { label: text().undo, run: () => void document.undo() });
  };
  const rowItems = (difference: InputDifference, column: InputColumn, name: string): MenuItem[] => {
    const { row } = difference;
    const input = sheetOf(document.plan()).byId.get(row);
    const cells = column.own.flatMap((own): MenuItem[] => {
      if (input?.kind !== "input" || column.own.length < 2) return [];
      const place = own.month === undefined ? text().valuePlace : format().month(own.month);
      return [
        {
          label: text().takeCell(place),
          onSelect: () => act(adoptCell(input, name, own), text().took(label(row))),
        },
        {
          label: text().revertCell(place),
          onSelect: () => act(revertCell(row, name, own), text().reverted(label(row))),
        },
      ];
    });
    return [
      ...cells,
      ...(cells.length > 0 ? [{ kind: "line" as const }] : []),
      {
        label: text().takeRow,
        onSelect: () => act({ kind: "adopt-scenario", name, row }, text().took(label(row))),
      },
      {
        label: text().revertRow,
        onSelect: () => act({ kind: "revert-scenario", name, row }, text().reverted(label(row))),
      },
    ];
  };
  const allItems = (name: string): MenuItem[] => [
    { label: text().takeAll, onSelect: () => act({ kind: "adopt-scenario", name }, text().took(name)) },
    {
      label: text().revertAll,
      onSelect: () => act({ kind: "revert-scenario", name }, text().reverted(name)),
    },
  ];
  const changeable = (name: string | undefined): name is string =>
    !onPaper() && !document.readOnly() && isScenario(document.plan(), name);

  return { rowItems, allItems, changeable };
}
