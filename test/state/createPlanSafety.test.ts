import { createRoot, createSignal } from "solid-js";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import type { Command } from "../../src/editing/command.ts";
import { makeInlineRunner } from "../../src/engine/runner.ts";
import { DEFAULT_RUN } from "../../src/model/plan.ts";
import type { Plan } from "../../src/model/plan.ts";
import type { Persistence, SaveState } from "../../src/model/saveState.ts";
import { newPlan } from "../../src/model/newPlan.ts";
import { createPlanSafety } from "../../src/state/createPlanSafety.ts";
import type { OpenDocument } from "../../src/state/createDocument.ts";
import type { Plans } from "../../src/state/createPlans.ts";
import type { Backup, SafetyStorage } from "../../src/state/planSafety.ts";
import { encodePlan } from "../../src/storage/encodePlan.ts";
import { WORKER_QUESTIONS } from "../../src/workers/questions.ts";

const PLAN = newPlan("blank", { language: "en", start: "2027-01", name: "Mine" });
const DAY_MS = 24 * 60 * 60 * 1000;

/** The safety of the plan that is open, over a storage that keeps what it is told. */
function open(
  options: {
    readonly lasting?: boolean;
    readonly persistence?: Persistence;
    readonly mayAsk?: boolean;
    readonly readOnly?: boolean;
    readonly refuses?: boolean;
    readonly link?: Awaited<ReturnType<SafetyStorage["fromLink"]>>;
    readonly names?: readonly string[];
  } = {},
) {
  let backup: Backup = { at: undefined, edits: 0 };
  let reminded: Date | undefined;
  const clock = { now: new Date("2027-03-01T12:00:00Z") };
  const versions: (readonly [id: string, name: string, reason: string])[] = [];
  const added: Plan[] = [];
  const done: string[] = [];
  const persistence = options.persistence ?? "unknown";
  const askToKeep = vi.fn(() => Promise.resolve<Persistence>("kept"));
  const storage: SafetyStorage = {
    lasting: options.lasting ?? true,
    versions: () => Promise.resolve([]),
    version: () => Promise.resolve(undefined),
    saveVersion: (id, plan, reason) => {
      versions.push([id, plan.name, reason]);
      return Promise.resolve(options.refuses !== true);
    },
    trashed: () => Promise.resolve([]),
    restore: async (id) => void done.push(`restored ${id}`),
    purge: async (id) => void done.push(`purged ${id}`),
    persistence: () => Promise.resolve(persistence),
    askToKeep,
    mayAsk: () => options.mayAsk ?? true,
    toLink: (plan) => Promise.resolve({ ok: true, value: `#${plan.name}` }),
    fromLink: () => Promise.resolve(options.link ?? { ok: true, value: encodePlan(PLAN) }),
    backup: () => backup,
    setBackup: (next) => (backup = next),
    reminded: () => reminded,
    setReminded: (at) => (reminded = at),
    everything: () => Promise.resolve("{}"),
  };
  return createRoot((dispose) => {
    onTestFinished(dispose);
    const [saving, setSaving] = createSignal<SaveState>({ kind: "saving" });
    const safety = createPlanSafety({
      storage,
      document: {
        plan: () => PLAN,
        readOnly: () => options.readOnly ?? false,
        put: (plan: Plan) => done.push(`put ${plan.name}`),
      } as unknown as OpenDocument,
      plans: {
        saving,
        current: () => "open",
        kept: () => PLAN,
        list: () => (options.names ?? ["Mine"]).map((name, at) => ({ id: String(at), name })),
        flush: async () => void done.push("flushed"),
        open: async (id: string) => void done.push(`opened ${id}`),
        attempt: <T>(work: () => Promise<T>) => work(),
        add: (plan: Plan) => Promise.resolve(added.push(plan) > 0),
      } as unknown as Plans,
      now: () => clock.now,
      runner: Promise.resolve(makeInlineRunner(WORKER_QUESTIONS, () => Promise.resolve())),
    });
    const edit = (times: number): void => {
      for (let i = 0; i < times; i += 1) safety.onEdit(1);
    };
    const reminders = () => safety.notices().flatMap((one) => (one.kind === "backup" ? [one.edits] : []));
    const later = (days: number) => (clock.now = new Date(clock.now.getTime() + days * DAY_MS));
    return {
      safety,
      setSaving,
      versions,
      added,
      done,
      askToKeep,
      edit,
      reminders,
      later,
      backup: () => backup,
    };
  });
}

