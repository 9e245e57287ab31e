import type { Language, Words } from "../model/language.ts";

// Both languages are here, because the page's dictionary is missing.
const LEAD: Words = {
  en: "A part of the program could not be fetched. Your plans are safe in this browser.",
  sv: "En del av programmet gick inte att hämta. Era planer ligger kvar i webbläsaren.",
};
const RELOAD: Words = { en: "Load the page again", sv: "Läs in sidan igen" };

/** Shows that not even the page's dictionary could be loaded, and offers a reload. */
export function sayNotLoaded(root: HTMLElement, language: Language): void {
  const main = document.createElement("main");
  main.className = "opening";
  const lead = document.createElement("p");
  lead.textContent = LEAD[language];
  const again = document.createElement("button");
  again.type = "button";
  again.className = "button";
  again.textContent = RELOAD[language];
  again.addEventListener("click", () => window.location.reload());
  main.append(lead, again);
  root.replaceChildren(main);
}
