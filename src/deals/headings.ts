import type { DealColumn } from "../model/tableIssue.ts";

/** Which of the columns a heading may stand for; `won-on` and `lost-on` are two halves of "closed". */
export type HeadingRole = DealColumn | "won-on" | "lost-on";

/**
 * The columns' names in HubSpot, Salesforce, Pipedrive, Dynamics, Lime, Upsales, SuperOffice and 24SevenOffice, the
 * surest first, in English, Swedish, Norwegian, Danish, German and Finnish. Compared in the form that `plainHeading`
 * returns, with or without spaces: Salesforce's own interface uses StageName.
 */
export const HEADINGS: { readonly [R in HeadingRole]: readonly string[] } = {
  id: [
    ...["record id", "deal id", "opportunity id", "id", "post id", "affärs id"],
    ...["sale id", "affärsnummer", "opportunity number", "sales opportunity id", "unique id", "internal id"],
    ...["number", "nummer", "affär", "salgs id", "försäljnings id", "ärendenummer"],
    ...[
      "datensatz id",
      "vorgangsnummer",
      "opportunity nr",
      "verkaufschancen id",
      "salgsmulighed id",
      "aftale id",
    ],
    ...["mulighet id", "salgsnummer", "avtale id", "tunniste"],
  ],
  created: [
    ...["create date", "created date", "deal created", "created", "creation date", "date created"],
    ...["add time", "added", "sales opportunity created date", "registered", "registration date", "opened"],
    ...["open date", "start date", "affären skapad", "affär skapad", "skapad", "skapades"],
    ...["skapat", "skapandedatum", "datum skapad", "skapelsedatum", "registrerad", "registrerat"],
    ...["registreringsdatum", "inlagd", "inlagt", "upplagd", "upplagt", "startdatum"],
    ...["opprettet", "opprettelsesdato", "opprettingsdato", "registrert", "oprettet", "oprettelse"],
    ...["registreret", "erstellt", "erstellungsdatum", "angelegt", "anlagedatum", "eröffnet"],
    ...["eröffnungsdatum", "luotu", "luontipäivä"],
  ],
  closed: [
    ...["deal closed", "closed", "actual close date", "actual closing date", "close date", "closed date"],
    ...["close", "closing date", "date closed", "sales opportunity close date", "sale date", "order date"],
    ...["decided", "decision date", "end date", "affären stängdes", "affär stängd", "stängd"],
    ...[
      "stängdes",
      "stängt",
      "stängningsdatum",
      "faktiskt avslutsdatum",
      "faktiskt stängningsdatum",
      "faktiskt slutdatum",
    ],
    ...["avslutsdatum", "avslutad", "avslutat", "avslutades", "avslutningsdatum", "avslut"],
    ...["datum avslut", "avslutsdag", "beslutsdatum", "beslut", "beslutad", "avgjord"],
    ...["avgjort", "försäljningsdatum", "orderdatum", "slutdatum", "lukket", "lukkedato"],
    ...["avsluttet", "salgsdato", "avslutningsdato", "beslutningsdato", "afsluttet", "afslutningsdato"],
    ...["afslutning", "faktisk lukkedato", "geschlossen", "abgeschlossen", "abschlussdatum", "abschluss"],
    ...[
      "schlusstermin",
      "schlussdatum",
      "tatsächliches abschlussdatum",
      "entscheidungsdatum",
      "suljettu",
      "sulkemispäivä",
    ],
    ...["päätöspäivä"],
  ],
  "won-on": [
    ...["won", "vunnen", "tid för vinst", "vinstdatum", "vinst", "vunnet"],
    ...["vundet", "gewonnen", "voitettu"],
  ],
  "lost-on": [
    ...["lost", "förlorad", "tid för förlust", "förlustdatum", "förlust", "tapt"],
    ...["tabt", "verloren", "hävitty"],
  ],
  stage: [
    ...["status", "deal status", "opportunity status", "outcome", "result", "state"],
    ...["deal stage", "stage", "stage name", "sales stage", "pipeline stage", "opportunity stage"],
    ...["sales opportunity status id", "status id", "won lost", "affärsstatus", "affärssteg", "affärsfas"],
    ...["steg", "säljsteg", "säljfas", "säljstatus", "fas", "försäljningsfas"],
    ...["försäljningssteg", "utfall", "resultat", "läge", "skede", "tillstånd"],
    ...["fase", "salgsfase", "stadium", "statuskod", "status reason", "deal phase"],
    ...["phase", "verkaufsphase", "vertriebsphase", "salgstrin", "trin", "salgsstatus"],
    ...["trinn", "ergebnis", "zustand", "vaihe", "tila"],
  ],
  amount: [
    ...[
      "amount converted",
      "amount in company currency",
      "actual revenue",
      "amount",
      "deal amount",
      "deal value",
    ],
    ...["value", "sales opportunity amount", "total amount", "order value", "contract value", "est revenue"],
    ...["estimated revenue", "revenue", "sale amount", "mrr", "arr", "acv"],
    ...["tcv", "price", "total", "annual contract value", "annual value", "net amount"],
    ...["gross amount", "amount excl vat", "belopp", "belopp i företagets valuta", "affärsvärde", "värde"],
    ...["ordervärde", "försäljningsvärde", "kontraktsvärde", "avtalsvärde", "årsvärde", "belopp exkl moms"],
    ...["värde exkl moms", "nettobelopp", "bruttobelopp", "ordersumma", "ordersum", "faktisk intäkt"],
    ...["uppskattad intäkt", "beräknad intäkt", "intäkt", "summa", "pris", "affärsbelopp"],
    ...["omsättning", "beløp", "verdi", "salgsbeløp", "sum", "omsetning"],
    ...["kontraktsverdi", "beløb", "værdi", "salgsværdi", "omsætning", "estimeret omsætning"],
    ...["betrag", "wert", "auftragswert", "umsatz", "auftragssumme", "summe"],
    ...["arvo", "summa alv 0"],
  ],
  currency: [
    ...[
      "amount converted currency",
      "currency",
      "deal currency",
      "currency of value",
      "amount currency",
      "currency code",
    ],
    ...["currency iso code", "deal currency code", "valuta", "valutakod", "valuta för värde", "valutakode"],
    ...["währung", "währungscode", "valuutta"],
  ],
  source: [
    ...[
      "lead source",
      "source",
      "deal source",
      "original source",
      "original source type",
      "original traffic source",
    ],
    ...[
      "traffic source",
      "source channel",
      "source origin",
      "originating lead source",
      "lead channel",
      "källa",
    ],
    ...["leadkälla", "affärskälla", "ursprunglig källa", "ursprung", "kanal", "channel"],
    ...["kilde", "leadkilde", "lead kilde", "quelle", "leadquelle", "lead quelle"],
    ...["herkunft", "originalquelle", "lähde"],
  ],
  pipeline: [
    ...["pipeline", "deal pipeline", "pipeline name", "sales process", "process", "sale type"],
    ...["säljprocess", "säljpipeline", "försäljningsprocess", "försäljningstyp", "salgstype", "salgsprosess"],
    ...["salgsproces", "salgspipeline", "vertriebspipeline", "verkaufsprozess", "type", "deal type"],
    ...["opportunity type", "affärstyp", "typ"],
  ],
};

