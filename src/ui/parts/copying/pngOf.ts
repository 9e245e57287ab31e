/** Pixels of a PNG for each CSS pixel, so that it is sharp on a slide. */
const SHARPNESS = 3;

/** A bitmap picture made from a drawing. */
export async function pngOf(svg: string): Promise<Blob> {
  // The font is as large as all the rest, and so comes when a picture is asked for.
  const { withFont } = await import("./withFont.ts");
  const url = URL.createObjectURL(new Blob([withFont(svg)], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = image.naturalWidth * SHARPNESS;
    canvas.height = image.naturalHeight * SHARPNESS;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("the browser gives no canvas");
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) => (blob === null ? reject(new Error("no picture came")) : resolve(blob)));
    });
  } finally {
    URL.revokeObjectURL(url);
  }
}
