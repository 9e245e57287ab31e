import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { err, ok } from "../../src/lib/result.ts";
import { baseOf, FILE_PAUSE_MS, fileFaultOf, holds, makeKeptFile } from "../../src/storage/keptFile.ts";
import type { FileFault } from "../../src/model/fileFault.ts";
import type { FileBase, FilePort, FileSeen, KeptFileState } from "../../src/storage/keptFile.ts";
import { makeFakeClock } from "./support.ts";

/** A file on a disk that others may write too, with what goes wrong. */
function disk(first: string | undefined) {
  const file = {
    text: first,
    modified: 1,
    allowed: true,
    fails: undefined as FileFault | undefined,
    hangs: false,
  };
  let damage: ((text: string) => string) | undefined;
  let meanwhile: (() => void) | undefined;
  const seen = (): FileSeen => ({ text: file.text!, size: file.text!.length, modified: file.modified });
  const port: FilePort = {
    name: "board.plan.json",
    read: () => Promise.resolve(file.text === undefined ? err("gone") : ok(seen())),
    write: (text, before) => {
      meanwhile?.();
      if (file.hangs) return new Promise(() => undefined);
      if (file.fails !== undefined) return Promise.resolve(err(file.fails));
      if (file.text === undefined) return Promise.resolve(err("gone"));
      if (file.modified !== before.modified) return Promise.resolve(err("changed"));
      file.text = damage?.(text) ?? text;
      file.modified += 1;
      return Promise.resolve(ok(undefined));
    },
    allowed: () => Promise.resolve(file.allowed),
    ask: () => Promise.resolve(file.allowed),
  };
  return {
    file,
    port,
    byOther: (text: string) => {
      file.text = text;
      file.modified += 1;
    },
    damaged: (how: (text: string) => string) => (damage = how),
    during: (work: () => void) => (meanwhile = work),
  };
}

function kept(of: ReturnType<typeof disk>, base?: FileBase) {
  const clock = makeFakeClock();
  const states: KeptFileState[] = [];
  const plan = { text: "ours 1" };
  let remembered = base;
  const make = () =>
    makeKeptFile({
      port: of.port,
      base: remembered,
      clock,
      text: () => plan.text,
      onState: (state) => void states.push(state),
      remember: (next) => {
        remembered = next;
        return Promise.resolve();
      },
    });
  return { clock, states, plan, make, file: make(), last: () => states.at(-1) };
}

test("a new file is written, read back, and written again two seconds after the last edit", async () => {
  const of = disk("");
  const { file, clock, plan, last } = kept(of);
  await file.save();
  expect(of.file.text).toBe("ours 1");
  expect(last()?.kind).toBe("written");
  plan.text = "ours 2";
  file.edited();
  clock.advance(FILE_PAUSE_MS - 1);
  file.edited();
  clock.advance(FILE_PAUSE_MS - 1);
  expect(of.file.text).toBe("ours 1");
  clock.advance(1);
  await file.save();
  expect(of.file.text).toBe("ours 2");
});

describe("what someone else has put there is never written over", () => {
  test("between two saves: both versions are there, and nothing is tried again by itself", async () => {
    const of = disk("");
    const { file, clock, plan, last } = kept(of);
    await file.save();
    of.byOther("theirs");
    plan.text = "ours 2";
    await file.save();
    expect(last()).toEqual({ kind: "changed", theirs: "theirs" });
    file.edited();
    clock.advance(60_000);
    expect(of.file.text).toBe("theirs");
  });

  test("while it is being written", async () => {
    const of = disk("");
    const { file, plan, last } = kept(of);
    await file.save();
    plan.text = "ours 2";
    of.during(() => of.byOther("theirs"));
    await file.save();
    expect(last()).toEqual({ kind: "changed", theirs: "theirs" });
    expect(of.file.text).toBe("theirs");
  });

  test("in a file that was chosen and holds something already", async () => {
    const of = disk("a plan of last year");
    const { file, last } = kept(of);
    await file.save();
    expect(last()?.kind).toBe("changed");
    expect(of.file.text).toBe("a plan of last year");
  });

  test("unless it has been looked at; what comes after the look is looked at again", async () => {
    const of = disk("theirs");
    const { file, last } = kept(of);
    await file.save();
    of.byOther("theirs 2");
    await file.overwrite();
    expect(last()).toEqual({ kind: "changed", theirs: "theirs 2" });
    await file.overwrite();
    expect(of.file.text).toBe("ours 1");
    expect(last()?.kind).toBe("written");
  });

  test("whoever writes when: no text of theirs is lost unseen", async () => {
    const step = fc.constantFrom("edit", "save", "theirs", "touch", "look");
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const of = disk("");
        const { file, plan, states } = kept(of);
        let count = 0;
        for (const one of steps) {
          const before = of.file.text!;
          const isTheirs = before.startsWith("theirs");
          if (one === "edit") plan.text = `ours ${(count += 1)}`;
          if (one === "theirs") of.byOther(`theirs ${(count += 1)}`);
          // As a drive that synchronises does.
          if (one === "touch") of.file.modified += 1;
          if (one === "save") {
            await file.save();
            if (isTheirs) expect(of.file.text).toBe(before);
            else expect(of.file.text).toBe(plan.text);
          }
          if (one === "look") {
            const shown = states.at(-1);
            await file.overwrite();
            if (isTheirs && !(shown?.kind === "changed" && shown.theirs === before)) {
              expect(of.file.text).toBe(before);
            }
          }
        }
      }),
      { numRuns: 200, seed: 1 },
    );
  });
});

