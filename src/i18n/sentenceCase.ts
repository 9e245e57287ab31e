/** A name as it is written within a sentence; an abbreviation is used where it has one, and names keep capitals. */
export function lowered(text: string): string {
  const short = /\(([\p{Lu}/]{2,})\)$/u.exec(text)?.[1];
  if (short !== undefined) return short;
  return /^\p{Lu}[\p{Ll}\s-]/u.test(text) && !text.startsWith("LinkedIn")
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** The form at the beginning of a sentence. */
export function raised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
