import { createContext, useContext } from "solid-js";
import { assert } from "../lib/assert.ts";
import type { App } from "./app.ts";
import type { Session } from "./createSession.ts";
import type { PlanSafetyState } from "./planSafety.ts";

/** The app as its own frame sees it. */
export type FramedApp = App & { readonly session: Session; readonly safety: PlanSafetyState };

export const AppContext = createContext<FramedApp>();

export function useApp(): FramedApp {
  const app = useContext(AppContext);
  assert(app !== undefined, "no app around this component");
  return app;
}
