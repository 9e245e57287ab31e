/** The browser's IndexedDB; undefined where there is none or access is denied (even reading the property can throw). */
export function indexedFactory(): IDBFactory | undefined {
  try {
    return globalThis.indexedDB;
  } catch {
    return undefined;
  }
}
