import { describe, expect, test } from "vitest";
import { runAnswer } from "../../src/cli/answers.ts";
import { readArguments } from "../../src/cli/arguments.ts";
import { checkPlan } from "../../src/engine/checkPlan.ts";
import { readPlan } from "../../src/storage/decodePlan.ts";
import { failuresOf, realityCase } from "../support/realityCase.ts";

describe("what came, as an independent implementation works it out", () => {
  test.each(["learn_answer_rate", "track_record"])("%s", (name) => {
    const { plan: file, args, expect: expectations } = realityCase(name);
    const { plan, issues } = readPlan(JSON.stringify(file));
    expect(issues).toEqual([]);
    expect(checkPlan(plan!)).toEqual([]);
    const read = readArguments(args);
    if (!read.ok) throw new Error(read.error.join("\n"));
    const { answer } = read.value;
    const printed = runAnswer(plan!, { ...read.value, answer: answer! });
    if (!printed.ok) throw new Error(printed.error.join("\n"));
    expect(failuresOf(printed.value, expectations)).toEqual([]);
  });
});
