// Runs a plan file without a browser: npm run -s simulate -- FILE [options]. The program itself is
// src/cli/main.ts; this bundles it (Node 20 runs no TypeScript) and runs it in this same process, in the
// folder where the user stood. Nothing of ours reaches standard output.
import { pathToFileURL } from "node:url";
import { bundle } from "./bundle.mjs";

const file = await bundle("src/cli/main.ts");
if (process.env.INIT_CWD !== undefined) process.chdir(process.env.INIT_CWD);
process.argv = [process.argv[0], file, ...process.argv.slice(2)];
await import(pathToFileURL(file).href);
