import font from "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline";

const FACE = `@font-face{font-family:Inter;font-weight:100 900;src:url(${font})}`;

/** A drawing that brings the page's font along: a picture of dots is made of it where no other font is known. */
export function withFont(svg: string): string {
  return svg.replace(/<svg[^>]*>/, (start) => `${start}<style>${FACE}</style>`);
}
