import type { Language } from "../../model/language.ts";

const DESCRIPTIONS: { readonly [L in Language]: string } = {
  en: "Plan a sales and marketing funnel like a spreadsheet and see how sure you can be.",
  sv: "Planera er sälj- och marknadstratt som i ett kalkylark och se hur säkra ni kan vara.",
};
const MANIFESTS: { readonly [L in Language]: string } = {
  en: "manifest.webmanifest",
  sv: "manifest.sv.webmanifest",
};

/** Sets the page's language for the browser: on the page itself, in its description and in what it is installed as. */
export function describePage(language: Language): void {
  document.documentElement.lang = language;
  document.querySelector('meta[name="description"]')?.setAttribute("content", DESCRIPTIONS[language]);
  document.querySelector('link[rel="manifest"]')?.setAttribute("href", `./${MANIFESTS[language]}`);
}
