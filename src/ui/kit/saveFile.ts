/** Gives a file to the user through the browser's downloads: the only way in which anything is saved. */
export function saveFile(name: string, content: readonly BlobPart[], type: string): void {
  const address = URL.createObjectURL(new Blob([...content], { type }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers start reading only after the current task.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
