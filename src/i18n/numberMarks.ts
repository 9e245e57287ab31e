/** The signs that a locale writes numbers with. */
export type NumberMarks = {
  readonly decimal: string;
  /** Every character that is accepted as the locale's group separator, as typed or pasted. */
  readonly groups: readonly string[];
  /** Whether groups above the first have two digits, as in 12,34,567. */
  readonly indian: boolean;
};

/** Unicode's space separators (general category Zs). */
export const SPACES: readonly string[] = [
  ..." \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000",
];
export const APOSTROPHES: readonly string[] = ["'", "’"];

const known = new Map<string, NumberMarks>();

/** The decimal sign and the group separators of a locale, taken from Intl. */
export function numberMarks(locale: string): NumberMarks {
  const found = known.get(locale);
  if (found !== undefined) return found;
  const parts = latin(locale, { useGrouping: true, minimumFractionDigits: 1 }).formatToParts(1234567.8);
  const marks: NumberMarks = {
    decimal: parts.find((part) => part.type === "decimal")?.value ?? ".",
    groups: alike(parts.find((part) => part.type === "group")?.value),
    indian: parts
      .filter((part) => part.type === "integer")
      .some((part, at) => at > 0 && part.value.length === 2),
  };
  known.set(locale, marks);
  return marks;
}

/** The characters that people write as a group separator when the locale has `group`. */
function alike(group: string | undefined): readonly string[] {
  if (group === undefined) return [];
  if (SPACES.includes(group)) return SPACES;
  return APOSTROPHES.includes(group) ? APOSTROPHES : [group];
}

const formats = new Map<string, Intl.NumberFormat>();

/** An Intl formatter with the digits 0 to 9, created once for each locale and options. */
export function latin(locale: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  const found = formats.get(key);
  if (found !== undefined) return found;
  const made = new Intl.NumberFormat(locale, { numberingSystem: "latn", ...options });
  formats.set(key, made);
  return made;
}
