// Draws the PNG icons from public/icons/mark.svg in the browser that the tests use. Run by hand after the mark
// was changed: node scripts/icons.mjs
import { readFileSync, writeFileSync } from "node:fs";
import { chromium } from "@playwright/test";
import { runnerImport } from "vite";

const { module } = await runnerImport(new URL("../test/support/chromium.ts", import.meta.url).pathname);
const { executable, env } = await module.findChromium();
const icons = new URL("../public/icons/", import.meta.url);
const mark = readFileSync(new URL("mark.svg", icons)).toString("base64");
const browser = await chromium.launch({
  executablePath: executable,
  args: [...module.CHROMIUM_ARGS],
  env: { ...process.env, ...env },
});
const page = await browser.newPage();

// A maskable icon may be cut to a circle of 80 % of its width, so its mark is smaller and its ground is filled.
await draw("192.png", 192, 0.92, "transparent");
await draw("512.png", 512, 0.92, "transparent");
await draw("maskable-512.png", 512, 0.58, "#fcfbf8");
await browser.close();

async function draw(name, size, share, ground) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<body style="margin:0;height:100vh;display:grid;place-items:center;background:${ground}">
       <img src="data:image/svg+xml;base64,${mark}" width="${size * share}" height="${size * share}">`,
  );
  await page.locator("img").evaluate((img) => img.decode());
  writeFileSync(new URL(name, icons), await page.screenshot({ omitBackground: true }));
}
