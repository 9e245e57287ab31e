import { createMemo, createSignal, createUniqueId, Show } from "solid-js";
import type { JSX } from "solid-js";
import { templateShare } from "../../../../formula/inputOrigin.ts";
import { openImport } from "../../../parts/import/openImport.ts";
import { GoalLine } from "../../../parts/goals/GoalLine.tsx";
import { useGoals } from "../../../parts/goals/useGoals.ts";
import { Button } from "../../../kit/Button.tsx";
import { IconButton } from "../../../kit/IconButton.tsx";
import { useSheet } from "../gridContext.ts";
import { createMatteringFigures } from "./createMatteringFigures.ts";
import { FiguresPart } from "./FiguresPart.tsx";
import "./startCard.css";
import { TeamPart } from "./TeamPart.tsx";

/**
 * Helps to fill in a new plan: a line above the sheet says how much is still the template's, and unfolds into the goal,
 * the figures that matter most for it, who does what, and the tables that can be read. Once dismissed, it stays away.
 */
export function StartCard(): JSX.Element {
  const { grid, focusCell } = useSheet();
  const { document, session } = grid.app;
  const text = () => grid.words().startCard;
  const id = createUniqueId();
  const [open, setOpen] = createSignal(false);
  /** Whether the team question is open before the team is put into the plan; a folded card keeps the question. */
  const [asks, setAsks] = createSignal(false);
  const { rows, yours } = createMatteringFigures(document);
  const share = createMemo(() => templateShare(document.sheet(), document.origins()));
  const number = (value: number) => grid.format().number(value);

  function putAway(): void {
    // The line first mentions the open question; only then can it be dismissed.
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
