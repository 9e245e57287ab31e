// Bundles a TypeScript entry to one module that Node 20 can run, in node_modules/.cache/ubm-planner/, and
// only when a source, the lock or the Node version changed: a warm call costs a stat a source file.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, join, relative, resolve } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const cache = join(root, "node_modules", ".cache", "ubm-planner");

/** The path of an up-to-date bundle of `entry`, a path from the project's root. */
export async function bundle(entry) {
  const name = entry.replace(/[^a-zA-Z0-9]+/g, "-");
  const stampFile = join(cache, `${name}.json`);
  const stamp = readStamp(stampFile);
  if (stamp !== undefined && isCurrent(stamp)) return join(cache, stamp.file);
  return build(entry, name, stampFile);
}

/** What the result depends on beside the sources. */
function surroundings() {
  return createHash("sha256")
    .update(readFileSync(join(root, "package-lock.json")))
    .update(readFileSync(join(root, "scripts", "bundle.mjs")))
    .update(process.version)
    .digest("hex");
}

function readStamp(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

function isCurrent(stamp) {
  try {
    if (stamp.surroundings !== surroundings()) return false;
    statSync(join(cache, stamp.file));
    return Object.entries(stamp.sources).every(
      ([path, known]) => fingerprint(path, known).hash === known.hash,
    );
  } catch {
    return false; // A source or the bundle is gone.
  }
}

/** Size, time and hash of a source; the hash is computed again only where size or time differ from `known`. */
function fingerprint(path, known) {
  const file = join(root, path);
  const { mtimeMs, size } = statSync(file);
  if (known !== undefined && known.mtimeMs === mtimeMs && known.size === size) return known;
  return { mtimeMs, size, hash: createHash("sha256").update(readFileSync(file)).digest("hex") };
}

async function build(entry, name, stampFile) {
  const vite = await import("vite");
  mkdirSync(cache, { recursive: true });
  const out = join(cache, `${name}-${process.pid}-${Date.now()}`);
  // Every module that was read, also one of which only a constant is left in the bundle.
  const ids = [];
  await vite.build({
    root,
    configFile: false,
    plugins: [{ name: "ubm-planner:sources", moduleParsed: ({ id }) => void ids.push(id) }],
    logLevel: "error",
    // Messages would go to standard output, which belongs to the bundled program.
    customLogger: vite.createLogger("error", {
      console: { ...console, log: console.error, info: console.error },
    }),
    build: {
      ssr: resolve(root, entry),
      target: "node20",
      outDir: out,
      emptyOutDir: true,
      minify: false,
      copyPublicDir: false,
      rolldownOptions: { output: { entryFileNames: "main.mjs", codeSplitting: false } },
    },
    ssr: { noExternal: true },
  });
  const sources = {};
  for (const id of ids) {
    const path = relative(root, id.split("?")[0]);
    if (id.startsWith("\0") || path.startsWith("..") || path.startsWith("node_modules")) continue;
    sources[path] = fingerprint(path);
  }
  const code = readFileSync(join(out, "main.mjs"));
  const file = `${name}.${createHash("sha256").update(code).digest("hex").slice(0, 12)}.mjs`;
  renameSync(join(out, "main.mjs"), join(cache, file));
  rmSync(out, { recursive: true, force: true });
  const draft = `${stampFile}.${process.pid}`;
  writeFileSync(draft, JSON.stringify({ surroundings: surroundings(), file, sources }));
  renameSync(draft, stampFile);
  for (const old of readdirSync(cache)) {
    if (old.startsWith(`${name}.`) && old.endsWith(".mjs") && old !== basename(file)) {
      // Another run may be reading the last one; only what is older than an hour goes.
      if (Date.now() - statSync(join(cache, old)).mtimeMs > 3_600_000)
        rmSync(join(cache, old), { force: true });
    }
  }
  return join(cache, file);
}
