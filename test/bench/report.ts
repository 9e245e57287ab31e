/** Takes one figure of a bench: what it is, its value and its unit. */
export type Report = (figure: string, value: number, unit: string) => void;

/** What every test/bench/*.bench.ts exports; `npm run bench` finds, runs and prints them. */
export type Bench = {
  readonly name: string;
  readonly run: (report: Report, note: (text: string) => void) => void | Promise<void>;
};
