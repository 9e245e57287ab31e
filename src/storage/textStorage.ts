/** The browser's localStorage; undefined where it may not be used (even asking can throw). */
export function textStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
