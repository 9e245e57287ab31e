/**
 * Beginnings that make spreadsheet programs take a text for a formula, also behind blanks and marks that aren't seen,
 * and in the wide forms that some of them read alike.
 */
const FORMULA_START = /^[\s\p{Cf}\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/u;

/** A text that leaves for a spreadsheet: an apostrophe keeps it from being run as a formula. */
export function guarded(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that `guarded` has put before it. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text;
}
