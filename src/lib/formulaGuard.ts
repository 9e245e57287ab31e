/**
 * Beginnings that make spreadsheet programs take a text for a formula, also after spaces and invisible characters, and
 * the full-width forms that some of these programs read alike.
 */
const FORMULA_START = /^[\s\p{Cf}\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/u;

/** A text for a spreadsheet program, with an apostrophe before it where it would be taken for a formula. */
export function guarded(text: string): string {
  return FORMULA_START.test(text) ? `'${text}` : text;
}

/** The text without the apostrophe that `guarded` put before it. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA_START.test(text.slice(1)) ? text.slice(1) : text;
}
