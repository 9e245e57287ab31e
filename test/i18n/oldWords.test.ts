import { describe, expect, test } from "vitest";
import { words } from "../../src/i18n/words.ts";
import { MODEL_ROWS } from "../../src/model/rows/index.ts";
import { helpOf } from "../../src/model/rows/help/index.ts";
import { TEMPLATES } from "../../src/model/templates.ts";
import { ROLES } from "../../src/model/roles.ts";
import { WORKBOOK_WORDS } from "../../src/report/xlsx/words.ts";

/** Every text of a part of the dictionary; functions are called with a figure for each argument. */
function texts(value: unknown, path = ""): readonly (readonly [path: string, text: string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value === "function") {
    const said: unknown = value(...Array.from({ length: value.length }, () => "7"));
    return typeof said === "string" ? [[path, said]] : [];
  }
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
}

const { issues, ...rest } = words("sv");
const swedish = [
  ...texts(rest),
  ...texts(WORKBOOK_WORDS.sv, "workbook"),
  ...MODEL_ROWS.flatMap((row) => [
    [row.id, row.label.sv] as const,
    [`${row.id}.help`, helpOf(row.id)?.sv ?? ""] as const,
  ]),
  ...Object.values(TEMPLATES).map(({ id, description }) => [id, description.sv] as const),
  ...ROLES.flatMap((role) => [
    [role.id, role.name.sv] as const,
    [role.id, role.one.sv] as const,
    [role.id, role.does.sv] as const,
  ]),
];

describe("Swedish texts", () => {
  test.each([
    ["äska", /äska/i],
    ["budgetförfrågan", /budgetförfråg/i],
    ["bruttobidrag", /bruttobidrag/i],
    ["försök, but to try again", /försök(?!a? igen|er)/i],
    ["slumpfrö", /slumpfrö/i],
    ["stängningsgrad", /stängningsgrad|stänga en affär|stänger färre/i],
    ["account manager", /account manager|content manager/i],
    ["godta", /godta/i],
    ["retur for the key", /\bretur\b/i],
    ["närvarograd", /närvarograd|närvaro\b/i],
    ["djupast and summerat", /djupast|summerat/i],
    ["levande formler", /levande formler/i],
    ["öde", /\böden?\b/i],
    ["oräknad", /oräknad/i],
    ["ändligt tal", /ändligt tal/i],
    ["grönaktigt", /aktigt/i],
    ["medel for a mean", /i medel\b/i],
    ["utgången är öppen", /utgången är öppen|åt båda hållen/i],
    ["inom det rimliga", /inget ensamt|inom det rimliga/i],
    ["taget i, finns då, märks från", /\btaget i\b|finns då|märks från|osäkert på/i],
    ["ett värde för ett värde", /ett värde för ett värde|två i taget/i],
    ["har ett ben i", /ett ben i|börja från förslagen|båda skriver här/i],
    ["klocka for a normal distribution", /klocka (?:med|\()|får lämnas tomt|allt lika troligt/i],
    ["växer med en andel", /växer med en andel|lika varje månad|hur det går\b/i],
    ["kasta what is stored", /kasta dem|av sig självt?\b|sparas av sig/i],
    ["se sig omkring", /se sig omkring|genomringd|kyler ett/i],
    ["tiondelar", /tiondelar färre|pengarnas utbyte/i],
    ["vår bedömning of the program's own", /våra? bedömning/i],
    ["kalkylbladets tangenter", /kalkylbladets tangenter|den här listan/i],
    ["a level or a ratio by those names", /\(ett läge\)|\(en kvot\)/i],
    ["siffror i tusental kr", /i tusental kr\b/i],
    ["sätta någon att svara", /satt att svara|så är det med|så är det räknat/i],
  ])("don't say %s", (_, word) => {
    expect(swedish.filter(([, text]) => word.test(text))).toEqual([]);
  });

  test("never let a line break between a figure and its per cent sign", () => {
    expect(swedish.filter(([, text]) => /\d ?%/.test(text))).toEqual([]);
    expect(sources(issues, /\d ?%/)).toEqual([]);
  });
});

test("English texts have no space between a figure and its per cent sign", () => {
  const { issues: english, ...others } = words("en");
  const helps = MODEL_ROWS.map((row) => [`${row.id}.help`, helpOf(row.id)?.en ?? ""] as const);
  expect([...texts(others), ...helps].filter(([, text]) => /\d\s%/.test(text))).toEqual([]);
  expect(sources(english, /\d\s%/)).toEqual([]);
});

/** The messages whose source contains the pattern; a message can't be called without a fault of its own. */
function sources(messages: object, what: RegExp): readonly string[] {
  return Object.entries(messages).flatMap(([code, message]) =>
    what.test(String(message).replaceAll(/\\(?:u00|x)a0/gi, "\u00a0")) ? [code] : [],
  );
}
