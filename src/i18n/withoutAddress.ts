/** A source without its address: the sheet has the address; on paper the publisher and year are enough. */
export function withoutAddress(source: string): string {
  return source.replace(/:? https?:\S+/g, "");
}
