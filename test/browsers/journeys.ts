import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { smallPlan } from "../support/keptPlan.ts";
import { HAS_OFFICE, pagesOf } from "../support/office.ts";
import { serveFolder } from "../support/serveFolder.ts";
import type { Host } from "../support/serveFolder.ts";
import { handsOn } from "./hands.ts";
import type { Browser, Opening } from "./driver.ts";
import type { Hands } from "./hands.ts";

/** Something that a user does from start to end, the same in every browser. */
export type Journey = {
  readonly name: string;
  /** Whether it belongs to the short form that runs with all other tests. */
  readonly short: boolean;
  readonly opening?: Opening;
  readonly go: (hands: Hands, host: Host) => Promise<void>;
};

/** Opens an empty profile, goes the journey, and ends: then nothing may have been noticed on the page. */
export async function walk(browser: Browser, journey: Journey, host: Host): Promise<string> {
  const driver = await browser.open(journey.opening);
  try {
    const hands = handsOn(driver);
    await driver.goto(host.url);
    await hands.isThere(".page");
    if (journey.opening?.width === undefined) await openSmallPlan(hands);
    await journey.go(hands, host);
    expect(await hands.faults()).toEqual([]);
    return driver.browser;
  } finally {
    await driver.close();
  }
}

/** A plan of few trials, by its file: a first visit's takes all that a slow browser has. */
async function openSmallPlan(hands: Hands): Promise<void> {
  await withFile("small.plan.json", encodePlan({ ...smallPlan("en"), name: "Small" }), async (path) => {
    await hands.driver.choose("input[type=file]", path);
    await hands.click("dialog[open] button[type=submit]");
    await hands.isGone("dialog[open]");
  });
  // The dialog is gone before the plan is there, and a click in between would fall on the sheet of before.
  await hands.until("title of the plan", () => hands.driver.read<string>("return document.title"), isSmall);
  await hands.settled();
}

const isSmall = (title: string): boolean => title.startsWith("Small");

