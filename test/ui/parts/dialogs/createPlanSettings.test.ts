import { createComponent } from "solid-js";
import { afterEach, expect, test } from "vitest";
import { LIMITS } from "../../../../src/model/plan.ts";
import { AppContext } from "../../../../src/state/context.ts";
import type { FramedApp } from "../../../../src/state/context.ts";
import { decodePlan } from "../../../../src/storage/decodePlan.ts";
import { encodePlan } from "../../../../src/storage/encodePlan.ts";
import { createPlanSettings } from "../../../../src/ui/parts/dialogs/createPlanSettings.ts";
import type { PlanSettings } from "../../../../src/ui/parts/dialogs/createPlanSettings.ts";
import { makePlan } from "../../../support/makePlan.ts";
import { openSheet } from "../../views/sheet/openSheet.ts";

let opened: ReturnType<typeof openSheet>;
afterEach(() => opened.dispose());

function openSettings(language: "en" | "sv"): PlanSettings {
  opened = openSheet(makePlan({}), language);
  let settings: PlanSettings;
  createComponent(AppContext.Provider, {
    value: opened.app as FramedApp,
    get children() {
      settings = createPlanSettings(() => {});
      return undefined;
    },
  });
  return settings!;
}

test("the settings take as many trials, and as large a seed, as a plan file does", () => {
  const settings = openSettings("en");
  settings.setTrials(String(LIMITS.trials));
  settings.setSeed(String(LIMITS.seed));
  settings.save();
  const { plan } = opened.document;
  expect(plan().run).toEqual({ trials: LIMITS.trials, seed: LIMITS.seed, chance: true });
  const again = decodePlan(encodePlan(plan()));
  expect(again.ok && again.value.run).toEqual(plan().run);
});

test.each([
  ["en", "Give a whole number from 1 to 10,000,000."],
  ["sv", "Ange ett heltal från 1 till 10 000 000."],
] as const)("one trial more is refused with the bound (%s)", (language, said) => {
  const settings = openSettings(language);
  settings.setTrials(String(LIMITS.trials + 1));
  expect(settings.wrong().trials?.replace(/\u00a0/g, " ")).toBe(said);
});