const settle = () => new Promise((resolve) => setTimeout(resolve));

describe("a reminder to save a file", () => {
  test("comes after fifty edits where the browser keeps the plan, and after twenty where it may not", async () => {
    for (const [persistence, enough] of [
      ["kept", 50],
      ["may-be-evicted", 20],
      ["unknown", 20],
    ] as const) {
      const { edit, reminders } = open({ persistence, mayAsk: false });
      await settle();
      edit(enough - 1);
      expect(reminders()).toEqual([]);
      edit(1);
      expect(reminders()).toEqual([enough]);
    }
  });

  test("comes once a week at most", () => {
    const { edit, reminders, safety, later } = open({ mayAsk: false });
    edit(20);
    safety.dismiss("backup");
    later(6.9);
    edit(1);
    expect(reminders()).toEqual([]);
    later(0.1);
    edit(1);
    expect(reminders()).toEqual([22]);
  });

  test("goes when a file is saved, and edits are counted from there; one that is undone does not count", () => {
    const { edit, reminders, safety, backup } = open({ mayAsk: false });
    edit(20);
    expect(reminders()).toEqual([20]);
    safety.backedUp();
    expect(reminders()).toEqual([]);
    expect(backup()).toEqual({ at: new Date("2027-03-01T12:00:00Z"), edits: 0 });
    safety.onEdit(-1);
    expect(backup().edits).toBe(0);
    edit(2);
    safety.onEdit(-1);
    expect(safety.backup().edits).toBe(1);
  });
});

describe("the browser is asked to keep what is saved", () => {
  test("at the first edit, and never again", async () => {
    const { edit, askToKeep, safety } = open();
    expect(askToKeep).not.toHaveBeenCalled();
    edit(3);
    expect(askToKeep).toHaveBeenCalledTimes(1);
    await settle();
    expect(safety.persistence()).toBe("kept");
  });

  test("never where it was asked before, or keeps nothing anyway", () => {
    const asked = open({ mayAsk: false });
    const memory = open({ lasting: false });
    asked.edit(1);
    memory.edit(1);
    expect(asked.askToKeep).not.toHaveBeenCalled();
    expect(memory.askToKeep).not.toHaveBeenCalled();
  });
});

describe("what stays on the page until it is dealt with", () => {
  test("is that the plan is not saved, for as long as it is not, with the reason", () => {
    const { safety, setSaving } = open();
    expect(safety.notices()).toEqual([]);
    setSaving({ kind: "unsaved", reason: "quota" });
    expect(safety.notices()).toEqual([{ kind: "unsaved", reason: "quota" }]);
    // Of a newer program there is a notice of its own.
    setSaving({ kind: "unsaved", reason: "newer-program" });
    expect(safety.notices()).toEqual([]);
  });

  test("is that the browser keeps nothing, until it does again", () => {
    const { safety } = open({ lasting: false });
    expect(safety.notices().map(({ kind }) => kind)).toEqual(["memory-only"]);
    safety.show({ kind: "storage-back", save: () => Promise.resolve() });
    expect(safety.notices().map(({ kind }) => kind)).toEqual(["storage-back"]);
  });

  test("stands once of each kind, the newest of it", () => {
    const { safety } = open();
    safety.show({ kind: "backup", edits: 1 });
    safety.show({ kind: "newer-program" });
    safety.show({ kind: "backup", edits: 2 });
    expect(safety.notices()).toEqual([{ kind: "newer-program" }, { kind: "backup", edits: 2 }]);
    safety.dismiss("backup");
    expect(safety.notices()).toEqual([{ kind: "newer-program" }]);
  });
});

