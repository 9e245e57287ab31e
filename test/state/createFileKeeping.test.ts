import { createRoot, createSignal } from "solid-js";
import { expect, onTestFinished, test } from "vitest";
import { newPlan } from "../../src/model/newPlan.ts";
import type { FramedApp } from "../../src/state/context.ts";
import { createFileKeeping } from "../../src/state/createFileKeeping.ts";
import type { PickedFile } from "../../src/state/fileKeeping.ts";

const PLAN = newPlan("blank", { language: "en", start: "2027-01" });
const PICKED = { file: new File([], "new.plan.json"), handle: {} } satisfies PickedFile;

/** Plans of which some are kept in files; `slow`: the file of a plan is found only when it is told so. */
function open(files: Readonly<Record<string, string>>, slow = false) {
  const done: string[] = [];
  const known = new Map(Object.entries(files));
  const waiting: (() => void)[] = [];
  return createRoot((dispose) => {
    onTestFinished(dispose);
    const [current, setCurrent] = createSignal("a");
    const [readOnly, setReadOnly] = createSignal(false);
    const [plan, setPlan] = createSignal(PLAN);
    const keeping = createFileKeeping({
      app: { plans: { current }, document: { plan, readOnly } } as unknown as FramedApp,
      fileOf: async (id, onState) => {
        if (slow) await new Promise<void>((resolve) => waiting.push(resolve));
        const name = known.get(id);
        if (name === undefined) return undefined;
        const note = (what: string) => () => void done.push(`${what} ${name}`);
        const told = (what: string) => async () => void done.push(`${what} ${name}`);
        return {
          name,
          edited: note("edited"),
          save: async () => {
            done.push(`saved ${name}`);
            onState({ kind: "writing" });
          },
          allow: told("allowed"),
          overwrite: told("overwritten"),
          took: told("took"),
          stop: note("stopped"),
        };
      },
      askWhere: () => Promise.resolve(PICKED),
      choose: () => Promise.resolve(undefined),
      remember: async (id, picked) => {
        if (picked === undefined) known.delete(id);
        else known.set(id, picked.at.file.name);
        done.push(`remembered ${id}${picked?.opened === true ? ", as opened" : ""}`);
      },
      suggested: () => "Plan.plan.json",
    });
    return { keeping, done, waiting, setCurrent, setReadOnly, setPlan, since: () => done.splice(0) };
  });
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

test("a plan that is kept in a file is saved there when it is opened, and hears of every edit", async () => {
  const { keeping, since, setPlan } = open({ a: "a.json" });
  await settle();
  expect(since()).toEqual(["saved a.json"]);
  expect(keeping.state()).toEqual({ kind: "writing", name: "a.json" });
  setPlan({ ...PLAN, name: "Edited" });
  expect(since()).toEqual(["edited a.json"]);
});

test("a plan that is kept in none writes nothing anywhere", async () => {
  const { keeping, since, setPlan } = open({});
  await settle();
  setPlan({ ...PLAN, name: "Edited" });
  await keeping.tryAgain();
  expect([since(), keeping.state()]).toEqual([[], { kind: "off" }]);
});

test("another plan's edits never reach the file of the one before", async () => {
  const { keeping, since, setCurrent, setPlan } = open({ a: "a.json", b: "b.json" });
  await settle();
  since();
  setCurrent("b");
  await settle();
  expect(since()).toEqual(["stopped a.json", "saved b.json"]);
  setPlan({ ...PLAN, name: "Of b" });
  expect(since()).toEqual(["edited b.json"]);
  expect(keeping.state()).toMatchObject({ name: "b.json" });
});

test("a file that is found too late, when another plan is open, is let go", async () => {
  const { keeping, since, setCurrent, waiting, setPlan } = open({ a: "a.json" }, true);
  setCurrent("b");
  for (const go of waiting.splice(0)) go();
  await settle();
  expect(since()).toEqual(["stopped a.json"]);
  setPlan({ ...PLAN, name: "Of b" });
  expect([since(), keeping.state()]).toEqual([[], { kind: "off" }]);
});

test("a plan that another tab edits is written by that tab alone", async () => {
  const { since, setReadOnly, setPlan, keeping } = open({ a: "a.json" });
  await settle();
  since();
  setReadOnly(true);
  await settle();
  setPlan({ ...PLAN, name: "By the other tab" });
  expect(since()).toEqual(["stopped a.json"]);
  expect(keeping.state()).toEqual({ kind: "off" });
  setReadOnly(false);
  await settle();
  expect(since()).toEqual(["saved a.json"]);
});

test("a plan is kept where its user says, or where it was opened from, until that is forgotten", async () => {
  const { keeping, since } = open({});
  await settle();
  await keeping.keep();
  expect(since()).toEqual(["remembered a", "saved new.plan.json"]);
  await keeping.keepIn(PICKED);
  expect(since()).toEqual(["remembered a, as opened", "stopped new.plan.json", "saved new.plan.json"]);
  for (const ask of [keeping.allow, keeping.overwrite, keeping.took, keeping.tryAgain]) await ask();
  expect(since()).toEqual(["allowed", "overwritten", "took", "saved"].map((what) => `${what} new.plan.json`));
  await keeping.forget();
  expect(since()).toEqual(["remembered a", "stopped new.plan.json"]);
  expect(keeping.state()).toEqual({ kind: "off" });
});
