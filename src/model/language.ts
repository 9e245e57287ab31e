/** The languages of the page; every text that a user sees exists in each of them. */
export type Language = "en" | "sv";

export const LANGUAGES: readonly Language[] = ["en", "sv"];

/** A text in each language. */
export type Words = { readonly [L in Language]: string };