/** Uses a file that is there meanwhile. */
async function withFile(name: string, text: string, use: (path: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "ubm-planner-file-"));
  try {
    const path = join(folder, name);
    writeFileSync(path, text);
    await use(path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

const EVERY_VIEW: readonly (readonly [name: RegExp, shown: string])[] = [
  [/^Funnel/, ".funnel-view svg"],
  [/^Answers/, ".ans[data-empty=false] .ans-sentence"],
  [/^Compare/, ".view.compare"],
  [/^Follow-up/, ".view.follow"],
  [/^Report/, ".view.report-view"],
  [/^Sheet/, ".sheet .cell"],
  [/^Sheet/, ".chart-drawing svg path"],
];

export const JOURNEYS: readonly Journey[] = [
  {
    name: "a plan is opened, typed into, copied within, undone, and there after a reload",
    short: true,
    go: async (hands) => {
      const { driver, cell } = hands;
      // On a fresh page, before anything was edited: the clipboard's events must come to the sheet. Browsers hand what
      // is copied to the machine's clipboard in their own time, so whoever is too quick does it once more.
      await hands.until(
        "two sellers pasted",
        async () => {
          await hands.choose("hunters", "value");
          await driver.press("Control+c");
          await hands.choose("sellers", "value");
          await driver.press("Control+v");
          // Going on at once would take the paste back: it is asked about elsewhere than where it was meant.
          return hands.soon(
            () => hands.textOf(cell("sellers", "value")),
            (text) => text === "2",
          );
        },
        (text) => text === "2",
      );
      const before = await hands.settled();
      await hands.typeInto("hunters", "value", "6");
      await hands.sees(cell("hunters", "value"), /^6$/);
      const after = await hands.until("another chance", hands.settled, (found) => found !== before);
      await driver.press("Control+z");
      await hands.sees(cell("hunters", "value"), /^2$/);
      await driver.press("Control+y");
      await hands.sees(cell("hunters", "value"), /^6$/);
      await hands.saved();
      await driver.reload();
      await hands.sees(cell("hunters", "value"), /^6$/);
      expect(await hands.settled()).toBe(after);
    },
  },
  {
    name: "every view is shown, its charts are drawn, and the language changes all of it",
    short: true,
    go: async (hands) => {
      await hands.settled();
      for (const [name, shown] of EVERY_VIEW) {
        await hands.show(name);
        await hands.isThere(shown);
      }
      await hands.click({ selector: "button.language", name: /^SV$/ });
      await hands.until(
        "Swedish",
        () => hands.textOf(".rail"),
        (text) => /Kalkyl|Ark|Tratt/.test(text),
      );
    },
  },
  {
    name: "a selection is filled to the right and what was pasted beside it is undone in one step",
    short: false,
    go: async (hands) => {
      const { driver, cell } = hands;
      await hands.typeInto("hunters", 0, "3");
      await hands.click(cell("hunters", 0));
      await driver.press("Shift+ArrowRight", "Shift+ArrowRight", "Control+r");
      await hands.sees(cell("hunters", 2), /^3$/);
      await driver.press("Control+z");
      await hands.until(
        "what was there before",
        () => hands.textOf(cell("hunters", 2)),
        (text) => text !== "",
      );
    },
  },
  {
    name: "a dialog opens by the keyboard, keeps the focus, and gives it back",
    short: false,
    go: async (hands) => {
      const { driver } = hands;
      await hands.choosePlanItem(/^(Plan settings|Settings)/);
      await hands.isThere("dialog[open]");
      for (let step = 0; step < 12; step += 1) await driver.press("Tab");
      expect(await driver.read<boolean>("return document.activeElement.closest('dialog') !== null")).toBe(
        true,
      );
      await driver.press("Escape");
      await hands.isGone("dialog[open]");
    },
  },
  {
    name: "a plan goes out as a file, by one key as well, and comes back as another plan",
    short: false,
    go: async (hands) => {
      const { driver, cell } = hands;
      await hands.typeInto("hunters", "value", "9");
      // What is handed to the browser to be saved is read where it is made.
      await driver.read(`
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob) => {
          void blob.text().then((text) => { window.handedOut = text; });
          return make(blob);
        };
      `);
      await hands.choosePlanItem(/^Export the plan file/);
      const text = await hands.until(
        "file handed out",
        () => driver.read<string>(`return window.handedOut ?? ""`),
        (found) => found !== "",
      );
      // Where no file can be kept in place one key saves one, and it is said when that was last done.
      await hands.choose("hunters", "value");
      await driver.read("window.handedOut = undefined;");
      await driver.press("Control+s");
      await hands.sees("body", /was saved to your downloads\. The last time was \d+ \w+ \d{4}, \d\d:\d\d\./);
      await hands.until(
        "second file handed out",
        () => driver.read<string>(`return window.handedOut ?? ""`),
        (found) => found === text,
      );
      await withFile("again.plan.json", text, async (path) => {
        await driver.choose("input[type=file]", path);
        await hands.click("dialog[open] button[type=submit]");
        await hands.isGone("dialog[open]");
        await hands.sees(cell("hunters", "value"), /^9$/);
      });
    },
  },
  {
    name: "two tabs: one edits, the other follows, and takes over when the first is left",
    short: false,
    go: async (hands, host) => {
      await hands.typeInto("hunters", "value", "4");
      await hands.saved();
      const second = handsOn(await hands.driver.openTab(host.url));
      await second.sees(second.cell("hunters", "value"), /^4$/);
      await hands.typeInto("hunters", "value", "5");
      await second.sees(second.cell("hunters", "value"), /^5$/);
      await hands.saved();
      await hands.driver.goto("about:blank");
      // Until it has taken over it says that another tab edits, and takes nothing.
      await second.until(
        "edit taken",
        async () => {
          await second.typeInto("hunters", "value", "7");
          return second.soon(
            () => second.textOf(second.cell("hunters", "value")),
            (text) => text === "7",
          );
        },
        (text) => text === "7",
      );
      await second.saved();
      expect(await second.faults()).toEqual([]);
      await second.driver.closeTab();
      await hands.driver.goto(host.url);
      await hands.sees(hands.cell("hunters", "value"), /^7$/);
    },
  },
  {
    name: "in the dark and on a phone the inputs are a list from which a dialog opens",
    short: false,
    opening: { width: 390, height: 844, dark: true },
    go: async (hands) => {
      await hands.settled();
      const paper = await hands.driver.read<string>("return getComputedStyle(document.body).backgroundColor");
      expect(Math.max(...paper.match(/\d+/g)!.slice(0, 3).map(Number))).toBeLessThan(80);
      await hands.click('.input-name[data-input="hunters"]');
      await hands.isThere("dialog[open]");
      await hands.driver.press("Escape");
      await hands.isGone("dialog[open]");
    },
  },
  {
    name: "the handle fills a series, a menu opens at a cell and closes, and a menu is walked by its keys",
    short: false,
    go: async (hands) => {
      const { driver, cell } = hands;
      await hands.typeInto("hunters", 0, "3");
      await hands.click(cell("hunters", 0));
      await hands.drag(".grid-handle", cell("hunters", 3));
      await hands.sees(cell("hunters", 3), /^3$/);
      await hands.click(cell("hunters", 1), "right");
      await hands.isThere(".grid-menu");
      await driver.press("ArrowDown", "ArrowDown");
      expect(await driver.read<string>("return document.activeElement.getAttribute('role')")).toMatch(
        /^menuitem/,
      );
      await driver.press("Escape");
      await hands.isGone(".grid-menu");
    },
  },
  {
    name: "without its host the page opens again, with its plan, and runs",
    short: false,
    go: async (hands, shared) => {
      const host = await serveFolder(shared.folder);
      try {
        await hands.driver.goto(host.url);
        await hands.typeInto("hunters", "value", "8");
        await hands.saved();
        await hands.sees(".save", /Ready offline/);
      } finally {
        await host.close();
      }
      await hands.driver.reload();
      await hands.sees(hands.cell("hunters", "value"), /^8$/);
      await hands.settled();
    },
  },
  {
    name: "the report is made whole, handed to the printer, and comes out on paper from its summary to its method",
    short: false,
    go: async (hands) => {
      const { driver } = hands;
      await hands.settled();
      await driver.read("window.printed = 0; window.print = () => { window.printed += 1; };");
      await hands.show(/^Report/);
      await hands.click({ selector: ".report-view button, .view-head button", name: /^Print/ });
      await hands.until(
        "print",
        () => driver.read<number>("return window.printed"),
        (count) => count === 1,
      );
      await hands.isThere(".paper:not(.stale)");
      const pdf = await driver.print();
      if (pdf === undefined || !HAS_OFFICE) return;
      const pages = pagesOf(pdf);
      // From the summary to the method, and nothing of the page around it.
      expect(pages[0]).toContain("we expect 40 new customers on average");
      expect(pages.at(-1)).toContain("The figures come from 300 simulated futures (seed 1).");
      expect(pages.length).toBeLessThan(6);
      expect(pages.join(" ")).not.toMatch(/PowerPoint|Present\b/);
    },
  },
];
