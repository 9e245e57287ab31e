import type { groups as en } from "../en/groups.ts";
import type { Translation } from "../translation.ts";

export const groups: Translation<typeof en> = {
  time: "Tid och team",
  outbound: "Utgående försäljning",
  inbound: "Inkommande marknadsföring",
  nurturing: "Nurturing",
  sales: "Försäljning",
  customers: "Kunder",
  economics: "Ekonomi",
  utilisation: "Beläggning",
};
