/** Draws what stands on the page as a file of its own; what draws it is loaded then. */
export async function drawElement(element: Element, caption: string): Promise<string> {
  const { elementPicture } = await import("./elementPicture.ts");
  return elementPicture(element, caption);
}
