import { plainHeading } from "./headings.ts";

/** Programs whose exports contain deals; the names are those used by their makers. */
export const DEAL_PROGRAMS = [
  "HubSpot",
  "Salesforce",
  "Pipedrive",
  "Dynamics",
  "Lime",
  "Upsales",
  "SuperOffice",
  "24SevenOffice",
] as const;
export type DealProgram = (typeof DEAL_PROGRAMS)[number];

/** Headings that only one program's files have. */
const SIGNS: readonly (readonly [DealProgram, (headings: readonly string[]) => boolean])[] = [
  ["24SevenOffice", (headings) => headings.some((heading) => /^SalesOpportunity[A-Z]/.test(heading))],
  ["Pipedrive", (headings) => headings.filter((heading) => /^(Deal|Affär) - /.test(heading)).length > 2],
  ["Dynamics", (headings) => headings.some((heading) => /^\((Do Not Modify|Ändra inte)\)/i.test(heading))],
  ["Salesforce", (headings) => has(headings, "opportunity owner") || has(headings, "fiscal period")],
  [
    "HubSpot",
    (headings) => has(headings, "record id") && (has(headings, "deal stage") || has(headings, "deal name")),
  ],
];

/**
 * The program that made an export: determined by headings that no other program has, else by the file's name;
 * undefined where neither shows it.
 */
export function guessProgram(headings: readonly string[], fileName: string): DealProgram | undefined {
  const sign = SIGNS.find(([, isOf]) => isOf(headings));
  if (sign !== undefined) return sign[0];
  const name = fileName.toLowerCase();
  if (/(^|[^a-z0-9])24so([^a-z0-9]|$)/.test(name)) return "24SevenOffice";
  return DEAL_PROGRAMS.find((program) =>
    new RegExp(`(^|[^a-z])${program.toLowerCase()}([^a-z]|$)`).test(name),
  );
}

function has(headings: readonly string[], name: string): boolean {
  return headings.some((heading) => plainHeading(heading) === name);
}
