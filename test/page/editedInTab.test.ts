import { expect, test, vi } from "vitest";
import { makeEditedInTab } from "../../src/page/editedInTab.ts";
import { stubPage } from "./pageStubs.ts";

/** A page that came by a navigation of this type, in a tab that remembers what is kept. */
function open(type: string | undefined) {
  const page = stubPage();
  vi.stubGlobal("performance", { getEntriesByType: () => (type === undefined ? [] : [{ type }]) });
  return page;
}

test("a page that is reloaded knows which plan its tab was editing", () => {
  const { kept } = open("reload");
  expect(makeEditedInTab().before).toBeUndefined();
  makeEditedInTab().set("plan-1");
  expect(makeEditedInTab().before).toBe("plan-1");
  makeEditedInTab().set(undefined);
  expect(makeEditedInTab().before).toBeUndefined();
  expect(kept.size).toBe(0);
});

test("a page that came by a link or the back button makes no claim, whatever its tab remembers", () => {
  for (const type of ["navigate", "back_forward", undefined]) {
    open(type);
    makeEditedInTab().set("plan-1");
    expect(makeEditedInTab().before).toBeUndefined();
  }
});

test("a browser that lets the tab remember nothing is no obstacle", () => {
  open("reload");
  const refuse = () => {
    throw new DOMException("not allowed", "SecurityError");
  };
  vi.stubGlobal("sessionStorage", { getItem: refuse, setItem: refuse, removeItem: refuse });
  const tab = makeEditedInTab();
  expect(tab.before).toBeUndefined();
  tab.set("plan-1");
  tab.set(undefined);
});
