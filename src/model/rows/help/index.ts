import type { RowId } from "../../row.ts";
import { customersHelp } from "./customers.ts";
import { dealsHelp } from "./deals.ts";
import { economicsHelp } from "./economics.ts";
import { inboundHelp } from "./inbound.ts";
import { nurturingHelp } from "./nurturing.ts";
import { outboundHelp } from "./outbound.ts";
import { salesHelp } from "./sales.ts";
import { timeHelp } from "./time.ts";
import { utilisationHelp } from "./utilisation.ts";
import type { RowHelp } from "./rowHelp.ts";
import type { Words } from "../../language.ts";

const HELP: RowHelp = {
  ...timeHelp,
  ...outboundHelp,
  ...inboundHelp,
  ...nurturingHelp,
  ...salesHelp,
  ...dealsHelp,
  ...customersHelp,
  ...economicsHelp,
  ...utilisationHelp,
};

/**
 * The description of a row of the model; undefined for a row of the user's own. It is kept apart from the rows, so
 * that the page need not load these texts before it shows the sheet.
 */
export function helpOf(row: RowId): Words | undefined {
  return Object.hasOwn(HELP, row) ? HELP[row] : undefined;
}
