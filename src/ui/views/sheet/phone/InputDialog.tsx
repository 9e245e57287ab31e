import { createMemo, createSignal, For } from "solid-js";
import type { JSX } from "solid-js";
import { echoText, hintText } from "../../../../i18n/echo.ts";
import { readEntry } from "../../../../i18n/entry.ts";
import type { EntryFault, Reading } from "../../../../i18n/entryReading.ts";
import type { Format } from "../../../../i18n/format.ts";
import type { Issue } from "../../../../model/issue.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import { Button } from "../../../kit/Button.tsx";
import { Dialog } from "../../../kit/Dialog.tsx";
import { Field } from "../../../kit/Field.tsx";
import { useSheet } from "../gridContext.ts";
import { takeEntry } from "../editor/takeText.ts";
import { rangeMean, shareBelow } from "../../../../entries/rangeDensity.ts";
import type { Result } from "../../../../lib/result.ts";

/** The value of an input on a phone: the phone's numeric keyboard lacks the signs that a value needs. */
export function InputDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { grid, editing } = useSheet();
  const { document, session } = grid.app;
  const words = () => grid.words().grid.phone;
  const spot = grid.selection().anchor;
  const row = grid.rowOf(spot.line) as InputRow;
  const [typed, setTyped] = createSignal(editing.contentOf(spot)?.initial ?? "");
  const [refused, setRefused] = createSignal<string>();
  let input!: HTMLInputElement;

  const reading = createMemo(() =>
    readEntry(typed(), {
      unit: row.unit,
      locale: grid.format().locale,
      kind: "value",
      currency: document.plan().currency,
      scenario: document.scenario() !== undefined,
    }),
  );
  const tell = (issue: Issue) => grid.issueText(issue, row);
  /** Possible meanings of the text: replacements if it can't be accepted, alternatives if it can. */
  const offers = (): readonly string[] => {
    const found = reading();
    return found.ok ? found.value.hints.map(({ meant }) => meant) : found.error.suggestions;
  };
  const fault = () => {
    const found = reading();
    return found.ok ? refused() : tell(found.error.issue);
  };

  const type = (text: string) => {
    setRefused(undefined);
    setTyped(text);
  };
  const write = (text: string) => {
    type(text);
    input.focus();
  };
  function insert(text: string): void {
    const from = input.selectionStart ?? input.value.length;
    input.setRangeText(text, from, input.selectionEnd ?? from, "end");
    setTyped(input.value);
    input.focus();
  }
  function take(): void {
    const found = reading();
    if (!found.ok) return offers().slice(0, 1).forEach(write);
    const issue = takeEntry(grid, spot, found.value.entry, "onwards");
    if (issue === undefined) props.onClose();
    else setRefused(tell(issue));
  }
  return (
    <Dialog
      open
      title={row.label[session.language()]}
      closeLabel={words().close}
      onClose={() => props.onClose()}
      onSubmit={take}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{words().cancel}</Button>
          <Button
            look="strong"
            type="submit"
            disabled={(!reading().ok && offers().length === 0) || document.readOnly()}
          >
            {words().take}
          </Button>
        </>
      }
    >
      <Field
        label={grid.columnText({ key: "value", kind: "value" })}
        hint={echoOf(reading(), row, grid.format())}
        error={fault()}
      >
        {(control) => (
          <input
            {...control}
            ref={input}
            type="text"
            inputmode="decimal"
            autocomplete="off"
            autofocus
            value={typed()}
            onInput={(event) => type(event.currentTarget.value)}
          />
        )}
      </Field>
      <For each={offers()}>{(text) => <Offer text={text} onTake={() => write(text)} />}</For>
      <SignKeys onPress={insert} />
      <OtherWays row={row} onClose={props.onClose} />
    </Dialog>
  );
}

/** The meaning of a text, in words; undefined if it can't be accepted. */
function echoOf(reading: Result<Reading, EntryFault>, row: InputRow, format: Format): string | undefined {
  if (!reading.ok) return undefined;
  const { meaning, hints } = reading.value;
  const range = meaning.kind === "range" ? meaning : undefined;
  const least = row.min;
  const mean = range === undefined ? undefined : rangeMean(range);
  const cut =
    range === undefined || least === undefined ? undefined : { least, share: shareBelow(range, least) };
  return [
    echoText(meaning, row.unit, format, mean, cut),
    ...hints.map((hint) => hintText(hint, format)),
  ].join(". ");
}

/** The signs that a phone's numeric keyboard lacks. */
function SignKeys(props: { readonly onPress: (sign: string) => void }): JSX.Element {
  const { grid } = useSheet();
  const keys = () => ["−", "k", "%", ` ${grid.words().grid.phone.to} `];
  return (
    <div class="input-keys">
      <For each={keys()}>
        {(key) => (
          <button
            type="button"
            class="button"
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => props.onPress(key)}
          >
            {key.trim()}
          </button>
        )}
      </For>
    </div>
  );
}

/** Opens the value for drawing instead of typing, or as a pattern over the months. */
function OtherWays(props: { readonly row: InputRow; readonly onClose: () => void }): JSX.Element {
  const { grid, setOverlay, openShape } = useSheet();
  const instead = (open: () => void) => () => {
    props.onClose();
    open();
  };
  return (
    <div class="input-more">
      <Button look="quiet" onClick={instead(openShape)}>
        {grid.words().grid.actions.shape}
      </Button>
      <Button look="quiet" onClick={instead(() => setOverlay("pattern"))} disabled={props.row.startOnly}>
        {grid.words().grid.menu.pattern}
      </Button>
    </div>
  );
}

function Offer(props: { readonly text: string; readonly onTake: () => void }): JSX.Element {
  const { grid } = useSheet();
  return (
    <Button look="quiet" onClick={() => props.onTake()}>
      {grid.words().grid.echo.use(props.text)}
    </Button>
  );
}
