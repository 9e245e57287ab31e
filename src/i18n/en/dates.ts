/** Names of months and of spans of time. */
export const dates = {
  months: [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
  ],
  monthsShort: ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
  quarter: (quarter: number, year: string) => `Q${quarter} ${year}`,
  milliseconds: (figure: string) => `${figure} ms`,
  seconds: (figure: string) => `${figure} s`,
  minutesSeconds: (minutes: string, seconds: string) => `${minutes} min ${seconds} s`,
} as const;
