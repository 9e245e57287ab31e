import { expect, test } from "vitest";
import { qrPath } from "../../../src/ui/kit/qrPath.ts";

test("a text is drawn as a QR code with its white margin, and a text that is too long as none", () => {
  const code = qrPath("UBM1-00CGK-3X9VB")!;
  // Version 1 has 21 squares a side, and the margin is four.
  expect(code.size).toBe(29);
  // The finder pattern: seven squares in the first row, from the margin on.
  expect(code.path.startsWith("M4 4h7v1h-7z")).toBe(true);
  expect(qrPath("x".repeat(5000))).toBeUndefined();
});
