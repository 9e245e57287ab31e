import { createMemo } from "solid-js";
import type { JSX } from "solid-js";
import type { RowId } from "../../../model/row.ts";
import { followedRows } from "../../../report/followedRows.ts";
import { useApp } from "../../../state/context.ts";
import { rememberedSignal } from "../../../state/pageMemory.ts";
import { useText } from "../../kit/useText.ts";
import "../../parts/ask/answers.css";
import "../../parts/comparison/comparison.css";
import "./followUp.css";
import { AgainstSection } from "./AgainstSection.tsx";
import { CameSection } from "./CameSection.tsx";
import { HistorySection } from "./HistorySection.tsx";
import { KeptSection } from "./KeptSection.tsx";
import { TaughtSection } from "./TaughtSection.tsx";
import { TrackSection } from "./TrackSection.tsx";
import { WhySection } from "./WhySection.tsx";

/** What came, held against the plan and against what was said before: for the monthly meeting of sales and marketing. */
export function FollowUpView(): JSX.Element {
  const { answers, document } = useApp();
  const { words } = useText();
  const text = () => words().followUpView;
  const [added, setAdded] = rememberedSignal<readonly RowId[]>(answers, "followed", []);
  const rows = createMemo(() => followedRows(document.plan(), document.sheet(), added()), undefined, {
    equals: (a, b) => a.join() === b.join(),
  });
  return (
    <div class="view follow">
      <header class="view-head">
        <h2>{text().title}</h2>
      </header>
      <p class="follow-lead soft">{text().lead}</p>
      <CameSection rows={rows()} onAdd={(row) => setAdded((before) => [...before, row])} />
      <AgainstSection rows={rows()} />
      <WhySection />
      <TaughtSection />
      <HistorySection />
      <KeptSection rows={rows()} />
      <TrackSection />
    </div>
  );
}
