import type { DealColumn } from "../model/tableIssue.ts";

/** Which of the columns a heading may stand for; `won-on` and `lost-on` are two halves of "closed". */
export type HeadingRole = DealColumn | "won-on" | "lost-on";

/**
 * What programs call their columns, the surest first: HubSpot, Salesforce, Pipedrive, Dynamics, Lime, Upsales,
 * SuperOffice and 24SevenOffice, in English, Swedish and Norwegian. Compared as `plainHeading` makes them.
 */
export const HEADINGS: { readonly [R in HeadingRole]: readonly string[] } = {
  id: [
    ...["record id", "deal id", "opportunity id", "id", "post id", "affärs id", "affärsid", "sale id"],
    ...["affärsnummer", "opportunity number", "sales opportunity id", "salesopportunityid", "unique id"],
    ...["internal id", "number", "nummer", "affär", "salgs id", "försäljnings id", "ärendenummer"],
  ],
  created: [
    ...[
      "create date",
      "created date",
      "deal created",
      "created",
      "created on",
      "created at",
      "creation date",
    ],
    ...["date created", "createdate", "createddate", "createdon", "created time", "add time", "added"],
    ...["salesopportunitycreateddate", "registered", "registered date", "registration date", "opened"],
    ...["open date", "start date", "affären skapad", "affär skapad", "skapad", "skapades", "skapad den"],
    ...["skapat", "skapad datum", "skapat datum", "skapandedatum", "datum skapad", "skapelsedatum"],
    ...["registrerad", "registrerat", "registreringsdatum", "registrerad datum", "inlagd", "inlagt"],
    ...["startdatum", "opprettet", "opprettet dato", "opprettelsesdato", "registrert"],
  ],
  closed: [
    ...[
      "deal closed on",
      "closed on",
      "actual close date",
      "actual closing date",
      "close date",
      "closed date",
    ],
    ...["closed", "closedate", "closing date", "date closed", "closed at", "close time", "closed time"],
    ...["salesopportunityclosedate", "sale date", "order date", "decided", "decision date", "end date"],
    ...[
      "affären stängdes den",
      "affär stängd",
      "stängd",
      "stängdes",
      "stängd den",
      "stängt",
      "stängningsdatum",
    ],
    ...["stängt datum", "faktiskt avslutsdatum", "faktiskt stängningsdatum", "faktiskt slutdatum"],
    ...["avslutsdatum", "avslutad", "avslutat", "avslutades", "avslutningsdatum", "avslut", "datum avslut"],
    ...["beslutsdatum", "avgjord", "avgjort", "försäljningsdatum", "orderdatum", "slutdatum"],
    ...["lukket", "lukkedato", "avsluttet", "avsluttet dato", "salgsdato"],
  ],
  "won-on": ["won time", "won date", "won on", "vunnen datum", "vunnen den", "tid för vinst", "vinstdatum"],
  "lost-on": ["lost time", "lost date", "lost on", "förlorad datum", "förlorad den", "tid för förlust"],
  stage: [
    ...["status", "deal status", "opportunity status", "outcome", "result", "state", "deal stage", "stage"],
    ...["dealstage", "stage name", "stagename", "sales stage", "pipeline stage", "opportunity stage"],
    ...[
      "salesopportunitystatusid",
      "status id",
      "won lost",
      "affärsstatus",
      "affärssteg",
      "affärsfas",
      "steg",
    ],
    ...["säljsteg", "säljfas", "säljstatus", "fas", "försäljningsfas", "försäljningssteg", "utfall"],
    ...[
      "resultat",
      "läge",
      "skede",
      "tillstånd",
      "fase",
      "salgsfase",
      "stadium",
      "statuskod",
      "status reason",
    ],
  ],
  amount: [
    ...["amount converted", "amount in company currency", "actual revenue", "amount", "deal amount"],
    ...["deal value", "value", "salesopportunityamount", "total amount", "order value", "contract value"],
    ...["est revenue", "estimated revenue", "revenue", "sale amount", "mrr", "arr", "acv", "price", "total"],
    ...["belopp", "belopp i företagets valuta", "affärsvärde", "värde", "ordervärde", "försäljningsvärde"],
    ...["faktisk intäkt", "uppskattad intäkt", "beräknad intäkt", "intäkt", "summa", "pris", "affärsbelopp"],
    ...["beløp", "verdi", "salgsbeløp", "omsättning"],
  ],
  currency: [
    ...["amount converted currency", "currency", "deal currency", "currency of value", "amount currency"],
    ...["currency code", "deal currency code", "valuta", "valutakod", "valuta för värde"],
  ],
  source: [
    ...["lead source", "source", "deal source", "original source", "original source type"],
    ...[
      "original traffic source",
      "source channel",
      "source origin",
      "originating lead source",
      "lead channel",
    ],
    ...["källa", "leadkälla", "affärskälla", "ursprunglig källa", "ursprung", "kanal", "channel", "kilde"],
  ],
  pipeline: [
    ...["pipeline", "deal pipeline", "pipeline name", "sales process", "process", "sale type", "säljprocess"],
    ...["försäljningsprocess", "försäljningstyp", "salgstype", "type", "deal type", "opportunity type"],
    ...["affärstyp", "typ"],
  ],
};

/** Deals of a time to come: such a column is never the one that says when a deal was closed. */
const EXPECTED =
  /\b(expected|estimated|est|forecast\w*|förvänta\w*|beräkna\w*|uppskatta\w*|forvente\w*|next|nästa)\b/;

/** Columns of names, mails and notes: what stands below such a heading is never looked at. */
const PRIVATE =
  /\b(name|title|e ?mail|phone|mobile|contact\w*|owner|creator|account|company|organi[sz]ation|customer|note\w*|comment\w*|description|reason|next step|address|label|person)\b|namn|titel|e post|epost|telefon|kontakt|ägare|säljare|ansvarig|företag|kund|bolag|anteckning|kommentar|beskrivning|orsak|adress/u;

/** Whether a heading is one of names, mails or notes. */
export function isPrivateHeading(text: string): boolean {
  return PRIVATE.test(plainHeading(text));
}

/** A heading as it is compared: without its table's name, brackets, signs and capitals. */
export function plainHeading(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^(deal|affär|opportunity|avtale)\s+[-–]\s+/, "")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/**
 * The words of a heading that may name the unit of an amount: those in brackets or behind a comma, "Värde (tkr)", and
 * those behind the first where they name a currency, "Belopp SEK".
 */
export function unitWords(heading: string): { readonly word: string; readonly set: boolean }[] {
  const [, first = "", rest = ""] = /^([^([,]*)(.*)$/s.exec(heading) ?? [];
  const split = (text: string) => text.split(/[\s()[\],/]+/).filter((word) => word !== "");
  return [
    ...split(first)
      .slice(1)
      .map((word) => ({ word, set: false })),
    ...split(rest).map((word) => ({ word, set: true })),
  ];
}

/** How sure a heading stands for a role: 0 is the surest; undefined where it does not. */
export function headingRank(heading: string, role: HeadingRole): number | undefined {
  const plain = plainHeading(heading);
  if (plain === "" || (role === "closed" && EXPECTED.test(plain))) return undefined;
  const names = HEADINGS[role];
  const at = names.indexOf(plain);
  if (at !== -1) return at;
  if (role !== "amount") return undefined;
  // "Värde (tkr)" and "Amount SEK" name a unit behind the amount.
  const words = plain.split(" ");
  const without = names.indexOf(words.slice(0, -1).join(" "));
  return without === -1 || /^(currency|valuta|converted)$/.test(words.at(-1) ?? "") ? undefined : without;
}
