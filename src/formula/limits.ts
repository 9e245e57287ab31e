/** How large a formula may be; larger ones are refused, so that none takes long to parse or to run. */
export const FORMULA_LIMITS = {
  /** The length of its text in UTF-16 code units. */
  characters: 2000,
  /** The number of its numbers, names, operators, calls, conditions and intervals. */
  nodes: 500,
  /** How deep brackets, calls, signs and conditions may be nested; a chain such as a + b + … is one level. */
  levels: 50,
} as const;
