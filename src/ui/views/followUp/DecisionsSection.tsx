import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { changeMeeting, isLate } from "../../../model/meeting.ts";
import type { Decision, Meeting } from "../../../model/meeting.ts";
import { useApp } from "../../../state/context.ts";
import { Button } from "../../kit/Button.tsx";
import { dayOf } from "../../kit/dayOf.ts";
import { useText } from "../../kit/useText.ts";
import type { Followed } from "./createFollowed.ts";
import { DecisionForm } from "./DecisionForm.tsx";
import { DecisionTable } from "./DecisionTable.tsx";
import { MinutesDialog } from "./MinutesDialog.tsx";

/** How many meetings are shown until the user asks for all. */
const SHOWN = 3;

/** The decisions, meeting by meeting, the newest first; with the form for today's meeting. */
export function DecisionsSection(props: { readonly followed: Followed }): JSX.Element {
  const { document, session } = useApp();
  const { words, format } = useText();
  const text = () => words().meeting;
  const today = dayOf(new Date());
  const [date, setDate] = createSignal(today);
  const [all, setAll] = createSignal(false);
  const [minutes, setMinutes] = createSignal<string>();
  const meetings = createMemo(() => document.plan().meetings.toReversed());
  const shown = () => (all() ? meetings() : meetings().slice(0, SHOWN));
  const change = (of: string, edit: (decisions: readonly Decision[]) => readonly Decision[]): boolean => {
    const next = changeMeeting(document.plan().meetings, of, edit);
    const faults = document.dispatch({ kind: "set-meetings", meetings: next });
    if (faults.length > 0) session.notify(text().notAdded);
    return faults.length === 0;
  };
  const sentence = () => {
    const open = meetings().flatMap(({ decisions }) => decisions.filter(({ done }) => done === undefined));
    if (meetings().length === 0) return text().none;
    if (open.length === 0) return text().allDone;
    const late = open.filter((decision) => isLate(decision, today)).length;
    return text().openOnes(format().number(open.length), late === 0 ? "" : format().number(late));
  };
  return (
    <section class="view-section" id="follow-decisions" aria-labelledby="follow-decisions-title">
      <div class="ans-head">
        <h3 id="follow-decisions-title">{text().decisions}</h3>
        <Button onClick={() => setMinutes(date())}>{text().open}</Button>
      </div>
      <p class="soft">{text().lead}</p>
      <p class="follow-sentence" aria-live="polite">
        {sentence()}
      </p>
      <Show when={!document.readOnly()}>
        <DecisionForm
          date={date()}
          onDate={setDate}
          onAdd={(decision) => change(date(), (before) => [...before, decision])}
        />
      </Show>
      <For each={shown()}>
        {(one: Meeting) => (
          <div class="follow-meeting">
            <div class="follow-meeting-head">
              <h4>{text().of(format().date(one.date, "long"))}</h4>
              <Button look="quiet" onClick={() => setMinutes(one.date)}>
                {text().minutes}
                <span class="unseen">: {format().date(one.date, "long")}</span>
              </Button>
            </div>
            <DecisionTable meeting={one} today={today} onChange={(edit) => void change(one.date, edit)} />
          </div>
        )}
      </For>
      <Show when={meetings().length > SHOWN}>
        <Button look="quiet" onClick={() => setAll(!all())}>
          {all() ? text().fewer : text().older(format().number(meetings().length - SHOWN))}
        </Button>
      </Show>
      <Show when={minutes()} keyed>
        {(day) => (
          <MinutesDialog date={day} followed={props.followed} onClose={() => setMinutes(undefined)} />
        )}
      </Show>
    </section>
  );
}
