/** What spreadsheets show in place of a figure: errors in English, Swedish and Norwegian, and cells that are too narrow. */
const ERRORS = [
  ...["#DIV/0!", "#N/A", "#NAME?", "#NULL!", "#NUM!", "#REF!", "#VALUE!", "#SPILL!", "#CALC!", "#ERROR!"],
  ...["#DIVISION/0!", "#SAKNAS!", "#NAMN?", "#SKÄRNING!", "#OGILTIGT!", "#REFERENS!", "#VÄRDEFEL!"],
  ...["#I/T", "#NAVN?", "#VERDI!", "#SPILL", "N/A", "NA", "#IT", "NAN", "#FEL!", "#NULL"],
];
const KNOWN = new Set(ERRORS);

/** Whether a text stands for an error of the program that it was copied in. */
export function isSourceError(text: string): boolean {
  const plain = text.trim().toUpperCase();
  return KNOWN.has(plain) || /^#{2,}$/.test(plain) || /^(?:ERR|FEL):\d{3}$/.test(plain);
}
