import type { DealState } from "./durations.ts";

/**
 * Words of a stage that say how a deal ended; whole words, in English, Swedish, Norwegian, Danish, German and Finnish.
 */
const LOST = words(
  ...["closed lost", "closedlost", "lost", "not won", "loss", "declined", "rejected", "disqualified"],
  ...["unqualified", "abandoned", "cancelled", "canceled", "dead", "no deal", "no sale", "churned"],
  ...["not renewed", "non renewed", "withdrawn", "out sold", "not interested", "no longer interested"],
  ...["no decision", "no budget", "not a fit", "omitted"],
  ...["förlorad", "förlorat", "förlorade", "förlorades", "förlust", "ej vunnen", "inte vunnen", "ej såld"],
  ...["inte såld", "ej affär", "ingen affär", "tappad", "tappat", "avböjd", "avböjt", "avslag", "avslagen"],
  ...["avvisad", "avbruten", "avfärdad", "avskriven", "diskvalificerad", "nedlagd", "nerlagd", "inställd"],
  ...["makulerad", "nej", "nej tack", "ej intresserad", "inte intresserad", "ointresserad", "ej aktuell"],
  ...["inte aktuell", "ej aktuellt", "inte aktuellt"],
  ...["tapt", "avslått", "avlyst", "ikke vunnet", "avvist", "kansellert", "ikke aktuell", "ikke interessert"],
  ...["tabt", "afvist", "afslået", "afslag", "aflyst", "ikke vundet", "annulleret", "ikke interesseret"],
  ...["verloren", "abgelehnt", "abgesagt", "storniert", "abgebrochen", "nicht gewonnen", "disqualifiziert"],
  ...["kein interesse", "hävitty", "hävisi", "menetetty", "hylätty", "peruttu"],
);
const WON = words(
  ...["closed won", "closedwon", "won", "sold", "signed", "contract signed", "renewed", "deal won", "win"],
  ...["vunnen", "vunnet", "vunna", "vann", "vanns", "vinst", "såld", "sålt", "signerad", "signerat"],
  ...["avtal klart", "affär klar", "förnyad", "förnyat", "solgt", "signert"],
  ...["vundet", "underskrevet", "gewonnen", "verkauft", "unterschrieben", "unterzeichnet"],
  ...["voitettu", "voitto", "myyty", "allekirjoitettu"],
);
/** Words beside those above that say that the deal has not ended yet. */
const STILL_OPEN = words(
  ...["to be", "to get", "awaiting", "waiting", "pending", "not yet", "win back", "winback", "won back"],
  ...["verbal", "verbally", "likely", "probable", "expected", "nearly", "almost"],
  ...["väntar", "inväntar", "inväntas", "ska", "skall", "muntlig", "muntligt", "nästan", "trolig", "troligt"],
  ...["avventer", "skal", "afventer", "wartet", "mündlich", "odottaa"],
);
/** Stage names that mean a won deal where they stand alone. */
const WON_ALONE = new Set([
  "order",
  "ordered",
  "beställning",
  "beställt",
  "kund",
  "customer",
  "accepted",
  "accepterad",
  "ja",
  "yes",
  "bestilling",
  "bestilt",
  "kunde",
  "auftrag",
  "beauftragt",
  "tilaus",
]);

/** Words that are decisive whatever else the stage says. */
const CLOSED_WON = words("closed won", "closedwon", "stängd vunnen", "avslutad vunnen");

/** The meaning of codes in columns that hold codes. */
const CODES: { readonly [heading: string]: { readonly [code: string]: DealState } } = {
  salesopportunitystatusid: { "1": "open", "2": "won", "3": "lost" },
};

/** A stage in the form used for comparison: without the pipeline in brackets after it, signs and capitals. */
export function plainStage(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s*\([^()]*\)\s*$/, "")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/** The most likely meaning of a stage; a stage that says neither won nor lost is open. */
export function guessState(stage: string, heading: string): DealState {
  const plain = plainStage(stage);
  const codes = CODES[heading];
  if (codes !== undefined && Object.hasOwn(codes, plain)) return codes[plain]!;
  if (LOST.test(plain)) return "lost";
  if (WON_ALONE.has(plain)) return "won";
  return WON.test(plain) && (CLOSED_WON.test(plain) || !STILL_OPEN.test(plain)) ? "won" : "open";
}

function words(...list: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${list.join("|")})(?![\\p{L}\\d])`, "u");
}
