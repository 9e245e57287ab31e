/** Words of the agreement as a document: its volumes, who signs it, and its head and foot on paper. */
export const agreement = {
  kind: "Agreement between marketing and sales",
  of: (plan: string, scenario: string) => `${plan} · ${scenario}`,
  suggestion: "A suggestion, not yet agreed.",
  volumes: "Volumes",
  volumesLead: (first: string, last: string) =>
    `What the plan counts on from ${first} to ${last}: the mean over all futures, and the range of nine in ten.`,
  waiting: "The volumes are being worked out…",
  columns: { what: "What", month: "A month", all: "In all", likely: "Likely" },
  signed: "Signed",
  signedLead: "Written here they stand on the printed agreement, with room to sign.",
  sides: { marketing: "For marketing", sales: "For sales" },
  name: "Name",
  signature: "Signature",
  day: "Place and date",
  print: "Print or save as PDF",
  footer: (plan: string, version: string) => `${plan} · Agreement · UBM Planner ${version}`,
};
