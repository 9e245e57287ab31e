/** How often a test repeats: few times in `npm test`, `many` times in `npm run soak`. */
export function repeats(few: number, many: number): number {
  return process.env.SOAK === undefined ? few : many;
}
