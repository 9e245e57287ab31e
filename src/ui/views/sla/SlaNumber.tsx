import { Show } from "solid-js";
import type { JSX } from "solid-js";
import { readEntry } from "../../../i18n/entry.ts";
import { issueText } from "../../../i18n/issueText.ts";
import { writeEntry } from "../../../i18n/writeEntry.ts";
import type { Issue } from "../../../model/issue.ts";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { baseInForce } from "../../../model/inForce.ts";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import type { Refusal } from "../../kit/InlineEdit.tsx";
import { useText } from "../../kit/useText.ts";
import { numberText } from "../../parts/agreement/numberText.ts";

/** An input of the plan within the agreement's text: a change here applies everywhere. */
export function SlaNumber(props: { readonly row: RowId }): JSX.Element {
  const { document } = useApp();
  const { format, label } = useText();
  const input = () => {
    const row = document.sheet().byId.get(props.row);
    return row?.kind === "input" ? row : undefined;
  };
  const entry = () => {
    const row = input();
    return row === undefined ? undefined : baseInForce(row)?.entry;
  };
  const unit = () => input()?.unit ?? "";
  const typed = () => writeEntry(entry() ?? "", { unit: unit(), locale: format().locale });
  const commit = (text: string): Refusal | undefined => {
    const { locale, currency, language } = format();
    const scenario = document.scenario() !== undefined;
    const read = readEntry(text, { unit: unit(), locale, currency, kind: "value", scenario });
    const tell = (issue: Issue) =>
      issueText(issue, language, { format: format(), unit: unit(), rowName: label });
    if (!read.ok) return { text: tell(read.error.issue), offers: read.error.suggestions };
    const faults = document.dispatch({
      kind: "set-entry",
      cell: { scenario: document.scenario(), row: props.row, month: undefined },
      entry: read.value.entry,
    });
    const [fault] = faults;
    return fault === undefined ? undefined : tell(fault.issue);
  };
  return (
    <Show when={input()}>
      {(row) => (
        <li>
          <span>{label(props.row)}</span>{" "}
          <InlineEdit
            text={numberText(row(), format())}
            label={label(props.row)}
            editText={typed()}
            disabled={document.readOnly()}
            onCommit={commit}
          />
          <Show when={document.scenario()}>{(name) => <span class="soft small"> · {name()}</span>}</Show>
        </li>
      )}
    </Show>
  );
}
