import { describe, expect, test } from "vitest";
import type { SheetRow } from "../../../../../src/model/sheet.ts";
import {
  callAt,
  completionsFor,
  labelAt,
  wordAt,
} from "../../../../../src/ui/views/sheet/editor/completions.ts";
import { freeId, idFromLabel, isUnnamed } from "../../../../../src/entries/ownRow.ts";

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
  } as SheetRow;
}
const ROWS = [row("visitor_season", "Season", "Säsong"), row("visitors", "Visitors", "Besökare")];
const names = (word: string, kind: "input" | "computed" = "computed") =>
  completionsFor(word, kind, ROWS).map((found) => found.name);

describe("names that are offered", () => {
  test("ids that begin so, the shortest first", () => {
    expect(names("vis")).toEqual(["visitors", "visitor_season"]);
  });
  test("labels in the other language, without their dots", () => {
    expect(names("sas")).toEqual(["visitor_season"]);
  });
  test("functions of time and chance in calculations, uncertain values in inputs", () => {
    expect(names("spl")).toContain("split");
    expect(names("spl", "input")).not.toContain("split");
    expect(names("lognorm", "input")).toContain("lognormal");
    expect(names("lognorm")).not.toContain("lognormal");
  });
  test("no rows in an input, where base may stand", () => {
    expect(names("vis", "input")).toEqual([]);
    expect(names("ba", "input")).toContain("base");
    expect(names("ba")).not.toContain("base");
  });
});

describe("a row's name of several words", () => {
  const rows = [
    row("setup_fee", "Setup fee", "Startavgift"),
    row("conference_fee", "Conference fee", "Mässavgift per år"),
  ];
  const found = (text: string, caret = text.length) => {
    const label = labelAt(text, caret, rows);
    return label && [label.at.text, ...label.rows.map(({ name }) => name)];
  };
  test("is taken as a whole, from where it begins", () => {
    expect(found("=setup_fee + Conference fe")).toEqual(["Conference fe", "conference_fee"]);
    expect(found("=1 + mässavgift per")).toEqual(["mässavgift per", "conference_fee"]);
    expect(labelAt("=2 * setup  fee + 1", 13, rows)?.at).toEqual({ from: 5, to: 15, text: "setup  f" });
  });
  test("is found behind words that are none of it", () => {
    expect(found("=odd Setup f")).toEqual(["Setup f", "setup_fee"]);
  });
  test("is not seen in a single word, across signs or in words of no row", () => {
    for (const text of ["=conference", "=conference + fee", "=conference_fee", "=other fee", "=Setup fee "]) {
      expect(found(text)).toBeUndefined();
    }
  });
});

describe("where the caret is", () => {
  test("the word that ends at it, to the end of the name", () => {
    expect(wordAt("=a + visitors", 8)).toEqual({ from: 5, to: 13, text: "vis" });
    expect(wordAt("=a + ", 5)).toBeUndefined();
  });
  test("the k of 5k is no name", () => expect(wordAt("=5k", 3)).toBeUndefined());
  test.each([
    ["=split(", ["split", 0]],
    ["=split(a, ", ["split", 1]],
    ["=split(max(1, 2), ", ["split", 1]],
    ["=split(a, (1 + ", ["split", 1]],
    ["=split(a, b) + ", undefined],
  ])("the call and its argument in %s", (text, expected) => {
    const call = callAt(text, text.length, ",");
    expect(call === undefined ? undefined : [call.fn.name, call.argument]).toEqual(expected);
  });
  test("arguments are told by the sign of the user's locale", () => {
    expect(callAt("=split(1,5; ", 12, ";")?.argument).toBe(1);
  });
});

describe("ids of the user's own rows", () => {
  test("are made from their first name", () => {
    expect(idFromLabel("Leads från partner (nya)")).toBe("leads_fran_partner_nya");
    expect(idFromLabel("4 hunters")).toBe("hunters");
    expect(idFromLabel("採用")).toBeUndefined();
    expect(idFromLabel("X ray")).toBe("row_x_ray");
  });
  test("are taken by no other row and no word of the language", () => {
    expect(freeId("leads", (id) => id === "leads" || id === "leads_2")).toBe("leads_3");
    expect(freeId("split", () => false)).toBe("split_2");
  });
  test("a row keeps an id that it was given", () => {
    expect(isUnnamed("new_input_3")).toBe(true);
    expect(isUnnamed("partner_leads")).toBe(false);
  });
});
