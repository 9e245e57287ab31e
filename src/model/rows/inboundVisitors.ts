import { computed, input } from "./define.ts";
import type { RowParts } from "./define.ts";

/** What brings visitors to the site: the brand, articles, LinkedIn and search ads. */
export const inboundVisitorRows: readonly RowParts[] = [
  input("baseline_visitors", "3000", "visitors", {
    essential: true,
    label: { en: "Visitors you already have", sv: "Besökare ni redan har" },
  }),
  input("organic_growth", "0%", "percent", {
    label: { en: "Visitor growth per month", sv: "Besökarnas tillväxt per månad" },
  }),
  input("visitor_season", "calendar(1,1,1,1,1,0.9,0.6,0.9,1,1,1,0.8)", "factor", {
    label: { en: "Season for visitors", sv: "Säsong för besökare" },
  }),
  input("articles_per_month", "6", "articles", {
    label: { en: "Articles per content manager", sv: "Artiklar per innehållsansvarig" },
  }),
  computed("articles_published", "productive_content_managers * articles_per_month", "articles", {
    label: { en: "Articles published", sv: "Publicerade artiklar" },
  }),
  input("article_maturity_months", "5", "months", {
    label: { en: "Time until an article ranks", sv: "Tid tills en artikel syns" },
  }),
  input("article_maturity_sd", "2", "months", {
    label: { en: "Spread of time until it ranks", sv: "Spridning i tiden tills den syns" },
  }),
  computed(
    "articles_ranking",
    "delay(articles_published, article_maturity_months, article_maturity_sd)",
    "articles",
    {
      label: { en: "Articles that start to rank", sv: "Artiklar som börjar synas" },
    },
  ),
  input("article_fade", "2%", "share", {
    label: { en: "Articles that fade per month", sv: "Artiklar som tappar i sök per månad" },
  }),
  computed("live_articles", "prev(live_articles) * (1 - article_fade) + articles_ranking", "articles", {
    total: "stock",
    label: { en: "Articles that bring visitors", sv: "Artiklar som drar besökare" },
  }),
  input("article_visitors", "25", "visitors", {
    label: { en: "Visitors per ranking article", sv: "Besökare per artikel" },
  }),
  computed(
    "organic_visitors",
    "count((baseline_visitors * (1 + organic_growth) ^ month + live_articles * article_visitors) * visitor_season)",
    "visitors",
    {
      label: { en: "Visitors without ads", sv: "Besökare utan annonser" },
    },
  ),
  input("linkedin_spend", "30000", "money", {
    essential: true,
    total: "flow",
    label: { en: "LinkedIn ads", sv: "LinkedIn-annonser" },
  }),
  input("linkedin_click_cost", "45 to 80", "money", {
    min: 0.01,
    label: { en: "Cost per LinkedIn click", sv: "Klickpris på LinkedIn" },
  }),
  input("linkedin_reach", "3000", "clicks", {
    label: { en: "Most LinkedIn clicks per month", sv: "LinkedIn-klick som går att få" },
  }),
  input("search_spend", "20000", "money", {
    essential: true,
    total: "flow",
    label: { en: "Search ads", sv: "Sökannonser" },
  }),
  input("search_click_cost", "25 to 50", "money", {
    min: 0.01,
    label: { en: "Cost per search click", sv: "Klickpris på sök" },
  }),
  input("search_reach", "2000", "clicks", {
    label: { en: "Most search clicks per month", sv: "Sökklick som går att få" },
  }),
  computed("media_spend", "linkedin_spend + search_spend", "money", {
    label: { en: "Ad spend", sv: "Annonskostnad" },
  }),
  input("spend_per_specialist", "150000", "money", {
    label: { en: "Ad spend per digital specialist", sv: "Annonskostnad per digital specialist" },
  }),
  computed(
    "managed_share",
    "media_spend > 0 ? min(1, productive_digital_specialists * spend_per_specialist / media_spend) : 1",
    "share",
    {
      total: "ratio",
      label: { en: "Ads that are looked after", sv: "Annonser som någon sköter" },
    },
  ),
  input("unmanaged_yield", "60%", "share", {
    label: { en: "Yield of unmanaged ads", sv: "Utväxling på oskötta annonser" },
  }),
  computed("media_yield", "managed_share + (1 - managed_share) * unmanaged_yield", "share", {
    total: "ratio",
    label: { en: "Yield of the ad money", sv: "Utväxling på annonspengarna" },
  }),
  computed("linkedin_clicks", clicks("linkedin"), "clicks", {
    label: { en: "LinkedIn clicks", sv: "LinkedIn-klick" },
  }),
  computed("search_clicks", clicks("search"), "clicks", {
    label: { en: "Search clicks", sv: "Sökklick" },
  }),
  computed("paid_visitors", "count(linkedin_clicks + search_clicks)", "visitors", {
    label: { en: "Visitors from ads", sv: "Besökare från annonser" },
  }),
  computed("visitors", "organic_visitors + paid_visitors", "visitors", {
    label: { en: "Visitors", sv: "Besökare" },
  }),
];

/**
 * A channel's clicks as the text of a formula: the first cost `click_cost` each, later ones more and more, and there
 * are never more than the channel's reach.
 */
function clicks(channel: "linkedin" | "search"): string {
  return (
    `${channel}_spend > 0 and ${channel}_reach > 0 ? ${channel}_reach * ` +
    `(1 - exp(-${channel}_spend * media_yield / (${channel}_click_cost * ${channel}_reach))) : 0`
  );
}
