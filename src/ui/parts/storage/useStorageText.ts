import { momentText } from "../../../i18n/momentText.ts";
import { useText } from "../../kit/useText.ts";

/** The words of storage, and a moment as day and time of day: 7 Jan 2027, 14:03. */
export function useStorageText() {
  const { words, format } = useText();
  return {
    text: () => words().storage,
    reasons: () => words().frame.unsavedReasons,
    frame: () => words().frame,
    moment: (at: Date) => momentText(at, format()),
    count: (n: number) => format().number(n, { decimals: 0 }),
    month: (month: string) => format().month(month),
  };
}
