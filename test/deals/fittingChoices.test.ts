import { describe, expect, test } from "vitest";
import { fittingChoices } from "../../src/deals/fittingChoices.ts";
import type { Pipeline, Stage } from "../../src/deals/dealTable.ts";

const stage = (name: string, state: Stage["state"]): Stage => ({ name, deals: 1, state });
const pipelines = (...names: readonly string[]): Pipeline[] =>
  names.map((name) => ({ name, deals: 1, counts: true }));
const TABLE = {
  headings: ["Id", "Opened", "Outcome"],
  stages: [stage("Signed", "won"), stage("Parked", "open"), stage("No", "lost")],
  pipelines: [],
};

describe("the corrections of an earlier file", () => {
  test("without any correction, nothing is chosen for this one", () => {
    expect(fittingChoices({}, TABLE)).toEqual({});
  });

  test("columns that this file has are taken over, others are left to be found", () => {
    const kept = { columns: { created: "Opened", closed: "Decided", source: "" } };
    expect(fittingChoices(kept, TABLE)).toEqual({ columns: { created: "Opened", source: "" } });
  });

  test("a corrected stage keeps its meaning, and the others keep their guesses", () => {
    expect(fittingChoices({ stages: { Parked: "lost", Elsewhere: "won" } }, TABLE)).toEqual({
      won: ["Signed"],
      lost: ["Parked", "No"],
    });
  });

  test("stages that this file does not have change nothing", () => {
    expect(fittingChoices({ stages: { Elsewhere: "won" } }, TABLE)).toEqual({});
  });
});

describe("pipelines", () => {
  test.each([
    [["New business", "Renewals"], ["New business"]],
    [["Ny försäljning", "Förnyelser", "Merförsäljning"], ["Ny försäljning"]],
    [["North", "South"], undefined],
    [["Renewals"], undefined],
    [[], undefined],
  ])("of %j those that may bring new customers count: %j", (names, counted) => {
    expect(fittingChoices({}, { ...TABLE, pipelines: pipelines(...names) }).pipelines).toEqual(counted);
  });

  test("a correction takes precedence over the name", () => {
    const table = { ...TABLE, pipelines: pipelines("New business", "Renewals", "Partners") };
    expect(fittingChoices({ pipelines: { Renewals: true, Partners: false } }, table).pipelines).toEqual([
      "New business",
      "Renewals",
    ]);
  });
});
