import { isTemplates } from "../../../../formula/inputOrigin.ts";
import type { Grid } from "../createGrid.ts";
import type { Editing } from "./cellContent.ts";

/**
 * Whether an editor was opened by typing over the template's own value: typing it again makes it the plan's own, too.
 */
export function confirms({ app: { document } }: Grid, now: Editing): boolean {
  return (
    now.replaces === true &&
    now.target === "base" &&
    document.scenario() === undefined &&
    isTemplates(document.origins().get(now.row.id)?.origin)
  );
}
