import { spawn, spawnSync } from "node:child_process";
import { existsSync, readdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import type { AddressInfo } from "node:net";
import { Builder, By, Capabilities, Key, Origin, until } from "selenium-webdriver";
import type { WebDriver } from "selenium-webdriver";
import { WAIT_LIMIT } from "../support/limits.ts";
import { NOTE_FAULTS } from "./driver.ts";
import type { Browser, Driver, Opening, Place } from "./driver.ts";

const DRIVER = "/usr/bin/WebKitWebDriver";
const LIBRARIES = "/usr/lib";

/** GNOME's WebKit in its own small browser, about the engine of Safari, by way of WebDriver on a screen of its own. */
export const webkit: Browser = {
  name: "WebKit",
  missing: () => {
    const lacks = [
      ...(existsSync(DRIVER) && miniBrowser() !== undefined
        ? []
        : ["WebKitWebDriver (Debian: webkit2gtk-driver)"]),
      ...(spawnSync("Xvfb", ["-help"]).error === undefined ? [] : ["Xvfb (Debian: xvfb)"]),
    ];
    return lacks.length === 0 ? undefined : lacks.join(" and ");
  },
  open: async (options = {}) => {
    const screen = await startScreen();
    const port = await freePort();
    const env = { ...process.env, DISPLAY: screen.display, WEBKIT_DISABLE_COMPOSITING_MODE: "1" };
    const server = spawn(DRIVER, [`--port=${port}`], { stdio: "ignore", env });
    const end = (): void => {
      server.kill();
      screen.end();
    };
    try {
      return await open(await session(port, options.dark === true), options, end);
    } catch (error) {
      end();
      throw error;
    }
  },
};

/** The small browser that comes with the library, wherever the architecture has it. */
function miniBrowser(): string | undefined {
  if (!existsSync(LIBRARIES)) return undefined;
  return readdirSync(LIBRARIES)
    .flatMap((folder) => ["4.1", "4.0"].map((of) => `${LIBRARIES}/${folder}/webkit2gtk-${of}/MiniBrowser`))
    .find((path) => existsSync(path));
}

/** A screen in memory; the server itself looks for a number that is free and writes it down. */
function startScreen(): Promise<{ readonly display: string; readonly end: () => void }> {
  const args = ["-displayfd", "3", "-screen", "0", "2000x1400x24", "-nolisten", "tcp"];
  const server = spawn("Xvfb", args, { stdio: ["ignore", "ignore", "ignore", "pipe"] });
  return new Promise((resolve, reject) => {
    server.on("error", reject);
    server.stdio[3]!.once("data", (bytes: Buffer) => {
      resolve({ display: `:${bytes.toString().trim()}`, end: () => server.kill() });
    });
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

async function session(port: number, dark: boolean): Promise<WebDriver> {
  const capabilities = new Capabilities();
  capabilities.set("browserName", "MiniBrowser");
  capabilities.set("webkitgtk:browserOptions", {
    binary: miniBrowser(),
    args: ["--automation", ...(dark ? ["--dark-mode"] : [])],
  });
  const deadline = Date.now() + WAIT_LIMIT;
  // The driver's server needs a moment before it listens.
  for (;;) {
    try {
      return await new Builder()
        .usingServer(`http://127.0.0.1:${port}`)
        .withCapabilities(capabilities)
        .build();
    } catch (error) {
      if (!/ECONNREFUSED/.test(String(error)) || Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}

/** How long a drag takes from one point to the next: no event is then passed over. */
const STEP_MS = 50;

const KEYS: Readonly<Record<string, string>> = {
  Enter: Key.ENTER,
  Tab: Key.TAB,
  Escape: Key.ESCAPE,
  Delete: Key.DELETE,
  Backspace: Key.BACK_SPACE,
  Home: Key.HOME,
  End: Key.END,
  ArrowUp: Key.ARROW_UP,
  ArrowDown: Key.ARROW_DOWN,
  ArrowLeft: Key.ARROW_LEFT,
  ArrowRight: Key.ARROW_RIGHT,
  F2: Key.F2,
  Control: Key.CONTROL,
  Shift: Key.SHIFT,
  Alt: Key.ALT,
};

async function open(
  web: WebDriver,
  { width = 1440, height = 900 }: Opening,
  end: () => void,
): Promise<Driver> {
  const capabilities = await web.getCapabilities();
  const browser = `WebKit ${capabilities.get("browserVersion") ?? ""}`.trim();
  let current = await web.getWindowHandle();

  /** The window is made larger by what its frame takes, until the page has the size. */
  async function resize(w: number, h: number): Promise<void> {
    for (let attempt = 0; attempt < 5; attempt += 1) {
      const [innerWidth, innerHeight] = await web.executeScript<[number, number]>(
        "return [innerWidth, innerHeight]",
      );
      if (innerWidth === w && innerHeight === h) return;
      const frame = await web.manage().window().getRect();
      const size = { width: frame.width + w - innerWidth, height: frame.height + h - innerHeight };
      await web
        .manage()
        .window()
        .setRect({ x: 0, y: 0, ...size });
    }
  }

  function driverOf(handle: string): Driver {
    const here = async (): Promise<void> => {
      if (current !== handle) await web.switchTo().window(handle);
      current = handle;
    };
    const noting = async (): Promise<void> => void (await web.executeScript(NOTE_FAULTS));
    return {
      browser,
      goto: async (url) => {
        await here();
        await web.get(url);
        await noting();
      },
      reload: async () => {
        await here();
        await web.navigate().refresh();
        await noting();
      },
      read: async (body, ...args) => {
        await here();
        return web.executeScript(`return (function (...args) { ${body} })(...arguments)`, ...args);
      },
      clickAt: async (x, y, button = "left") => {
        await here();
        const which = button === "right" ? 2 : 0;
        await web.actions({ async: true }).move(pointAt(x, y)).press(which).release(which).perform();
      },
      drag: async (from, to) => {
        await here();
        const at = ([x, y]: Place) => ({ ...pointAt(x, y), duration: STEP_MS });
        const half: Place = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2];
        await web
          .actions({ async: true })
          .move(at(from))
          .press()
          .move(at(half))
          .move(at(to))
          .release()
          .perform();
      },
      press: async (...chords) => {
        await here();
        for (const chord of chords) await pressChord(web, chord);
      },
      type: async (text) => {
        await here();
        for (const sign of text) await pressChord(web, /[A-Z]/.test(sign) ? `Shift+${sign}` : sign);
      },
      choose: async (selector, path) => {
        await here();
        // What takes files may come after the first paint.
        await web.wait(until.elementLocated(By.css(selector)), WAIT_LIMIT).sendKeys(path);
      },
      resize: async (w, h) => {
        await here();
        await resize(w, h);
      },
      screenshot: async (path) => {
        await here();
        writeFileSync(path, await web.takeScreenshot(), "base64");
      },
      // This driver knows no command for it.
      print: () => Promise.resolve(undefined),
      openTab: async (url) => {
        await web.switchTo().newWindow("window");
        current = await web.getWindowHandle();
        const tab = driverOf(current);
        await tab.goto(url);
        return tab;
      },
      closeTab: async () => {
        await here();
        await web.close();
      },
      close: async () => {
        await web.quit().catch(() => undefined);
        end();
      },
    };
  }

  await resize(width, height);
  return driverOf(current);
}

function pointAt(x: number, y: number) {
  return { x: Math.round(x), y: Math.round(y), origin: Origin.VIEWPORT, duration: 0 };
}

async function pressChord(web: WebDriver, chord: string): Promise<void> {
  const parts = chord.length === 1 ? [chord] : chord.split("+");
  const keys = parts.map((part) => KEYS[part] ?? part);
  const last = keys.pop()!;
  const actions = web.actions({ async: true });
  for (const modifier of keys) actions.keyDown(modifier);
  actions.keyDown(last).keyUp(last);
  for (const modifier of keys.toReversed()) actions.keyUp(modifier);
  await actions.perform();
}
