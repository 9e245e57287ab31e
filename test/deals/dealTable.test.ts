import { describe, expect, test } from "vitest";
import { readDealTable } from "../../src/deals/dealTable.ts";
import type { DealChoices } from "../../src/deals/dealTable.ts";
import { readDeals } from "../../src/deals/readDeals.ts";
import { guessState } from "../../src/deals/stages.ts";
import type { DealColumn } from "../../src/model/tableIssue.ts";
import { dayOf, dayText } from "../../src/tables/readDate.ts";
import { readTextTable } from "../../src/tables/readTables.ts";

function tableOf(text: string, choices: DealChoices = {}) {
  const read = readTextTable(text);
  if (!read.ok) throw new Error(read.error.code);
  return readDealTable(read.value[0]!, choices);
}
function dealsOf(text: string, choices: DealChoices = {}, asOf?: string) {
  const table = tableOf(text, choices);
  if (!table.ok) throw new Error(JSON.stringify(table.error));
  return readDeals(table.value, asOf === undefined ? undefined : dayOf(asOf));
}
const states = (text: string, choices?: DealChoices) =>
  dealsOf(text, choices).deals.map(({ state }) => state);
const left = (text: string, choices?: DealChoices, asOf?: string) =>
  dealsOf(text, choices, asOf).leftOut.map(({ line, code }) => `${line} ${code}`);

describe("columns are found by the names that programs use:", () => {
  const WON_LOST = (won: string, lost: string, open: string) => [won, lost, open];
  test.each<[string, string, readonly string[], { readonly [C in DealColumn]?: string }]>([
    [
      "HubSpot in Swedish",
      "Post-ID;Affärsnamn;Affärssteg;Stängningsdatum;Affärsägare;Belopp;Skapandedatum;Ursprunglig källa;Pipeline",
      WON_LOST(
        "1;A AB;Vunnen (Säljpipeline);2026-05-01;X;5;2026-01-02;Organisk sökning;S",
        "2;B AB;Förlorad (Säljpipeline);2026-05-01;X;5;2026-01-02;Offline;S",
        "3;C AB;Offert skickad;2026-09-01;X;5;2026-01-02;Offline;S",
      ),
      {
        id: "Post-ID",
        created: "Skapandedatum",
        closed: "Stängningsdatum",
        stage: "Affärssteg",
        amount: "Belopp",
        source: "Ursprunglig källa",
        pipeline: "Pipeline",
      },
    ],
    [
      "Pipedrive in Swedish",
      "Affär - ID;Affär - Titel;Affär - Värde;Affär - Valuta för värde;Affär - Steg;Affär - Status;Affär - Affären skapad;Affär - Affären stängdes den;Affär - Förväntat avslutsdatum",
      WON_LOST(
        "1;A;5;SEK;Förhandling;Vunnen;2026-01-02 10:00:00;2026-05-01 10:00:00;2026-04-01",
        "2;B;5;SEK;Förhandling;Förlorad;2026-01-02 10:00:00;2026-05-01 10:00:00;",
        "3;C;5;SEK;Vunnen analys;Öppen;2026-01-02 10:00:00;;2026-12-01",
      ),
      {
        id: "Affär - ID",
        created: "Affär - Affären skapad",
        closed: "Affär - Affären stängdes den",
        stage: "Affär - Status",
        amount: "Affär - Värde",
        currency: "Affär - Valuta för värde",
      },
    ],
    [
      "Dynamics 365",
      "(Do Not Modify) Opportunity,Topic,Potential Customer,Est. Close Date,Actual Close Date,Est. Revenue,Actual Revenue,Status,Status Reason,Created On,Originating Lead Source",
      WON_LOST(
        "x,T,A,5/1/2026,5/20/2026,$9.00,$8.00,Won,Won,1/2/2026 9:15 AM,Web",
        "y,T,B,5/1/2026,5/20/2026,$9.00,,Lost,Canceled,1/2/2026 9:15 AM,Web",
        "z,T,C,9/30/2026,,$9.00,,Open,In Progress,1/2/2026 9:15 AM,Web",
      ),
      {
        created: "Created On",
        closed: "Actual Close Date",
        stage: "Status",
        amount: "Actual Revenue",
        source: "Originating Lead Source",
      },
    ],
    [
      "Lime CRM",
      "Namn;Företag;Affärsstatus;Värde;Avslutsdatum;Skapad;Säljare;Källa",
      WON_LOST(
        "A;B;Vunnen;10;2026-05-01;2026-01-02;X;Mässa",
        "A;B;Förlorad;10;2026-05-01;2026-01-02;X;Webb",
        "A;B;Offert;10;2026-12-01;2026-01-02;X;Webb",
      ),
      { created: "Skapad", closed: "Avslutsdatum", stage: "Affärsstatus", amount: "Värde", source: "Källa" },
    ],
    [
      "SuperOffice",
      "Sale ID,Sale name,Company,Status,Stage,Sale date,Amount,Currency,Registered,Source,Sale type",
      WON_LOST(
        "1,A,B,Sold,Closing,2026-05-01,10,NOK,2026-01-02,Web,New",
        "2,A,B,Lost,Closing,2026-05-01,10,NOK,2026-01-02,Web,New",
        "3,A,B,Open,Need,2026-12-01,10,NOK,2026-01-02,Web,New",
      ),
      {
        id: "Sale ID",
        created: "Registered",
        closed: "Sale date",
        stage: "Status",
        amount: "Amount",
        currency: "Currency",
        source: "Source",
        pipeline: "Sale type",
      },
    ],
    [
      "Salesforce's list of opportunities",
      "Opportunity ID,Opportunity Name,Stage,Amount,Close Date,Created Date,Lead Source,Type",
      WON_LOST(
        "a,N,Closed Won,5,2026-05-01,2026-01-02,Web,New",
        "b,N,Closed Lost,5,2026-05-01,2026-01-02,Web,New",
        "c,N,Prospecting,5,2026-05-01,2026-01-02,Web,New",
      ),
      {
        id: "Opportunity ID",
        created: "Created Date",
        closed: "Close Date",
        stage: "Stage",
        amount: "Amount",
        source: "Lead Source",
        pipeline: "Type",
      },
    ],
  ])("%s", (_, head, lines, wanted) => {
    const text = [head, ...lines].join("\n");
    const table = tableOf(text);
    if (!table.ok) throw new Error(JSON.stringify(table.error));
    const { columns, headings } = table.value;
    const named = Object.fromEntries(Object.entries(columns).map(([role, at]) => [role, headings[at]]));
    expect(named).toEqual(wanted);
    expect(states(text)).toEqual(["won", "lost", "open"]);
    const [won] = dealsOf(text).deals;
    expect(dayText(won!.created)).toBe("2026-01-02");
    expect(dayText(won!.closed!).slice(0, 7)).toBe("2026-05");
  });

  test("below lines that only name the report", () => {
    const text = "Affärer per säljare,,\n,,\nSkapad,Status,Stängd\n2026-01-02,Vunnen,2026-03-01\n";
    expect(states(text)).toEqual(["won"]);
    expect(left(`${text}Summa,,\n`)).toEqual(["5 no-created-date"]);
  });

  test("by their content where the headings say nothing", () => {
    const text =
      "a,b,c\nwon,2026-01-02,2026-04-01\nlost,2026-01-05,2026-03-01\nopen,2026-02-05,2026-09-01\nlost,2026-01-05,2026-03-01\n";
    const table = tableOf(text);
    expect(table.ok && table.value.columns).toMatchObject({ stage: 0, created: 1 });
  });

  test("but never among columns of names and notes", () => {
    const table = tableOf("Created,Company,Note\n2026-01-02,Won AB,won\n2026-01-03,Lost AB,lost\n");
    expect(table.ok ? [] : table.error).toEqual([
      { code: "deal-column-missing", column: "stage", found: "Created, Company, Note" },
    ]);
  });

  test("and only the cells of used columns are kept", () => {
    const table = tableOf("Created,Company,Status\n2026-01-02,Secret AB,won\n");
    expect(JSON.stringify(table.ok && table.value.lines)).not.toContain("Secret");
  });
});

