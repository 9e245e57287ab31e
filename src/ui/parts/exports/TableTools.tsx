import { createSignal, onCleanup, onMount, Show } from "solid-js";
import type { JSX } from "solid-js";
import "./exports.css";
import { tableName } from "./pageTable.ts";
import { TableMenu } from "./TableMenu.tsx";

/** Tables that are read, not edited, and have no menu of their own. */
const TABLES = "main table:not([role=grid])";
/** The pointer may be away for so long on its way from a table to its menu. */
const LINGER_MS = 600;
/** The menu stands so far above the table. */
const ABOVE = 30;

type Shown = { readonly table: HTMLTableElement; readonly top: number; readonly right: number };

/** A menu above whatever table the pointer is on, or the focus in: copy it, or save it. All are in the export dialog as well. */
export function TableTools(): JSX.Element {
  const [shown, setShown] = createSignal<Shown>();
  let tools: HTMLDivElement | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const stay = () => {
    clearTimeout(leaving);
    leaving = undefined;
  };
  const goSoon = () => {
    leaving ??= setTimeout(() => {
      leaving = undefined;
      // A menu that is open stays where it is.
      const isOpen = tools !== undefined && tools.querySelector("[aria-expanded=true]") !== null;
      if (!isOpen) setShown(undefined);
    }, LINGER_MS);
  };
  const onOver = (event: Event) => {
    const target = event.target instanceof Element ? event.target : undefined;
    if (target !== undefined && tools?.contains(target) === true) return stay();
    const table = target?.closest<HTMLTableElement>(TABLES) ?? undefined;
    if (table === undefined || table.rows.length < 2) return goSoon();
    stay();
    if (shown()?.table === table) return;
    const box = table.getBoundingClientRect();
    setShown({ table, top: Math.max(4, box.top - ABOVE), right: window.innerWidth - box.right });
  };
  const onScroll = () => setShown(undefined);
  onMount(() => {
    document.addEventListener("pointerover", onOver);
    document.addEventListener("focusin", onOver);
    document.addEventListener("scroll", onScroll, { capture: true, passive: true });
    onCleanup(() => {
      stay();
      document.removeEventListener("pointerover", onOver);
      document.removeEventListener("focusin", onOver);
      document.removeEventListener("scroll", onScroll, { capture: true });
    });
  });
  return (
    <Show when={shown()} keyed>
      {({ table, top, right }) => (
        <div ref={tools} class="table-tools" style={{ top: `${top}px`, right: `${right}px` }}>
          <TableMenu table={() => (table.isConnected ? table : undefined)} name={tableName(table)} />
        </div>
      )}
    </Show>
  );
}
