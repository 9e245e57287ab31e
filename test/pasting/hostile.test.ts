import { expect, test } from "vitest";
import { drained } from "../../src/lib/steps.ts";
import { clipSteps } from "../../src/pasting/clip.ts";
import { planPaste } from "../../src/pasting/planPaste.ts";
import { target } from "./pasting.ts";

const MEGABYTES = 0.5;
const filledWith = (piece: string) => piece.repeat(Math.floor((MEGABYTES * 1e6) / piece.length));
/** The most tags and texts that are read before the page may answer, each no longer than a cell may be. */
const MOST_IN_A_TURN = 1000;
const MOST_CPU_MS = 1500;

test.each([
  ["tables within tables", filledWith("<table><tr><td>")],
  ["cells that span all", `<table><tr>${filledWith("<td colspan=1000 rowspan=1000>1</td>")}`],
  ["columns that never end", `<table>${filledWith("<tr><td rowspan=1000>1</td>")}`],
  ["tags that are none", `<table>${filledWith("<")}`],
  ["quotes that never close", `<table>${filledWith('<td a="')}`],
  ["a cell of entities", `<table><tr><td>${filledWith("&#65;")}`],
  ["a cell of line breaks", `<table><tr><td>${filledWith("<br>")}`],
  ["styles without an end", `<style>${filledWith(".a{mso-number-format:")}</style><table><tr><td>1`],
])("hostile HTML is read in bounded time and in turns: %s", (_, html) => {
  const before = process.cpuUsage();
  const steps = clipSteps({ plain: "1", html });
  let turns = 1;
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) turns += 1;
  const pieces = html.split("<").length;
  expect(turns).toBeGreaterThanOrEqual(html.includes('a="') ? 1 : Math.floor(pieces / MOST_IN_A_TURN / 2));
  const plan = drained(planPaste(step.value, target("hunters")));
  expect(plan.cells.length).toBeLessThan(MOST_IN_A_TURN);
  expect(process.cpuUsage(before).user / 1000).toBeLessThan(MOST_CPU_MS);
});
