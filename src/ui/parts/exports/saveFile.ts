/** Gives a file to the user through the browser's downloads. */
export function saveFile(name: string, content: readonly BlobPart[], type: string): void {
  const url = URL.createObjectURL(new Blob([...content], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The browser has its hands on it by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
