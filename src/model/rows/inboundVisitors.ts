import { computed, input } from "./define.ts";
import type { RowParts } from "./define.ts";

/** What brings visitors to the site: the brand, articles, LinkedIn and search ads. */
export const inboundVisitorRows: readonly RowParts[] = [
  input("baseline_visitors", "3000", "visitors", {
    essential: true,
    label: { en: "Visitors you already have", sv: "Besökare ni redan har" },
    help: {
      en: "Visitors a month who find you without ads and without new articles. Take it from your web statistics.",
      sv: "Besökare per månad som hittar er utan annonser och utan nya artiklar. Ta siffran från er webbstatistik.",
    },
  }),
  input("organic_growth", "0%", "percent", {
    label: { en: "Visitor growth per month", sv: "Besökarnas tillväxt per månad" },
    help: {
      en: "How much the visitors you already have grow or shrink by themselves each month. A minus sign means that they shrink.",
      sv: "Hur mycket de besökare ni redan har ökar eller minskar av sig själva varje månad. Minus betyder att de minskar.",
    },
  }),
  input("visitor_season", "calendar(1,1,1,1,1,0.9,0.6,0.9,1,1,1,0.8)", "factor", {
    label: { en: "Season for visitors", sv: "Säsong för besökare" },
    help: {
      en: "How a month compares with a normal one, January to December: 1 is normal, 0.6 is four tenths fewer.",
      sv: "Hur en månad står sig mot en normal, januari till december: 1 är som vanligt, 0,6 är fyra tiondelar färre.",
    },
  }),
  input("articles_per_month", "6", "articles", {
    label: { en: "Articles per content manager", sv: "Artiklar per content manager" },
    help: {
      en: "How many articles, guides or reports one full-time content manager publishes in a month.",
      sv: "Hur många artiklar, guider eller rapporter en content manager på heltid publicerar i månaden.",
    },
  }),
  computed("articles_published", "productive_content_managers * articles_per_month", "articles", {
    label: { en: "Articles published", sv: "Publicerade artiklar" },
    help: {
      en: "What the content managers publish this month.",
      sv: "Vad content managers publicerar den här månaden.",
    },
  }),
  input("article_maturity_months", "5", "months", {
    label: { en: "Time until an article ranks", sv: "Tid tills en artikel syns" },
    help: {
      en: "How long it takes on average before a new article is found in search and brings visitors.",
      sv: "Hur lång tid det i snitt tar innan en ny artikel hittas i sök och drar besökare.",
    },
  }),
  input("article_maturity_sd", "2", "months", {
    label: { en: "Spread of time until it ranks", sv: "Spridning i tiden tills den syns" },
    help: {
      en: "How much that time varies from article to article. With 5 and 2, most take between three and seven months.",
      sv: "Hur mycket tiden varierar mellan artiklarna. Med 5 och 2 tar de flesta mellan tre och sju månader.",
    },
  }),
  computed(
    "articles_ranking",
    "delay(articles_published, article_maturity_months, article_maturity_sd)",
    "articles",
    {
      label: { en: "Articles that start to rank", sv: "Artiklar som börjar synas" },
      help: {
        en: "Articles published earlier that begin to bring visitors this month.",
        sv: "Tidigare publicerade artiklar som börjar dra besökare den här månaden.",
      },
    },
  ),
  input("article_fade", "2%", "share", {
    label: { en: "Articles that fade per month", sv: "Artiklar som tappar per månad" },
    help: {
      en: "The part of the ranking articles that lose their place each month, as others pass them or they grow old.",
      sv: "Den del av artiklarna som tappar sin plats varje månad, för att andra går om eller de blir gamla.",
    },
  }),
  computed("live_articles", "prev(live_articles) * (1 - article_fade) + articles_ranking", "articles", {
    total: "stock",
    label: { en: "Articles that bring visitors", sv: "Artiklar som drar besökare" },
    help: {
      en: "New articles, since the plan began, that are found in search at the end of the month.",
      sv: "Nya artiklar, sedan planen började, som hittas i sök när månaden är slut.",
    },
  }),
  input("article_visitors", "25", "visitors", {
    label: { en: "Visitors per ranking article", sv: "Besökare per artikel" },
    help: {
      en: "How many visitors a month an article brings once it is found in search. Most bring few, some bring many: use the average.",
      sv: "Hur många besökare i månaden en artikel drar när den väl hittas i sök. De flesta drar få, några drar många: ta snittet.",
    },
  }),
  computed(
    "organic_visitors",
    "count((baseline_visitors * (1 + organic_growth) ^ month + live_articles * article_visitors) * visitor_season)",
    "visitors",
    {
      label: { en: "Visitors without ads", sv: "Besökare utan annonser" },
      help: {
        en: "Visitors who come through search, links and your name: those you had and those the articles bring.",
        sv: "Besökare som kommer via sök, länkar och ert namn: de ni redan hade och de som artiklarna drar.",
      },
    },
  ),
  input("linkedin_spend", "30000", "money", {
    essential: true,
    total: "flow",
    label: { en: "LinkedIn ads", sv: "LinkedIn-annonser" },
    help: {
      en: "What you pay for LinkedIn ads in a month. Double money gives less than double clicks as you near all those you can reach.",
      sv: "Vad ni betalar för LinkedIn-annonser i månaden. Dubbla pengar ger mindre än dubbla klick när ni närmar er alla ni kan nå.",
    },
  }),
  input("linkedin_click_cost", "45 to 80", "money", {
    min: 0.01,
    label: { en: "Cost per LinkedIn click", sv: "Klickpris på LinkedIn" },
    help: {
      en: "What a click costs while the budget is small. Your ad account has the figure.",
      sv: "Vad ett klick kostar så länge budgeten är liten. Siffran finns i ert annonskonto.",
    },
  }),
  input("linkedin_reach", "3000", "clicks", {
    label: { en: "Most LinkedIn clicks per month", sv: "Högst antal LinkedIn-klick per månad" },
    help: {
      en: "How many clicks a month your audience on LinkedIn could give at most, however much you spend.",
      sv: "Hur många klick i månaden er målgrupp på LinkedIn kan ge som mest, hur mycket ni än satsar.",
    },
  }),
  input("search_spend", "20000", "money", {
    essential: true,
    total: "flow",
    label: { en: "Search ads", sv: "Sökannonser" },
    help: {
      en: "What you pay for search ads in a month. There are only so many who search, so more money gives less and less.",
      sv: "Vad ni betalar för sökannonser i månaden. Det finns bara så många som söker, så mer pengar ger allt mindre.",
    },
  }),
  input("search_click_cost", "25 to 50", "money", {
    min: 0.01,
    label: { en: "Cost per search click", sv: "Klickpris på sök" },
    help: {
      en: "What a click on a search ad costs while the budget is small. Your ad account has the figure.",
      sv: "Vad ett klick på en sökannons kostar så länge budgeten är liten. Siffran finns i ert annonskonto.",
    },
  }),
  input("search_reach", "2000", "clicks", {
    label: { en: "Most search clicks per month", sv: "Högst antal sökklick per månad" },
    help: {
      en: "How many clicks a month there are to get from the searches that fit you.",
      sv: "Hur många klick i månaden som finns att få på de sökningar som passar er.",
    },
  }),
  computed("media_spend", "linkedin_spend + search_spend", "money", {
    label: { en: "Ad spend", sv: "Annonskostnad" },
    help: {
      en: "LinkedIn and search ads together.",
      sv: "LinkedIn och sök tillsammans.",
    },
  }),
  input("spend_per_specialist", "150000", "money", {
    label: { en: "Ad spend per digital specialist", sv: "Annonskostnad per digital specialist" },
    help: {
      en: "How much ad money a month one full-time specialist can look after well.",
      sv: "Hur mycket annonspengar i månaden en specialist på heltid kan sköta väl.",
    },
  }),
  computed(
    "managed_share",
    "media_spend > 0 ? min(1, productive_digital_specialists * spend_per_specialist / media_spend) : 1",
    "share",
    {
      total: "ratio",
      label: { en: "Ads that are looked after", sv: "Annonser som någon sköter" },
      help: {
        en: "The part of the ad money that a specialist has time to look after. Below 100 % some of it is wasted.",
        sv: "Den del av annonspengarna som en specialist hinner sköta. Under 100 % går en del till spillo.",
      },
    },
  ),
  input("unmanaged_yield", "60%", "share", {
    label: { en: "Yield of unmanaged ads", sv: "Utbyte av oskötta annonser" },
    help: {
      en: "What ad money gives when nobody looks after it, compared with when someone does.",
      sv: "Vad annonspengarna ger när ingen sköter dem, jämfört med när någon gör det.",
    },
  }),
  computed("media_yield", "managed_share + (1 - managed_share) * unmanaged_yield", "share", {
    total: "ratio",
    label: { en: "Yield of the ad money", sv: "Annonspengarnas utbyte" },
    help: {
      en: "How much of what the ad money could give you actually get. 100 % when all ads are looked after.",
      sv: "Hur mycket av det annonspengarna kan ge som ni faktiskt får. 100 % när alla annonser sköts.",
    },
  }),
  computed("linkedin_clicks", clicks("linkedin"), "clicks", {
    label: { en: "LinkedIn clicks", sv: "LinkedIn-klick" },
    help: {
      en: "Clicks that the LinkedIn money gives this month, flattening out towards the most there is to get.",
      sv: "Klick som LinkedIn-pengarna ger den här månaden. De planar ut mot det högsta som går att få.",
    },
  }),
  computed("search_clicks", clicks("search"), "clicks", {
    label: { en: "Search clicks", sv: "Sökklick" },
    help: {
      en: "Clicks that the search money gives this month, flattening out towards the most there is to get.",
      sv: "Klick som sökpengarna ger den här månaden. De planar ut mot det högsta som går att få.",
    },
  }),
  computed("paid_visitors", "count(linkedin_clicks + search_clicks)", "visitors", {
    label: { en: "Visitors from ads", sv: "Besökare från annonser" },
    help: {
      en: "Visitors who come through the ads this month.",
      sv: "Besökare som kommer via annonserna den här månaden.",
    },
  }),
  computed("visitors", "organic_visitors + paid_visitors", "visitors", {
    label: { en: "Visitors", sv: "Besökare" },
    help: {
      en: "All visitors to the site this month, with and without ads.",
      sv: "Alla besökare på webbplatsen den här månaden, med och utan annonser.",
    },
  }),
];

/** Clicks of a channel as formula text: the first ones cost the click cost, then ever more up to the reach. */
function clicks(channel: "linkedin" | "search"): string {
  return (
    `${channel}_spend > 0 and ${channel}_reach > 0 ? ${channel}_reach * ` +
    `(1 - exp(-${channel}_spend * media_yield / (${channel}_click_cost * ${channel}_reach))) : 0`
  );
}
