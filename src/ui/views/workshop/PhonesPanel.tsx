import { createEffect, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { RowId } from "../../../model/row.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";
import { saidFault } from "../../../workshop/answer.ts";
import { bareCode, decodeAnswers } from "../../../workshop/answerCode.ts";
import type { AnswerSheet, CodeFault } from "../../../workshop/answerCode.ts";
import { encodeQuestionnaire } from "../../../workshop/questionnaire.ts";
import { useWorkshop } from "./createWorkshop.ts";
import { QrCode } from "./QrCode.tsx";
import { CodeCamera, hasCodeReader } from "./CodeCamera.tsx";

/** Beside the program's own page: the same site, without the program. */
const PHONE_PAGE = "estimate.html";
/** Addresses that only this computer knows. */
const OWN_HOSTS = ["localhost", "127.0.0.1", "[::1]", ""];

/** The questions to be scanned by phones, and the codes that phones give back. */
export function PhonesPanel(props: {
  /** The one question of a second round; all where left out. */
  readonly row: RowId | undefined;
  readonly onClose: () => void;
}): JSX.Element {
  const { document, session } = useApp();
  const { words } = useText();
  const text = () => words().workshop;
  const workshop = useWorkshop();
  const [typed, setTyped] = createSignal("");
  const [fault, setFault] = createSignal<CodeFault>();
  const [told, setTold] = createSignal("");
  const [scanning, setScanning] = createSignal(false);
  let field!: HTMLTextAreaElement;
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
  // What phones are asked is remembered: a code is read against the questions that it answers.
  createEffect(() => {
    const asked = { round: round(), rows: rows() };
    const known = workshop.now()?.links ?? [];
    if (known.some((one) => JSON.stringify(one) === JSON.stringify(asked))) return;
    workshop.change({ links: [...known, asked] });
  });
  const take = (code: string) => {
    const now = workshop.now();
    if (now === undefined) return;
    const { id, links, codes } = now;
    const unitOf = (row: RowId) => workshop.input(row)?.unit ?? "";
    const read = decodeAnswers(code, { workshop: id, links, unitOf, taken: codes });
    if (!read.ok) {
      setTold("");
      return setFault(read.error);
    }
    setFault(undefined);
    const given = putIn(read.value);
    workshop.change({ codes: [...(workshop.now()?.codes ?? []), bareCode(code) ?? ""] });
    const taken = text().codeTaken(given.who, String(given.count), given.count === 1);
    setTold(given.outside === 0 ? taken : `${taken} ${text().codeOutside(String(given.outside))}`);
    setTyped("");
    field.focus();
  };
  const putIn = ({ person, who, answers }: AnswerSheet) => {
    const by = `x${person}`;
    const all = answers.flatMap(({ row, said }) => (said === undefined ? [] : [{ row, said }]));
    // A phone does not know what a row can be.
    const given = all.filter(({ row, said }) => {
      const input = workshop.input(row);
      return input !== undefined && saidFault(said, input.unit, input.min, input.max) === undefined;
    });
    for (const { row, said } of given) {
      workshop.answer(row, { ...said, by, ...(who === undefined ? {} : { who }) });
    }
    const first = given[0];
    const name =
      first === undefined
        ? (who ?? "")
        : workshop.nameOf(first.row, { ...first.said, by, ...(who === undefined ? {} : { who }) });
    return { who: name, count: given.length, outside: all.length - given.length };
  };
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
        </div>
        <form
          class="stage-code"
          aria-label={text().codes}
          onSubmit={(event) => {
            event.preventDefault();
            take(typed());
          }}
        >
          <Field
            label={text().codeField}
            error={fault() === undefined ? undefined : text().codeFaults[fault()!]}
          >
            {(control) => (
              <textarea
                {...control}
                ref={field}
                rows={2}
                spellcheck={false}
                autocomplete="off"
                value={typed()}
                onInput={(event) => setTyped(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.key !== "Enter") return;
                  event.preventDefault();
                  take(typed());
                }}
              />
            )}
          </Field>
          <div class="stage-actions">
            <Button look="strong" type="submit">
              {text().takeCode}
            </Button>
            <Show when={hasCodeReader()}>
              <Button onClick={() => setScanning(!scanning())}>
                {scanning() ? text().scanStop : text().scan}
              </Button>
            </Show>
            <Button onClick={() => props.onClose()}>{text().toQuestion}</Button>
          </div>
        </form>
        <Show when={scanning()}>
          <CodeCamera
            onCode={(code) => {
              setScanning(false);
              take(code);
            }}
          />
        </Show>
        <p role="status">{told()}</p>
      </div>
    </div>
  );
}