/** Expected dates: such a column never shows when a deal was closed. */
const EXPECTED =
  /(?<!\p{L})(expected|estimated|est|forecast\p{L}*|förvänta\p{L}*|beräkna\p{L}*|uppskatta\p{L}*|forvente\p{L}*|estimer\p{L}*|erwartet\p{L}*|voraussichtlich\p{L}*|geplant\p{L}*|planned|planerat?|next|nästa|neste|næste|nächst\p{L}*|arvioitu|odotettu)(?!\p{L})/u;

/** Columns of names, mails and notes: their cells are never read. */
const PRIVATE =
  /\b(name|title|e ?mail|phone|mobile|contact\w*|owner|creator|account|company|organi[sz]ation|customer|note\w*|comment\w*|description|reason|next step|address|label|person)\b|namn|titel|e post|epost|telefon|kontakt|ägare|säljare|ansvarig|företag|kund|bolag|anteckning|kommentar|beskrivning|orsak|adress/u;

/** Whether a heading is one of names, mails or notes. */
export function isPrivateHeading(text: string): boolean {
  return PRIVATE.test(plainHeading(text));
}

/** A heading in the form used for comparison: without its table's name, brackets, signs and capitals. */
export function plainHeading(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/^(deal|affär|opportunity|avtale|aftale|salg|geschäft)\s+[-–]\s+/, "")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/**
 * The words of a heading that may name the unit of an amount: those in brackets or after a comma, "Värde (tkr)", and
 * those after the first word where they name a currency, "Belopp SEK".
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

/** The other words in a date heading: the thing that was created or closed, and words for "date". */
const OF_WHAT =
  /^(?:the |date |datum |dato )?(?:deal|opportunity|sale|affären|affär|salg|salget|aftale|avtale|avtal|geschäft)? ?/;
const AS_DATE = / ?(?:date|datum|dato|day|dag|den|on|at|am|the|time|timestamp|tid|utc|gmt|cet|local|portal)$/;
const DATES: readonly HeadingRole[] = ["created", "closed", "won-on", "lost-on"];

/** The names of each role without spaces, each with its rank of certainty. */
const RANKS = new Map(
  (Object.keys(HEADINGS) as HeadingRole[]).map(
    (role) =>
      [role, new Map(HEADINGS[role].map((name, at) => [glued(name), at] as const).reverse())] as const,
  ),
);

/** The rank of certainty with which a heading stands for a role: 0 is the surest; undefined where it does not. */
export function headingRank(heading: string, role: HeadingRole): number | undefined {
  const plain = plainHeading(heading);
  if (plain === "" || (role === "closed" && EXPECTED.test(plain))) return undefined;
  const ranks = RANKS.get(role)!;
  const at = ranks.get(glued(plain));
  if (at !== undefined) return at;
  if (DATES.includes(role)) return dateRank(plain, ranks);
  if (role !== "amount") return undefined;
  // "Värde (tkr)" and "Amount SEK" name a unit after the amount.
  const words = plain.split(" ");
  const without = ranks.get(glued(words.slice(0, -1).join(" ")));
  return without === undefined || /^(currency|valuta|converted)$/.test(words.at(-1) ?? "")
    ? undefined
    : without;
}

/** A date heading without its other words: "Affär stängd den" means the same as "Stängd", with less certainty. */
function dateRank(plain: string, ranks: ReadonlyMap<string, number>): number | undefined {
  let bare = plain.replace(OF_WHAT, "");
  for (let before = ""; bare !== before;) {
    before = bare;
    bare = bare.replace(AS_DATE, "");
  }
  const at = bare === "" ? undefined : ranks.get(glued(bare));
  return at === undefined ? undefined : at + ranks.size;
}

function glued(name: string): string {
  return name.replaceAll(" ", "");
}
