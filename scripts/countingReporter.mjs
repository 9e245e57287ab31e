// A Vitest reporter that writes how many tests passed, failed and were skipped to the file that
// UBM_PLANNER_COUNTS names. A file that fails outside its tests, and an error outside any file, count as one each.
import { writeFileSync } from "node:fs";

export default class CountingReporter {
  onTestRunEnd(modules, unhandledErrors) {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      let failedHere = 0;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") counts.passed += 1;
        else if (state === "skipped") counts.skipped += 1;
        else failedHere += 1;
      }
      if (failedHere === 0 && module.state() === "failed") failedHere = 1;
      counts.failed += failedHere;
    }
    const file = process.env.UBM_PLANNER_COUNTS;
    if (file !== undefined) writeFileSync(file, JSON.stringify(counts));
  }
}
