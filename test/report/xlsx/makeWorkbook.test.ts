import { describe, expect, test } from "vitest";
import { compilePlan } from "../../../src/engine/compilePlan.ts";
import { makeSimulator } from "../../../src/engine/makeSimulator.ts";
import { makeInlineRunner } from "../../../src/engine/runner.ts";
import { runExpected } from "../../../src/engine/runExpected.ts";
import { newPlan } from "../../../src/model/newPlan.ts";
import type { Plan } from "../../../src/model/plan.ts";
import { makeWorkbook } from "../../../src/report/xlsx/makeWorkbook.ts";
import { columnName } from "../../../src/report/xlsx/reference.ts";
import { CAME, conformancePlan, CORNERS, withActuals } from "./plans.ts";
import { expectAgreement } from "./agreement.ts";
import { readBook } from "./readBook.ts";
import type { ReadBook, ReadCell } from "./readBook.ts";
import { LANGUAGES } from "../../../src/model/language.ts";

const OPTIONS = { language: "en", version: "1.2.3", groupName: (group: string) => `group ${group}` } as const;

const reference = newPlan("reference", { language: "en", start: "2027-01" });
const scenarios = conformancePlan("scenarios");

const read = new Map<Plan, ReadBook>();

/** The workbook of a plan, made once for all tests that read it. */
function bookOf(plan: Plan): ReadBook {
  const book = read.get(plan) ?? readBook(makeWorkbook(plan, OPTIONS));
  read.set(plan, book);
  return book;
}

const HOSTILE = '=HYPERLINK("http://example.com","x")';

function cellsOf(book: ReadBook, sheet: string, id: string): readonly (ReadCell | undefined)[] {
  const cells = book.sheets.get(sheet)!;
  const [at] = [...cells].find(([where, { value }]) => /^A\d+$/.test(where) && value === id)!;
  return Array.from({ length: 45 }, (_, column) => cells.get(`${columnName(column)}${at.slice(1)}`));
}

function allCells(book: ReadBook): ReadCell[] {
  return [...book.sheets.values()].flatMap((sheet) => [...sheet.values()]);
}

