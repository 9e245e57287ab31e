import { repeats } from "./repeats.ts";

// Tests wait for states and not for seconds: these limits only end what hangs, and are long enough for a machine five
// times as slow as a usual one, or as busy. In milliseconds.

/** What a test waits for in a page comes within this, or it is told what did not come. Shorter than a test's limit. */
export const WAIT_LIMIT = 120_000;

/** For a test, and for what is done before or after one. */
export const TEST_LIMIT = repeats(300_000, 3_600_000);

/** For a test that is a whole journey, or asks for every answer there is. */
export const LONG_TEST_LIMIT = repeats(900_000, 3_600_000);
