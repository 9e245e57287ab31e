/** The browser's localStorage; undefined where access is denied (even reading the property can throw). */
export function textStorage(): Storage | undefined {
  try {
    return globalThis.localStorage;
  } catch {
    return undefined;
  }
}
