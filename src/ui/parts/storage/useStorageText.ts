import { useText } from "../../kit/useText.ts";

/** The words of storage, and a moment as day and time of day: 7 Jan 2027, 14:03. */
export function useStorageText() {
  const { words, format } = useText();
  const two = (n: number) => String(n).padStart(2, "0");
  const day = (at: Date) => `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return {
    text: () => words().storage,
    reasons: () => words().frame.unsavedReasons,
    frame: () => words().frame,
    moment: (at: Date) => `${format().date(day(at))}, ${format().time(at)}`,
    count: (n: number) => format().number(n, { decimals: 0 }),
    month: (month: string) => format().month(month),
  };
}