describe("a stage means", () => {
  test.each([
    ["Closed Won (Sales Pipeline)", "won"],
    ["closedwon", "won"],
    ["@Closed Won", "won"],
    ["Vunnen", "won"],
    ["Order", "won"],
    ["Contract signed", "won"],
    ["Closed Lost", "lost"],
    ["Not won", "lost"],
    ["Ej vunnen", "lost"],
    ["Förlorad – pris", "lost"],
    ["Avböjd", "lost"],
    ["Vundet", "won"],
    ["Abgeschlossen und verloren", "lost"],
    ["No longer interested", "lost"],
    ["Contract sent", "open"],
    ["To be signed", "open"],
    ["Win-back campaign", "open"],
    ["Closed won, awaiting payment", "won"],
    ["Order discussion", "open"],
    ["Presentation Scheduled", "open"],
    ["Wonderful prospect", "open"],
    ["Öppen", "open"],
  ])("%j: %s", (stage, state) => expect(guessState(stage, "stage")).toBe(state));

  test("what the user chose: the named stages are won or lost, all others open", () => {
    const text =
      "created,stage\n2026-01-02,Signed\n2026-01-02,Closed Won\n2026-01-02,Dead\n2026-01-02,Talks\n";
    expect(states(text)).toEqual(["won", "won", "lost", "open"]);
    expect(states(text, { won: ["signed"], lost: ["Talks"] })).toEqual(["won", "open", "open", "lost"]);
  });
});

