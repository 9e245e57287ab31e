import { strFromU8, unzipSync } from "fflate";
import { beforeAll, describe, expect, test } from "vitest";
import { makeFormat } from "../../../../src/i18n/format.ts";
import { loadAllWords } from "../../../../src/i18n/words.ts";
import { newPlan } from "../../../../src/model/newPlan.ts";
import type { Plan } from "../../../../src/model/plan.ts";
import type { Deck, DeckChart } from "../../../../src/ui/views/report/deck/deck.ts";
import { deckOf } from "../../../../src/ui/views/report/deck/deckOf.ts";
import {
  chanceFormat,
  changeFormat,
  numberFormat,
} from "../../../../src/ui/views/report/deck/numberFormat.ts";
import { writeDeck } from "../../../../src/ui/views/report/deck/writeDeck.ts";
import { convert, HAS_OFFICE, pagesOf } from "../../../support/office.ts";
import { deckCase, workedCase } from "./deckCase.ts";

const plan: Plan = {
  ...newPlan("nordic", { language: "en", start: "2027-01" }),
  name: "Board <plan> & 2027\u0001",
  months: 12,
  run: { trials: 100, seed: 7, chance: true },
  actuals: { new_customers: { "2027-01": 2, "2027-02": 9 } },
  closed: "2027-02",
  scenarios: [
    {
      name: "Ask",
      rows: {
        hunters: { months: { "2027-04": "base + 1" } },
        linkedin_spend: { months: { "2027-04": "base + 40000" } },
      },
    },
  ],
};
const kept: Plan = {
  ...plan,
  forecasts: [
    {
      made: "2027-01-15",
      name: "Board",
      trials: 100,
      seed: 7,
      program: "0.1.0",
      digest: "0".repeat(64),
      goals: [],
      rows: { new_customers: { "2027-01": [0, 1, 2, 3, 5], "2027-02": [0, 1, 2, 3, 5] } },
    },
  ],
};

let first: ReturnType<typeof workedCase>;

beforeAll(async () => {
  await Promise.all([loadAllWords("en"), loadAllWords("sv")]);
  first = workedCase(plan);
});

/** Every text on the slides and in their notes. */
function textsOf(deck: Deck): string[] {
  return deck.slides.flatMap(({ kind, title, notes, blocks }) => [
    ...[kind, title, ...notes],
    ...blocks.flatMap((block) =>
      block.kind === "figures"
        ? block.figures.flatMap(({ head, value, under }) => [head, value, under])
        : block.kind === "sentences"
          ? [block.heading ?? "", ...block.sentences]
          : block.kind === "table"
            ? [...block.columns.map(({ head }) => head), ...block.rows.flat().map(({ text }) => text)]
            : [block.heading, block.alt, ...block.categories, ...block.series.map(({ name }) => name)],
    ),
  ]);
}

function chartsOf(deck: Deck): DeckChart[] {
  return deck.slides.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === "chart" ? [one] : [])));
}

describe.each(["en", "sv"] as const)("the slides in %s", (language) => {
  test("are six, from what is asked for to what is to be approved, each with its sentences", () => {
    const deck = deckOf(deckCase(first, language));
    expect(deck.slides.map(({ id }) => id)).toEqual([
      "ask",
      "lastTime",
      "goal",
      "drivers",
      "rests",
      "approval",
    ]);
    for (const text of textsOf(deck)) expect(text).not.toMatch(/undefined|NaN|Infinity|\bnull\b| {2}[^ ☐_D]/);
    for (const { notes } of deck.slides) {
      expect(notes.at(-1)).toMatch(language === "en" ? /100 simulated.*seed 7/ : /100 .*slumptalsfrö 7/);
    }
  });

  test("have charts with a finite number for each category", () => {
    const charts = chartsOf(deckOf(deckCase(first, language)));
    expect(charts.length).toBeGreaterThanOrEqual(4);
    for (const { categories, series } of charts) {
      for (const { values } of series) {
        expect(values).toHaveLength(categories.length);
        expect(values.every(Number.isFinite)).toBe(true);
      }
    }
  });
});

test("the first slide says by when to decide: the day before the first month of the request", () => {
  const title = (today: string) => deckOf(deckCase(first, "en", { today })).slides[0]!.title;
  expect(title("2027-01-02")).toMatch(/^We ask for .* to be decided by 31 March 2027$/);
  expect(title("2027-04-01")).toMatch(/to be decided now$/);
});

test("the last forecast is compared with the actuals; the first time, the figures to be checked later are listed", () => {
  const again = deckOf(deckCase({ ...first, plan: kept }, "en")).slides[1]!;
  expect(again.title).toBe("The figure that we gave on 15 January 2027 came outside its range");
  expect(again.blocks.map(({ kind }) => kind)).toEqual(["chart", "table"]);
  expect(deckOf(deckCase(first, "en")).slides[1]!.title).toMatch(/first forecast/);
});

test("a plan by itself has five slides: there is nothing to approve, and no comparison with doing nothing", () => {
  const deck = deckOf(deckCase(workedCase({ ...plan, scenarios: [] }), "en"));
  expect(deck.slides.map(({ id }) => id)).toEqual(["ask", "lastTime", "goal", "drivers", "rests"]);
  expect(deck.slides[0]!.title).toMatch(/^The plan: \d+ new customers by Dec 2027, for SEK\s/);
  for (const text of textsOf(deck))
    expect(text).not.toMatch(/undefined|NaN|nothing is done|With the request/);
});

