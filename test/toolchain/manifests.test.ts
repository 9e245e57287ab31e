import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";

const PUBLIC = resolve(import.meta.dirname, "../../public");
const manifests = readdirSync(PUBLIC).filter((name) => name.endsWith(".webmanifest"));

test("the installed program opens plan files, in the window that is open already", () => {
  expect(manifests.length).toBe(2);
  for (const name of manifests) {
    const manifest = JSON.parse(readFileSync(resolve(PUBLIC, name), "utf8")) as {
      readonly file_handlers: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
      readonly launch_handler: { readonly client_mode: string };
    };
    const endings = manifest.file_handlers.flatMap(({ accept }) => Object.values(accept).flat());
    expect(endings, name).toContain(".plan.json");
    expect(manifest.launch_handler.client_mode, name).toBe("focus-existing");
  }
});
