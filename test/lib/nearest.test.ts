import { expect, test } from "vitest";
import { nearest } from "../../src/lib/nearest.ts";

const NAMES = ["hunters", "answer_rate", "new_customers", "cac", "mrr"];

test.each([
  ["hunter", "hunters"],
  ["Hunters", "hunters"],
  ["hutners", "hunters"],
  ["anser_rate", "answer_rate"],
  ["newcustomer", "new_customers"],
  ["cax", "cac"],
  ["cxx", undefined],
  ["entirely_different", undefined],
  ["", undefined],
])("nearest to %s is %s", (name, expected) => expect(nearest(name, NAMES)).toBe(expected));

test("the first of two that are equally near is taken", () => {
  expect(nearest("rat", ["rats", "bat"])).toBe("rats");
});
