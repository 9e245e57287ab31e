// A Vitest reporter that names files, tests and hooks that have been running for a minute, and again every minute: a
// test that hangs is seen before its time limit ends it, and on a slow machine the slow tests are seen.

const EVERY_MS = 60_000;

export default class StillRunningReporter {
  /** Files, tests and hooks by their ids: name, file, when it began and how many whole minutes were reported. */
  #running = new Map();

  onTestRunStart() {
    setInterval(() => this.#tell(), EVERY_MS / 10).unref();
  }

  onTestModuleStart(module) {
    this.#begin(module.id, module, "");
  }

  onTestModuleEnd(module) {
    for (const [key, one] of this.#running) if (one.module === module.id) this.#running.delete(key);
  }

  onTestCaseReady(test) {
    // Vitest reports in batches, so sometimes a test that has already ended is reported.
    if (test.result().state === "pending") this.#begin(test.id, test.module, ` > ${test.fullName}`);
  }

  onTestCaseResult(test) {
    this.#running.delete(test.id);
  }

  onHookStart({ name, entity }) {
    // The hooks around each test count as part of the test.
    if (name === "beforeEach" || name === "afterEach") return;
    const module = entity.type === "module" ? entity : entity.module;
    this.#begin(name + entity.id, module, ` > ${name}${entity === module ? "" : ` of ${entity.fullName}`}`);
  }

  onHookEnd({ name, entity }) {
    this.#running.delete(name + entity.id);
  }

  #begin(key, module, inside) {
    const name = module.relativeModuleId + inside;
    this.#running.set(key, { name, whole: inside === "", module: module.id, since: Date.now(), told: 0 });
  }

  #tell() {
    const all = [...this.#running.values()];
    for (const one of all) {
      const minutes = Math.floor((Date.now() - one.since) / EVERY_MS);
      // A file is reported only where none of its tests or hooks is known to be running.
      const known = one.whole && all.some((other) => !other.whole && other.module === one.module);
      if (minutes <= one.told || known) continue;
      one.told = minutes;
      console.log(`still running after ${minutes} min: ${one.name}`);
    }
  }
}
