/** A name that every file system takes, made from what the user calls the thing. */
export function fileName(name: string): string {
  const safe = name
    .normalize("NFC")
    // Characters that some file system refuses, and those that cannot be seen.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const short = [...safe].slice(0, 80).join("").trim();
  // Names of devices in Windows, with or without an ending.
  return short === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `plan ${short}`.trim() : short;
}
