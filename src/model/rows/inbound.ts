import { inGroup } from "./define.ts";
import { inboundLeadRows } from "./inboundLeads.ts";
import { inboundVisitorRows } from "./inboundVisitors.ts";

/** Inbound marketing, with its stages: unknown, visitor, marketing lead, sales lead. */
export const inboundRows = inGroup("inbound", [...inboundVisitorRows, ...inboundLeadRows]);
