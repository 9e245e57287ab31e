/** Errors that do not begin with a special sign, and those that older programs write. */
const KNOWN = new Set(["N/A", "NA", "NAN"]);
/** #DIV/0!, #N/A, #VÄRDEFEL!, #WERT!, #NOMBRE? in any language; and ####, shown where a column is too narrow. */
const ERROR = /^#(?:#+|\p{Lu}[\p{Lu}\d/]{0,18}[!?]?)$/u;

/** Whether a text stands for an error in the program from which it was copied. */
export function isSourceError(text: string): boolean {
  const plain = text.trim().toUpperCase();
  return KNOWN.has(plain) || ERROR.test(plain) || /^(?:ERR|FEL):\d{3}$/.test(plain);
}
