import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { issueText } from "../../../i18n/issueText.ts";
import { percentAt, placeText } from "../../../i18n/placeText.ts";
import type { PlacedIssue } from "../../../model/issue.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Dialog } from "../../kit/Dialog.tsx";
import { useText } from "../../kit/useText.ts";

const SHOWN = 50;

/** Every fault of a file that was not imported, each with its place. */
export function ImportFaults(props: {
  readonly file: string;
  readonly faults: readonly PlacedIssue[];
  readonly onClose: () => void;
}): JSX.Element {
  const { words } = useText();
  const text = () => words().frame;
  return (
    <Dialog
      open
      title={text().cannotImport}
      closeLabel={text().close}
      onClose={() => props.onClose()}
      onSubmit={() => props.onClose()}
      actions={
        <Button look="strong" type="submit">
          {text().close}
        </Button>
      }
    >
      <p>{text().cannotImportLead(props.file, props.faults.length)}</p>
      <FaultList faults={props.faults} />
    </Dialog>
  );
}

/** Faults with their places in words, the first ones of very many. */
export function FaultList(props: { readonly faults: readonly PlacedIssue[] }): JSX.Element {
  const { session } = useApp();
  const { words, label } = useText();
  const told = ({ at, issue }: PlacedIssue) => {
    const unit = percentAt(at);
    return issueText(issue, session.language(), {
      rowName: label,
      ...(unit === undefined ? {} : { unit }),
    });
  };
  return (
    <>
      <ul class="faults">
        <For each={props.faults.slice(0, SHOWN)}>
          {(fault) => (
            <li>
              <span class="fault-place">{placeText(fault.at, undefined, session.language())}</span>
              <span>{told(fault)}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.faults.length > SHOWN}>
        <p class="soft">{words().frame.andMore(props.faults.length - SHOWN)}</p>
      </Show>
    </>
  );
}
