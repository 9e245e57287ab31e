/** A source without its address: that is in the sheet; on paper the publisher and year say enough. */
export function withoutAddress(source: string): string {
  return source.replace(/:? https?:\S+/g, "");
}
