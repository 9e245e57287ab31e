import { runAll } from "./vitest.ts";
import "../../../storage/planStore.contract.test.ts";

// What Node has and a page has not. A turn of the loop is long enough here for the database to answer.
Object.assign(globalThis, { setImmediate: (call: () => void) => setTimeout(call, 1) });

void runAll().then((result) => Object.assign(globalThis, { contractResult: result }));
