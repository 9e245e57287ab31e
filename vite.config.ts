import { availableParallelism } from "node:os";
import solid from "vite-plugin-solid";
import { defineConfig } from "vitest/config";
import { csp } from "./scripts/vite/csp.ts";
import { firstLoad } from "./scripts/vite/firstLoad.ts";
import { preloads } from "./scripts/vite/preloads.ts";
import { serviceWorker } from "./scripts/vite/serviceWorker.ts";
import { TEST_LIMIT, WAIT_LIMIT } from "./test/support/limits.ts";

const CORES = availableParallelism();
/** What holds for every test; a wait is cut short before its test is, so that it says what it waited for. */
const LIMITS = {
  testTimeout: TEST_LIMIT,
  hookTimeout: TEST_LIMIT,
  expect: { poll: { timeout: WAIT_LIMIT } },
};

/** Solid's reactive build; under Node it would otherwise resolve to the one for servers, where nothing reacts. */
const SOLID_IN_NODE = [
  { find: /^solid-js$/, replacement: "solid-js/dist/solid.js" },
  { find: /^solid-js\/store$/, replacement: "solid-js/store/dist/store.js" },
];

/** What a page can be, and what it is then made of before it shows anything. */
const FIRST = firstLoad({
  entry: "src/entry.ts",
  rescuePage: "src/page/rescuePage.ts",
  estimatePage: "src/page/estimatePage.ts",
  program: "src/main.tsx",
});

export default defineConfig(({ mode }) => ({
  // The built site works in any folder of any host.
  base: "./",
  plugins: mode === "test" ? [] : [solid(), preloads("src/main.tsx"), csp(), serviceWorker()],
  worker: { format: "es" },
  build: {
    target: ["chrome111", "edge111", "firefox115", "safari16.4"],
    // Fonts and pictures stay files: the policy allows no font from a data address.
    assetsInlineLimit: 0,
    // What a later part needs besides is asked for when the part is there: the names of all of it would weigh 3 kB in the program.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, needed, { hostType }) => (hostType === "js" ? [] : needed),
    },
    rolldownOptions: {
      // The page that phones are asked on comes without what the program needs.
      input: { index: "index.html", estimate: "estimate.html" },
      output: {
        codeSplitting: {
          groups: [
            // The rescue page and a phone's must not wait for a library of the program.
            { name: "solid", test: /node_modules[\\/]solid-js/, priority: 3 },
            { name: FIRST.shared, priority: 2 },
            { name: FIRST.own, priority: 1 },
            {
              name: "plot",
              test: /node_modules[\\/](@observablehq|d3(-[a-z-]+)?|internmap|isoformat|interval-tree-1d)[\\/]/,
            },
          ],
        },
      },
    },
  },
  test: {
    projects: [
      {
        resolve: { alias: SOLID_IN_NODE },
        test: {
          name: "unit",
          environment: "node",
          include: ["test/**/*.test.ts"],
          exclude: ["test/browser/**", "test/browsers/**"],
          setupFiles: ["test/setup.ts"],
          ...LIMITS,
          server: { deps: { inline: [/solid-js/] } },
          // Files share what they import: pure code, of which a third of the time would else be loading.
          isolate: false,
          maxWorkers: Math.min(CORES, 8),
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: "browser",
          environment: "node",
          include: ["test/browser/**/*.test.ts", "test/browsers/**/*.test.ts"],
          globalSetup: ["test/support/builtSite.ts"],
          ...LIMITS,
          // Nobody sits before a build server to look whether it was the machine: it tries once more.
          retry: process.env.CI === undefined ? 0 : 1,
          // A page has workers of its own, as many as there are cores: two pages fight for two of them.
          maxWorkers: CORES < 4 ? 1 : 2,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
}));
