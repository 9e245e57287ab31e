import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { fittedShares } from "../../src/deals/fittedShares.ts";
import { IMPORT_QUESTIONS } from "../../src/deals/questions.ts";
import { newPlan } from "../../src/model/newPlan.ts";

const fixture = (file: string) =>
  new Uint8Array(readFileSync(resolve(import.meta.dirname, `../fixtures/${file}`)));
const PLAN = newPlan("reference", { language: "en", start: "2027-01", name: "Test" });

function answerOf<T>(steps: Generator<number, T>): { readonly answer: T; readonly told: readonly number[] } {
  const told: number[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done === true) return { answer: structuredClone(step.value), told };
    told.push(step.value);
  }
}

describe("a file of deals, as a worker's question", () => {
  const hubspot = () =>
    answerOf(
      IMPORT_QUESTIONS["import-deals"](PLAN, {
        from: fixture("deals/hubspot_deals_2026-11-27.csv"),
        choices: { pipelines: ["Sales Pipeline"] },
      }),
    );

  test("is answered with the table as read, the deals' results and the values for the plan", () => {
    const { answer, told } = hubspot();
    if (answer.kind !== "deals") throw new Error(answer.kind);
    expect(answer.summary.used).toBe(185);
    expect(answer.understood.pipelines).toEqual([
      { name: "Sales Pipeline", deals: 211, counts: true },
      { name: "Renewals", deals: 18, counts: false },
    ]);
    expect(answer.understood.stages.filter(({ state }) => state !== "open").map(({ name }) => name)).toEqual([
      "Closed Lost (Sales Pipeline)",
      "Closed Won (Sales Pipeline)",
      "Renewed (Renewals)",
    ]);
    expect(answer.lessons.lessons.map(({ row }) => row)).toContain("cycle_months");
    expect([...told].sort((a, b) => a - b)).toEqual(told);
  });

  test("contains no names, mails or notes in its answer", () => {
    const text = JSON.stringify(hubspot().answer);
    const lines = readFileSync(
      resolve(import.meta.dirname, "../fixtures/deals/hubspot_deals_2026-11-27.csv"),
      "utf8",
    );
    expect(lines).toContain("Säljare 2");
    expect(text).not.toMatch(/Säljare \d|Skogsbygg|Havenergi|Valde annan/);
  });

  test("is answered with its faults if it cannot be read", () => {
    const { answer } = answerOf(IMPORT_QUESTIONS["import-deals"](PLAN, { from: "a,b\n1,2\n" }));
    expect(answer).toMatchObject({
      kind: "faults",
      issues: [{ code: "deal-column-missing" }, { code: "deal-column-missing" }],
    });
  });

  test("has fitted curves that end at the shares won and lost", () => {
    const { answer } = hubspot();
    if (answer.kind !== "deals") throw new Error(answer.kind);
    const { fit, winRate } = answer.summary;
    expect(fittedShares(fit!, 0)).toEqual({ won: 0, lost: 0 });
    const { won, lost } = fittedShares(fit!, 240);
    expect(won).toBeCloseTo(winRate.p!, 9);
    expect(won + lost).toBeCloseTo(1, 9);
  });
});

test("a workbook's months, as a worker's question, are matched by the plan's own names", () => {
  const plan = { ...PLAN, rows: { ...PLAN.rows, new_customers: { label: "Won" } } };
  const { answer } = answerOf(
    IMPORT_QUESTIONS["import-months"](plan, { from: fixture("tables/history_months_down.xlsx") }),
  );
  if (answer.kind !== "months") throw new Error(answer.kind);
  expect(answer.sheets).toEqual(["History"]);
  const found = answer.matched.lines.filter(({ code }) => code === "matched").map(({ row }) => row);
  expect(found).toEqual(["opportunities_new", "new_customers"]);
});
