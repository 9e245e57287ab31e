import { describe, expect, test } from "vitest";
import type { SheetRow } from "../../../../../src/model/sheet.ts";
import { closestRows, findRows } from "../../../../../src/ui/views/sheet/keys/findRows.ts";
import { namedPlace } from "../../../../../src/ui/views/sheet/keys/namedPlace.ts";

function row(id: string, en: string, sv: string): SheetRow {
  return {
    kind: "computed",
    formula: "1",
    id,
    label: { en, sv },
    unit: "",
    group: "time",
    total: "flow",
    essential: true,
    own: false,
  };
}

const ROWS = [
  row("marketing_leads", "Marketing leads", "Marknadsleads"),
  row("sales_leads", "Sales leads", "Säljleads"),
  row("hunters", "Hunters", "Jägare"),
  row("meetings", "Meetings booked", "Bokade möten"),
];
const HELP = new Map([["hunters", { en: "They phone and book meetings.", sv: "" }]]);
const ids = (query: string) => findRows(query, ROWS, (id) => HELP.get(id)).map((found) => found.id);

describe("finding a row", () => {
  test.each([
    ["by its label", "Hunters", ["hunters"]],
    ["in the other language, without its dots", "jagare", ["hunters"]],
    ["by its id", "sales_leads", ["sales_leads"]],
    ["by any part", "lead", ["marketing_leads", "sales_leads"]],
    ["by beginnings of words in any order", "book meet", ["meetings", "hunters"]],
    ["labels before help", "meetings", ["meetings", "hunters"]],
    ["nothing", "zebra", []],
    ["an empty search", "  ", []],
  ])("%s", (_, query, found) => expect(ids(query)).toEqual(found));
});

test("where no row has all of the words, those that have some are found, the best first", () => {
  const closest = (query: string) => closestRows(query, ROWS).map((found) => found.id);
  expect(closest("hunters now")).toEqual(["hunters"]);
  expect(closest("sales leads of ours")).toEqual(["sales_leads", "marketing_leads"]);
  expect(closest("zebra")).toEqual([]);
  expect(closest("meetings")).toEqual(["meetings"]);
});

describe("a place in the name box", () => {
  const months = ["2026-12", "2027-01", "2027-02", "2027-03", "2028-03"];
  const NAMES: Record<string, string[]> = {
    "2027-03": ["Mar 2027", "March 2027", "mars 2027"],
    "2028-03": ["Mar 2028", "March 2028", "mars 2028"],
  };
  const place = (text: string) => {
    const found = namedPlace(text, ROWS, months, (month) => NAMES[month] ?? []);
    return found === undefined ? undefined : [found.row?.id, found.month];
  };
  test.each([
    ["Hunters · Mar 2027", ["hunters", 3]],
    ["hunters mar", ["hunters", 3]],
    ["jägare mars 2028", ["hunters", 4]],
    ["sales leads 2027-02", ["sales_leads", 2]],
    ["2027-02", [undefined, 2]],
    ["March", [undefined, 3]],
    ["sales", ["sales_leads", undefined]],
    ["zebra 2027-02", undefined],
  ])("%s", (text, expected) => expect(place(text)).toEqual(expected));
});
