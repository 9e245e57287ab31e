import { readFileSync } from "node:fs";
import type { BrowserContext, Page } from "@playwright/test";
import { expect, test } from "vitest";
import { DEFAULT_RUN } from "../../src/model/plan.ts";
import type { Plan } from "../../src/model/plan.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { manyScenarios, widestPlan } from "../soak/largePlans.ts";
import { expectOn, openPage } from "../support/browser.ts";
import { LONG_TEST_LIMIT } from "../support/limits.ts";
import { repeats } from "../support/repeats.ts";
import { planPage } from "./storage/planPage.ts";

const BASE = { language: "en", start: "2027-01" } as const;
const FEW = { ...DEFAULT_RUN, trials: 300 };

/** Opens a plan from a file, through the preview. */
async function importPlan(page: Page, plan: Plan): Promise<void> {
  const buffer = Buffer.from(encodePlan(plan));
  await page.setInputFiles("input[type=file]", { name: "load.json", mimeType: "application/json", buffer });
  await page.getByRole("dialog").getByRole("button", { name: "Open as a new plan" }).click();
  await expectOn(page).toHaveTitle(new RegExp(plan.name));
}

/** In the page: every worker made, how many jobs are with workers or wait, and the most there were. */
function countJobs(): void {
  const workers: Worker[] = [];
  const open = new Map<Worker, Set<number>>();
  const counts = { workers, now: 0, most: 0 };
  Object.assign(window, { jobCounts: counts });
  const { postMessage, terminate } = Worker.prototype;
  Worker.prototype.postMessage = function (this: Worker, message: { kind: string; id: number }, rest: never) {
    if (message.kind === "job") open.get(this)?.add(message.id);
    count();
    postMessage.call(this, message, rest);
  } as typeof postMessage;
  Worker.prototype.terminate = function (this: Worker) {
    open.get(this)?.clear();
    terminate.call(this);
  };
  window.Worker = new Proxy(Worker, {
    construct(target, args) {
      const worker = Reflect.construct(target, args) as Worker;
      workers.push(worker);
      open.set(worker, new Set());
      worker.addEventListener("message", ({ data }: MessageEvent<{ kind: string; id: number }>) => {
        if (data.kind !== "progress") open.get(worker)?.delete(data.id);
        count();
      });
      return worker;
    },
  });
  function count(): void {
    counts.now = [...open.values()].reduce((sum, jobs) => sum + jobs.size, 0);
    counts.most = Math.max(counts.most, counts.now);
  }
}

type Counts = { readonly workers: readonly Worker[]; readonly now: number; readonly most: number };
const most = (page: Page) => page.evaluate(() => (window as unknown as { jobCounts: Counts }).jobCounts.most);

const runDone = (page: Page) => expectOn(page.locator(".run-text")).toHaveText(/^[\d,]+ trials · /);

test("workers that die without a word are replaced, and the run that waited for them is done", async () => {
  const { page } = await openPage({ before: countJobs });
  const plan = planPage(page);
  await plan.ready();
  await runDone(page);
  await plan.edit(11);
  // They never answer again, and nothing tells the page.
  await page.evaluate(() => {
    const { workers } = (window as unknown as { jobCounts: Counts }).jobCounts;
    for (const worker of workers) Worker.prototype.terminate.call(worker);
  });
  await plan.edit(12);
  await runDone(page);
  await plan.expectValue(12);
  await plan.saved();
});

test("edits in quick succession pile up neither runs nor saves", async () => {
  // Runs of so many trials that the next edit comes before one is done.
  const { page } = await openPage({ before: countJobs, plan: newPlan("reference", BASE) });
  const plan = planPage(page);
  await plan.ready();
  const edits = repeats(25, 300);
  await plan.sheet.choose(["sellers", 0]);
  for (let i = 0; i < edits; i += 1) await plan.sheet.press(`text:${10 + (i % 80)}`, "Enter", "ArrowUp");
  await plan.saved();
  await runDone(page);
  const cores = await page.evaluate(() => navigator.hardwareConcurrency);
  // Each worker has one job at most, and those of questions are beside those of runs.
  expect(await most(page)).toBeLessThanOrEqual(2 * Math.min(8, cores));
  await page.reload();
  await plan.expectValue(10 + ((edits - 1) % 80));
});

test("a plan as large as may be is opened, edited and kept", async () => {
  const { page } = await openPage();
  const plan = planPage(page);
  await plan.ready();
  await importPlan(page, { ...widestPlan(), name: "Widest", run: FEW });
  const goToSellers = async () => {
    await plan.sheet.nameBox.fill("sellers jan 2027");
    await page.keyboard.press("Enter");
  };
  await goToSellers();
  await plan.edit(11);
  await plan.expectValue(11);
  await plan.saved();
  await page.reload();
  await goToSellers();
  await plan.expectValue(11);
  await expectOn(page).toHaveTitle(/Widest/);
});

test("two hundred scenarios are opened, looked at and kept", async () => {
  const { page } = await openPage();
  const plan = planPage(page);
  await plan.ready();
  await importPlan(page, { ...manyScenarios(), name: "Many", run: FEW });
  // The baseline and what came stand before them.
  await expectOn(page.getByRole("tab")).toHaveCount(202);
  await page.getByRole("tab", { name: "Scenario 200", exact: true }).click();
  await plan.expectValue(201);
  await plan.edit(77);
  await plan.saved();
  await page.reload();
  await page.getByRole("tab", { name: "Scenario 200", exact: true }).click();
  await plan.expectValue(77);
});

test("a run of very many trials shows how far it is, can be stopped, and stays within memory", async () => {
  const { page, context } = await openPage();
  const plan = planPage(page);
  await plan.ready();
  const base = newPlan("reference", { ...BASE, name: "Long" });
  await importPlan(page, { ...base, run: { ...base.run, trials: 1_000_000 } });
  const run = page.locator(".run-text");
  await expectOn(run).toContainText(/\d ?% done/);
  if (process.env.SOAK !== undefined) {
    let peak = 0;
    const runAndPeak = async () => {
      peak = Math.max(peak, (await residentMegabytes(context)) ?? 0);
      return run.textContent();
    };
    await expect
      .poll(runAndPeak, { interval: 500, timeout: LONG_TEST_LIMIT })
      .toMatch(/^1,000,000 trials · /);
    process.stdout.write(
      `load: a million trials in the browser: ${await run.textContent()}, ${peak} MB at most\n`,
    );
    expect(peak).toBeLessThan(500);
    return;
  }
  await page.getByRole("button", { name: "Stop" }).click();
  await expectOn(run).toContainText("Stopped");
  const memory = await residentMegabytes(context);
  if (memory !== undefined) expect(memory).toBeLessThan(500);
});

/** What the fattest of the pages' processes holds of its own, in MB; undefined where the system does not tell. */
async function residentMegabytes(context: BrowserContext): Promise<number | undefined> {
  if (process.platform !== "linux") return undefined;
  const session = await context.browser()?.newBrowserCDPSession();
  if (session === undefined) return undefined;
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => {
      const anonymous = /RssAnon:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, "utf8"))?.[1];
      return Number(anonymous ?? 0) / 1024;
    });
  await session.detach();
  return Math.round(Math.max(0, ...sizes));
}
