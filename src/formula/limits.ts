/** How large a formula may be; a larger one is refused before it costs anything. */
export const FORMULA_LIMITS = {
  /** UTF-16 units of its text. */
  characters: 2000,
  /** Numbers, names, operators, calls, conditions and intervals. */
  nodes: 500,
  /** How deep brackets, calls, signs and conditions may be nested; a chain such as a + b + … is one level. */
  levels: 50,
} as const;
