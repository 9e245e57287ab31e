import type { JSX } from "solid-js";
import { CellNote } from "./CellNote.tsx";
import { ReachNote } from "./ReachNote.tsx";

/** The notes beside a cell. */
export function CellNotes(): JSX.Element {
  return (
    <>
      <CellNote />
      <ReachNote />
    </>
  );
}
