import { For } from "solid-js";
import type { JSX } from "solid-js";
import { useApp } from "../../../state/context.ts";
import { useText } from "../../kit/useText.ts";
import { SIDES, SIGNED_DAY, signedText, signerId } from "../../parts/agreement/signers.ts";

/** The people who stand behind the agreement: names and a date, with room to sign on paper. */
export function Signatures(props: {
  readonly onWrite: (id: string, text: string | undefined) => void;
}): JSX.Element {
  const { document } = useApp();
  const { words } = useText();
  const text = () => words().agreement;
  const field = (id: string, label: string) => (
    <label class="sla-signer">
      <span>{label}</span>
      <input
        type="text"
        maxlength={200}
        value={signedText(document.plan().sla, id)}
        readonly={document.readOnly()}
        onChange={(event) => {
          const typed = event.currentTarget.value.trim();
          props.onWrite(id, typed === "" ? undefined : typed);
        }}
      />
    </label>
  );
  return (
    <section class="view-section screen-only">
      <h3>{text().signed}</h3>
      <p class="soft">{text().signedLead}</p>
      <div class="sla-signers">
        <For each={SIDES}>{(side) => field(signerId(side), text().sides[side])}</For>
        {field(SIGNED_DAY, text().day)}
      </div>
    </section>
  );
}
