import { describe, expect, test } from "vitest";
import { doubts, entries, paste, target } from "./pasting.ts";

describe("text that does not come from a spreadsheet in the page's language", () => {
  test.each<[string, string, readonly string[]]>([
    ["errors in German, French and Danish", "#WERT!\t#VALEUR!\t#VÆRDI!", Array(3).fill("source-error")],
    ["Danish kroner", "kr. 1 200\t1 200 kr.", ["1200", "1200"]],
    ["semicolons", "Hunters;1;2", ["1", "2"]],
    ["commas below headings", "jan-27,feb-27\n1,2", ["1", "2"]],
    ["months of Germans and Danes", "März 27\tmarts 28\n1\t2", ["1", "2"]],
    ["months with points", "01.2027\t02.2027\n1\t2", ["1", "2"]],
  ])("%s are read", (_, text, wanted) => {
    const plan = paste(text, target("hunters", { language: "sv" }));
    expect(entries(plan).map(String)).toEqual(wanted);
  });
  test("a single comma stays part of its figure", () => {
    expect(entries(paste("1,5\n2,5", target("hunters", { language: "sv" }))).map(Number)).toEqual([1.5, 2.5]);
  });
  test("half-years are not months, and none of their figures is written without asking", () => {
    const plan = paste("H1 2027\tH2 2027\n3\t6", target("visitors"));
    expect(doubts(plan)).toEqual(["quarters: leave"]);
    expect(plan.cells).toEqual([]);
  });
  test("a line above the figures that is neither headings nor a row is reported", () => {
    const plan = paste("\tw1\tw2\nHunters\t1\t2", target("hunters"));
    expect(plan.leftOut).toEqual([{ code: "names", count: 1, texts: ["w1"] }]);
    expect(doubts(plan)).toEqual(["rows: names"]);
  });
});
