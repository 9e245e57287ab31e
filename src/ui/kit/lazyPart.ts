import { lazy } from "solid-js";

/**
 * A component that is loaded when it is first shown. Where its code can't be had (the program was updated, there is
 * no network) nothing is shown in its place: the page is told by the loader, tells its user, and goes on.
 */
export const lazyPart: typeof lazy = (load) => lazy(() => load().catch(() => NOTHING as never));

const NOTHING = { default: () => undefined };
