import { inGroup } from "./define.ts";
import { inboundLeadRows } from "./inboundLeads.ts";
import { inboundVisitorRows } from "./inboundVisitors.ts";

/** Inbound marketing: unknown, visitor, marketing lead, sales lead. */
export const inboundRows = inGroup("inbound", [...inboundVisitorRows, ...inboundLeadRows]);