test("killed while it wrote, before or after the swap, it goes on; what it did not write stays", async () => {
  for (const [there, goesOn] of [
    ["ours 1", true],
    ["ours 2", true],
    ["theirs", false],
  ] as const) {
    const of = disk("");
    const { file, plan, make, last } = kept(of);
    await file.save();
    plan.text = "ours 2";
    // The page ends within the write: nothing after it is remembered.
    of.file.hangs = true;
    void file.save();
    await new Promise((resolve) => setTimeout(resolve));
    file.stop();
    of.file.hangs = false;
    of.byOther(there);
    plan.text = "ours 3";
    await make().save();
    expect(of.file.text).toBe(goesOn ? "ours 3" : "theirs");
    expect(last()?.kind).toBe(goesOn ? "written" : "changed");
  }
});

test("what does not go is told, and tried again with the next edit: deleted, refused, full, damaged", async () => {
  const of = disk("");
  const { file, plan, last } = kept(of);
  await file.save();
  of.file.text = undefined;
  await file.save();
  expect(last()).toEqual({ kind: "stopped", why: "gone" });
  of.byOther("ours 1");
  of.file.fails = "no-room";
  plan.text = "ours 2";
  await file.save();
  expect(last()).toEqual({ kind: "stopped", why: "no-room" });
  of.file.fails = undefined;
  of.damaged((text) => text.slice(0, 3));
  await file.save();
  expect(last()).toEqual({ kind: "stopped", why: "not-same" });
});

test("without permission nothing is read or written until a click gives it", async () => {
  const of = disk("");
  const { file, last } = kept(of);
  of.file.allowed = false;
  await file.save();
  expect(last()).toEqual({ kind: "asks" });
  expect(of.file.text).toBe("");
  await file.allow();
  expect(last()).toEqual({ kind: "stopped", why: "not-allowed" });
  of.file.allowed = true;
  await file.allow();
  expect(of.file.text).toBe("ours 1");
});

test("theirs, once taken, is ours to write over", async () => {
  const of = disk("theirs");
  const { file, plan, last } = kept(of);
  await file.save();
  plan.text = "theirs, as it is written here";
  await file.took();
  expect(of.file.text).toBe(plan.text);
  expect(last()?.kind).toBe("written");
});

test("time and size prove nothing: the content decides", () => {
  const base = baseOf({ text: "one", size: 3, modified: 1 });
  expect(holds({ text: "one", size: 3, modified: 9 }, base, "two")).toBe("known");
  expect(holds({ text: "six", size: 3, modified: 1 }, base, "two")).toBe("changed");
  expect(holds({ text: "two", size: 3, modified: 9 }, undefined, "two")).toBe("ours");
  expect(holds({ text: "", size: 0, modified: 9 }, undefined, "two")).toBe("known");
});

test("a fault is known by the name of its exception", () => {
  const of = (name: string) => fileFaultOf(Object.assign(new Error(), { name }));
  expect(
    ["NotFoundError", "NotAllowedError", "QuotaExceededError", "NotReadableError", "Odd"].map(of),
  ).toEqual(["gone", "not-allowed", "no-room", "busy", "failed"]);
});
