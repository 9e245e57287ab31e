/** Whether an address's fragment is intended to contain a plan, complete or not. */
export function isPlanLink(fragment: string): boolean {
  return /^#s\d+\./.test(fragment);
}
