import { execFile, execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { readBook } from "./readBook.ts";
import type { ReadBook } from "./readBook.ts";

/** LibreOffice's command, or undefined where it is not installed. */
export function findOffice(): string | undefined {
  for (const name of ["soffice", "libreoffice"]) {
    try {
      execFileSync(name, ["--version"], { stdio: "ignore", timeout: 60_000 });
      return name;
    } catch {
      // Not installed under this name.
    }
  }
  return undefined;
}

/** Has LibreOffice open workbooks, calculate all their formulas and save them, all in one run. */
export async function recalculate(
  office: string,
  books: readonly Uint8Array[],
): Promise<readonly ReadBook[]> {
  const folder = mkdtempSync(join(tmpdir(), "workbooks-"));
  try {
    const names = books.map((bytes, index) => {
      const name = `book${index}.xlsx`;
      writeFileSync(join(folder, name), bytes);
      return name;
    });
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    const args = [profile, "--headless", "--norestore", "--convert-to", "xlsx", "--outdir", out];
    await new Promise<void>((resolve, reject) => {
      execFile(
        office,
        [...args, ...names.map((name) => join(folder, name))],
        { timeout: 300_000 },
        (error) => (error === null ? resolve() : reject(error)),
      );
    });
    return names.map((name) => readBook(readFileSync(join(out, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
