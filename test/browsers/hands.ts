import { WAIT_LIMIT } from "../support/limits.ts";
import type { Driver, Place, Target } from "./driver.ts";

/** Long enough to tell that something is still, short enough to ask again. */
const ASK_AGAIN_MS = 100;
/** Longer than a page takes for what it does at once, also on a busy machine. */
const SOON_MS = 5_000;

/** Gives the middle of the element that is found, once it can be seen and nothing lies over it. */
const FIND = `
  const [selector, source, flags] = args;
  const name = source === null ? undefined : new RegExp(source, flags);
  const called = (each) => (each.getAttribute("aria-label") ?? each.textContent ?? "").trim();
  const one = [...document.querySelectorAll(selector)].find((each) => name === undefined || name.test(called(each)));
  if (one === undefined) return null;
  one.scrollIntoView({ block: "nearest", inline: "nearest" });
  const box = one.getBoundingClientRect();
  const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
  if (box.width === 0 || one.disabled === true) return null;
  const top = document.elementFromPoint(x, y);
  return top !== null && (one.contains(top) || top.contains(one)) ? [x, y] : null;
`;

/** What a user does with the planner in any browser, and what can be seen of it. */
export type Hands = ReturnType<typeof handsOn>;

export function handsOn(driver: Driver) {
  /** Asks until what is read is right; says what was there last where it never is. */
  async function until<T>(what: string, read: () => Promise<T>, isRight: (found: T) => boolean): Promise<T> {
    const deadline = Date.now() + WAIT_LIMIT;
    for (;;) {
      const found = await read();
      if (isRight(found)) return found;
      if (Date.now() > deadline)
        throw new Error(`${driver.browser}: no ${what}; last ${JSON.stringify(found)}`);
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  }

  /** What is read as soon as it is right, or else after a while: for what may have to be done once more. */
  async function soon<T>(read: () => Promise<T>, isRight: (found: T) => boolean): Promise<T> {
    const deadline = Date.now() + SOON_MS;
    for (;;) {
      const found = await read();
      if (isRight(found) || Date.now() > deadline) return found;
      await new Promise((resolve) => setTimeout(resolve, ASK_AGAIN_MS));
    }
  }

  /** Where an element's middle is, once it can be seen and nothing lies over it. */
  async function placeOf(target: Target): Promise<Place> {
    const { selector, name } = typeof target === "string" ? { selector: target, name: undefined } : target;
    const place = await until(
      `${selector} ${name?.source ?? ""} in sight`,
      () => driver.read<Place | null>(FIND, selector, name?.source ?? null, name?.flags ?? ""),
      (found) => found !== null,
    );
    return place!;
  }

  async function click(target: Target, button: "left" | "right" = "left"): Promise<void> {
    const [x, y] = await placeOf(target);
    await driver.clickAt(x, y, button);
  }

  const textOf = (selector: string): Promise<string> =>
    driver.read<string>(`return document.querySelector(args[0])?.innerText.trim() ?? ""`, selector);

  const sees = (selector: string, text: RegExp): Promise<string> =>
    until(
      `${selector} that says ${text.source}`,
      () => textOf(selector),
      (found) => text.test(found),
    );

  const cell = (row: string, column: string | number): string =>
    `.cell[data-line="${row}"][data-column="${column}"]`;

  return {
    driver,
    until,
    soon,
    click,
    /** Drags from one element to another. */
    drag: async (from: Target, to: Target): Promise<void> =>
      driver.drag(await placeOf(from), await placeOf(to)),
    textOf,
    sees,
    cell,
    isThere: (selector: string) =>
      until(
        selector,
        () => driver.read<boolean>(`return document.querySelector(args[0]) !== null`, selector),
        Boolean,
      ),
    isGone: (selector: string) =>
      until(
        `end of ${selector}`,
        () => driver.read<boolean>(`return document.querySelector(args[0]) === null`, selector),
        Boolean,
      ),
    /** Clicks a cell and waits until it has the keys. */
    choose: async (row: string, column: string | number): Promise<void> => {
      await click(cell(row, column));
      await until(
        `focus on ${row}`,
        () =>
          driver.read<boolean>(`return document.activeElement?.matches(args[0]) === true`, cell(row, column)),
        Boolean,
      );
    },
    /** Types over a cell and takes it. */
    typeInto: async (row: string, column: string | number, text: string): Promise<void> => {
      await click(cell(row, column));
      await driver.type(text);
      await driver.press("Enter");
    },
    /** Waits for the whole run; gives the goal's chance as the page has it. */
    settled: async (): Promise<string> => {
      await sees(".run-text", /\d (trials|försök|utfall).*\d\s?m?s\b/);
      return textOf(".goal-percent");
    },
    saved: () => sees(".save-text", /^(Saved|Sparad)/),
    choosePlanItem: async (name: RegExp): Promise<void> => {
      await click(".plan-menu .menu-button");
      await click({ selector: "[role=menuitem]", name });
    },
    /** Goes to another view by the rail. */
    show: (name: RegExp) => click({ selector: ".rail-item", name }),
    /** Breaches of the policy and errors since the page was loaded. */
    faults: () => driver.read<readonly string[]>(`return window.plannerFaults ?? ["not noted"]`),
  };
}
