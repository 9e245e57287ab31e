import { createEffect, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import { encodeQuestionnaire } from "../../../workshop/questionnaire.ts";
import { CodeForm } from "./CodeForm.tsx";
import { useWorkshop } from "./createWorkshop.ts";
import { QrCode } from "./QrCode.tsx";

/** The page for phones, in the same folder as the program's own page; it does not load the program. */
const PHONE_PAGE = "estimate.html";
/** Host names at which only this computer can reach the page. */
const OWN_HOSTS = ["localhost", "127.0.0.1", "[::1]", ""];

/** The questions as a code for phones to scan, and the form for the codes that phones give back. */
export function PhonesPanel(props: {
  /** The one question of a second round; undefined: all questions of the first. */
  readonly row: RowId | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  const { document, session } = useApp();
  const { words } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const [told, setTold] = createSignal("");
  let address!: HTMLInputElement;
  const round = () => (props.row === undefined ? 1 : 2);
  const rows = () => (props.row === undefined ? (workshop.now()?.rows ?? []) : [props.row]);
  const link = () => {
    const page = new URL(PHONE_PAGE, window.location.href);
    const { currency } = document.plan();
    const asked = {
      workshop: workshop.now()?.id ?? "",
      round: round(),
      language: session.language(),
      currency,
    };
    return `${page.origin}${page.pathname}${encodeQuestionnaire({ ...asked, questions: rows().map(workshop.asked) })}`;
  };
  // The questions given to phones are stored: a phone's code is read together with the questions that it answers.
  createEffect(() => {
    const asked = { round: round(), rows: rows() };
    const known = workshop.now()?.links ?? [];
    if (known.some((one) => JSON.stringify(one) === JSON.stringify(asked))) return;
    workshop.change({ links: [...known, asked] });
  });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(link());
      setTold(text().copied);
    } catch {
      address.select();
    }
  };
  return (
    <div class="stage-phones">
      <div>
        <QrCode text={link()} label={text().phoneCode} />
      </div>
      <div class="stage-phones-side">
        <p>{text().phonesLead}</p>
        <Show when={OWN_HOSTS.includes(window.location.hostname)}>
          <p class="stage-warning">⚠ {text().phonesHere}</p>
        </Show>
        <Field label={text().phoneLink}>
          {(control) => (
            <input
              {...control}
              ref={address}
              type="text"
              readonly
              value={link()}
              onFocus={(event) => event.currentTarget.select()}
            />
          )}
        </Field>
        <div class="stage-actions">
          <Button onClick={() => void copy()}>{text().copyLink}</Button>
          <span role="status">{told()}</span>
        </div>
        <CodeForm onClose={props.onClose} />
      </div>
    </div>
  );
}
