import { describe, expect, test } from "vitest";
import { changeMeeting, isLate, openBefore } from "../../src/model/meeting.ts";
import type { Meeting } from "../../src/model/meeting.ts";

const MAY: Meeting = {
  date: "2027-05-04",
  decisions: [{ what: "a" }, { what: "b", done: "2027-05-20" }, { what: "c", done: "2027-06-03" }],
};
const JUNE: Meeting = { date: "2027-06-02", decisions: [{ what: "d" }] };

describe("decisions of meetings", () => {
  test("are open at later meetings until the day they are done", () => {
    const open = (date: string) => openBefore([JUNE, MAY], date).map(({ decision }) => decision.what);
    expect(open("2027-05-04")).toEqual([]);
    expect(open("2027-06-02")).toEqual(["a", "c"]);
    expect(open("2027-07-05")).toEqual(["a", "d"]);
    expect(openBefore([JUNE, MAY], "2027-07-05").map(({ meeting, index }) => [meeting, index])).toEqual([
      [1, 0],
      [0, 0],
    ]);
  });

  test.each([
    [{ what: "a" }, false],
    [{ what: "a", by: "2027-06-30" }, true],
    [{ what: "a", by: "2027-06-30", done: "2027-07-02" }, false],
    [{ what: "a", by: "2027-06-30", done: "2027-07-09" }, true],
    [{ what: "a", by: "2027-07-05" }, false],
    [{ what: "a", by: "2027-07" }, false],
    [{ what: "a", by: "2027-06" }, true],
  ])("%o is late on 5 July 2027: %s", (decision, late) => {
    expect(isLate(decision, "2027-07-05")).toBe(late);
  });

  test("belong to the day of their meeting; a meeting without decisions is removed", () => {
    const added = changeMeeting([JUNE], "2027-05-04", (before) => [...before, { what: "a" }]);
    expect(added).toEqual([{ date: "2027-05-04", decisions: [{ what: "a" }] }, JUNE]);
    expect(changeMeeting(added, "2027-05-04", () => [])).toEqual([JUNE]);
    expect(
      changeMeeting([{ ...JUNE, x_place: "here" }], JUNE.date, (all) => [...all, { what: "e" }]),
    ).toEqual([{ ...JUNE, x_place: "here", decisions: [{ what: "d" }, { what: "e" }] }]);
  });

  test("of several meetings are in order of their days, however these were stored", () => {
    const days = ["2027-03-01", "2027-01-01", "2027-02-01"];
    const kept = days.map((date): Meeting => ({ date, decisions: [{ what: date }] }));
    expect(openBefore(kept, "2027-04-01").map(({ date }) => date)).toEqual([...days].sort());
    // Before a meeting, its own decisions and those that were done on its day are not open.
    expect(openBefore(kept, "2027-03-01").map(({ date }) => date)).toEqual(["2027-01-01", "2027-02-01"]);
    const done: Meeting = { date: "2027-01-01", decisions: [{ what: "x", done: "2027-02-01" }] };
    expect(openBefore([done], "2027-02-01")).toHaveLength(1);
    expect(openBefore([done], "2027-02-02")).toEqual([]);
    const changed = changeMeeting(kept, "2027-01-15", () => [{ what: "new" }]);
    expect(changed.map(({ date }) => date)).toEqual(["2027-01-01", "2027-01-15", "2027-02-01", "2027-03-01"]);
  });

  test("that were done today are not late any more", () => {
    expect(isLate({ what: "a", by: "2027-06-30", done: "2027-07-05" }, "2027-07-05")).toBe(false);
    expect(isLate({ what: "a", by: "2027-06-30", done: "2027-07-06" }, "2027-07-05")).toBe(true);
  });
});
