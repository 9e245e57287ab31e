/** As much of a file as tells what it is, in bytes. */
const SAMPLE = 512;

/** Whether a file is to be read as a plan: by what it begins with; by its name where it can't be read or says nothing. */
export async function isPlanFile(file: File): Promise<boolean> {
  try {
    const head = await file.slice(0, SAMPLE).text();
    if (/^\s*\{/.test(head)) return true;
  } catch {
    // The file was moved or may not be read: whoever reads it tells so.
  }
  return /\.json$/i.test(file.name);
}
