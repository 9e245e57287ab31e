/** Whether an address's fragment is meant to hold a plan, whole or not. */
export function isPlanLink(fragment: string): boolean {
  return /^#s\d+\./.test(fragment);
}
