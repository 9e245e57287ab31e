/** The browser's IndexedDB; undefined where there is none or it may not be used (even asking can throw). */
export function indexedFactory(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined;
  }
}
