import type { RowDefinition } from "../row.ts";
import { customerRows } from "./customers.ts";
import { economicsRows } from "./economics.ts";
import { inboundRows } from "./inbound.ts";
import { nurturingRows } from "./nurturing.ts";
import { outboundRows } from "./outbound.ts";
import { salesRows } from "./sales.ts";
import { timeRows } from "./time.ts";
import { utilisationRows } from "./utilisation.ts";

/** Every row of the model, in the order of the sheet. */
export const MODEL_ROWS: readonly RowDefinition[] = [
  ...timeRows,
  ...outboundRows,
  ...inboundRows,
  ...nurturingRows,
  ...salesRows,
  ...customerRows,
  ...economicsRows,
  ...utilisationRows,
];
