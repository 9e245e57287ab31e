let factories = 0;

// Stands in for "fake-indexeddb" where a test file is run in a page: the browser's own, with names that no other
// factory has, so that each test begins with nothing.

export class IDBFactory {
  readonly #prefix = `contract-${(factories += 1)}-`;
  open(name: string, version?: number): IDBOpenDBRequest {
    return indexedDB.open(this.#prefix + name, version);
  }
  deleteDatabase(name: string): IDBOpenDBRequest {
    return indexedDB.deleteDatabase(this.#prefix + name);
  }
}
