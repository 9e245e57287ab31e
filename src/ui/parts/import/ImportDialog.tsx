import { createComputed, createSignal, Match, on, Show, Switch } from "solid-js";
import type { JSX } from "solid-js";
import type { PlacedIssue } from "../../../model/issue.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { useText } from "../../kit/useText.ts";
import "../../kit/styles/views.css";
import "../ask/ask.css";
import "./import.css";
import { FaultList } from "../dialogs/ImportFaults.tsx";
import { ChooseTable } from "./ChooseTable.tsx";
import { createDealsTaking } from "./createDealsTaking.ts";
import { createImport } from "./createImport.ts";
import { createMonthsTaking } from "./createMonthsTaking.ts";
import { DealsImport } from "./DealsImport.tsx";
import { ImportState } from "./ImportState.tsx";
import { MonthsImport } from "./MonthsImport.tsx";
import { closeImport, importAsked } from "./openImport.ts";
import { TableFaultsPart } from "./TableFaultsPart.tsx";

/** Imports deals or a table of months: how the table is understood, what it shows, and what is taken into the plan. */
export function ImportDialog(): JSX.Element {
  const { document, session } = useApp();
  const { words } = useText();
  const text = () => words().importView;
  const imp = createImport();
  const deals = createDealsTaking(imp);
  const months = createMonthsTaking(imp);
  const taking = () => (imp.kind() === "months" ? months : deals);
  const [faults, setFaults] = createSignal<readonly PlacedIssue[]>([]);
  // A file that is dropped or chosen while the dialog is open replaces the one before.
  createComputed(
    on(importAsked, (asked) => {
      setFaults([]);
      if (asked?.source !== undefined) imp.start(asked.source);
    }),
  );
  const isSettled = () => imp.progress() === undefined && imp.state() === "well";
  const canTake = () => isSettled() && !document.readOnly() && taking().command() !== undefined;
  const take = () => {
    const command = taking().command();
    if (!canTake() || command === undefined) return;
    const done = taking().done();
    const found = document.dispatch(command);
    setFaults(found);
    if (found.length > 0) return;
    closeImport();
    session.notify(done, { label: words().frame.undo, run: () => document.undo() });
  };
  return (
    <Dialog
      open
      title={text().title}
      closeLabel={words().frame.close}
      onClose={closeImport}
      actions={
        <>
          <Show when={document.readOnly()}>
            <span class="soft small">{text().readOnly}</span>
          </Show>
          <Button onClick={closeImport}>{words().frame.cancel}</Button>
          <Show when={imp.name() !== undefined}>
            <Button look="strong" disabled={!canTake()} onClick={take}>
              {taking().label()}
            </Button>
          </Show>
        </>
      }
    >
      <div class="import" data-wide={imp.name() !== undefined}>
        <Show when={imp.name() !== undefined} fallback={<ChooseTable />}>
          <ImportState imp={imp} />
          <Show when={faults().length > 0}>
            <div role="alert">
              <p class="field-error">{text().notTaken}</p>
              <FaultList faults={faults()} />
            </div>
          </Show>
          <div
            class="settles"
            classList={{ stale: !isSettled() && imp.answer() !== undefined }}
            aria-busy={imp.progress() !== undefined}
          >
            <Switch>
              <Match when={kindOf(imp.answer(), "faults")}>
                {(found) => <TableFaultsPart imp={imp} found={found()} />}
              </Match>
              <Match when={kindOf(imp.answer(), "deals")}>
                {(found) => <DealsImport imp={imp} found={found()} taking={deals} />}
              </Match>
              <Match when={kindOf(imp.answer(), "months")}>
                {(found) => <MonthsImport imp={imp} found={found()} taking={months} />}
              </Match>
            </Switch>
          </div>
        </Show>
      </div>
    </Dialog>
  );
}

/** The answer if it is of this kind. */
function kindOf<A extends { readonly kind: string }, K extends A["kind"]>(
  answer: A | undefined,
  kind: K,
): Extract<A, { readonly kind: K }> | undefined {
  return answer?.kind === kind ? (answer as Extract<A, { readonly kind: K }>) : undefined;
}
