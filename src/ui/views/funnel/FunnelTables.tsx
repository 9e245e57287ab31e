import { For } from "solid-js";
import type { JSX } from "solid-js";
import type { FunnelFigures, StageFigures } from "../../../analysis/funnelFlows.ts";
import { TableFold } from "../../parts/ask/TableFold.tsx";
import { useText } from "../../kit/useText.ts";
import type { FunnelText } from "./funnelText.ts";
import { TableScroll } from "../../parts/copying/TableScroll.tsx";

/** Tables that show the balance of every stage, and every flow. */
export function FunnelTables(props: {
  readonly figures: FunnelFigures;
  readonly text: FunnelText;
}): JSX.Element {
  const { words } = useText();
  const text = () => words().answerViews;
  const inside = () => props.figures.stages.filter(({ stage }) => stage.outside !== true);
  const lost = ({ stage }: StageFigures) =>
    props.figures.flows
      .filter(({ flow }) => flow.from === stage.id && flow.kind === "lost")
      .reduce((sum, { amount }) => sum + amount, 0);
  const columns = (figures: StageFigures) => [
    figures.atStart,
    figures.inflow,
    figures.outflow - lost(figures),
    lost(figures),
    figures.atEnd,
  ];
  return (
    <div class="funnel-tables">
      <h2>{text().balance}</h2>
      <TableScroll name={text().balance}>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{text().stage}</th>
              <For each={[text().before, text().cameIn, text().wentOn, text().wentLost, text().waits]}>
                {(name) => (
                  <th scope="col" class="number">
                    {name}
                  </th>
                )}
              </For>
            </tr>
          </thead>
          <tbody>
            <For each={inside()}>
              {(figures) => (
                <tr>
                  <th scope="row">{props.text.stage(figures.stage.id)}</th>
                  <For each={columns(figures)}>
                    {(value) => <td class="number">{counted(value, props.text)}</td>}
                  </For>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableScroll>
      <h2>{text().funnelTable}</h2>
      <TableFold label={text().funnelTable}>
        <FlowTable figures={props.figures} text={props.text} />
      </TableFold>
    </div>
  );
}

/** Every flow of the map: its start, its end, its amount and its share. */
export function FlowTable(props: {
  readonly figures: FunnelFigures;
  readonly text: FunnelText;
}): JSX.Element {
  const { words } = useText();
  const text = () => words().answerViews;
  return (
    <table class="numbers">
      <thead>
        <tr>
          <th scope="col">{text().flowFrom}</th>
          <th scope="col">{text().flowTo}</th>
          <th scope="col" class="number">
            {text().flowAmount}
          </th>
          <th scope="col" class="number">
            {text().flowShare}
          </th>
          <th scope="col">{text().flowKind}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.figures.flows}>
          {({ flow, amount, share }) => (
            <tr>
              <th scope="row">{props.text.stage(flow.from)}</th>
              <td>{props.text.stage(flow.to)}</td>
              <td class="number">{counted(amount, props.text)}</td>
              <td class="number">{props.text.share(share)}</td>
              <td>{text().kinds[flow.kind]}</td>
            </tr>
          )}
        </For>
      </tbody>
    </table>
  );
}

/** A difference that is only due to rounding counts as none. */
function counted(value: number, text: FunnelText): string {
  return text.count(Math.abs(value) < 1e-6 ? 0 : value);
}
