import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { dateText } from "../../../i18n/goalText.ts";
import { isLate } from "../../../model/meeting.ts";
import type { Decision, Meeting } from "../../../model/meeting.ts";
import { isDate } from "../../../model/month.ts";
import { LIMITS } from "../../../model/plan.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { InlineEdit } from "../../kit/InlineEdit.tsx";
import { useText } from "../../kit/useText.ts";
import { WideTable } from "./WideTable.tsx";

type Edit = (decisions: readonly Decision[]) => readonly Decision[];

/** A meeting's decisions: edited in place, and ticked off when they are done. */
export function DecisionTable(props: {
  readonly meeting: Meeting;
  readonly today: string;
  readonly onChange: (edit: Edit) => void;
}): JSX.Element {
  const { document, session } = useApp();
  const { words, format } = useText();
  const text = () => words().meeting;
  const replace = (at: number, next: Decision) =>
    props.onChange((all) => all.map((one, index) => (index === at ? next : one)));
  const remove = (at: number, what: string) => {
    props.onChange((all) => all.filter((_, index) => index !== at));
    session.notify(text().removed(what), { label: words().frame.undo, run: () => document.undo() });
  };
  return (
    <WideTable label={text().of(format().date(props.meeting.date, "long"))}>
      <table class="figures-table follow-decisions">
        <thead>
          <tr>
            <For each={[text().done, text().what, text().who, text().by]}>
              {(head) => <th scope="col">{head}</th>}
            </For>
            <td />
          </tr>
        </thead>
        <tbody>
          <For each={props.meeting.decisions}>
            {(decision, index) => (
              <DecisionRow
                decision={decision}
                today={props.today}
                onChange={(next) => replace(index(), next)}
                onRemove={() => remove(index(), decision.what)}
              />
            )}
          </For>
        </tbody>
      </table>
    </WideTable>
  );
}

/** A decision that is edited in place. */
function DecisionRow(props: {
  readonly decision: Decision;
  readonly today: string;
  readonly onChange: (next: Decision) => void;
  readonly onRemove: () => void;
}): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().meeting;
  return (
    <tr data-done={props.decision.done !== undefined}>
      <td>
        <label class="follow-done">
          <input
            type="checkbox"
            aria-label={`${text().done}: ${props.decision.what}`}
            checked={props.decision.done !== undefined}
            disabled={document.readOnly()}
            onChange={(event) => {
              const { done: _, ...open } = props.decision;
              props.onChange(event.currentTarget.checked ? { ...open, done: props.today } : open);
            }}
          />
          <Show when={props.decision.done}>
            {(day) => <span class="soft small">{format().date(day())}</span>}
          </Show>
        </label>
      </td>
      <th scope="row">
        <InlineEdit
          text={props.decision.what}
          label={text().what}
          disabled={document.readOnly()}
          onCommit={(typed) => {
            if (typed.trim() === "") return text().whatMissing;
            props.onChange({ ...props.decision, what: shortened(typed) });
            return undefined;
          }}
        />
      </th>
      <td>
        <InlineEdit
          text={props.decision.who ?? text().nobody}
          editText={props.decision.who ?? ""}
          label={text().who}
          disabled={document.readOnly()}
          onCommit={(typed) => {
            const { who: _, ...rest } = props.decision;
            const who = shortened(typed);
            props.onChange(who === "" ? rest : { ...rest, who });
            return undefined;
          }}
        />
      </td>
      <td>
        <ByCell decision={props.decision} today={props.today} onChange={props.onChange} />
      </td>
      <td>
        <Show when={!document.readOnly()}>
          <Button look="quiet" onClick={() => props.onRemove()}>
            {text().remove}
            <span class="unseen">: {props.decision.what}</span>
          </Button>
        </Show>
      </td>
    </tr>
  );
}

/** The text, cut to the greatest length that a plan file allows. */
function shortened(typed: string): string {
  return [...typed.trim()].slice(0, LIMITS.labelLength).join("");
}

/** The due date, and whether it is late: a sign and a word. */
function ByCell(props: {
  readonly decision: Decision;
  readonly today: string;
  readonly onChange: (next: Decision) => void;
}): JSX.Element {
  const { document } = useApp();
  const { words, format } = useText();
  const text = () => words().meeting;
  // A month from a file is shown as a month; the field handles days.
  const isMonth = () => props.decision.by !== undefined && !isDate(props.decision.by);
  return (
    <>
      <Show when={!isMonth()} fallback={dateText(props.decision.by ?? "", format())}>
        <input
          type="date"
          class="follow-by"
          aria-label={`${text().by}: ${props.decision.what}`}
          value={props.decision.by ?? ""}
          readonly={document.readOnly()}
          onChange={(event) => {
            const { by: _, ...rest } = props.decision;
            const { value } = event.currentTarget;
            props.onChange(isDate(value) ? { ...rest, by: value } : rest);
          }}
        />
      </Show>
      <Show when={isLate(props.decision, props.today)}>
        <span class="follow-place" data-outside="true">
          {" "}
          <span aria-hidden="true">▲ </span>
          {text().late}
        </span>
      </Show>
    </>
  );
}
