import { createEffect, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { createAsked } from "../../../state/createAsked.ts";
import { Button } from "../../kit/Button.tsx";
import { useGoalText } from "../../kit/useGoalText.ts";
import { useText } from "../../kit/useText.ts";
import { AboutContext, createAbout } from "../../parts/ask/createAbout.ts";
import "../../kit/styles/views.css";
import "../../parts/ask/ask.css";
import "./workshop.css";
import { AgendaList } from "./AgendaList.tsx";
import { createWorkshop, WorkshopContext } from "./createWorkshop.ts";
import { RoomFields } from "./RoomFields.tsx";
import { Stage } from "./Stage.tsx";
import { TakeHome } from "./TakeHome.tsx";

/** How many questions are proposed: as many as fit into an hour. */
const PROPOSED = 10;

/** The questions, the people present, and the way to the big screen; below them the page to take home. */
export function WorkshopView(): JSX.Element {
  const { document, session } = useApp();
  const { words, labelInside } = useText();
  const text = () => words().workshop;
  const goals = useGoalText();
  const about = createAbout();
  const workshop = createWorkshop();
  const [onStage, setOnStage] = createSignal(false);
  const [suggested, setSuggested] = createSignal(false);
  const wanted = () => suggested() || workshop.now() === undefined;
  const ranked = createAsked(() =>
    wanted()
      ? { name: "tornado" as const, args: { ...about.about("tornado"), scenario: undefined } }
      : undefined,
  );
  const goalName = () => {
    const goal = document.plan().goals[0];
    return goal === undefined ? labelInside("new_customers") : goals.target(goal);
  };
  createEffect(() => {
    const found = ranked.value();
    if (!wanted() || found === undefined || ranked.stale()) return;
    setSuggested(false);
    const rows = found.bars.map(({ row }) => row).slice(0, PROPOSED);
    if (workshop.now() === undefined) workshop.propose(rows);
    else workshop.change({ rows });
  });
  const rows = () => workshop.now()?.rows ?? [];
  const isBegun = () => workshop.now()?.began !== undefined;
  const start = () => {
    if (workshop.now() === undefined) workshop.begin([]);
    setOnStage(true);
  };
  const restart = () => {
    const before = workshop.now();
    workshop.begin(rows());
    if (before === undefined) return;
    session.notify(text().restarted, { label: words().frame.undo, run: () => workshop.change(before) });
  };
  return (
    <AboutContext.Provider value={about}>
      <WorkshopContext.Provider value={workshop}>
        <div class="view workshop">
          <header class="view-head">
            <h2>{text().title}</h2>
          </header>
          <p class="workshop-lead soft">{text().lead}</p>
          <Show when={document.readOnly()}>
            <p class="field-error">{text().readOnly}</p>
          </Show>
          <div class="workshop-actions">
            <Button look="strong" disabled={document.readOnly() || rows().length === 0} onClick={start}>
              {isBegun() ? text().goOn : text().start}
            </Button>
            <Show when={isBegun()}>
              <Button disabled={document.readOnly()} onClick={restart}>
                {text().restart}
              </Button>
            </Show>
          </div>
          <p class="soft small">{text().keys}</p>
          <Show when={isBegun() && !onStage()}>
            <TakeHome onPrint={() => window.print()} />
          </Show>
          <section class="view-section" aria-labelledby="workshop-agenda">
            <h3 id="workshop-agenda">{text().agenda}</h3>
            <p class="soft">{text().agendaLead(goalName())}</p>
            <AgendaList asked={ranked} ranking={wanted()} onSuggest={() => setSuggested(true)} />
          </section>
          <RoomFields />
        </div>
        <Show when={onStage()}>
          <Stage onEnd={() => setOnStage(false)} />
        </Show>
      </WorkshopContext.Provider>
    </AboutContext.Provider>
  );
}
