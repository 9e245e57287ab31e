import { describe, expect, test } from "vitest";
import { chainIsComplete, migrate } from "../../src/storage/migrations/index.ts";
import type { Migration } from "../../src/storage/migrations/index.ts";

const rename: Migration = ({ title, ...rest }) => ({ ...rest, name: title ?? "" });
const addLanguage: Migration = (document) => ({ ...document, language: "en" });

describe("migrations", () => {
  test("are there for every version of the plan file", () => {
    expect(chainIsComplete()).toBe(true);
  });

  test("lead from any version to the newest, each step once, in order", () => {
    expect(migrate({ version: 1, title: "a" }, 1, [rename, addLanguage])).toEqual({
      version: 3,
      name: "a",
      language: "en",
    });
    expect(migrate({ version: 2, name: "b" }, 2, [rename, addLanguage])).toEqual({
      version: 3,
      name: "b",
      language: "en",
    });
  });

  test("leave a document of the newest version as it is", () => {
    const document = { version: 3, name: "c" };
    expect(migrate(document, 3, [rename, addLanguage])).toBe(document);
  });
});
