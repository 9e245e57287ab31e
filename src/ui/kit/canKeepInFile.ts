/** Whether the browser lets a page write to a file that the user chose: Chrome and Edge do, Firefox and Safari don't. */
export function canKeepInFile(): boolean {
  return "showSaveFilePicker" in window;
}
