import { afterAll, afterEach, beforeEach, vi } from "vitest";
import { loadAllWords } from "../src/i18n/words.ts";
import { LANGUAGES } from "../src/model/language.ts";

// The page loads the words of its language before it speaks; tests speak both.
await Promise.all(LANGUAGES.map(loadAllWords));

// Nothing of ours writes to the console in passing: a test during which it happens fails. A test that expects
// it puts its own spy in place (vi.spyOn(console, "warn").mockImplementation(…)), which then hears it instead.

const METHODS = ["debug", "error", "info", "log", "trace", "warn"] as const;
let heard: string[] = [];

beforeEach(() => {
  heard = [];
  for (const method of METHODS) {
    console[method] = (...words: readonly unknown[]) => {
      heard.push(`console.${method}: ${words.map(String).join(" ")}`);
    };
  }
});

// Files share a process: no clock or spy of one stays for the next.
afterAll(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

afterEach(() => {
  if (heard.length > 0) throw new Error(`Unexpected output:\n${heard.join("\n")}`);
});
