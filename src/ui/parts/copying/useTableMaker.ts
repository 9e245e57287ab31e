import { createRoot, getOwner } from "solid-js";
import type { JSX } from "solid-js";
import { insert } from "solid-js/web";
import type { Format } from "../../../i18n/format.ts";
import { pageTable } from "./pageTable.ts";
import type { PageTable } from "./pageTable.ts";

/** Reads a table that need not be on the page: it is made for that, and gone again. */
export function useTableMaker(): (make: () => JSX.Element, format: Format) => PageTable {
  const owner = getOwner();
  return (make, format) =>
    createRoot((dispose) => {
      try {
        const aside = document.createElement("div");
        insert(aside, make);
        const table = aside.querySelector("table");
        if (table === null) throw new Error("no table was made");
        return pageTable(table, format);
      } finally {
        dispose();
      }
    }, owner);
}
