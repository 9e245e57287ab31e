import type { sla as en } from "../en/sla.ts";
import type { Translation } from "../translation.ts";

export const sla: Translation<typeof en> = {
  view: "SLA",
  title: "Leaddefinitioner och överenskommelse",
  lead: "Vad ni kallar ett lead, och vad avdelningarna lovar varandra. Fyll i den tillsammans. Det ni behåller kommer med i rapporten.",
  useAll: "Utgå från förslagen",
  use: "Använd texten",
  suggestion: "Förslag",
  clear: "Tillbaka till förslaget",
  cleared: "Förslaget är tillbaka.",
  undo: "Ångra",
  edit: (heading) => `Ändra: ${heading}`,
  numbers: "Siffrorna i den",
  numbersLead: "De är planens egna indata: ändra dem här eller i arket, så följer alla siffror med.",
  notTaken: "Det går inte att tolka som ett värde.",
  now: (value) => `nu ${value}`,
  parts: {
    definitions: "Definitioner",
    agreement: "Överenskommelse",
  },
  headings: {
    lead: "Lead",
    marketing_lead: "Marknadslead",
    qualified_lead: "Kvalificerat lead",
    sales_lead: "Säljlead",
    opportunity: "Affärsmöjlighet",
    criteria: "Kriterier för kvalificering",
    handover: "Vad marknad lämnar över",
    first_response: "Första svar",
    acceptance: "Acceptera och skicka tillbaka",
    owners: "Vem som ansvarar för vad",
    meetings: "Så följer vi upp",
  },
  texts: {
    lead: "En person på ett företag som passar vårt erbjudande, som vi känner till namnet på och får kontakta. Den som bara har besökt webbplatsen är inget lead.",
    marketing_lead:
      "Ett lead som har kommit till oss: fyllt i ett formulär, laddat ner en rapport, deltagit i ett webbinarium eller ett event, eller svarat på en konverteringskampanj. Det hör till marknad tills det lämnas över.",
    qualified_lead:
      "Ett marknadslead som har svarat på vår uppföljning, och som en SDR har talat med och funnit uppfylla alla tre kriterierna nedan.",
    sales_lead:
      "Ett kvalificerat lead som sälj har accepterat, eller ett prospekt som en mötesbokare har bokat möte med. Från och med då hör det till en namngiven säljare.",
    opportunity:
      "Ett säljlead som vi har haft ett första möte med, och som har ett behov vi kan möta, en budget eller en väg till en, och ett nästa steg i kalendern. Den har ett värde och en förväntad beslutsmånad i CRM.",
    criteria:
      "Beslutsmandat: personen beslutar eller är med och beslutar. Behov: det finns ett problem som vi löser och som de vill lösa inom ett år. Passform: bransch, storlek och land är sådana som vi säljer till. Alla tre måste vara uppfyllda.",
    handover:
      "Marknad bearbetar leads tills de uppfyller kriterierna och lämnar över dem med sin historik: varifrån de kom, vad de har läst och deltagit i, vad som sagts och vem som talat med dem.",
    first_response:
      "Sälj tar nästa steg så snart som möjligt och inom den avtalade tiden, räknat från det att leadet lämnades över. Det som görs loggas i CRM samma dag.",
    acceptance:
      "Sälj bearbetar affärsmöjligheten eller skickar tillbaka den med en motivering inom två arbetsdagar: inte kvalificerad, har kallnat eller fel tid. Det som skickas tillbaka bearbetas vidare av marknad och kan komma tillbaka; inget kastas bort.",
    owners:
      "Marknad ansvarar för marknadsleadens antal och kvalitet samt för nurturingen. SDR:erna har en fot i varje avdelning och ansvarar för kvalificeringen. Sälj ansvarar för affärsmöjligheterna och prognosen. Målet har de gemensamt.",
    meetings:
      "Sälj och marknad möts varje vecka och går igenom vilka leads som lämnats över, accepterats och skickats tillbaka. En gång i månaden ser ett forum på konverteringen i varje steg och beslutar vad som görs härnäst.",
  },
  without: {
    sdrs: {
      sellers: {
        qualified_lead:
          "Ett marknadslead som har svarat, och som en säljare har talat med och funnit uppfylla alla tre kriterierna nedan.",
        handover:
          "Marknad lämnar sina leads direkt till säljarna, vart och ett med sin historik: varifrån det kom, vad personen har läst och deltagit i och vad som sagts.",
        owners:
          "Marknad ansvarar för marknadsleadens antal och kvalitet samt för nurturingen. Säljarna tar själva hand om marknads leads och ansvarar för kvalificeringen, affärsmöjligheterna och prognosen. Målet har de gemensamt.",
      },
      nobody: {
        qualified_lead:
          "Ett marknadslead som har svarat på vår uppföljning och som visat sig uppfylla alla tre kriterierna nedan.",
        owners:
          "Marknad ansvarar för marknadsleadens antal och kvalitet samt för nurturingen. Sälj ansvarar för affärsmöjligheterna och prognosen. Målet har de gemensamt.",
      },
    },
    hunters: {
      sales_lead:
        "Ett kvalificerat lead som sälj har accepterat. Från och med då hör det till en namngiven säljare.",
    },
  },
};
