import { For, onMount, Show, Suspense } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { afterPaint } from "../../kit/afterPaint.ts";
import { lazyPart } from "../../kit/lazyPart.ts";
import { useText } from "../../kit/useText.ts";
import { NoticeBox } from "./NoticeBox.tsx";

const NoticeLine = lazyPart(async () => ({ default: (await import("./NoticeLine.tsx")).NoticeLine }));

/** What of the plan's safety is to be dealt with: it stays until it is. */
export function Notices(): JSX.Element {
  const { safety } = useApp();
  const { words } = useText();
  const text = () => words().storage;
  // It is there before it is needed: by then there may be no network.
  onMount(() => void afterPaint().then(NoticeLine.preload));
  return (
    <Show when={safety.notices().length > 0}>
      <section class="notices" aria-label={text().region}>
        <For each={safety.notices()}>
          {(notice) =>
            // This one tells that a part can't be had, so it is no such part itself.
            notice.kind === "part-missing" ? (
              <NoticeBox
                kind={notice.kind}
                text={notice.reload === undefined ? text().partMissingNow : text().partMissing}
                actions={[
                  ...(notice.reload === undefined ? [] : [{ label: text().saveAndLoad, run: notice.reload }]),
                  { label: text().later, run: () => safety.dismiss(notice.kind) },
                ]}
              />
            ) : (
              <Suspense>
                <NoticeLine notice={notice} />
              </Suspense>
            )
          }
        </For>
      </section>
    </Show>
  );
}
