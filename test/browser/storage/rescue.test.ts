import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, inject, test } from "vitest";
import { expectNoAxeViolations, expectOn, openPage } from "../../support/browser.ts";
import { planPage, textOf } from "./planPage.ts";

/** The scripts of the rescue page: its own, the page's first, and what these import at once. */
function rescueScripts(): ReadonlySet<string> {
  const folder = join(inject("siteFolder"), "assets");
  const scripts = new Set<string>();
  const follow = (name: string): void => {
    if (scripts.has(name)) return;
    scripts.add(name);
    const text = readFileSync(join(folder, name), "utf8");
    for (const [, imported] of text.matchAll(/(?:from|import)\s*"\.\/([^"]+\.js)"/g)) follow(imported ?? "");
  };
  const html = readFileSync(join(inject("siteFolder"), "index.html"), "utf8");
  follow(basename(/<script[^>]* src="([^"]+)"/.exec(html)![1]!));
  for (const name of readdirSync(folder)) if (/^rescuePage-.*\.js$/.test(name)) follow(name);
  return scripts;
}

test("the rescue page is small and has none of the program's libraries", () => {
  const scripts = [...rescueScripts()];
  const bytes = scripts.map((name) => readFileSync(join(inject("siteFolder"), "assets", name)).length);
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000);
  expect(scripts.filter((name) => /^(program|solid|plot)-/.test(name))).toEqual([]);
});

test("the rescue page hands out every record without the program's code", async () => {
  const { page, context, watch } = await openPage({
    expectedErrors: /Failed to load|ERR_/,
  });
  const plan = planPage(page);
  await plan.edit(11);
  await plan.saved();
  await page.goto("about:blank");
  // Nothing else of the program can be had.
  const allowed = rescueScripts();
  await context.route("**/*.js", (route) =>
    allowed.has(basename(route.request().url())) ? route.continue() : route.abort(),
  );
  await page.goto(`${inject("siteUrl")}#rescue`);
  await expectOn(page.getByRole("heading", { name: "Rescue page" })).toBeVisible();
  await expectOn(page.getByRole("table")).toContainText("plan/");
  await expectNoAxeViolations(page);
  const all = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save all records as a file" }).click();
  const records = JSON.parse(await textOf(all)) as { records: unknown[] };
  expect(records.records.length).toBeGreaterThan(2);
  const one = page.waitForEvent("download");
  await page
    .getByRole("button", { name: /^Save “/ })
    .first()
    .click();
  const file = JSON.parse(await textOf(one)) as { format: string };
  expect(file.format).toBe("ubm-plan");
  expect(watch.foreign).toEqual([]);
});

test("where the program can't be started, the rescue page comes up by itself and says so", async () => {
  const { page, context } = await openPage({
    path: "manifest.webmanifest",
    expectedErrors: /Failed to load|ERR_/,
  });
  await context.route("**/program-*.js", (route) => route.abort());
  await page.goto(inject("siteUrl"));
  await expectOn(page.getByRole("heading", { name: "Rescue page" })).toBeVisible();
  await expectOn(page.getByText("The program could not be started.")).toBeVisible();
  await context.unroute("**/program-*.js");
  await page.getByRole("link", { name: "Back to the program" }).click();
  await planPage(page).ready();
});
