import type { Language, Words } from "../model/language.ts";

// In both languages here, since the words of the page are what is missing.
const LEAD: Words = {
  en: "A part of the program could not be fetched. Your plans are safe in this browser.",
  sv: "En del av programmet gick inte att hämta. Era planer ligger kvar i webbläsaren.",
};
const RELOAD: Words = { en: "Load the page again", sv: "Läs in sidan igen" };

/** Says that not even the words of the page could be loaded, and offers to try again. */
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