describe("the workbook", () => {
  test("is the same, byte for byte, for the same plan", () => {
    const again = makeWorkbook(structuredClone(CORNERS), OPTIONS);
    expect(Buffer.from(makeWorkbook(CORNERS, OPTIONS)).equals(again)).toBe(true);
  });

  test("has the numbers of the expected run in its cells, also with actuals, in every scenario", () => {
    const plan = withActuals(scenarios, CAME);
    for (const scenario of [undefined, ...plan.scenarios.map(({ name }) => name)]) {
      expectAgreement(readBook(makeWorkbook(plan, { ...OPTIONS, scenario })), plan, scenario);
    }
  });

  test("is well-formed XML in every part, in both languages, whatever the texts are", () => {
    const plan: Plan = {
      ...CORNERS,
      name: "<&\"'> \u0000\u000b \ud800 ]]> é 𝛼",
      rows: {
        ...CORNERS.rows,
        early: { ...CORNERS.rows["early"]!, label: "\ufffe <b>&amp;</b>", note: "a\nb\tc" },
      },
    };
    for (const language of LANGUAGES) {
      for (const [path, xml] of readBook(makeWorkbook(plan, { ...OPTIONS, language })).parts) {
        expect(unbalanced(xml), path).toEqual([]);
        // eslint-disable-next-line no-control-regex
        expect(xml, path).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&(?!\w+;)/);
      }
    }
  });

  test("names its sheets in the page's language", () => {
    const english = bookOf(CORNERS);
    expect([...english.sheets.keys()].slice(0, 3)).toEqual(["Years", "Inputs", "Model"]);
    const swedish = readBook(makeWorkbook(CORNERS, { ...OPTIONS, language: "sv" }));
    expect([...swedish.sheets.keys()]).toEqual([
      "År",
      "Indata",
      "Modell",
      "Scenarier",
      "Anteckningar",
      "Mellanled",
    ]);
    expect(readBook(makeWorkbook(reference, { ...OPTIONS, language: "sv" })).sheets.has("Modell")).toBe(true);
  });

  test("has the id, the label, the unit, the base value and one column per month under its date", () => {
    const book = bookOf(reference);
    const head = book.sheets.get("Inputs")!;
    // The serial numbers of 1 January 2027 and 1 December 2028.
    expect(head.get("E1")?.value).toBe(46388);
    expect(head.get("AB1")?.value).toBe(47088);
    expect(cellsOf(book, "Inputs", "hunters").slice(0, 5)).toMatchObject([
      { value: "hunters" },
      { value: "Hunters" },
      { value: "people" },
      { value: 2, formula: undefined },
      { value: 2, formula: "$D11" },
    ]);
    expect(cellsOf(book, "Inputs", "working_days")[3]).toBeUndefined();
    expect(cellsOf(book, "Inputs", "hunters_salary")[2]?.value).toBe("SEK");
    expect(cellsOf(book, "Inputs", "answer_rate")[28]?.value).toBe("20% to 30% (its mean)");
  });

  test("has live formulas: in every month of every computed row, and of every input on the model's sheet", () => {
    const book = bookOf(scenarios);
    for (const row of compilePlan(scenarios).sheet.rows) {
      const months = cellsOf(book, "Model", row.id).slice(4, 28);
      expect(months.filter((cell) => cell?.formula === undefined).length, row.id).toBe(0);
    }
  });

  test("holds the values of its formulas, so that a preview shows them: ∞ as #DIV/0!, no value as #N/A", () => {
    const found: number[] = [];
    const shown = (x: number) =>
      Number.isNaN(x) ? { error: "#N/A" } : Number.isFinite(x) ? x : { error: "#DIV/0!" };
    for (const plan of [reference, conformancePlan("ramps"), newPlan("blank", reference)]) {
      const book = bookOf(plan);
      for (const [id, values] of runExpected(compilePlan(plan)).rows) {
        const cells = cellsOf(book, "Model", id).slice(4, 4 + plan.months);
        expect(
          cells.map((cell) => cell?.value),
          id,
        ).toEqual(Array.from(values, shown));
        found.push(...values);
      }
    }
    expect([found.includes(Infinity), found.some(Number.isNaN)]).toEqual([true, true]);
  });

  test("credits the template's publisher only for the template's own number", () => {
    const nordic = newPlan("nordic", { language: "en", start: "2027-01" });
    const rate = "outbound_opportunity_rate";
    /** The notes' columns for the origin of the number and for its source. */
    const saidOf = (plan: Plan) => {
      const cells = readBook(makeWorkbook(plan, OPTIONS)).sheets.get("Notes")!;
      const [at] = [...cells].find(([where, { value }]) => /^C\d+$/.test(where) && value === rate)!;
      return ["E", "F"].map((column) => cells.get(`${column}${at.slice(1)}`)?.value ?? "");
    };
    expect(saidOf(nordic)).toEqual(["the template’s", expect.stringContaining("Gartner, 2019")]);
    expect(saidOf({ ...nordic, rows: { [rate]: { value: "30%" } } })).toEqual(["the plan’s own", ""]);
    expect(saidOf({ ...nordic, rows: { [rate]: { value: "30%", source: "our CRM" } } })).toEqual([
      "the plan’s own",
      "our CRM",
    ]);
  });

  test("never makes a formula of a text", () => {
    const plan: Plan = {
      ...reference,
      name: HOSTILE,
      currency: "=A1",
      rows: {
        hunters: { label: HOSTILE, note: HOSTILE, source: HOSTILE, owner: "+1+1" },
        own: { kind: "input", value: "1", label: "@SUM(A1)", unit: "-2+3", group: HOSTILE },
      },
      scenarios: [{ name: HOSTILE, rows: { hunters: { value: "base + 1" } } }],
    };
    const cells = allCells(readBook(makeWorkbook(plan, { ...OPTIONS, groupName: (group) => group })));
    expect(cells.filter(({ formula }) => /HYPERLINK|@SUM/.test(formula ?? ""))).toEqual([]);
    const texts = cells.filter(({ value }) => value === HOSTILE);
    expect(texts.length).toBeGreaterThan(5);
    expect(texts.every(({ type, formula }) => type === "inlineStr" && formula === undefined)).toBe(true);
  });

  test("names every input, with row_ in front where the id reads as a cell", () => {
    const plan: Plan = {
      ...reference,
      rows: {
        q1: { kind: "input", value: "1" },
        row_q1: { kind: "input", value: "1" },
        r: { kind: "input", value: "1" },
        tax2027: { kind: "input", value: "1" },
      },
    };
    const xml = readBook(makeWorkbook(plan, OPTIONS)).parts.get("xl/workbook.xml")!;
    const names = new Map(
      [...xml.matchAll(/<definedName name="([^"]*)">([^<]*)</g)].map(([, name, to]) => [name, to]),
    );
    expect(names.get("hunters")).toBe("Inputs!$E$11:$AB$11");
    const renamed = [...names.keys()].filter((name) => name?.startsWith("row_"));
    expect(renamed).toEqual(["row_q1", "row_row_q1", "row_r", "row_tax2027"]);
    expect(names.has("q1")).toBe(false);
  });

  test("opens with its headings frozen, calculates again, and accepts only allowed values", () => {
    const { parts } = bookOf(scenarios);
    const inputs = parts.get("xl/worksheets/sheet2.xml")!;
    expect(inputs).toContain('<pane xSplit="4" ySplit="2" topLeftCell="E3"');
    expect(inputs).toContain('<dataValidation type="list" sqref="D2"');
    expect(inputs).toContain("<formula1>Scenarios!$B$3:$B$6</formula1>");
    expect(inputs).toMatch(
      /type="decimal" operator="between" sqref="D\d+:AB\d+"[^>]*><formula1>0<\/formula1><formula2>1</,
    );
    expect(parts.get("xl/workbook.xml")).toContain('fullCalcOnLoad="1"');
  });

  test("holds the value of every formula, also on the sheet of workings", () => {
    for (const plan of [CORNERS, scenarios]) {
      for (const [name, sheet] of bookOf(plan).sheets) {
        const without = [...sheet].filter(
          ([, { formula, value }]) => formula !== undefined && value === undefined,
        );
        expect(without, name).toEqual([]);
      }
    }
  });

  test("has quarters and years: sums of flows, otherwise the last month's value", () => {
    const plan = { ...conformancePlan("startup"), start: "2027-02", months: 8, year_starts: 7 };
    const names = { quarters: ["Q3", "Q4", "Q1"], years: ["2026/27", "2027/28"] };
    const { sheets } = readBook(makeWorkbook({ ...plan, goals: [] }, { ...OPTIONS, periodNames: names }));
    const years = sheets.get("Years")!;
    const { rows } = runExpected(compilePlan({ ...plan, goals: [] }));
    const line = (id: string) => {
      const at = [...years].find(([cell, { value }]) => cell.startsWith("A") && value === id)![0].slice(1);
      return ["D", "G", "H"].map((column) => years.get(`${column}${at}`)?.value);
    };
    const sum = (id: string, from: number, to: number) =>
      rows
        .get(id)!
        .slice(from, to + 1)
        .reduce((a, b) => a + b, 0);
    expect(["D", "E", "F", "G", "H"].map((column) => years.get(`${column}1`)?.value)).toEqual([
      "Q3",
      "Q4",
      "Q1",
      "2026/27",
      "2027/28",
    ]);
    expect(line("new_customers")).toEqual([
      sum("new_customers", 0, 1),
      sum("new_customers", 0, 4),
      sum("new_customers", 5, 7),
    ]);
    expect(line("customers")).toEqual([1, 4, 7].map((t) => rows.get("customers")![t]));
  });

  test("prints its sheets, a year's months per page, with labels and headings on every page", () => {
    const { parts } = bookOf(scenarios);
    const book = parts.get("xl/workbook.xml")!;
    expect(book).toContain(
      '<definedName name="_xlnm.Print_Titles" localSheetId="1">Inputs!$B:$C,Inputs!$1:$2</definedName>',
    );
    expect(book).toMatch(/name="_xlnm.Print_Area" localSheetId="1">Inputs!\$B\$1:\$AC\$\d+</);
    expect(parts.get("xl/worksheets/sheet2.xml")).toContain('fitToWidth="2" fitToHeight="0"');
    expect(parts.get("xl/worksheets/sheet1.xml")).toContain('tabSelected="1"');
  });

  test("is made for the chosen scenario, and shows its values", () => {
    const plan = scenarios;
    const book = readBook(makeWorkbook(plan, { ...OPTIONS, scenario: "One more hunter" }));
    expect(book.sheets.get("Inputs")!.get("D2")?.value).toBe("One more hunter");
    const { rows } = runExpected(compilePlan(plan, "One more hunter"));
    expect(cellsOf(book, "Model", "new_customers")[27]?.value).toBe(rows.get("new_customers")![23]);
    // The base value stays the baseline's.
    expect(cellsOf(book, "Inputs", "hunters")[3]?.value).toBe(2);
  });

  test("shows simulated results as plain numbers, with the goals' probabilities", async () => {
    const plan = { ...conformancePlan("startup"), run: { trials: 200, seed: 3, chance: true } };
    const simulator = makeSimulator(makeInlineRunner({}, () => Promise.resolve()));
    const result = await simulator.run({
      plan,
      scenario: undefined,
      ...plan.run,
      rows: ["cac", "customers"],
    });
    simulator.close();
    const book = readBook(makeWorkbook(plan, { ...OPTIONS, results: [{ scenario: undefined, result }] }));
    const sheet = [...book.sheets.get("Results")!];
    const rows = sheet.filter(([at, { value }]) => /^A\d+$/.test(at) && value === "customers");
    expect(rows.length).toBe(8);
    const cells = book.sheets.get("Results")!;
    const median = rows.map(([at]) => at.slice(1)).find((at) => cells.get(`D${at}`)?.value === "P50")!;
    expect(cells.get(`V${median}`)?.value).toBe(result.rows.get("customers")!.percentiles[3]![17]);
    expect(sheet.some(([, { formula }]) => formula !== undefined)).toBe(false);
    expect(sheet.some(([, { value }]) => value === result.goals[0]!.probability)).toBe(true);
    expect(
      allCells(book).some(({ value }) => typeof value === "string" && value.includes("200 trials, seed 3")),
    ).toBe(true);
  });

  test("has actuals as numbers, in their months, and continues from them", () => {
    const plan = withActuals(
      { ...reference, rows: { hunters: { value: "2", months: { "2027-02": "5" } } } },
      { hunters: [1, 3, 4], new_customers: [7, 8] },
    );
    const book = readBook(makeWorkbook(plan, OPTIONS));
    const formulas = (sheet: string, id: string) =>
      cellsOf(book, sheet, id)
        .slice(4, 9)
        .map((cell) => cell?.formula ?? cell?.value);
    expect(formulas("Inputs", "hunters").slice(0, 4)).toEqual([1, 3, 4, 5]);
    expect(formulas("Inputs", "hunters")[4]).toMatch(/^H\d+$/);
    expect(formulas("Model", "new_customers").slice(0, 2)).toEqual([7, 8]);
    expect(formulas("Model", "new_customers")[2]).toMatch(/\+/);
    const texts = allCells(book).map(({ value }) => String(value));
    expect(texts.filter((text) => text.includes("what came, through 2027-03"))).toHaveLength(1);
    const without = allCells(bookOf(reference)).map(({ value }) => String(value));
    expect(without.filter((text) => text.includes("what came"))).toEqual([]);
  });

  test("writes a chain of any width and depth within the limits of Excel", () => {
    const wide = Array.from({ length: 60 }, (_, at) => `hunters / (sdrs - ${at})`).join(", ");
    const deep = `${"abs(1 - ".repeat(22)}hunters${")".repeat(22)}`;
    const long = Array.from({ length: 100 }, (_, at) => `sellers * ${at}`).join(" + ");
    const either = Array.from({ length: 100 }, (_, at) => `sellers == ${at}`).join(" or ");
    const plan: Plan = {
      ...reference,
      months: 2,
      rows: {
        wide: { kind: "computed", formula: `min(${wide})` },
        deep: { kind: "computed", formula: `${deep} > 1 ? ${deep} : -${deep}` },
        long: { kind: "computed", formula: long },
        either: { kind: "computed", formula: `${either} ? 1 : 2` },
      },
    };
    for (const { formula } of allCells(readBook(makeWorkbook(plan, OPTIONS)))) {
      if (formula === undefined) continue;
      expect(formula.length).toBeLessThan(8000);
      expect(depthOf(formula)).toBeLessThan(60);
    }
  });
});

function depthOf(formula: string): number {
  let depth = 0;
  return Math.max(
    0,
    ...[...formula].map((char) => (char === "(" ? ++depth : char === ")" ? --depth : depth)),
  );
}

/** The tags of an XML text that do not match. */
function unbalanced(xml: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [, close, name, self] of xml.matchAll(/<(\/?)([A-Za-z:0-9]+)(?:\s[^<>]*?)?(\/?)>/g)) {
    if (close === "/") {
      if (open.pop() !== name) wrong.push(name!);
    } else if (self !== "/") open.push(name!);
  }
  // Without its tags, the text must hold no angle bracket.
  const rest = xml.replace(/<\?[^?]*\?>|<\/?[A-Za-z:0-9]+(?:\s[^<>]*?)?\/?>/g, "");
  return [...wrong, ...open, ...(/[<>]/.test(rest) ? ["text"] : [])];
}
