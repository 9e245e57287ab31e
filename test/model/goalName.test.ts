import { expect, test } from "vitest";
import { goalName } from "../../src/model/goalName.ts";
import { newPlan } from "../../src/model/newPlan.ts";

test("a name from a template is said in the page's language, one of the user's own as it is", () => {
  for (const [made, shown] of [
    ["en", "sv"],
    ["sv", "en"],
  ] as const) {
    const name = (language: "en" | "sv") =>
      newPlan("founder", { language, start: "2027-01" }).goals[0]!.name!;
    expect(goalName(name(made), shown)).toBe(name(shown));
    expect(name(made)).not.toBe(name(shown));
  }
  expect(goalName("Ten by Christmas", "sv")).toBe("Ten by Christmas");
});
