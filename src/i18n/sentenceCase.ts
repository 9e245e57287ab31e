/** As a name stands within a sentence; what has an abbreviation goes by that, and names keep their capitals. */
export function lowered(text: string): string {
  const short = /\(([\p{Lu}/]{2,})\)$/u.exec(text)?.[1];
  if (short !== undefined) return short;
  return /^\p{Lu}[\p{Ll}\s-]/u.test(text) && !text.startsWith("LinkedIn")
    ? text.charAt(0).toLowerCase() + text.slice(1)
    : text;
}

/** As a sentence begins. */
export function raised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
