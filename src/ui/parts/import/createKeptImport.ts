import { createSignal } from "solid-js";
import type { Accessor } from "solid-js";
import { IMPORT_KEY, readKeptImport } from "../../../deals/keptImport.ts";
import type { KeptImport } from "../../../deals/keptImport.ts";
import { useApp } from "../../../state/context.ts";

/** The corrections of how the plan's files are read. They are kept with the plan for its next import; no undo step. */
export function createKeptImport(): readonly [
  kept: Accessor<KeptImport>,
  change: (next: (before: KeptImport) => KeptImport) => void,
] {
  const { document } = useApp();
  const [kept, setKept] = createSignal(readKeptImport(document.plan().view[IMPORT_KEY]));

  function change(next: (before: KeptImport) => KeptImport): void {
    const changed = setKept(next);
    if (!document.readOnly()) document.record({ ...document.plan().view, [IMPORT_KEY]: changed });
  }
  return [kept, change];
}
