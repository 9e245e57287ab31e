import { For, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { FunnelFigures } from "../../../analysis/funnelFlows.ts";
import { useText } from "../../kit/useText.ts";
import { hueOf } from "../../kit/hueOf.ts";
import type { FunnelMap } from "./funnelMap.ts";
import { PLACES } from "./funnelPlaces.ts";
import type { Drawn } from "./funnelPlaces.ts";
import type { FunnelText } from "./funnelText.ts";

/** The map for a narrow screen: the stages below one another, each with its outgoing flows. */
export function FunnelList(props: {
  readonly map: FunnelMap;
  readonly figures: FunnelFigures;
  readonly text: FunnelText;
  readonly glowing: Drawn | undefined;
  readonly onGo: (row: string) => void;
}): JSX.Element {
  const { words } = useText();
  const text = () => words().answerViews;
  const processes = ["outbound", "inbound", "nurturing", "sales"] as const;
  const stagesOf = (process: string) =>
    props.map.boxes.filter(({ figures }) => figures.stage.process === process);
  const flowsOf = (id: string) => props.figures.flows.filter(({ flow }) => flow.from === id);
  return (
    <div class="funnel-list">
      <For each={processes}>
        {(process) => (
          <section style={{ "--flow-hue": `var(${hueOf(process)})` }}>
            <h2>{props.text.process(process)}</h2>
            <ol>
              <For each={stagesOf(process)}>
                {(box) => (
                  <li classList={{ glowing: box.id === props.glowing }}>
                    <button type="button" onClick={() => props.onGo(PLACES[box.id].row)}>
                      <span>
                        {box.id === props.glowing ? "◆ " : ""}
                        {props.text.stage(box.id)}
                      </span>
                      <strong class="number">{props.text.count(box.figures.inflow)}</strong>
                    </button>
                    <p class="small soft">
                      {[
                        box.id === props.glowing ? text().holdsBack : "",
                        props.text.waits(box.figures),
                        props.text.load(box.figures),
                      ]
                        .filter((part) => part !== "")
                        .join(" · ")}
                    </p>
                    <ul>
                      <For each={flowsOf(box.id)}>
                        {({ flow, amount, share }) => (
                          <li class="small">
                            <span>
                              {flow.kind === "loop" ? "↺" : flow.kind === "lost" ? "×" : "→"}{" "}
                              {flow.kind === "lost" ? text().kinds.lost : props.text.stage(flow.to)}
                            </span>
                            <span class="number">
                              {props.text.count(amount)}
                              <Show when={share < 0.9995}> · {props.text.share(share)}</Show>
                            </span>
                          </li>
                        )}
                      </For>
                    </ul>
                  </li>
                )}
              </For>
            </ol>
          </section>
        )}
      </For>
    </div>
  );
}
