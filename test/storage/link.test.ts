import { readFileSync } from "node:fs";
import { deflateRawSync } from "node:zlib";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Plan } from "../../src/model/plan.ts";
import { decodePlan } from "../../src/storage/decodePlan.ts";
import { isPlanLink } from "../../src/storage/isPlanLink.ts";
import { decodeLink, encodeLink, LINK_LIMITS } from "../../src/storage/link.ts";
import { repeats } from "../support/repeats.ts";

function fixture(name: string): Plan {
  const plan = decodePlan(
    readFileSync(new URL(`../fixtures/plans/v1/${name}.plan.json`, import.meta.url), "utf8"),
  );
  if (!plan.ok) throw new Error("the fixture is no plan");
  return plan.value;
}
const linkOf = (text: string) => `#s1.${deflateRawSync(text).toString("base64url")}`;
const faultOf = async (fragment: string) => {
  const result = await decodeLink(fragment);
  return result.ok ? undefined : result.error.code;
};

describe("a share link", () => {
  test("holds every part of a plan", async () => {
    const plan = fixture("every-feature");
    const link = await encodeLink(plan);
    expect(link.ok && link.value).toMatch(/^#s1\.[A-Za-z0-9_-]+$/);
    expect(link.ok && (await decodeLink(link.value))).toEqual({ ok: true, value: plan });
  });

  test("is refused for a plan that is too large, which is told", async () => {
    const noise = Array.from({ length: 30_000 }, (_, i) => ((i * 2654435761) >>> 0).toString(36)).join("");
    const plan: Plan = { ...fixture("smallest"), sla: { texts: { noise } } };
    expect(await encodeLink(plan)).toMatchObject({ ok: false, error: { code: "link-too-long" } });
  });

  test("over 64 kB is refused before it is unpacked", async () => {
    expect(await faultOf(`#s1.${"A".repeat(LINK_LIMITS.encoded + 1)}`)).toBe("link-too-long");
  });

  test("that unpacks to more than 1 MB is refused while it is unpacked", async () => {
    expect(await faultOf(linkOf(" ".repeat(40_000_000)))).toBe("link-too-large");
  });

  test("that was cut off anywhere is told, and is never half a plan", async () => {
    const link = await encodeLink(fixture("smallest"));
    if (!link.ok) throw new Error("no link");
    for (let length = 0; length < link.value.length; length += 1) {
      expect(await faultOf(link.value.slice(0, length))).toMatch(/^link-/);
    }
  });

  test.each([
    ["", "link-damaged"],
    ["#s1.", "link-damaged"],
    ["#s1.å", "link-damaged"],
    ["#s2.abc", "link-newer"],
    ["#rescue", "link-damaged"],
    [linkOf("{}"), "link-plan"],
    [linkOf('{"format": "ubm-plan", "version": 1, "__proto__": {"a": 1}}'), "link-plan"],
    [`#s1.${Buffer.from([0xff, 0xff, 0xff]).toString("base64url")}`, "link-damaged"],
    [`#s1.${deflateRawSync(Buffer.from([0xff, 0xfe])).toString("base64url")}`, "link-damaged"],
  ])("%j is a fault", async (fragment, code) => {
    expect(await faultOf(fragment)).toBe(code);
  });

  test("is told from other fragments", () => {
    expect(["#s1.x", "#s9.x", "#rescue", "", "#/report"].map(isPlanLink)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test("of any letters is a plan or a fault", async () => {
    await fc.assert(
      fc.asyncProperty(fc.base64String({ maxLength: 300 }), async (text) => {
        expect(typeof (await decodeLink(`#s1.${text.replace(/[+/=]/g, "_")}`)).ok).toBe("boolean");
      }),
      { numRuns: repeats(200, 20_000) },
    );
  });
});
