import { approvalSlide } from "./approvalSlide.ts";
import { askSlide } from "./askSlide.ts";
import type { Deck, Slide } from "./deck.ts";
import type { DeckInput } from "./deckInput.ts";
import { driversSlide } from "./driversSlide.ts";
import { goalSlide } from "./goalSlide.ts";
import { lastTimeSlide } from "./lastTimeSlide.ts";
import { restsSlide } from "./restsSlide.ts";

/**
 * The request as six slides for a board, each with one message and its figures, and with the sentences in the notes; a
 * plan by itself as five, since there is nothing to approve.
 */
export function deckOf(input: DeckInput): Deck {
  const { data, tell, paragraph, plan, title, today } = input;
  const slides = [askSlide, lastTimeSlide, goalSlide, driversSlide, restsSlide];
  if (data.plan === undefined) slides.push(approvalSlide);
  const dated = tell.words.report.dated(tell.format.date(today, "long"));
  return {
    title: title === plan ? plan : `${plan} – ${title}`,
    language: tell.format.language,
    foot: `${plan} · ${dated}`,
    slides: slides.map((make): Slide => {
      const slide = make(input);
      const notes = [...new Set([...slide.notes, paragraph("method")])].filter((text) => text !== "");
      return { ...slide, notes: notes.flatMap((text) => text.split("\n")) };
    }),
  };
}