describe("lines are left out with their reason:", () => {
  test("no creation date, no stage, closed before it was created", () => {
    expect(
      left(
        "created,closed,status\n,2026-01-02,won\n2026-01-02,,\n2026-05-02,2026-01-02,lost\n2026-05-02,,open\n",
      ),
    ).toEqual(["2 no-created-date", "3 no-stage", "4 closed-before-created"]);
  });

  test("the same id twice: the last line counts; capitals make a different id", () => {
    const text =
      "id,created,status\nA1,2026-01-02,open\na1,2026-01-02,open\nA1,2026-01-02,won\n,2026-01-02,open\n,2026-01-02,open\n";
    expect(left(text)).toEqual(["2 duplicate"]);
    expect(states(text)).toEqual(["open", "won", "open", "open"]);
  });

  test("ids that a spreadsheet program has shortened are ignored", () => {
    expect(left("id;created;status\n4,1E+12;2026-01-02;open\n4,1E+12;2026-01-03;open\n")).toEqual([]);
  });

  test("pipelines that do not count", () => {
    const text = "created,status,pipeline\n2026-01-02,open,New\n2026-01-02,open,Renewals\n2026-01-02,open,\n";
    expect(left(text, { pipelines: ["new"] })).toEqual(["3 other-pipeline", "4 other-pipeline"]);
    expect(left(text)).toEqual([]);
  });

  test("lines are numbered by where they begin in the file, the heading as 1", () => {
    expect(left('sep=;\ncreated;status;note\n2026-01-02;open;"a\nb"\n;open;\n')).toEqual([
      "4 no-created-date",
    ]);
  });
});

describe("the date of a table", () => {
  const TEXT =
    "created,closed,status\n2026-01-02,2026-03-04,won\n2026-02-02,2027-12-31,open\n2026-03-01,2026-02-28,open\n";

  test("is its latest date, close dates of open deals excepted", () => {
    expect(dayText(dealsOf(TEXT).asOf)).toBe("2026-03-04");
  });

  test("is not changed by an open deal's close date, and nor are that deal's state and age", () => {
    const { deals, leftOut } = dealsOf(TEXT);
    expect(deals.map(({ state, closed }) => [state, closed === undefined])).toEqual([
      ["won", false],
      ["open", true],
      ["open", true],
    ]);
    expect(leftOut).toEqual([]);
  });

  test("is known even if no line can be used", () => {
    const { deals, asOf } = dealsOf(
      "created,closed,status\n2026-05-02,2026-01-02,won\n2026-04-02,2026-01-02,won\n",
    );
    expect(deals).toEqual([]);
    expect(dayText(asOf)).toBe("2026-05-02");
  });

  test("needs a date: a creation column without any date does not count as one", () => {
    const table = tableOf("created,status\nsoon,won\nlater,open\n");
    expect(table.ok ? [] : table.error.map(({ code }) => code)).toEqual(["deal-column-missing"]);
  });

  test("may be set earlier: deals decided later are then open, and deals created later are left out", () => {
    const { deals, leftOut } = dealsOf(TEXT, {}, "2026-02-15");
    expect(deals.map(({ state }) => state)).toEqual(["open", "open"]);
    expect(leftOut).toEqual([{ line: 4, code: "created-after-as-of" }]);
  });
});

test("a month without a day means its middle, but a decision is never before the creation", () => {
  const [first, second] = dealsOf("created,closed,status\nfeb-25,jun-25,won\n2025-06-20,jun-25,won\n").deals;
  expect([first!.created, first!.closed].map((day) => dayText(day!))).toEqual(["2025-02-15", "2025-06-15"]);
  expect(dayText(second!.closed!)).toBe("2025-06-20");
});

describe("amounts", () => {
  const amount = (head: string, cell: string, more = "") => {
    const [heading, value] = more === "" ? ["", ""] : [";Currency", `;${more}`];
    const [deal] = dealsOf(`created;status;${head}${heading}\n2026-01-02;won;${cell}${value}\n`).deals;
    return [deal!.amount, deal!.currency];
  };

  test.each<[string, string, string, number | undefined, string | undefined]>([
    ["Amount", "1 200,50", "", 1200.5, undefined],
    ["Amount", "SEK 5", "", 5, "SEK"],
    ["Amount", "5", "eur", 5, "EUR"],
    ["Amount", "5", "Swedish Krona (SEK)", 5, "SEK"],
    ["Värde (tkr)", "168", "", 168_000, "kr"],
    ["Belopp, MSEK", "1,5", "", 1_500_000, "SEK"],
    ["Belopp SEK", "7", "", 7, "SEK"],
    ["Amount in company currency", "5", "EUR", 5, undefined],
    ["Amount", "0", "", undefined, undefined],
    ["Amount", "-1", "", undefined, undefined],
    ["Amount", "", "", undefined, undefined],
  ])("under %j, %j %j", (head, cell, more, value, currency) => {
    expect(amount(head, cell, more)).toEqual([value, currency]);
  });

  test("are the converted ones if there are any, with their currency", () => {
    const [deal] = dealsOf(
      "created,status,Amount Currency,Amount,Amount (converted) Currency,Amount (converted)\n2026-01-02,won,EUR,10,SEK,112\n",
    ).deals;
    expect([deal!.amount, deal!.currency]).toEqual([112, "SEK"]);
  });
});
