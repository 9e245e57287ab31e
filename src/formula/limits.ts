/** How large a formula may be; more is refused before it costs anything. */
export const FORMULA_LIMITS = {
  /** UTF-16 units of its text. */
  characters: 2000,
  /** Numbers, names, operators, calls, conditions and intervals. */
  nodes: 500,
  /** Brackets, calls, signs and conditions inside one another; the links of a + b + … are none. */
  levels: 50,
} as const;
