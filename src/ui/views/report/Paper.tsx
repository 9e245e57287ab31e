import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { PROGRAM_VERSION } from "../../../model/programVersion.ts";
import type { RequestData } from "../../../report/request.ts";
import { sha256 } from "../../../report/sha256.ts";
import { useApp } from "../../../state/context.ts";
import { keptTexts } from "../../parts/agreement/parts.ts";
import { dayOf } from "../../kit/dayOf.ts";
import { useText } from "../../kit/useText.ts";
import { Agreement } from "./Agreement.tsx";
import type { Request } from "./createRequest.ts";
import { Paragraph } from "./Paragraph.tsx";
import { createRunningFooter } from "../../parts/print/runningFooter.ts";
import { SaidLastTime } from "./SaidLastTime.tsx";
import { sectionsOf } from "./sections.tsx";

/** Digits of the checksum at the foot of a page; the method section has all of them. */
const SHORT = 12;

/** The height of charts on paper, in CSS pixels. */
const CHART_HEIGHT = 156;

/** The report as the pages it is printed on. */
export function Paper(props: {
  readonly request: Request;
  readonly data: RequestData;
  readonly ready: boolean;
}): JSX.Element {
  const { document, plans } = useApp();
  const { words, format } = useText();
  const text = () => words().report;
  const checksum = createMemo(() => {
    document.plan();
    return sha256(plans.modelText());
  });
  const trials = () => format().number(props.data.trials, { decimals: 0 });
  const seed = () => String(document.plan().run.seed);
  const footer = () =>
    text().footer(document.plan().name, trials(), seed(), checksum().slice(0, SHORT), PROGRAM_VERSION);
  createRunningFooter(footer, () => text().slide);
  const method = () => (props.data.plan === undefined ? "method" : "how");
  const cover = () => {
    const day = text().dated(format().date(dayOf(new Date()), "long"));
    if (props.request.scenario() === undefined) return day;
    return `${text().cover(document.plan().name, props.request.baseline() ?? text().baselineName)} · ${day}`;
  };
  return (
    <article
      class="paper settles"
      classList={{ stale: props.request.data.stale() || props.request.binds.stale() }}
    >
      <header class="paper-cover">
        <p class="paper-kind">{props.request.kind()}</p>
        <h2>{props.request.title()}</h2>
        <p class="soft">{cover()}</p>
        <Show when={!props.ready}>
          {/* Computed in few trials, or in all of them except for the bottleneck. */}
          <p class="paper-early">{props.request.data.stale() ? text().early(trials()) : text().earlyBinds}</p>
        </Show>
      </header>
      <For each={sectionsOf(props.data)}>
        {(section) => (
          <section class="paper-section" data-section={section.id}>
            <h3>{props.request.heading(section.id)}</h3>
            <Paragraph request={props.request} id={section.id} />
            <Show when={section.figure}>
              {(Figure) =>
                Figure()({
                  request: props.request,
                  get data() {
                    return props.data;
                  },
                  height: CHART_HEIGHT,
                })
              }
            </Show>
          </section>
        )}
      </For>
      <SaidLastTime />
      <Show when={Object.keys(keptTexts(document.plan().sla)).length > 0}>
        <Agreement />
      </Show>
      <section class="paper-section" data-section={method()}>
        <h3>{props.request.heading(method())}</h3>
        <Paragraph request={props.request} id={method()} />
        <p class="soft small paper-footer">{footer()}</p>
        <p class="soft small paper-checksum">{text().checksumIs(checksum())}</p>
      </section>
    </article>
  );
}
