import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { serveFolder } from "../support/serveFolder.ts";
import type { Host } from "../support/serveFolder.ts";
import { inject } from "vitest";
import { firefox } from "./firefox.ts";
import { JOURNEYS, walk } from "./journeys.ts";
import { webkit } from "./webkit.ts";

/** "all": every journey; otherwise the short form, which runs with all other tests. */
const FORM = process.env.UBM_PLANNER_BROWSERS;

let host: Host;
beforeAll(async () => {
  host = await serveFolder(inject("siteFolder"));
});
afterAll(() => host.close());

for (const browser of [firefox, webkit]) {
  const missing = browser.missing();
  describe.skipIf(missing !== undefined)(`in ${browser.name}`, () => {
    for (const journey of JOURNEYS.filter(({ short }) => short || FORM === "all")) {
      test(journey.name, async () => {
        expect(await walk(browser, journey, host)).toContain(browser.name);
      });
    }
  });
}
