import { createMemo, createSignal, Show } from "solid-js";
import type { JSX } from "solid-js";
import { firstOpenMonth } from "../../../model/closedMonth.ts";
import type { RowId } from "../../../model/row.ts";
import { comparedRows, followedRows } from "../../../report/followedRows.ts";
import { useApp } from "../../../state/context.ts";
import { pageSignal } from "../../../state/pageMemory.ts";
import { Button } from "../../kit/Button.tsx";
import { useText } from "../../kit/useText.ts";
import { RollForwardDialog } from "../../parts/dialogs/RollForwardDialog.tsx";
import "../../kit/styles/views.css";
import "../../parts/ask/ask.css";
import "../../parts/comparison/comparison.css";
import "./followUp.css";
import { AgainstSection } from "./AgainstSection.tsx";
import { AgreementSection } from "./AgreementSection.tsx";
import { CameSection } from "./CameSection.tsx";
import { ClosedChoice } from "../../parts/closing/ClosedChoice.tsx";
import { CourseHeadline } from "./CourseHeadline.tsx";
import { createFollowed } from "./createFollowed.ts";
import { DecisionsSection } from "./DecisionsSection.tsx";
import { DepartsNote } from "./DepartsNote.tsx";
import { EarlyNote } from "./EarlyNote.tsx";
import { HistorySection } from "./HistorySection.tsx";
import { HoldsSection } from "./HoldsSection.tsx";
import { KeptSection } from "./KeptSection.tsx";
import { TaughtSection } from "./TaughtSection.tsx";
import { TrackSection } from "./TrackSection.tsx";
import { WhySection } from "./WhySection.tsx";

/** Rows that the user added to the followed rows. */
const addedRows = pageSignal<readonly RowId[]>([]);

/** Actuals against the plan and earlier forecasts: for the monthly meeting of sales and marketing. */
export function FollowUpView(): JSX.Element {
  const { answers, document, session } = useApp();
  const { words } = useText();
  const text = () => words().followUpView;
  const [added, setAdded] = addedRows(answers);
  const listed = (list: typeof followedRows) =>
    createMemo(() => list(document.plan(), document.sheet(), added()), undefined, {
      equals: (a, b) => a.join() === b.join(),
    });
  const rows = listed(followedRows);
  const compared = listed(comparedRows);
  const followed = createFollowed(compared);
  // Figures are typed before the meeting; during it this part is folded away. Typing does not close a fold.
  const [typing, setTyping] = createSignal(firstOpenMonth(document.plan()) === 0);
  const [rolling, setRolling] = createSignal(false);
  return (
    <div class="view follow">
      <header class="view-head">
        <h2>{text().title}</h2>
        <p class="follow-lead soft">{text().lead}</p>
      </header>
      <CourseHeadline followed={followed} />
      <DepartsNote />
      <div class="follow-choices">
        <ClosedChoice months={session.months()} />
        <EarlyNote />
        <Button look="quiet" onClick={() => setTyping(!typing())}>
          {typing() ? text().typingDone : text().typing}
        </Button>
      </div>
      <Show when={typing()}>
        <CameSection rows={rows()} onAdd={(row) => setAdded((before) => [...before, row])} />
      </Show>
      <div class="follow-parts">
        <AgainstSection asked={followed.came} />
        <WhySection followed={followed} />
        <HistorySection followed={followed} />
        <HoldsSection followed={followed} />
        <TaughtSection />
        <AgreementSection />
        <DecisionsSection followed={followed} />
        <KeptSection rows={rows()} />
        <TrackSection />
        <section class="view-section" aria-labelledby="follow-roll-title">
          <h3 id="follow-roll-title">{words().rollForward.title}</h3>
          <p class="soft">{text().rollLead}</p>
          <p>
            <Button
              disabled={!followed.isClosed()}
              describedBy={followed.isClosed() ? undefined : "follow-roll-why"}
              onClick={() => setRolling(true)}
            >
              {words().rollForward.title}…
            </Button>{" "}
            <Show when={!followed.isClosed()}>
              <span id="follow-roll-why" class="soft">
                {words().rollForward.nothingClosed}
              </span>
            </Show>
          </p>
        </section>
      </div>
      <Show when={rolling()}>
        <RollForwardDialog onClose={() => setRolling(false)} />
      </Show>
    </div>
  );
}
