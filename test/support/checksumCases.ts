import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const FIXTURES = resolve(import.meta.dirname, "../fixtures");

/** A conformance plan, the rows that its case has, and the checksums that are kept of its runs. */
export type ChecksumCase = {
  readonly name: string;
  readonly text: string;
  readonly rows: readonly string[];
  readonly sums: { readonly [run: string]: string };
};

export function checksumCases(): ChecksumCase[] {
  const sums = JSON.parse(read("checksums.json")) as { readonly [name: string]: ChecksumCase["sums"] };
  return ["reference", "scenarios", "ramps", "startup"].map((name) => {
    const { runs } = JSON.parse(read(`conformance/${name}.expected.json`)) as {
      readonly runs: readonly { readonly rows: object }[];
    };
    return {
      name,
      text: read(`conformance/${name}.plan.json`),
      // A row that is new in the model changes nothing here.
      rows: Object.keys(runs[0]!.rows).toSorted(),
      sums: sums[name]!,
    };
  });
}

function read(file: string): string {
  return readFileSync(resolve(FIXTURES, file), "utf8");
}
