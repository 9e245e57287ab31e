/** A file name that is allowed in every file system, made from the user's own name for the thing. */
export function fileName(name: string): string {
  const safe = name
    .normalize("NFC")
    // Characters that some file system does not allow, and invisible ones.
    .replace(/[\p{Cc}\p{Cf}\p{Cs}<>:"/\\|?*]+/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[.\s]+|[.\s]+$/g, "");
  const short = [...safe].slice(0, 80).join("").trim();
  // Names of devices in Windows, with or without an extension.
  return short === "" || /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(short) ? `plan ${short}`.trim() : short;
}
