import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { runChecksums } from "../support/runChecksums.ts";

// A change that moves a digit of a result changes these; whoever makes one says so and writes them anew from what is found.

const FIXTURES = resolve(import.meta.dirname, "../fixtures");
const CHECKSUMS = JSON.parse(readFileSync(resolve(FIXTURES, "checksums.json"), "utf8")) as {
  readonly [plan: string]: { readonly [run: string]: string };
};

test.each(["reference", "scenarios", "ramps", "startup"])(
  "every digit of the runs of %s is what it was",
  (name) => {
    const read = (kind: string): string =>
      readFileSync(resolve(FIXTURES, `conformance/${name}.${kind}.json`), "utf8");
    const plan = decodePlan(read("plan"));
    if (!plan.ok) throw new Error(JSON.stringify(plan.error));
    // The rows that the conformance cases have: one that is new in the model changes nothing here.
    const { runs } = JSON.parse(read("expected")) as { readonly runs: readonly { readonly rows: object }[] };
    const rows = Object.keys(runs[0]!.rows).toSorted();
    expect(runChecksums(plan.value, rows)).toEqual(CHECKSUMS[name]);
  },
);
