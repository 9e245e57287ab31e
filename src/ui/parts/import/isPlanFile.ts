/** How much of a file is read to find out what it is, in bytes. */
const SAMPLE = 512;

/** Whether a file is read as a plan: by its first bytes, or by its name if these can't be read or do not tell. */
export async function isPlanFile(file: File): Promise<boolean> {
  try {
    const head = await file.slice(0, SAMPLE).text();
    if (/^\s*\{/.test(head)) return true;
  } catch {
    // The file was moved or may not be read: whoever reads it tells so.
  }
  return /\.json$/i.test(file.name);
}
