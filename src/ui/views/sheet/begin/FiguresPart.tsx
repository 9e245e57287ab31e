import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { together } from "../../../../entries/cellCommands.ts";
import { countingEntry, setCounting } from "../../../../entries/countingEntry.ts";
import { outOfRange } from "../../../../engine/checkPlan.ts";
import { isTemplates } from "../../../../formula/inputOrigin.ts";
import { readEntry } from "../../../../i18n/entry.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import type { Entry, RowId } from "../../../../model/row.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import { typicalFigures } from "../../../../model/typicalFigures.ts";
import { entryText, templateText } from "../../../parts/inspector/entryText.ts";
import { InlineEdit } from "../../../kit/InlineEdit.tsx";
import type { Refusal } from "../../../kit/InlineEdit.tsx";
import { withoutAddress } from "../../../../i18n/withoutAddress.ts";
import { useSheet } from "../gridContext.ts";

/** The figures that matter most for the goal, each to be filled in in place, with a typical range. */
export function FiguresPart(props: { readonly rows: readonly RowId[] }): JSX.Element {
  const { grid } = useSheet();
  const { document } = grid.app;
  const text = () => grid.words().startCard;
  const inputs = () =>
    props.rows.flatMap((id) => {
      const row = document.sheet().byId.get(id);
      return row?.kind === "input" ? [id] : [];
    });
  return (
    <section class="start-figures" aria-label={text().figures}>
      <h2>{text().figures}</h2>
      <Show when={inputs().length > 0} fallback={<p class="soft">{text().waiting}</p>}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text().columns.figure}</th>
              <th scope="col" class="number">
                {text().columns.yours}
              </th>
              <th scope="col">{text().columns.typical}</th>
            </tr>
          </thead>
          <tbody>
            <For each={inputs()}>{(id) => <Figure id={id} />}</For>
          </tbody>
        </table>
      </Show>
    </section>
  );
}

function Figure(props: { readonly id: RowId }): JSX.Element {
  const { grid } = useSheet();
  const { document, session } = grid.app;
  const text = () => grid.words().startCard;
  const row = () => document.sheet().byId.get(props.id) as InputRow;
  const name = () => row().label[session.language()];
  const written = (entry: Entry) => writeEntry(entry, { unit: row().unit, locale: grid.format().locale });
  const counts = () => countingEntry(document.plan(), row());
  const inForce = () => counts().entry;
  const shown = (entry: Entry | undefined) =>
    entry === undefined ? "" : entryText(entry, row().unit, grid.format());
  const isYours = () => !isTemplates(document.origins().get(props.id)?.origin);
  const typical = () => {
    const [first] = typicalFigures(props.id, row().unit, document.plan().currency);
    if (first !== undefined) {
      return text().typical(shown(first.entry), withoutAddress(first.source[session.language()]));
    }
    const said = document.origins().get(props.id)?.template?.entry;
    return said === undefined
      ? text().noTypical
      : text().fromTemplate(templateText(said, row().unit, grid.format()));
  };

  /** Confirms that the template's figure is also the plan's own. */
  function confirm(): void {
    document.dispatch({ kind: "describe-row", row: props.id, changes: { x_own: true } }, session.selection());
  }

  /** Accepts the typed figure as the plan's own, or says what is wrong with it. */
  function take(typed: string): Refusal | undefined {
    const { currency } = document.plan();
    const plain = { unit: row().unit, locale: grid.format().locale, kind: "value" as const, currency };
    const previous = inForce();
    const context = previous === undefined ? plain : { ...plain, previous };
    const found = readEntry(typed, context);
    if (!found.ok) {
      return { text: grid.issueText(found.error.issue, row()), offers: found.error.suggestions };
    }
    const { entry } = found.value;
    const fault = outOfRange(entry, row());
    if (fault !== undefined) return grid.issueText(fault, row());
    const command = together(setCounting(document.plan(), row(), entry));
    const [first] = command === undefined ? [] : document.dispatch(command, session.selection());
    return first === undefined ? undefined : grid.issueText(first.issue, row());
  }

  return (
    <tr>
      <th scope="row">{name()}</th>
      <td class="number">
        <InlineEdit
          text={shown(inForce())}
          editText={inForce() === undefined ? "" : written(inForce()!)}
          label={name()}
          disabled={document.readOnly()}
          takesSame={!isYours()}
          onCommit={take}
        />
        <Show when={counts().from}>
          {(from) => <span class="soft"> {text().from(grid.format().month(from()))}</span>}
        </Show>
      </td>
      <td class="soft">
        {isYours() ? `✓ ${text().isYours} ` : ""}
        {typical()}
        <Show when={!isYours() && !document.readOnly()}>
          {" "}
          <button
            type="button"
            class="link"
            aria-label={`${grid.words().answer.isOurs}: ${name()}`}
            onClick={confirm}
          >
            {grid.words().answer.isOurs}
          </button>
        </Show>
      </td>
    </tr>
  );
}
