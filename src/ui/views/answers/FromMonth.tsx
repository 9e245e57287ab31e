import type { JSX } from "solid-js";
import { firstOpenMonth } from "../../../model/closedMonth.ts";
import { useApp } from "../../../state/context.ts";
import { InlineSelect } from "../../kit/InlineSelect.tsx";
import { useText } from "../../kit/useText.ts";
import { useAbout } from "../../parts/ask/createAbout.ts";

/** The month from which levers apply, editable in place. */
export function FromMonth(): JSX.Element {
  const { document, session } = useApp();
  const about = useAbout();
  const { words, format } = useText();
  const name = (at: number) => format().month(session.months()[at] ?? "");
  const choices = () => {
    const all = session.months().map((_, at) => ({ value: String(at), label: name(at) }));
    return all.slice(Math.min(firstOpenMonth(document.plan()), all.length - 1));
  };
  return (
    <InlineSelect
      text={name(about.from())}
      label={words().answerViews.fromMonth}
      value={String(about.from())}
      choices={choices()}
      onChoose={(value) => about.setFrom(Number(value))}
    />
  );
}
