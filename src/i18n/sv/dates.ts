import type { dates as en } from "../en/dates.ts";
import type { Translation } from "../translation.ts";

export const dates: Translation<typeof en> = {
  months: [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
  ],
  monthsShort: ["jan", "feb", "mars", "apr", "maj", "juni", "juli", "aug", "sep", "okt", "nov", "dec"],
  quarter: (quarter, year) => `kv ${quarter} ${year}`,
  milliseconds: (figure) => `${figure} ms`,
  seconds: (figure) => `${figure} s`,
  minutesSeconds: (minutes, seconds) => `${minutes} min ${seconds} s`,
};
