import { For, Index, Show } from "solid-js";
import type { JSX } from "solid-js";
import type { SalesLine } from "../../../deals/lines.ts";
import { OTHER_SOURCES } from "../../../deals/summariseDeals.ts";
import type { SourceRate } from "../../../deals/summariseDeals.ts";
import type { FoundDeals } from "../../../deals/questions.ts";
import { useText } from "../../kit/useText.ts";
import type { Import } from "./createImport.ts";
import { TableScroll } from "../copying/TableScroll.tsx";

const LINES: readonly SalesLine[] = ["outbound", "inbound", "neither"];

/** The win rate of each source, and which line of the plan it belongs to. */
export function SourcesPart(props: { readonly imp: Import; readonly found: FoundDeals }): JSX.Element {
  const { words, format } = useText();
  const text = () => words().importView;
  const rates = () => props.found.summary.bySource;
  const lines = () => props.found.lessons.lines;
  const lineOf = (source: SourceRate) =>
    Object.hasOwn(lines(), source.name) ? lines()[source.name] : undefined;
  const choose = (source: string, line: SalesLine) =>
    props.imp.setLessons({ lines: { ...props.imp.lessons().lines, [source]: line } });
  const name = (source: SourceRate) => (source.name === OTHER_SOURCES ? text().otherSources : source.name);
  return (
    <Show when={rates().length > 1}>
      <section class="import-part" aria-labelledby="import-sources">
        <h3 id="import-sources">{text().sources}</h3>
        <p class="soft">{text().sourcesLead}</p>
        <TableScroll name={text().sources} class="table-wide import-scroll">
          <table class="figures-table">
            <thead>
              <tr>
                <th scope="col">{text().columns.source}</th>
                <th scope="col" class="number">
                  {text().states.won}
                </th>
                <th scope="col" class="number">
                  {text().states.lost}
                </th>
                <th scope="col" class="number">
                  {text().states.open}
                </th>
                <th scope="col" class="number">
                  {text().winRate}
                </th>
                <th scope="col">{text().line}</th>
              </tr>
            </thead>
            <tbody>
              <Index each={rates()}>
                {(source) => (
                  <tr>
                    <th scope="row">{name(source())}</th>
                    <td class="number">{format().number(source().won)}</td>
                    <td class="number">{format().number(source().lost)}</td>
                    <td class="number">{format().number(source().open)}</td>
                    <td class="number">{format().range(source().p5, source().p95, "share")}</td>
                    <td>
                      <Show when={lineOf(source())}>
                        {(line) => (
                          <select
                            aria-label={`${text().line}: ${name(source())}`}
                            onChange={(event) => {
                              const chosen = LINES.find((one) => one === event.currentTarget.value);
                              if (chosen !== undefined) choose(source().name, chosen);
                            }}
                          >
                            <For each={LINES}>
                              {(one) => (
                                <option value={one} selected={one === line()}>
                                  {text().linesOf[one]}
                                </option>
                              )}
                            </For>
                          </select>
                        )}
                      </Show>
                    </td>
                  </tr>
                )}
              </Index>
            </tbody>
          </table>
        </TableScroll>
      </section>
    </Show>
  );
}
