import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { TableFaults } from "../../../deals/tableFaults.ts";
import { issueText } from "../../../i18n/issueText.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { ColumnChoices } from "./ColumnChoices.tsx";
import type { Import } from "./createImport.ts";

/** Why a table can't be read, in a sentence; and where a word of the user's would mend it, the choice. */
export function TableFaultsPart(props: { readonly imp: Import; readonly found: TableFaults }): JSX.Element {
  const { session } = useApp();
  const { words } = useText();
  const text = () => words().importView;
  const headings = () => props.found.headings.filter((heading) => heading !== "");
  const isNeither = () =>
    props.imp.kind() === undefined && props.found.issues.every(({ code }) => code === "deal-column-missing");
  const sentences = () =>
    isNeither()
      ? [text().neither(headings().slice(0, MOST_HEADINGS).join(", "))]
      : props.found.issues.map((issue) => issueText(issue, session.language()));
  const canMend = () =>
    headings().length > 1 &&
    props.found.issues.every(
      ({ code }) =>
        code === "deal-column-missing" || code === "dates-ambiguous" || code.startsWith("no-such-"),
    );
  return (
    <>
      <div class="import-faults" role="alert">
        <For each={sentences()}>{(sentence) => <p>{sentence}</p>}</For>
        <p class="soft">{text().nothingChanged}</p>
      </div>
      <Show when={canMend()}>
        <section class="import-part" aria-labelledby="import-understood">
          <h3 id="import-understood">{text().understood}</h3>
          <p class="soft">{text().understoodLead}</p>
          <ColumnChoices imp={props.imp} headings={props.found.headings} columns={props.found.columns} />
        </section>
      </Show>
    </>
  );
}

const MOST_HEADINGS = 20;
