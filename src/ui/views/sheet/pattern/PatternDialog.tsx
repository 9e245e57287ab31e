import { createMemo, createSignal, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { Command } from "../../../../editing/command.ts";
import { issueText } from "../../../../i18n/issueText.ts";
import { writeEntry } from "../../../../i18n/writeEntry.ts";
import { calendarMonth } from "../../../../model/month.ts";
import type { InputRow } from "../../../../model/sheet.ts";
import { sparkline } from "../../../parts/charts/sparkline.ts";
import { Button } from "../../../kit/Button.tsx";
import { Dialog } from "../../../kit/Dialog.tsx";
import { Field } from "../../../kit/Field.tsx";
import "../sheetTools.css";
import { draftKey } from "../view/cells.ts";
import { setBase, together } from "../../../../entries/cellCommands.ts";
import { useSheet } from "../gridContext.ts";
import { baseInForce, editedLayer } from "../../../../model/inForce.ts";
import { backInAllMonths } from "../../../../entries/backToPattern.ts";
import { createPattern } from "./createPattern.ts";
import type { PatternChoice } from "./createPattern.ts";
import { listOf, putList } from "../../../../entries/monthList.ts";
import { courseOf, readPattern, writePattern } from "../../../../entries/pattern.ts";

const CHOICES: readonly PatternChoice[] = ["constant", "growth", "ramp", "seasonal", "list"];
const PICTURE = { width: 460, height: 64 };

/** How an input goes over the months by itself; what is set in single months lies on top. */
export function PatternDialog(props: { readonly onClose: () => void }): JSX.Element {
  const { grid } = useSheet();
  const { document, session, results } = grid.app;
  const words = () => grid.words().sheetTools;
  const row = grid.rowOf(grid.selection().anchor.line) as InputRow;
  const scenario = document.scenario();
  const plan = document.plan();
  const base = baseInForce(row)?.entry;
  const state = createPattern({
    unit: row.unit,
    format: grid.format(),
    months: plan.months,
    pattern: base === undefined ? undefined : readPattern(base),
    list: listOf(row, scenario, plan.start),
    now: results.expected().rows.get(row.id) ?? [],
  });
  const onTop = Object.keys(editedLayer(row, scenario)?.months ?? {}).length;
  const [clears, setClears] = createSignal(false);
  const [refused, setRefused] = createSignal<string>();

  const stored = createMemo(() => {
    const pattern = state.pattern();
    return pattern === undefined ? undefined : writePattern(pattern, row.unit);
  });
  const course = createMemo((): readonly number[] => {
    const pattern = state.pattern();
    const start = state.startMean();
    if (pattern === undefined || start === undefined) return [];
    return courseOf(pattern, start, calendarMonth(plan.start), plan.months);
  });
  const courseText = (): string => {
    const figures = [course()[0], course().at(-1)].map((value) =>
      grid.format().value(value ?? NaN, row.unit, "full"),
    );
    const months = [session.months()[0], session.months().at(-1)].map((month) =>
      grid.format().month(month ?? plan.start),
    );
    return words().pattern.course(months[0]!, figures[0]!, months[1]!, figures[1]!);
  };
  const ready = () => (state.kind() === "list" ? state.entries() !== undefined : stored() !== undefined);

  function commands(): readonly Command[] {
    if (state.kind() === "list") {
      return putList(row, scenario, plan.start, state.entries() ?? []);
    }
    const text = stored();
    if (text === undefined) return [];
    const back = clears() ? backInAllMonths(row, scenario) : [];
    return text === String(base) ? back : [...setBase(row, scenario, text), ...back];
  }

  function take(): void {
    if (!ready()) return;
    const command = together(commands());
    const [fault] = command === undefined ? [] : document.dispatch(command, session.selection());
    if (fault !== undefined) {
      return void setRefused(
        issueText(fault.issue, session.language(), { format: grid.format(), unit: row.unit }),
      );
    }
    document.setDraft(draftKey(scenario, row.id, "value"), undefined);
    session.announce(words().pattern.done(row.label[session.language()]));
    props.onClose();
  }

  const field = (label: string, text: () => string, change: (text: string) => void, wrong: () => boolean) => (
    <Field label={label} error={wrong() ? words().shape.notNumber : undefined}>
      {(control) => (
        <input
          {...control}
          type="text"
          autocomplete="off"
          value={text()}
          onInput={(event) => {
            setRefused(undefined);
            change(event.currentTarget.value);
          }}
        />
      )}
    </Field>
  );

  return (
    <Dialog
      open
      title={words().pattern.title(row.label[session.language()])}
      closeLabel={words().close}
      onClose={() => props.onClose()}
      onSubmit={take}
      actions={
        <>
          <Button onClick={() => props.onClose()}>{words().cancel}</Button>
          <Button look="strong" type="submit" disabled={!ready()}>
            {words().take}
          </Button>
        </>
      }
    >
      <Field label={words().pattern.kind}>
        {(control) => (
          <select
            {...control}
            autofocus
            onChange={(event) => {
              const kind = CHOICES.find((one) => one === event.currentTarget.value);
              if (kind !== undefined) state.setKind(kind);
            }}
          >
            <For each={CHOICES}>
              {(kind) => (
                <option value={kind} selected={state.kind() === kind}>
                  {words().pattern.kinds[kind]}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Show when={state.kind() !== "list"}>
        <div class="shape-fields">
          {field(
            words().pattern.values[state.kind() as Exclude<PatternChoice, "list">],
            () => state.texts().value,
            (value) => state.set({ value }),
            () =>
              state.kind() === "ramp"
                ? state.isNumber(state.texts().value) === undefined
                : !state.isEntry(state.texts().value),
          )}
          <Show when={state.kind() === "growth"}>
            {field(
              words().pattern.rate,
              () => state.texts().rate,
              (rate) => state.set({ rate }),
              () => state.isNumber(state.texts().rate, "percent") === undefined,
            )}
          </Show>
          <Show when={state.kind() === "ramp"}>
            {field(
              words().pattern.to,
              () => state.texts().to,
              (to) => state.set({ to }),
              () => state.isNumber(state.texts().to) === undefined,
            )}
            {field(
              words().pattern.months,
              () => state.texts().months,
              (months) => state.set({ months }),
              () => state.isNumber(state.texts().months, "") === undefined,
            )}
          </Show>
        </div>
      </Show>
      <Show when={state.kind() === "seasonal"}>
        <fieldset class="pattern-factors">
          <legend>{words().pattern.factors}</legend>
          <For each={grid.words().dates.monthsShort}>
            {(month, at) => (
              <label>
                {month}
                <input
                  type="text"
                  autocomplete="off"
                  value={state.texts().factors[at()] ?? ""}
                  aria-invalid={state.isNumber(state.texts().factors[at()] ?? "", "percent") === undefined}
                  onInput={(event) => state.setFactor(at(), event.currentTarget.value)}
                />
              </label>
            )}
          </For>
        </fieldset>
      </Show>
      <Show when={state.kind() === "list"}>
        <Field
          label={words().pattern.list}
          hint={words().pattern.listHint(plan.months)}
          error={state.entries() === undefined ? words().pattern.listWrong(plan.months) : refused()}
        >
          {(control) => (
            <textarea
              {...control}
              rows="8"
              value={state.texts().list}
              onInput={(event) => {
                setRefused(undefined);
                state.set({ list: event.currentTarget.value });
              }}
            />
          )}
        </Field>
      </Show>
      <Show when={course().length > 1}>
        <svg
          class="pattern-course"
          viewBox={`0 -2 ${PICTURE.width} ${PICTURE.height + 4}`}
          role="img"
          aria-label={courseText()}
        >
          <path d={sparkline(course(), PICTURE.width, PICTURE.height)} />
        </svg>
        <p class="soft small">{courseText()}</p>
      </Show>
      <Show when={stored()}>
        {(text) => (
          <p class="pattern-formula">
            <span class="soft">{words().shape.entry}</span>{" "}
            <code>{writeEntry(text(), { unit: row.unit, locale: grid.format().locale })}</code>
          </p>
        )}
      </Show>
      <Show when={state.kind() !== "list" && refused()}>
        <p class="field-error" role="alert">
          {refused()}
        </p>
      </Show>
      <Show when={state.kind() !== "list" && onTop > 0}>
        <label class="pattern-clears">
          <input
            type="checkbox"
            checked={clears()}
            onChange={(event) => setClears(event.currentTarget.checked)}
          />
          {words().pattern.clears(onTop)}
        </label>
      </Show>
    </Dialog>
  );
}
