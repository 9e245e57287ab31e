import { isPercent } from "../i18n/decimals.ts";
import type { Unit } from "../model/row.ts";

const POWERS: { readonly [word: string]: number } = { "": 1, k: 1e3, t: 1e3, tn: 1e3, m: 1e6, mn: 1e6 };

/**
 * A number as people type it: spaces between thousands, decimal point or comma, `k` and `M`, a sign of
 * per cent (which a share may go without). Undefined where it is none.
 */
export function readNumber(text: string, unit: Unit = ""): number | undefined {
  const plain = text.replace(/[\s\u00a0\u202f']/g, "").replace("−", "-");
  const found = /^([+-]?)(\d*(?:[.,]\d+)*[.,]?)(k|t|tn|m|mn)?(%?)$/i.exec(plain);
  const digits = found?.[2] ?? "";
  if (found === null || !/\d/.test(digits)) return undefined;
  const value = Number(decimalPoint(digits)) * (POWERS[(found[3] ?? "").toLowerCase()] ?? 1);
  if (!Number.isFinite(value)) return undefined;
  const signed = found[1] === "-" ? -value : value;
  const share = found[4] === "%" || isPercent(unit);
  return share ? Number((signed / 100).toPrecision(15)) : signed;
}

/** "1,234" and "1.234.567" have thousands, "2,5" and "1,234.5" a decimal sign: the last one, unless it groups. */
function decimalPoint(digits: string): string {
  const last = Math.max(digits.lastIndexOf(","), digits.lastIndexOf("."));
  if (last < 0) return digits;
  const sign = digits.charAt(last);
  const other = sign === "," ? "." : ",";
  const repeated = digits.indexOf(sign) !== last;
  const groups = repeated || (sign === "," && !digits.includes(other) && /^\d{1,3}(,\d{3})+$/.test(digits));
  if (groups) return digits.replaceAll(sign, "").replace(",", ".");
  return `${digits.slice(0, last).replace(/[.,]/g, "")}.${digits.slice(last + 1)}`;
}
