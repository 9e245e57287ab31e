import type { Issue, Place, PlacedIssue } from "../model/issue.ts";

/** A JSON value. Its objects are plain ones without keys such as `__proto__`. */
export type Json = null | boolean | number | string | readonly Json[] | JsonObject;
export type JsonObject = { readonly [key: string]: Json };

/** The result of reading: the value where the text is JSON, and every fault with its place. */
export type JsonReading = { readonly value: Json | undefined; readonly issues: readonly PlacedIssue[] };

const FORBIDDEN = new Set(["__proto__", "constructor", "prototype"]);
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const ESCAPES: { readonly [letter: string]: string } = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/** The deepest nesting of objects and lists in a file. */
export const MAX_DEPTH = 20;
/** The most faults that are listed; more would not describe a file better. */
export const MAX_ISSUES = 1000;

type Reader = {
  readonly text: string;
  at: number;
  readonly place: (string | number)[];
  readonly issues: PlacedIssue[];
  /** Set by a fault that ends the reading. */
  stopped: boolean;
};

/**
 * Reads JSON more strictly than JSON.parse, which uses the last of two equal keys and accepts `__proto__`: both are
 * reported here as faults with their place. A syntax fault ends the reading; the others are collected.
 */
export function readJson(text: string): JsonReading {
  const reader: Reader = {
    text,
    at: text.charCodeAt(0) === 0xfeff ? 1 : 0,
    place: [],
    issues: [],
    stopped: false,
  };
  const value = readValue(reader);
  skipSpace(reader);
  if (!reader.stopped && reader.at < text.length) failSyntax(reader);
  return { value: reader.stopped ? undefined : value, issues: reader.issues };
}

function readValue(reader: Reader): Json {
  skipSpace(reader);
  const first = reader.text[reader.at];
  if (first === "{") return nested(reader, readObject);
  if (first === "[") return nested(reader, readList);
  if (first === '"') return readText(reader);
  if (first === "t") return readWord(reader, "true", true);
  if (first === "f") return readWord(reader, "false", false);
  if (first === "n") return readWord(reader, "null", null);
  return readNumber(reader);
}

function nested(reader: Reader, read: (reader: Reader) => Json): Json {
  if (reader.place.length >= MAX_DEPTH) {
    fault(reader, { code: "nested-too-deep", max: MAX_DEPTH });
    reader.stopped = true;
    return null;
  }
  return read(reader);
}

function readObject(reader: Reader): Json {
  const object: { [key: string]: Json } = {};
  reader.at += 1;
  if (taken(reader, "}")) return object;
  for (;;) {
    skipSpace(reader);
    if (reader.text[reader.at] !== '"') return failSyntax(reader);
    const key = readText(reader);
    if (reader.stopped) return null;
    if (!taken(reader, ":")) return failSyntax(reader);
    reader.place.push(key);
    const forbidden = FORBIDDEN.has(key);
    const twice = !forbidden && Object.hasOwn(object, key);
    if (forbidden) fault(reader, { code: "forbidden-key", key });
    if (twice) fault(reader, { code: "duplicate-key", key });
    const value = readValue(reader);
    if (reader.stopped) return null;
    if (!forbidden && !twice) object[key] = value;
    reader.place.pop();
    if (taken(reader, "}")) return object;
    if (!taken(reader, ",")) return failSyntax(reader);
  }
}

function readList(reader: Reader): Json {
  const list: Json[] = [];
  reader.at += 1;
  if (taken(reader, "]")) return list;
  for (;;) {
    reader.place.push(list.length);
    const value = readValue(reader);
    if (reader.stopped) return null;
    list.push(value);
    reader.place.pop();
    if (taken(reader, "]")) return list;
    if (!taken(reader, ",")) return failSyntax(reader);
  }
}

function readText(reader: Reader): string {
  const { text } = reader;
  let from = reader.at + 1;
  let result = "";
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x22) {
      reader.at = at + 1;
      return result + text.slice(from, at);
    }
    if (code < 0x20) {
      reader.at = at;
      failSyntax(reader);
      return "";
    }
    if (code === 0x5c) {
      result += text.slice(from, at);
      const unit = readEscape(text, at + 1);
      if (unit === undefined) {
        reader.at = at;
        failSyntax(reader);
        return "";
      }
      result += unit;
      at += text[at + 1] === "u" ? 5 : 1;
      from = at + 1;
    }
  }
  reader.at = text.length;
  failSyntax(reader);
  return "";
}

/** The character for the escape at `at` (after its backslash). */
function readEscape(text: string, at: number): string | undefined {
  const letter = text[at];
  if (letter !== "u") return letter === undefined ? undefined : ESCAPES[letter];
  const digits = text.slice(at + 1, at + 5);
  return /^[0-9a-fA-F]{4}$/.test(digits) ? String.fromCharCode(Number.parseInt(digits, 16)) : undefined;
}

function readNumber(reader: Reader): Json {
  NUMBER.lastIndex = reader.at;
  const text = NUMBER.exec(reader.text)?.[0];
  if (text === undefined) return failSyntax(reader);
  reader.at += text.length;
  const value = Number(text);
  if (!Number.isFinite(value)) {
    fault(reader, { code: "number-too-large", text: shortened(text), span: { from: 0, to: text.length } });
    return 0;
  }
  // -0 would not survive writing and reading.
  return value === 0 ? 0 : value;
}

function readWord(reader: Reader, word: string, value: Json): Json {
  if (!reader.text.startsWith(word, reader.at)) return failSyntax(reader);
  reader.at += word.length;
  return value;
}

function skipSpace(reader: Reader): void {
  const { text } = reader;
  for (;;) {
    const code = text.charCodeAt(reader.at);
    if (code !== 0x20 && code !== 0x0a && code !== 0x0d && code !== 0x09) return;
    reader.at += 1;
  }
}

function taken(reader: Reader, mark: string): boolean {
  skipSpace(reader);
  if (reader.text[reader.at] !== mark) return false;
  reader.at += 1;
  return true;
}

function fault(reader: Reader, issue: Issue): void {
  if (reader.issues.length < MAX_ISSUES) reader.issues.push({ at: [...reader.place] as Place, issue });
}

/** Line and column count from 1; `found` is the text at that place, empty at the end of the text. */
function failSyntax(reader: Reader): null {
  if (reader.stopped) return null;
  const before = reader.text.slice(0, reader.at);
  const lineStart = before.lastIndexOf("\n") + 1;
  const line = before.split("\n").length;
  const code = reader.text.codePointAt(reader.at);
  const found = code === undefined ? "" : String.fromCodePoint(code);
  fault(reader, { code: "not-json", line, column: reader.at - lineStart + 1, found });
  reader.stopped = true;
  return null;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
