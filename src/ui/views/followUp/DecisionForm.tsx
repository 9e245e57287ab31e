import { createSignal } from "solid-js";
import type { JSX } from "solid-js";
import type { Decision } from "../../../model/meeting.ts";
import { isDate } from "../../../model/month.ts";
import { LIMITS } from "../../../model/plan.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { Field } from "../../kit/Field.tsx";
import { useText } from "../../kit/useText.ts";

/** A form for a decision made in a meeting: Enter submits it, and the next one can be written. */
export function DecisionForm(props: {
  /** The date of the meeting. */
  readonly date: string;
  readonly onDate: (date: string) => void;
  /** False if the decision could not be saved; the user is told why. */
  readonly onAdd: (decision: Decision) => boolean;
}): JSX.Element {
  const { session } = useApp();
  const { words } = useText();
  const text = () => words().meeting;
  const [what, setWhat] = createSignal("");
  const [who, setWho] = createSignal("");
  const [by, setBy] = createSignal("");
  const [tried, setTried] = createSignal(false);
  let first!: HTMLInputElement;
  const add = () => {
    setTried(true);
    if (what().trim() === "") return first.focus();
    const said = what().trim();
    const decision: Decision = {
      what: said,
      ...(who().trim() === "" ? {} : { who: who().trim() }),
      ...(isDate(by()) ? { by: by() } : {}),
    };
    if (!props.onAdd(decision)) return;
    session.announce(text().added(said));
    setWhat("");
    setWho("");
    setBy("");
    setTried(false);
    first.focus();
  };
  return (
    <form
      class="follow-decide"
      novalidate
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={text().day}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={props.date}
            onChange={(event) => {
              const { value } = event.currentTarget;
              if (isDate(value)) props.onDate(value);
            }}
          />
        )}
      </Field>
      <Field label={text().what} error={tried() && what().trim() === "" ? text().whatMissing : undefined}>
        {(control) => (
          <input
            {...control}
            ref={first}
            class="follow-decide-what"
            value={what()}
            maxlength={LIMITS.labelLength}
            onInput={(event) => setWhat(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={text().who}>
        {(control) => (
          <input
            {...control}
            value={who()}
            maxlength={LIMITS.labelLength}
            onInput={(event) => setWho(event.currentTarget.value)}
          />
        )}
      </Field>
      <Field label={text().by}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={by()}
            onChange={(event) => setBy(event.currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit">{text().add}</Button>
    </form>
  );
}
