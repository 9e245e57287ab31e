import type { RowHelp } from "./rowHelp.ts";

export const inboundHelp: RowHelp = {
  baseline_visitors: {
    en: "Visitors a month who find you without ads and without new articles. Take it from your web statistics.",
    sv: "Besökare per månad som hittar er utan annonser och utan nya artiklar. Ta siffran från er webbstatistik.",
  },
  organic_growth: {
    en: "How much the visitors you already have grow or shrink by themselves each month. A minus sign means that they shrink.",
    sv: "Hur mycket de besökare ni redan har ökar eller minskar av sig själva varje månad. Minus betyder att de minskar.",
  },
  visitor_season: {
    en: "How a month compares with a normal one, January to December: 1 is normal, 0.6 is four tenths fewer.",
    sv: "Hur en månad står sig mot en normal, januari till december: 1 är som vanligt, 0,6 är 40\u00a0% färre.",
  },
  articles_per_month: {
    en: "How many articles, guides or reports one full-time content manager publishes in a month.",
    sv: "Hur många artiklar, guider eller rapporter en innehållsansvarig på heltid publicerar i månaden.",
  },
  articles_published: {
    en: "What the content managers publish this month.",
    sv: "Vad de innehållsansvariga publicerar den här månaden.",
  },
  article_maturity_months: {
    en: "How long it takes on average before a new article is found in search and brings visitors.",
    sv: "Hur lång tid det i snitt tar innan en ny artikel hittas i sök och drar besökare.",
  },
  article_maturity_sd: {
    en: "How much that time varies from article to article. With 5 and 2, most take between three and seven months.",
    sv: "Hur mycket tiden varierar mellan artiklarna. Med 5 och 2 tar de flesta mellan tre och sju månader.",
  },
  articles_ranking: {
    en: "Articles published earlier that begin to bring visitors this month.",
    sv: "Tidigare publicerade artiklar som börjar dra besökare den här månaden.",
  },
  article_fade: {
    en: "The part of the ranking articles that lose their place each month, as others pass them or they grow old.",
    sv: "Den del av artiklarna som tappar sin plats varje månad, för att andra går om eller de blir gamla.",
  },
  live_articles: {
    en: "New articles, since the plan began, that are found in search at the end of the month.",
    sv: "Nya artiklar, sedan planen började, som hittas i sök när månaden är slut.",
  },
  article_visitors: {
    en: "How many visitors a month an article brings once it is found in search. Most bring few, some bring many: use the average.",
    sv: "Hur många besökare i månaden en artikel drar när den väl hittas i sök. De flesta drar få, några drar många: ta snittet.",
  },
  organic_visitors: {
    en: "Visitors who come through search, links and your name: those you had and those the articles bring.",
    sv: "Besökare som kommer via sök, länkar och ert namn: de ni redan hade och de som artiklarna drar.",
  },
  linkedin_spend: {
    en: "What you pay for LinkedIn ads in a month. Double money gives less than double clicks as you near all those you can reach.",
    sv: "Vad ni betalar för LinkedIn-annonser i månaden. Dubbla pengar ger mindre än dubbla klick när ni närmar er alla ni kan nå.",
  },
  linkedin_click_cost: {
    en: "What a click costs while the budget is small. Your ad account has the figure.",
    sv: "Vad ett klick kostar så länge budgeten är liten. Siffran finns i ert annonskonto.",
  },
  linkedin_reach: {
    en: "How many clicks a month your audience on LinkedIn could give at most, however much you spend.",
    sv: "Hur många klick i månaden er målgrupp på LinkedIn kan ge som mest, hur mycket ni än satsar.",
  },
  search_spend: {
    en: "What you pay for search ads in a month. There are only so many who search, so more money gives less and less.",
    sv: "Vad ni betalar för sökannonser i månaden. Det finns bara så många som söker, så mer pengar ger allt mindre.",
  },
  search_click_cost: {
    en: "What a click on a search ad costs while the budget is small. Your ad account has the figure.",
    sv: "Vad ett klick på en sökannons kostar så länge budgeten är liten. Siffran finns i ert annonskonto.",
  },
  search_reach: {
    en: "How many clicks a month there are to get from the searches that fit you.",
    sv: "Hur många klick i månaden som finns att få på de sökningar som passar er.",
  },
  media_spend: {
    en: "LinkedIn and search ads together.",
    sv: "LinkedIn och sök tillsammans.",
  },
  spend_per_specialist: {
    en: "How much ad money a month one full-time specialist can look after well.",
    sv: "Hur mycket annonspengar i månaden en specialist på heltid kan sköta på ett bra sätt.",
  },
  managed_share: {
    en: "The part of the ad money that a specialist has time to look after. Below 100% some of it is wasted.",
    sv: "Den del av annonspengarna som en specialist hinner sköta. Under 100\u00a0% går en del till spillo.",
  },
  unmanaged_yield: {
    en: "What ad money gives when nobody looks after it, compared with when someone does.",
    sv: "Vad annonspengarna ger när ingen sköter dem, jämfört med när någon gör det.",
  },
  media_yield: {
    en: "How much of what the ad money could give you actually get. 100% when all ads are looked after.",
    sv: "Hur mycket av det annonspengarna kan ge som ni faktiskt får. 100\u00a0% när alla annonser sköts.",
  },
  linkedin_clicks: {
    en: "Clicks that the LinkedIn money gives this month, flattening out towards the most there is to get.",
    sv: "Klick som LinkedIn-pengarna ger den här månaden. De planar ut mot det högsta som går att få.",
  },
  search_clicks: {
    en: "Clicks that the search money gives this month, flattening out towards the most there is to get.",
    sv: "Klick som sökpengarna ger den här månaden. De planar ut mot det högsta som går att få.",
  },
  paid_visitors: {
    en: "Visitors who come through the ads this month.",
    sv: "Besökare som kommer via annonserna den här månaden.",
  },
  visitors: {
    en: "All visitors to the site this month, with and without ads.",
    sv: "Alla besökare på webbplatsen den här månaden, med och utan annonser.",
  },
  campaigns_per_month: {
    en: "How many campaigns, webinars or events one full-time campaign manager runs in a month.",
    sv: "Hur många kampanjer, webbinarier eller event en kampanjansvarig på heltid genomför i månaden.",
  },
  campaigns: {
    en: "Campaigns, webinars and events this month. Half a campaign is one every second month.",
    sv: "Kampanjer, webbinarier och event den här månaden. En halv kampanj är en varannan månad.",
  },
  campaign_cost: {
    en: "What one campaign costs to buy in: venue, speakers, print, tools. Your own people's pay is not part of it.",
    sv: "Vad en kampanj kostar i inköp: lokal, talare, tryck, verktyg. Egna löner ingår inte.",
  },
  leads_per_campaign: {
    en: "How many new marketing leads one campaign gives.",
    sv: "Hur många nya marknadsleads en kampanj ger.",
  },
  campaign_leads: {
    en: "New marketing leads from this month's campaigns and events.",
    sv: "Nya marknadsleads från månadens kampanjer och event.",
  },
  visitor_lead_rate: {
    en: "The part of the visitors without ads who leave their name: sign up, download or ask for a quote.",
    sv: "Den del av besökarna utan annons som lämnar sitt namn: anmäler sig, laddar ner eller ber om offert.",
  },
  paid_lead_rate: {
    en: "The part of the visitors from ads who leave their name. A good landing page raises it.",
    sv: "Den del av besökarna från annonser som lämnar sitt namn. En bra landningssida höjer den.",
  },
  new_marketing_leads: {
    en: "People who leave their name for the first time this month, on the site or at a campaign.",
    sv: "Personer som lämnar sitt namn för första gången den här månaden, på webbplatsen eller i en kampanj.",
  },
  marketing_leads: {
    en: "New leads and those who come back from nurturing, together.",
    sv: "Nya leads och de som kommer tillbaka från nurturing, tillsammans.",
  },
  lead_filter: {
    en: "The part of the marketing leads that first get the mail series and an SDR. The rest go straight to the sellers and take their time.",
    sv: "Den del av marknadsleadsen som först får mejlserien och en SDR. Resten går direkt till säljarna och tar deras tid.",
  },
  direct_leads: {
    en: "Marketing leads that reach the sellers without being checked first.",
    sv: "Marknadsleads som når säljarna utan att någon har sållat dem först.",
  },
  filtered_leads: {
    en: "Marketing leads that get the three mails.",
    sv: "Marknadsleads som får de tre mejlen.",
  },
  email1_rate: {
    en: "The part who respond to the first mail, which offers a talk with a seller.",
    sv: "Den del som svarar på det första mejlet, som erbjuder ett samtal med en säljare.",
  },
  email2_rate: {
    en: "The part of those left who respond to the second mail, which has a report worth passing on to the boss.",
    sv: "Den del av de återstående som svarar på det andra mejlet, med en rapport att visa för chefen.",
  },
  email3_rate: {
    en: "The part of those still left who respond to the third mail, an invitation to a webinar.",
    sv: "Den del av dem som ännu är kvar som svarar på det tredje mejlet, en inbjudan till ett webbinarium.",
  },
  response_rate: {
    en: "The part of the leads who respond to at least one of the three mails.",
    sv: "Den del av leadsen som svarar på minst ett av de tre mejlen.",
  },
  interested_leads: {
    en: "Leads who responded to the mails and are to be called. The others go to nurturing.",
    sv: "Leads som svarat på mejlen och ska ringas. De andra går till nurturing.",
  },
  leads_per_day: {
    en: "How many interested leads one trained SDR calls and qualifies in a working day.",
    sv: "Hur många intresserade leads en inkörd SDR ringer och kvalificerar på en arbetsdag.",
  },
  sdr_capacity: {
    en: "How many leads the SDRs have time for this month.",
    sv: "Hur många leads SDR:erna hinner med den här månaden.",
  },
  sdr_worked: {
    en: "Interested leads that an SDR gets to this month.",
    sv: "Intresserade leads som en SDR hinner ringa den här månaden.",
  },
  cold_rate: {
    en: "The part of the leads that nobody had time to call who lose interest before the month is over.",
    sv: "Den del av de leads ingen hann ringa som tappar intresset innan månaden är slut.",
  },
  sdr_gone_cold: {
    en: "Leads who waited too long and go to nurturing instead.",
    sv: "Leads som fick vänta för länge och går till nurturing i stället.",
  },
  sdr_queue: {
    en: "Interested leads that still wait for their call at the end of the month.",
    sv: "Intresserade leads som fortfarande väntar på sitt samtal när månaden är slut.",
  },
  first_response_hours: {
    en: "How fast a lead is called when there is no queue. The agreement between marketing and sales says 24 hours at most.",
    sv: "Hur snabbt ett lead rings när det inte är någon kö. Överenskommelsen mellan marknad och sälj säger högst 24 timmar.",
  },
  response_hours: {
    en: "How long a lead waits for a call, the queue to the SDRs counted in.",
    sv: "Hur länge ett lead får vänta på samtal, kön till SDR:erna inräknad.",
  },
  response_elasticity: {
    en: "How much waiting cools a lead. 0 means that it makes no difference; 0.15 means that twice the wait costs about a tenth.",
    sv: "Hur mycket kallare ett lead blir av att vänta. 0 betyder att den inte spelar någon roll, 0,15 att dubbel väntan kostar ungefär en tiondel.",
  },
  speed_factor: {
    en: "1 at 24 hours; above 1 when leads are called sooner, below when they wait longer.",
    sv: "1 vid 24 timmar, över 1 när leads rings snabbare och under när de får vänta längre.",
  },
  decision_share: {
    en: "The part of the called leads who can decide, or sway the one who does.",
    sv: "Den del av de ringda leadsen som kan besluta, eller påverka den som gör det.",
  },
  need_share: {
    en: "The part of those who have a need that you can solve.",
    sv: "Den del av dem som har ett behov ni kan lösa.",
  },
  fit_share: {
    en: "The part of those whose company is of the right kind and size for you.",
    sv: "Den del av dem vars företag är av rätt slag och storlek för er.",
  },
  qualification_rate: {
    en: "The part of the called leads who meet all three criteria, with the response time counted in.",
    sv: "Den del av de ringda leadsen som klarar alla tre kriterierna, med svarstiden inräknad.",
  },
  qualified_leads: {
    en: "Called leads with decision power, need and fit.",
    sv: "Ringda leads som har mandat, behov och passar er.",
  },
  acceptance_rate: {
    en: "The part of the qualified leads that the sellers accept. A low figure means that the two departments see leads differently.",
    sv: "Den del av de kvalificerade leadsen som säljarna accepterar. En låg siffra betyder att avdelningarna ser olika på leads.",
  },
  accepted_leads: {
    en: "Qualified leads that a seller takes over.",
    sv: "Kvalificerade leads som en säljare tar över.",
  },
  direct_qualified: {
    en: "Raw leads that turn out to be worth a meeting, once the seller has sorted them out.",
    sv: "Råa leads som visar sig vara värda ett möte, när säljaren själv har sållat.",
  },
  inbound_sales_leads: {
    en: "Leads from marketing that a seller meets.",
    sv: "Leads från marknad som en säljare träffar.",
  },
};
