import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** Whether LibreOffice and poppler are installed: what opens in an office program is only tried where there is one. */
export const HAS_OFFICE = installed("soffice") && installed("pdftotext");
if (!HAS_OFFICE) console.info("LibreOffice or poppler is not installed: exported files are not opened in it");

/** A file as LibreOffice opens it and saves it anew, in a profile of its own. */
export function convert(name: string, bytes: Uint8Array, to: string): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "office-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  writeFileSync(path, bytes);
  const out = join(folder, "out");
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  execFileSync("soffice", [profile, "--headless", "--convert-to", to, "--outdir", out, path], {
    stdio: "ignore",
  });
  return readFileSync(join(out, name.replace(/\.\w+$/, `.${to.replace(/:.*/, "")}`)));
}

/** The words of each page of a PDF. */
export function pagesOf(pdf: Uint8Array): string[] {
  const text = execFileSync("pdftotext", ["-layout", "-", "-"], { input: pdf, encoding: "utf8" });
  return text
    .split("\f")
    .slice(0, -1)
    .map((page) => page.replace(/\s+/g, " "));
}

function installed(program: string): boolean {
  try {
    execFileSync("which", [program], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
