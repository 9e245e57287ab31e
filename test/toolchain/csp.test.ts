import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { CONTENT_SECURITY_POLICY, PLOT_STYLE_HASH } from "../../scripts/vite/csp.ts";

const ROOT = resolve(import.meta.dirname, "../..");

/** The text of the <style> that the installed Plot puts into a chart with the given class name. */
function plotStyle(className: string): string {
  const plot = readFileSync(resolve(ROOT, "node_modules/@observablehq/plot/src/plot.js"), "utf8");
  const [, template] = /append\("style"\)\.text\(\s*`([^`]*)`/.exec(plot) ?? [];
  if (template === undefined) throw new Error("Plot no longer puts its <style> in as it did: look anew.");
  return template.replaceAll("${className}", className);
}

test("the policy lets through the style of the installed Plot, and no other", () => {
  const hash = createHash("sha256").update(plotStyle("plot")).digest("base64");
  expect(PLOT_STYLE_HASH).toBe(`sha256-${hash}`);
  expect(CONTENT_SECURITY_POLICY).toContain(`'${PLOT_STYLE_HASH}'`);
});

test("the policy allows no inline script, no eval, no connection and nothing foreign", () => {
  const directives = new Map(
    CONTENT_SECURITY_POLICY.split("; ").map((text) => {
      const [name = "", ...sources] = text.split(" ");
      return [name, sources] as const;
    }),
  );
  expect(directives.get("default-src")).toEqual(["'none'"]);
  expect(directives.get("script-src")).toEqual(["'self'"]);
  expect(directives.get("connect-src")).toEqual(["'none'"]);
  expect(directives.get("base-uri")).toEqual(["'none'"]);
  expect(directives.get("form-action")).toEqual(["'none'"]);
  expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe|https?:|\*/);
});

test("the page of the source has no script or style in its text, which the policy would stop", () => {
  const html = readFileSync(resolve(ROOT, "index.html"), "utf8");
  expect(html).not.toMatch(/<style|\sstyle=|\son[a-z]+=/i);
  for (const [script] of html.matchAll(/<script[^]*?<\/script>/gi)) {
    expect(script).toMatch(/^<script type="module" src="[^"]+"><\/script>$/);
  }
});