test("on the approval slide the years add up to the total", () => {
  const { ask, until, years } = first.data;
  const byYear = years.map(({ period: { from, to } }) =>
    ask.byMonth.slice(from, Math.min(to, until) + 1).reduce((a, b) => a + b, 0),
  );
  expect(byYear.reduce((a, b) => a + b, 0)).toBeCloseTo(ask.total.difference.mean, 4);
});

test("the file has its slides, its notes in paragraphs, its charts with workbooks, and no text that could become a formula", async () => {
  const input = deckCase(first, "sv", { title: '=HYPERLINK("x")' });
  const label = (row: string) => (row === "hunters" ? "Jägare" : `=1+1 <${row}>`);
  const deck = deckOf({ ...input, tell: { ...input.tell, label } });
  const files = unzipSync(await writeDeck(deck));
  const named = (pattern: RegExp) => Object.keys(files).filter((name) => pattern.test(name));
  const read = (name: string) => strFromU8(files[name]!);
  expect(named(/^ppt\/slides\/slide\d+\.xml$/)).toHaveLength(6);
  expect(named(/^ppt\/charts\/chart\d+\.xml$/)).toHaveLength(chartsOf(deck).length);
  const notes = named(/^ppt\/notesSlides\/notesSlide\d+\.xml$/);
  expect(notes).toHaveLength(6);
  for (const name of notes) {
    expect(read(name)).toContain("slumptalsfrö 7");
    expect(read(name).split("<a:p>").length).toBeGreaterThan(2);
  }
  const books = named(/^ppt\/embeddings\/.*\.xlsx$/);
  expect(books).toHaveLength(chartsOf(deck).length);
  const strings = books.flatMap((name) => {
    const book = unzipSync(files[name]!);
    const sheets = Object.keys(book).filter((one) => one.startsWith("xl/worksheets/sheet"));
    for (const sheet of sheets) expect(strFromU8(book[sheet]!)).not.toContain("<f>");
    return [...strFromU8(book["xl/sharedStrings.xml"]!).matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(
      ([, t]) => t ?? "",
    );
  });
  expect(strings.filter((one) => one.includes("=1+1")).length).toBeGreaterThan(0);
  expect(strings.filter((one) => /^\s*[=+@]/.test(one))).toEqual([]);
  // eslint-disable-next-line no-control-regex
  for (const name of named(/\.xml$/)) expect(read(name)).not.toMatch(/[\0-\x08\x0b\x0c\x0e-\x1f]/);
  expect(read("ppt/slides/slide1.xml")).toContain('lang="sv-SE"');
  expect(read("ppt/charts/chart1.xml")).not.toMatch(/typeface="(?!\+)/);
});

test("a chart's money is in the thousands or millions that the page would use, with a real minus sign", () => {
  const [en, sv] = [makeFormat("en", "SEK"), makeFormat("sv", "SEK")];
  expect(numberFormat([1_234_567, -2e5], "money", sv)).toBe('#,##0.0,,"\u00a0mkr";"−"#,##0.0,,"\u00a0mkr";0');
  expect(numberFormat([1_234_567], "money", en)).toBe('"SEK\u00a0"#,##0.0,,"M";"−SEK\u00a0"#,##0.0,,"M";0');
  expect(chanceFormat(sv)).toBe('[>0.99]">99\u00a0%";[<0.01]"<1\u00a0%";0\u00a0%');
  expect(numberFormat([0.63], "share", sv)).toBe('0\u00a0%;"−"0\u00a0%');
  expect(changeFormat([12.5, -3], "", en)).toBe('"+"#,##0.0;"−"#,##0.0;#,##0.0');
});

test.skipIf(!HAS_OFFICE)(
  "opens in LibreOffice: six pages with their titles, and the figures of its charts",
  async () => {
    const deck = deckOf(deckCase(first, "en"));
    const pages = pagesOf(convert("deck.pptx", await writeDeck(deck), "pdf"));
    expect(pages).toHaveLength(6);
    deck.slides.forEach(({ title, notes }, i) => {
      expect(pages[i]).toContain(title.replace(/\s+/g, " "));
      expect(notes.length).toBeGreaterThan(0);
    });
    for (const { series } of chartsOf(deck)) {
      if (series.length > 1) expect(pages.join(" ")).toContain(series[0]!.name);
    }
  },
);

test("where months are closed, the slides ask only for the open ones, and for no decision date before them", () => {
  const scenarios = [{ name: "Ask", rows: { hunters: { value: "base + 1" } } }];
  const now = deckOf(deckCase(workedCase({ ...plan, scenarios }), "en", { today: "2027-01-02" }));
  expect(now.slides[0]!.title).toMatch(
    /up to Dec 2027 \(counted from Mar 2027\), to be decided by 28 February 2027$/,
  );
  const approval = now.slides.find(({ id }) => id === "approval")!;
  expect(approval.title).toMatch(/\(counted from Mar 2027\)$/);
  const texts = textsOf({ ...now, slides: [approval] });
  expect(texts).toContain("From March 2027");
  const bars = approval.blocks.find((block) => block.kind === "chart")!;
  expect(bars.kind === "chart" && bars.categories[0]).toBe("Mar 2027");
  expect(texts.filter((text) => text.startsWith("−"))).toEqual([]);
});
