type UnitWord = { readonly one: string; readonly other: string };

/** Words of figures: units as they stand in the unit column and after a figure, and ranges. */
export const units = {
  /** A unit that is not here is a word of the user's own and is shown as it stands. */
  words: {
    people: { one: "person", other: "people" },
    hours: { one: "hour", other: "hours" },
    days: { one: "day", other: "days" },
    months: { one: "month", other: "months" },
    years: { one: "year", other: "years" },
  } satisfies { readonly [unit: string]: UnitWord },
  thousand: "k",
  million: "M",
  billion: "bn",
  to: (low: string, high: string) => `${low} to ${high}`,
  timesOf100: (times: number) => (times === 1 ? "once in 100" : `${times} times out of 100`),
  lessThanOnce: "less than once in 100",
  moreThan99: "more than 99 times out of 100",
};
