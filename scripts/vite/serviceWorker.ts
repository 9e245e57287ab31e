import { createHash } from "node:crypto";
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Plugin } from "vite";

/**
 * Writes sw.js beside the built site: the list of all files with their hashes, a version that is a hash of their names
 * and contents (so a build with the same contents makes the same worker), and then the text of sw.template.js.
 */
export function serviceWorker(): Plugin {
  let outDir = "";
  let failed = false;
  return {
    name: "ubm-planner:service-worker",
    apply: (_config, { command, isSsrBuild }) => command === "build" && isSsrBuild !== true,
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir);
    },
    buildEnd(error) {
      failed = error !== undefined;
    },
    // After public/ has been copied, so that the icons and the manifest are in the list.
    closeBundle: {
      order: "post",
      sequential: true,
      handler() {
        // The build has already reported its own error; an error of this plugin would hide it.
        if (!failed) writeServiceWorker(outDir);
      },
    },
  };
}

/** Writes sw.js for the files that lie in a folder. */
export function writeServiceWorker(folder: string): void {
  const files = builtFiles(folder);
  const template = readFileSync(join(import.meta.dirname, "sw.template.js"), "utf8");
  const version = hashOf(folder, files);
  const hashed = files.map((file) => [
    file,
    createHash("sha256")
      .update(readFileSync(join(folder, file)))
      .digest("hex"),
  ]);
  const facts = `const VERSION = ${JSON.stringify(version)};\nconst FILES = ${JSON.stringify(hashed)};\n`;
  writeFileSync(join(folder, "sw.js"), facts + template);
}

/** The worker itself, and the picture that is for readers of the project only. */
const NOT_KEPT: ReadonlySet<string> = new Set(["sw.js", "screenshot.png"]);

/** Every file of the built site, as a path from its folder, sorted; source maps and the worker itself apart. */
function builtFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(folder.length + 1)
        .replaceAll("\\", "/"),
    )
    .filter((path) => !NOT_KEPT.has(path) && !path.endsWith(".map"))
    .sort();
}

function hashOf(folder: string, files: readonly string[]): string {
  const hash = createHash("sha256");
  for (const file of files) hash.update(`${file}\n`).update(readFileSync(join(folder, file)));
  return hash.digest("hex").slice(0, 16);
}
