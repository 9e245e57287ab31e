import { createMemo, For, Show } from "solid-js";
import type { JSX } from "solid-js";
import { AGREED_HOURS, agreementKept, agreementSummary } from "../../../report/agreementKept.ts";
import { RESPONSE_ROW, SENT_BACK_ROWS } from "../../../report/agreementKept.ts";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { FollowSection } from "./FollowSection.tsx";
import { WideTable } from "./WideTable.tsx";

/**
 * Whether the agreement between the departments was kept: how soon leads were answered, and how many were sent back.
 */
export function AgreementSection(): JSX.Element {
  const { document } = useApp();
  const { words, format, label } = useText();
  const text = () => words().followUpView;
  const months = createMemo(() => agreementKept(document.plan(), document.scenario()));
  const number = (x: number) => format().number(x, { decimals: Number.isInteger(x) ? 0 : 1 });
  const agreed = () => format().number(AGREED_HOURS);
  const share = (x: number) => format().percent(x, 0);
  const rows = () => [label(SENT_BACK_ROWS.handed), label(SENT_BACK_ROWS.accepted)] as const;
  const sentence = () => {
    if (months().length === 0) return text().agreementNone(label(RESPONSE_ROW), ...rows());
    const all = agreementSummary(months());
    const { slowest, handed, sentBack } = all;
    const month = (of: string) => format().month(of, "long");
    const answered =
      all.answered === 0
        ? text().noResponse(label(RESPONSE_ROW))
        : text().inTime(number(all.inTime), number(all.answered), agreed());
    const back =
      sentBack === undefined
        ? text().noSentBack(...rows())
        : handed === undefined
          ? text().sentBack(share(sentBack), share(all.planned))
          : text().sentBackOf(share(sentBack), number(handed), share(all.planned));
    const slow = slowest === undefined ? [] : [text().slowest(month(slowest.month), number(slowest.hours))];
    return [answered, ...slow, back].join(" ");
  };
  return (
    <FollowSection id="agreement" title={text().agreement} sentence={sentence()}>
      <Show when={months().length > 0}>
        <WideTable label={text().agreement}>
          <table class="figures-table">
            <thead>
              <tr>
                <th scope="col">{text().month}</th>
                <th scope="col" class="number">
                  {text().hours}
                </th>
                <th scope="col">{text().within(agreed())}</th>
                <th scope="col" class="number">
                  {text().sentBackShare}
                </th>
                <th scope="col" class="number">
                  {text().sentBackPlan}
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={months()}>
                {({ month, hours, sentBack, planned }) => (
                  <tr>
                    <th scope="row">{format().month(month)}</th>
                    <td class="number">{hours === undefined ? "–" : number(hours)}</td>
                    <td>
                      {hours === undefined ? (
                        "–"
                      ) : (
                        <span class="follow-place" data-outside={hours > AGREED_HOURS}>
                          {hours > AGREED_HOURS ? `▲ ${text().no}` : text().yes}
                        </span>
                      )}
                    </td>
                    <td class="number">{sentBack === undefined ? "–" : share(sentBack)}</td>
                    <td class="number soft">{share(planned)}</td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </WideTable>
      </Show>
    </FollowSection>
  );
}
