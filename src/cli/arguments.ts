import { LIMITS } from "../model/plan.ts";
import { err, ok } from "../lib/result.ts";
import type { Result } from "../lib/result.ts";

/** What the command line asks for; settings that are left out follow the plan file. */
export type Arguments = {
  readonly file: string;
  readonly scenario?: string;
  readonly trials?: number;
  readonly seed?: number;
  readonly chance?: boolean;
  readonly rows?: readonly string[];
  readonly expected: boolean;
  readonly workers: number;
  /** A file to write the workbook to. */
  readonly xlsx?: string;
  /** Off: the plan as it was made, without actuals. */
  readonly actuals?: boolean;
  /** The last month whose books are closed, as typed. */
  readonly asOf?: string;
  /** A question's name, with its arguments. */
  readonly answer?: string;
} & { readonly [K in AnswerOption]?: string };

/** The arguments of the question, as typed. */
const ANSWER_OPTIONS = ["goal", "row", "from", "lever", "level", "x", "y"] as const;
type AnswerOption = (typeof ANSWER_OPTIONS)[number];

/** Somebody waits for the answer, so it is worked out on two threads unless the arguments say otherwise. */
const ANSWER_WORKERS = 2;

const WHOLE = /^\d{1,16}$/;

export const USAGE =
  "usage: npm run -s simulate -- FILE [--scenario NAME] [--trials N] [--seed N] [--chance on|off]\n" +
  "         [--rows id,id] [--expected] [--workers N] [--xlsx OUT.xlsx]\n" +
  "         [--actuals on|off] [--as-of MONTH], with answers too\n" +
  "       npm run -s simulate -- FILE --answer NAME [--scenario NAME] [--goal NAME] [--row id]\n" +
  "         [--trials N] [--seed N] [--chance on|off] [--from MONTH] [--lever id] [--level 80%]\n" +
  "         [--x id] [--y id]\n" +
  "       npm run -s simulate -- --schema";

/** Reads the arguments; each error is one line. */
export function readArguments(args: readonly string[]): Result<Arguments, readonly string[]> {
  const faults: string[] = [];
  const found: { -readonly [K in keyof Arguments]?: Arguments[K] } = {};
  for (let i = 0; i < args.length; i++) {
    const arg = args[i]!;
    const value = (): string | undefined => {
      const next = args[++i];
      if (next === undefined) faults.push(`${arg}: needs a value`);
      return next;
    };
    const whole = (least: number, most: number): number | undefined => {
      const text = value();
      if (text === undefined) return undefined;
      const number = Number(text);
      if (WHOLE.test(text) && number >= least && number <= most) return number;
      faults.push(`${arg}: "${text}" is not a whole number from ${least} to ${most}`);
      return undefined;
    };
    switch (arg) {
      case "--scenario":
      case "--xlsx":
      case "--answer":
        assign(found, arg.slice(2) as "scenario" | "xlsx" | "answer", value());
        break;
      case "--trials":
        assign(found, "trials", whole(1, LIMITS.trials));
        break;
      case "--seed":
        assign(found, "seed", whole(0, LIMITS.seed));
        break;
      case "--workers":
        assign(found, "workers", whole(1, 64));
        break;
      case "--chance":
      case "--actuals": {
        const text = value();
        if (text === "on" || text === "off") found[arg.slice(2) as "chance" | "actuals"] = text === "on";
        else if (text !== undefined) faults.push(`${arg}: "${text}" is neither on nor off`);
        break;
      }
      case "--as-of":
        assign(found, "asOf", value());
        break;
      case "--rows":
        assign(
          found,
          "rows",
          value()
            ?.split(",")
            .map((id) => id.trim())
            .filter((id) => id !== ""),
        );
        break;
      case "--expected":
        found.expected = true;
        break;
      default: {
        const option = ANSWER_OPTIONS.find((name) => arg === `--${name}`);
        if (option !== undefined) assign(found, option, value());
        else if (arg.startsWith("--")) faults.push(`${arg}: no such option`);
        else if (found.file === undefined) found.file = arg;
        else faults.push(`${arg}: only one file can be given`);
      }
    }
  }
  if (found.file === undefined) faults.push("no plan file is named");
  if (found.answer === undefined) {
    for (const option of ANSWER_OPTIONS) {
      if (found[option] !== undefined) faults.push(`--${option}: goes with --answer`);
    }
  }
  if (faults.length > 0) return err([...faults, ...USAGE.split("\n")]);
  const workers = found.workers ?? (found.answer === undefined ? 1 : ANSWER_WORKERS);
  return ok({ ...found, file: found.file!, expected: found.expected ?? false, workers });
}

function assign<T, K extends keyof T>(target: T, key: K, value: T[K] | undefined): void {
  if (value !== undefined) target[key] = value;
}