describe("a version is kept aside", () => {
  const all: readonly (readonly [boolean, Command])[] = [
    [true, { kind: "adopt-scenario", name: "A" }],
    [true, { kind: "revert-scenario", name: "A" }],
    [false, { kind: "revert-scenario", name: "A", row: "hunters" }],
    [true, { kind: "delete-scenario", name: "A" }],
    [true, { kind: "set-currency", currency: "EUR", rate: 0.1 }],
    [false, { kind: "set-name", name: "x" }],
    [
      true,
      {
        kind: "together",
        commands: [
          { kind: "set-name", name: "x" },
          { kind: "delete-scenario", name: "A" },
        ],
      },
    ],
    [false, { kind: "together", commands: [{ kind: "set-name", name: "x" }] }],
  ];

  test.each(all)("before much goes at once (%s): %o", (kept, command) => {
    const { safety, versions } = open();
    safety.onCommand(command);
    expect(versions).toEqual(kept ? [["open", "Mine", "overwrite"]] : []);
  });

  test("before an earlier one is put back; where that can't be, nothing is put back", async () => {
    const earlier = { ...PLAN, name: "Earlier" };
    const there = open();
    expect(await there.safety.restoreVersion(earlier)).toBe(true);
    expect(there.versions).toEqual([["open", "Mine", "restore"]]);
    expect(there.done).toEqual(["put Earlier", "flushed"]);
    const full = open({ refuses: true });
    expect(await full.safety.restoreVersion(earlier)).toBe(false);
    expect(full.done).toEqual([]);
    const reader = open({ readOnly: true });
    expect(await reader.safety.restoreVersion(earlier)).toBe(false);
    expect([reader.versions, reader.done]).toEqual([[], []]);
  });
});

describe("what comes by a link", () => {
  test("is shown and not opened, until it is accepted: then as a plan beside the others, under a free name", async () => {
    const { safety, added, versions } = open({ names: ["Mine", "Other"] });
    await safety.offerLink("#s1.x");
    expect(safety.arrival()).toMatchObject({ from: "link", plan: { name: "Mine" } });
    expect(added).toEqual([]);
    expect(await safety.accept()).toBe(true);
    expect(versions).toEqual([["open", "Mine", "import"]]);
    expect(added).toHaveLength(1);
    expect(["Mine", "Other"]).not.toContain(added[0]!.name);
    expect(safety.arrival()).toBeUndefined();
    expect(await safety.accept()).toBe(false);
  });

  test("does not make this computer run more trials than usual unasked, and says how many it asked for", async () => {
    const trials = DEFAULT_RUN.trials + 1;
    const many = { ...PLAN, run: { ...PLAN.run, trials } };
    const greedy = open({ link: { ok: true, value: encodePlan(many) } });
    await greedy.safety.offerLink("#s1.x");
    expect(greedy.safety.arrival()).toMatchObject({ plan: { run: DEFAULT_RUN }, trialsAsked: trials });
    const usual = open({ link: { ok: true, value: encodePlan({ ...many, run: DEFAULT_RUN }) } });
    await usual.safety.offerLink("#s1.x");
    expect(usual.safety.arrival()).not.toHaveProperty("trialsAsked");
  });

  test("and is damaged, or no plan, is told and can't be accepted", async () => {
    const damaged = open({ link: { ok: false, error: { code: "link-damaged" } } });
    await damaged.safety.offerLink("#s1.x");
    expect(damaged.safety.arrival()).toEqual({ from: "link", fault: { code: "link-damaged" } });
    expect(await damaged.safety.accept()).toBe(false);
    const none = open({ link: { ok: true, value: "{}" } });
    await none.safety.offerLink("#s1.x");
    expect(none.safety.arrival()).toMatchObject({ fault: { code: "link-plan", issues: expect.any(Array) } });
  });
});

test("a plan from the trash is restored and then opened", async () => {
  const { safety, done } = open();
  await safety.bringBack("old");
  expect(done).toEqual(["restored old", "opened old"]);
});
