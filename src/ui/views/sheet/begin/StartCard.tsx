import { createEffect, createMemo, createSignal, createUniqueId, on, Show, untrack } from "solid-js";
import type { JSX } from "solid-js";
import type { Target } from "../../../../analysis/target.ts";
import { FIGURES_KEY, readAskedFigures } from "../../../../entries/keptFigures.ts";
import type { AskedFigures } from "../../../../entries/keptFigures.ts";
import { isTemplates, templateShare } from "../../../../formula/inputOrigin.ts";
import type { RowId } from "../../../../model/row.ts";
import { createAsked } from "../../../../state/createAsked.ts";
import { openImport } from "../../../parts/import/openImport.ts";
import { GoalLine } from "../../../parts/goals/GoalLine.tsx";
import { useGoals } from "../../../parts/goals/useGoals.ts";
import { Button } from "../../../kit/Button.tsx";
import { IconButton } from "../../../kit/IconButton.tsx";
import { useSheet } from "../gridContext.ts";
import { askedFigures } from "./askedFigures.ts";
import { FiguresPart } from "./FiguresPart.tsx";
import "./startCard.css";
import { TeamPart } from "./TeamPart.tsx";

/**
 * How a new plan becomes one's own: a line over the sheet that says how much is still the template's, and unfolds into
 * the goal, the figures that matter most for it, who does what, and the tables that can be read. Put away, it stays so.
 */
export function StartCard(): JSX.Element {
  const { grid, focusCell } = useSheet();
  const { document, session } = grid.app;
  const text = () => grid.words().startCard;
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  /** Whether the team waits for an answer before it is put into the plan; the card keeps the question while it is folded. */
  const [asks, setAsks] = createSignal(false);
  const target = createMemo((): Target => {
    const { goals, months } = document.plan();
    return goals.length > 0
      ? { kind: "amount", goal: 0 }
      : { kind: "row", row: "new_customers", from: 0, to: months - 1 };
  });
  const asked = createAsked(() => ({
    name: "figures-that-matter" as const,
    args: { scenario: undefined, target: target() },
  }));
  /** What the goal is about; its figures stay in their places while they are filled in. */
  const about = createMemo(() => {
    const goal = document.plan().goals[0];
    return goal === undefined ? "" : `${goal.row} ${goal.from} ${goal.by}`;
  });
  const isYours = (row: RowId) => !isTemplates(document.origins().get(row)?.origin);
  const figures = createMemo((before: AskedFigures | undefined): AskedFigures | undefined => {
    const found = asked.value();
    if (found === undefined || (before?.about === about() && before.rows.length > 0)) return before;
    return asked.stale()
      ? before
      : {
          about: about(),
          rows: askedFigures(
            found.map(({ row }) => row),
            isYours,
          ),
        };
  }, readAskedFigures(document.plan().view[FIGURES_KEY]));
  const rows = () => figures()?.rows ?? [];
  const yours = () => rows().filter(isYours).length;
  const isBegun = createMemo(() => yours() > 0);
  // Once it is begun the list is kept with the plan, so that who comes back finds it as it was left, though other figures
  // matter more by now.
  createEffect(
    on([figures, isBegun], ([now, begun]) => {
      const { view } = untrack(document.plan);
      if (now === undefined || !begun || view[FIGURES_KEY] === now || document.readOnly()) return;
      document.record({ ...view, [FIGURES_KEY]: now });
    }),
  );
  const share = createMemo(() => templateShare(document.sheet(), document.origins()));
  const number = (value: number) => grid.format().number(value);

  function putAway(): void {
    // First the line says what waits; then it may go.
    if (asks() && open()) {
      setOpen(false);
      return;
    }
    document.dispatch(
      { kind: "set-view", view: { ...document.plan().view, start_card: "closed" } },
      session.selection(),
    );
    session.announce(asks() ? text().putAwayAsked : text().putAwayDone);
    focusCell();
  }

  return (
    <section class="start-card" aria-labelledby={id}>
      <p class="start-line">
        <strong id={id}>{text().title}</strong>
        <span class="soft">
          {rows().length === 0
            ? text().templates(number(share().templates), number(share().all))
            : text().count(number(yours()), number(rows().length))}
        </span>
        <button type="button" class="link" aria-expanded={open()} onClick={() => setOpen(!open())}>
          {open() ? text().fold : text().unfold}
        </button>
        <IconButton icon="close" label={text().putAway} onClick={putAway} />
      </p>
      <Show when={asks() && !open()}>
        <p class="start-waits" role="alert">
          {text().team.waits} <Button onClick={() => setOpen(true)}>{text().team.answer}</Button>
        </p>
      </Show>
      <Show when={open() || asks()}>
        <div class="start-parts" hidden={!open()}>
          <GoalPart />
          <FiguresPart rows={rows()} />
          <section aria-label={text().tables.title}>
            <h2>{text().tables.title}</h2>
            <p>{text().tables.lead}</p>
            <p class="start-buttons">
              <Button onClick={() => openImport()}>{text().tables.read}</Button>
            </p>
          </section>
          <TeamPart open={open()} onAsking={setAsks} />
        </div>
      </Show>
    </section>
  );
}

function GoalPart(): JSX.Element {
  const { grid } = useSheet();
  const text = () => grid.words().startCard;
  const { goals, replace, remove, add } = useGoals();
  return (
    <section aria-label={text().goal}>
      <h2>{text().goal}</h2>
      <Show when={goals()[0]} fallback={<Button onClick={add}>{grid.words().answer.setGoal}</Button>}>
        {(goal) => (
          <GoalLine
            goal={goal()}
            index={0}
            first={false}
            onChange={(next) => replace(0, next)}
            onRemove={() => remove(0)}
            onAdd={undefined}
          />
        )}
      </Show>
    </section>
  );
}
