/** Words of figures: abbreviated large numbers, ranges and chances. */
export const units = {
  thousand: "k",
  million: "M",
  billion: "bn",
  /** A range whose upper end is not finite. */
  noUpperEnd: (low: string) => `${low} with no upper end`,
  millionSaid: "million",
  billionSaid: "billion",
  to: (low: string, high: string) => `${low} to ${high}`,
  timesOf100: (times: number) => (times === 1 ? "once in 100" : `${times} times out of 100`),
  lessThanOnce: "less than once in 100",
  moreThan99: "more than 99 times out of 100",
};
