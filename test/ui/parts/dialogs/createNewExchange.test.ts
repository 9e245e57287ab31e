import { createComponent } from "solid-js";
import { afterEach, expect, test } from "vitest";
import type { TemplateId } from "../../../../src/model/plan.ts";
import { AppContext } from "../../../../src/state/context.ts";
import type { FramedApp } from "../../../../src/state/context.ts";
import { createNewExchange } from "../../../../src/ui/parts/dialogs/createNewExchange.ts";
import type { NewExchange } from "../../../../src/ui/parts/dialogs/createNewExchange.ts";
import { makePlan } from "../../../support/makePlan.ts";
import { openSheet } from "../../views/sheet/openSheet.ts";

let opened: ReturnType<typeof openSheet>;
afterEach(() => opened.dispose());

function openExchange(template: TemplateId): NewExchange {
  opened = openSheet(makePlan({}), "en");
  let exchange: NewExchange;
  createComponent(AppContext.Provider, {
    value: opened.app as FramedApp,
    get children() {
      exchange = createNewExchange(() => template);
      return undefined;
    },
  });
  return exchange!;
}

const plain = (said: string | undefined) => said?.replaceAll("\u00a0", " ");

test("the usual rate is taken as it is, told the other way round and by what a customer pays", () => {
  const exchange = openExchange("founder");
  exchange.setCurrency("EUR");
  expect(plain(exchange.shown())).toBe("1 SEK is 0.091 EUR. Price per month: SEK 9,000 becomes €818.");
  expect([exchange.isSure(), exchange.asked()]).toEqual([true, undefined]);
});

test("a rate that is upside down makes no plan before it has been asked about, and another one is asked about anew", () => {
  const exchange = openExchange("founder");
  exchange.setCurrency("EUR");
  exchange.setRateText("0.09");
  expect(exchange.asked()).toBeUndefined();
  expect(exchange.isSure()).toBe(false);
  expect(plain(exchange.asked())).toMatch(/about 11 SEK for 1 EUR/);
  expect(exchange.isSure()).toBe(true);
  exchange.setRateText("0.08");
  expect([exchange.asked(), exchange.isSure()]).toEqual([undefined, false]);
  exchange.setRateText("11");
  expect([exchange.isSure(), exchange.asked()]).toEqual([true, undefined]);
});

test("a plan without a price shows what a seller earns, and one in the template's currency is asked nothing", () => {
  const exchange = openExchange("blank");
  expect([exchange.isSure(), exchange.value()]).toEqual([true, undefined]);
  exchange.setCurrency("EUR");
  expect(plain(exchange.shown())).toMatch(/ Monthly pay of sellers: SEK 55,000 becomes €5,000\.$/);
  exchange.setRateText("nothing");
  expect([exchange.fault(), exchange.shown(), exchange.value()]).toEqual([true, "", undefined]);
});
