import type { DealState } from "./durations.ts";

/** Words of a stage that say how a deal ended; whole words, in English, Swedish and Norwegian. */
const LOST = words(
  ...["closed lost", "closedlost", "lost", "not won", "loss", "declined", "rejected", "disqualified"],
  ...["unqualified", "abandoned", "cancelled", "canceled", "dead", "no deal", "no sale", "churned"],
  ...["not renewed", "non renewed", "withdrawn", "out sold"],
  ...[
    "förlorad",
    "förlorat",
    "förlorade",
    "förlorades",
    "ej vunnen",
    "inte vunnen",
    "ej affär",
    "ingen affär",
  ],
  ...["tappad", "tappat", "avböjd", "avböjt", "avslag", "avslagen", "avvisad", "avbruten", "avfärdad"],
  ...["diskvalificerad", "nedlagd", "inställd", "makulerad", "nej", "nej tack"],
  ...["tapt", "avslått", "avlyst"],
);
const WON = words(
  ...["closed won", "closedwon", "won", "sold", "signed", "contract signed", "renewed", "deal won", "win"],
  ...["vunnen", "vunnet", "vunna", "vann", "vanns", "såld", "sålt", "signerad", "signerat", "avtal klart"],
  ...["affär klar", "förnyad", "förnyat", "solgt", "signert"],
);
/** Stages that mean a deal won where nothing else stands with them. */
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
]);

/** What a code means in columns that hold codes. */
const CODES: { readonly [heading: string]: { readonly [code: string]: DealState } } = {
  salesopportunitystatusid: { "1": "open", "2": "won", "3": "lost" },
};

/** A stage as it is compared: without the pipeline in brackets behind it, signs and capitals. */
export function plainStage(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s*\([^()]*\)\s*$/, "")
    .replace(/[^\p{L}\d]+/gu, " ")
    .trim();
}

/** What a stage most likely means; whatever says neither won nor lost is open. */
export function guessState(stage: string, heading: string): DealState {
  const plain = plainStage(stage);
  const codes = CODES[heading];
  if (codes !== undefined && Object.hasOwn(codes, plain)) return codes[plain]!;
  if (LOST.test(plain)) return "lost";
  return WON_ALONE.has(plain) || WON.test(plain) ? "won" : "open";
}

function words(...list: readonly string[]): RegExp {
  return new RegExp(`(?<![\\p{L}\\d])(?:${list.join("|")})(?![\\p{L}\\d])`, "u");
}
