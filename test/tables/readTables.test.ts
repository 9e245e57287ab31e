import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { strToU8, zipSync } from "fflate";
import { describe, expect, test } from "vitest";
import { readTables } from "../../src/tables/readTables.ts";
import { TABLE_LIMITS } from "../../src/tables/table.ts";

const bytesOf = (text: string) => strToU8(text);
const latin1 = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
const utf16 = (text: string, isLittle: boolean) =>
  Uint8Array.from(
    [...text].flatMap((sign) => {
      const code = sign.charCodeAt(0);
      return isLittle ? [code & 255, code >> 8] : [code >> 8, code & 255];
    }),
  );

function cellsOf(bytes: Uint8Array) {
  const read = readTables(bytes);
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  return read.value.map(({ lines }) => lines.map(({ cells }) => cells));
}
const codeOf = (bytes: Uint8Array) => {
  const read = readTables(bytes);
  return read.ok ? undefined : read.error.code;
};

const SWEDISH = "Ärende;Värde\nÅÄÖ;1,5\n";
const READ = [
  [
    ["Ärende", "Värde"],
    ["ÅÄÖ", "1,5"],
  ],
];

describe("text is read in any usual encoding:", () => {
  test.each<[string, Uint8Array]>([
    ["UTF-8", bytesOf(SWEDISH)],
    ["UTF-8 with a mark", bytesOf(`\ufeff${SWEDISH}`)],
    ["Windows-1252", latin1(SWEDISH)],
    ["UTF-16, little end first, with a mark", utf16(`\ufeff${SWEDISH}`, true)],
    ["UTF-16, big end first, with a mark", utf16(`\ufeff${SWEDISH}`, false)],
    ["UTF-16 without a mark", utf16(SWEDISH, true)],
  ])("%s", (_, bytes) => expect(cellsOf(bytes)).toEqual(READ));

  test("signs of Windows-1252 that Latin-1 lacks", () => {
    expect(cellsOf(Uint8Array.from([0x80, 0x3b, 0x96]))).toEqual([[["€", "–"]]]);
  });

  test("signs beyond 16 bits", () => expect(cellsOf(bytesOf("😀,b"))).toEqual([[["😀", "b"]]]));
});

describe("delimited text", () => {
  test.each<[string, string[][]]>([
    [
      "a,b\n1,2\n",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a;b\r\n1,5;2,5\r\n",
      [
        ["a", "b"],
        ["1,5", "2,5"],
      ],
    ],
    [
      "a\tb\r1\t2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "a|b\n1|2",
      [
        ["a", "b"],
        ["1", "2"],
      ],
    ],
    [
      "sep=;\na;b,c\n1;2",
      [
        ["a", "b,c"],
        ["1", "2"],
      ],
    ],
    [
      '"a, b";"c ""d"""\n"x\ny";2',
      [
        ["a, b", 'c "d"'],
        ["x\ny", "2"],
      ],
    ],
    [
      'a,b\n"never closed,2\n3,4',
      [
        ["a", "b"],
        ['"never closed', "2"],
        ["3", "4"],
      ],
    ],
    [
      'a,b\n5" pipe,"x" y',
      [
        ["a", "b"],
        ['5" pipe', '"x" y'],
      ],
    ],
  ])("%j", (text, cells) => expect(cellsOf(bytesOf(text))).toEqual([cells]));

  test("a line's number is the line of the file on which it begins", () => {
    const read = readTables(bytesOf('a,b\n"x\ny\nz",1\nc,2'));
    expect(read.ok && read.value[0]!.lines.map(({ line }) => line)).toEqual([1, 2, 5]);
  });

  test("a formula stays plain text", () => {
    expect(cellsOf(bytesOf("a,b\n=1+1,@x"))).toEqual([
      [
        ["a", "b"],
        ["=1+1", "@x"],
      ],
    ]);
  });

  test("many quotes that enclose nothing are read in time proportional to their number", () => {
    const text = `${'"a" b,'.repeat(50_000)}\n${`"x" y\n`.repeat(50_000)}`;
    expect(cellsOf(bytesOf(text))[0]!.length).toBe(50_001);
  });
});

describe("a file that is not a table is reported by a code:", () => {
  test.each<[string, Uint8Array]>([
    ["table-empty", new Uint8Array()],
    ["table-empty", bytesOf(" \n,,,\n, ,")],
    ["not-a-table", readFileSync(resolve(import.meta.dirname, "../fixtures/tables/not_a_table.csv"))],
    ["not-a-table", zipSync({ "word/document.xml": bytesOf("<w/>") })],
    ["table-other-format", bytesOf("%PDF-1.7\n")],
    ["table-other-format", zipSync({ "xl/workbook.bin": bytesOf("x") })],
    [
      "table-other-format",
      zipSync({ "content.xml": bytesOf("<x/>"), mimetype: bytesOf("application/vnd.oasis") }),
    ],
    ["table-other-format", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0])],
    ["table-encrypted", Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...utf16("EncryptedPackage", true)])],
    ["table-damaged", zipSync({ "xl/workbook.xml": bytesOf("<workbook/>") }).subarray(0, 40)],
    ["table-too-large", new Uint8Array(TABLE_LIMITS.bytes + 1)],
    ["table-too-long", bytesOf("a\n".repeat(TABLE_LIMITS.lines + 2))],
    ["table-cell-too-long", bytesOf(`a,b\n1,${"x".repeat(TABLE_LIMITS.cellLength + 1)}`)],
    ["table-too-long", bytesOf(`${",".repeat(10_000)}\n`.repeat(600))],
  ])("%s", (code, bytes) => expect(codeOf(bytes)).toBe(code));

  test("an archive whose entries are encrypted", () => {
    const bytes = zipSync({ "xl/workbook.xml": bytesOf("<workbook/>") });
    bytes[6] = 1;
    expect(codeOf(bytes)).toBe("table-encrypted");
  });

  /** An archive whose last entry declares another size than it has. */
  const claiming = (size: number): Uint8Array => {
    const bytes = zipSync({
      "xl/workbook.xml": bytesOf("<workbook/>"),
      "xl/sharedStrings.xml": bytesOf(`<sst>${"<si><t>a</t></si>".repeat(1000)}</sst>`),
    });
    const at = bytes.findLastIndex((byte, k) => byte === 0x50 && bytes[k + 1] === 0x4b && bytes[k + 2] === 1);
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(at + 24, size, true);
    return bytes;
  };

  test("a small file that would unpack into very much", () => {
    expect(codeOf(claiming(TABLE_LIMITS.unpacked + 1))).toBe("table-too-large");
  });

  test("a file that unpacks into more than it declares, whose rest is not kept", () => {
    expect(codeOf(claiming(10))).toBe("table-empty");
  });
});

test("the first table of HTML is read as text, in whatever encoding", () => {
  const html =
    "<html><body><table><tr><th>Värde</th><th>b</th></tr><tr><td>1&nbsp;200</td><td>&lt;b&gt;</td></tr></table>";
  expect(cellsOf(latin1(html))).toEqual([
    [
      ["Värde", "b"],
      ["1\u00a0200", "<b>"],
    ],
  ]);
});
