/** Errors without a sign of their own, and what older programs write. */
const KNOWN = new Set(["N/A", "NA", "NAN"]);
/** #DIV/0!, #N/A, #VÄRDEFEL!, #WERT!, #NOMBRE?: in whatever language; and ####, which is too narrow to show. */
const ERROR = /^#(?:#+|\p{Lu}[\p{Lu}\d/]{0,18}[!?]?)$/u;

/** Whether a text stands for an error of the program that it was copied in. */
export function isSourceError(text: string): boolean {
  const plain = text.trim().toUpperCase();
  return KNOWN.has(plain) || ERROR.test(plain) || /^(?:ERR|FEL):\d{3}$/.test(plain);
}
