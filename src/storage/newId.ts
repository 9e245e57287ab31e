/** An id that no other plan or page has: 128 random bits. (randomUUID needs an encrypted page.) */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
