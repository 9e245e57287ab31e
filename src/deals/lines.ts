/** The model's sales line through which a deal came; "neither" where it says nothing about a line's win rate. */
export type SalesLine = "outbound" | "inbound" | "neither";

const OUTBOUND =
  /outbound|cold|utgående|prospect|kallring|kalla samtal|uppsökande|\bcall|samtal|telefon|hunter|\bsdr\b|\bbdr\b|offline|linkedin outreach|self sourced|egen(?:bearbetning)?\b|mässa|\bfair\b|utgående/iu;
const INBOUND =
  /inbound|inkommande|web|hemsida|site|organic|organisk|search|seo|\bsem\b|ads?\b|annons|google|social|content|newsletter|nyhetsbrev|webinar|e-?mail marketing|marketing|marknad|chat|direct traffic|direkttrafik|formulär|\bform\b|referral|rekommendation|demo request/iu;

/** The sales line that a source's name indicates; "neither" where it indicates none, or both. */
export function guessLine(source: string): SalesLine {
  const [out, into] = [OUTBOUND.test(source), INBOUND.test(source)];
  return out === into ? "neither" : out ? "outbound" : "inbound";
}
