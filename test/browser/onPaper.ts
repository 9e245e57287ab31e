import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { onTestFinished } from "vitest";

/** The printed report: its bytes as text, and each page's words where poppler is installed to read them. */
export async function printed(
  page: Page,
): Promise<{ readonly raw: string; readonly pages: readonly string[] | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "report.pdf");
  const raw = (await page.pdf({ path, format: "A4" })).toString("latin1");
  try {
    const text = execFileSync("pdftotext", ["-layout", path, "-"], { encoding: "utf8" });
    return { raw, pages: text.split("\f").slice(0, -1) };
  } catch {
    console.info("pdftotext is not installed: the words of the PDF are not looked at");
    return { raw, pages: undefined };
  }
}

/** The parts of the paper that stand out of it or out of their own cell, by their words. */
export async function widest(page: Page): Promise<readonly string[]> {
  return page.locator(".paper").evaluate((paper) => {
    const right = Math.min(
      paper.getBoundingClientRect().right,
      paper.getBoundingClientRect().left + (174 / 25.4) * 96,
    );
    return [...paper.querySelectorAll("table, tr, th, td, dd, svg")]
      .filter(
        (part) =>
          part.getBoundingClientRect().right > right + 1 ||
          (part.matches("th, td") && part.scrollWidth > part.clientWidth + 1),
      )
      .map((part) => `${part.tagName} ${(part.textContent ?? "").slice(0, 40)}`);
  });
}

/** Of the page style, less a hair: 18 mm. */
export const MARGIN_POINTS = 50;

export type Placed = {
  readonly word: string;
  readonly end: number;
  readonly of: number;
  readonly page: number;
  /** Where it ends from the top, as a share of the page's height. */
  readonly down: number;
};

/** Where each word of the printed report ends, with its page and that page's width, in points; undefined without poppler. */
export async function wordsOnPaper(page: Page, landscape: boolean): Promise<readonly Placed[] | undefined> {
  const folder = mkdtempSync(join(tmpdir(), "report-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "report.pdf");
  await page.pdf({ path, format: "A4", landscape });
  try {
    const boxes = execFileSync("pdftotext", ["-bbox", path, "-"], { encoding: "utf8" });
    return boxes.split("<page ").flatMap((text, page) => {
      const [, width, height] = /^width="([\d.]+)" height="([\d.]+)"/.exec(text) ?? [];
      const words = text.matchAll(/xMax="([\d.]+)" yMax="([\d.]+)"[^>]*>([^<]*)</g);
      return [...words].map(([, end, foot, word]) => ({
        word: word ?? "",
        end: Number(end),
        of: Number(width),
        page,
        down: Number(foot) / Number(height),
      }));
    });
  } catch {
    console.info("pdftotext is not installed: the words of the PDF are not looked at");
    return undefined;
  }
}

/** The pages but the last whose words end above two thirds of it, the line at its foot apart. */
export function halfEmpty(words: readonly Placed[]): readonly string[] {
  const last = Math.max(...words.map(({ page }) => page));
  const pages = Array.from({ length: last }, (_, page) => words.filter((word) => word.page === page));
  return pages.flatMap((on, page) => {
    const down = Math.max(...on.map((word) => (word.down < 0.94 ? word.down : 0)));
    return on.length === 0 || down > 0.66 ? [] : [`page ${page} ends at ${down.toFixed(2)}`];
  });
}
