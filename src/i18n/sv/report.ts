import { counted } from "../counted.ts";
import type { report as en } from "../en/report.ts";
import type { Translation } from "../translation.ts";

export const report: Translation<typeof en> = {
  view: "Rapport",
  kind: "Beslutsunderlag",
  chooseBaseline: "Om inget görs",
  chooseScenario: "Vad vi ber om",
  opinion: (scenario) =>
    `”${scenario}” ändrar bara det vi tror, inget som går att köpa eller besluta. Det är en annan syn på framtiden och inget att be om: håll det mot planen i jämförelsen.`,
  until: "Räknas till och med",
  untilGoal: (date) => `${date} (målet)`,
  untilYear: (date, year) => `${date} (slutet av ${year})`,
  untilEnd: (date) => `${date} (planens slut)`,
  addScenario: "Lägg till ett scenario",
  print: "Skriv ut eller spara som PDF",
  isKept: "Det som skrivs ut eller görs till bilder sparas i planen som en prognos.",
  present: "Presentera",
  notReady: (done) => `Allt är inte framräknat än: ${done} klart.`,
  early: (trials) => `Preliminärt: framräknat ur ${counted(trials, "simulering", "simuleringar")} hittills.`,
  earlyBinds: "Preliminärt: vad som håller tillbaka räknas fortfarande fram.",
  failed: "Rapporten gick inte att räkna fram.",
  again: "Försök igen",
  waiting: "Underlaget räknas fram…",
  edit: (heading) => `Ändra: ${heading}`,
  editHint: "Klicka på ett stycke för att skriva ett eget. Ctrl+Enter behåller det, Escape gör det inte.",
  putBack: "Återställ den skrivna texten",
  edited: "Ändrat",
  cover: (plan, baseline) => `${plan} · jämfört med ”${baseline}”`,
  baselineName: "om inget görs",
  dated: (date) => `Räknat ${date}`,
  slide: (at, of) => `${at} av ${of}`,
  presentHint: "Piltangenterna bläddrar, Escape avslutar.",
  leavePresenting: "Avsluta presentationen",
  previous: "Föregående",
  next: "Nästa",
  scenarioSays: (scenario) => `${scenario}`,

  headings: {
    summary: "I korthet",
    ask: "Vad vi ber om",
    gives: "Vad det ger",
    payback: "När det betalar sig",
    goal: "Målet, med och utan",
    binds: "Vad som då håller tillbaka",
    assumptions: "De antaganden som betyder mest",
    indicators: "Vad som skulle få oss att tänka om",
    inflight: "Vad som då är på väg",
    years: "År för år",
    definitions: "Vad vi menar med ett lead",
    agreement: "Vad sälj och marknad har kommit överens om",
    method: "Så har vi räknat",
  },
  strip: {
    askNone: "Inget",
    ask: "Vi ber om",
    saves: "Vi sparar",
    customers: "Fler kunder",
    fewerCustomers: "Färre kunder",
    payback: "Betalar sig",
    goal: "Chans att nå målet",
    likely: (range) => `troligen ${range}`,
    likelyOver: (range, months) => `troligen ${range}, ${months}`,
    from: (before) => `${before} om inget görs`,
    withinBy: (chance, end) => `till och med ${end} i ${chance} av fallen`,
    chanceBy: (end) => `chans till och med ${end}`,
    never: "Nej",
    neverBy: (end) => `inte till och med ${end}`,
    nothing: "–",
    noGoal: "inget mål satt",
  },

  and: "och",
  change: (label, before, after, when) => `${label} från ${before} till ${after} ${when}`,
  changeInstead: (before, after, when) => `${after} i stället för ${before} ${when}`,
  changeThen: ", därefter ",
  changeMore: ", med andra värden månaderna därefter",
  fromOn: (month) => `från och med ${month}`,
  inMonths: (first, last) => `från ${first} till ${last}`,
  inMonth: (month) => `i ${month}`,
  always: "under hela planen",

  summaryAsk: (total, end, changes) => `Vi föreslår en satsning på ${total} till och med ${end}: ${changes}.`,
  summarySaves: (total, end, changes) => `Det vi föreslår sparar ${total} till och med ${end}: ${changes}.`,
  summaryNothing: "Det vi föreslår har samma indata som den plan det jämförs med.",
  summaryMore: (count, likely, end, futures) =>
    `Till och med ${end} väntar vi oss i snitt ${counted(count, "ny kund fler", "fler nya kunder")} än om inget görs${likely}; ${futures} blir de fler.`,
  summaryFewer: (count, likely, end, futures) =>
    `Till och med ${end} väntar vi oss i snitt ${counted(count, "ny kund färre", "färre nya kunder")} än om inget görs${likely}; ${futures} blir de färre.`,
  summaryEven: (end, likely) =>
    `Till och med ${end} väntar vi oss i snitt lika många nya kunder som om inget görs${likely === "" ? "" : `; skillnaden är${likely.replace(/^,/, "")}`}.`,
  summarySame: (end) =>
    `Till och med ${end} blir de nya kunderna lika många som om inget görs, i samtliga simuleringar.`,
  summaryPays: (month, end, futures) =>
    `Satsningen har sannolikt betalat sig i ${month}; i ${end} har den gjort det ${futures}.`,
  summaryPaysNot: (end, net, futures) =>
    `I ${end} har satsningen sannolikt inte betalat sig: den ligger då i snitt på ${net} och har betalat sig ${futures}.`,
  summaryPaysNever: (end, net) =>
    `I ${end} har satsningen inte betalat sig i någon simulering: den ligger då i snitt på ${net}.`,
  summaryPaysLater: (month) => `Det har den sannolikt i ${month}.`,
  summaryGoal: (goal, before, after) => `Chansen att nå målet, ${goal}, går från ${before} till ${after}.`,
  summaryGoalStays: (goal, chance) => `Chansen att nå målet, ${goal}, är oförändrat ${chance}.`,

  likely: (low, high) => (low === high ? `, troligen ${low}` : `, troligen mellan ${low} och ${high}`),
  likelyEither: (fewer, more) => `, troligen mellan ${fewer} färre och ${more} fler`,
  likelyIn: (low, high) => (low === high ? ` (troligen ${low})` : ` (troligen ${low} till ${high})`),
  of100: (count) => `${count} fall av 100`,
  of1000: "mindre än 1 fall av 1\u00a0000",
  futures: (of100) => `i ${of100}`,
  futuresFew: "i mindre än 1 fall av 100",
  futuresMost: "i mer än 99 fall av 100",
  futuresAll: "i samtliga simuleringar",

  askTotal: (total, end) =>
    `Till och med ${end} kostar det sammanlagt ${total}, inklusive provision på det som säljs.`,
  askParts: (parts) => `Varav ${parts}.`,
  partPayroll: (amount) => `${amount} är löner med avgifter`,
  partAds: (amount) => `${amount} annonser`,
  partOther: (amount, what) => `${amount} ${what}`,
  otherCosts: {
    recruitment: "rekrytering",
    tools: "verktyg",
    campaigns: "kampanjer",
    unnamed: "övriga kostnader",
  },
  partCommission: (amount) => `${amount} provision`,
  askMonthly: (monthly) => `När allt är i gång är det ${monthly} i månaden, exklusive provision.`,
  askClosed: (month) => `Månaderna till och med ${month} är stängda, och desamma med satsningen som utan.`,
  askIdle: (parts, count, end) =>
    count === 1
      ? `Den här delen tillför inget som går att se till och med ${end}: ${parts}. Utan den ger satsningen lika många nya kunder och lika stora intäkter.`
      : `De här delarna tillför var för sig inget som går att se till och med ${end}: ${parts}. Utan en av dem ger satsningen lika många nya kunder och lika stora intäkter.`,
  askSpare: (role, load, before, without) =>
    `${role} har tid över: med satsningen används i snitt ${load} av den, mot ${before} om inget görs. Även utan de nya skulle allt arbete som satsningen för med sig bara ta ungefär ${without}, så fler där gör liten skillnad i sig.`,
  askFrom: (month) => `Den första kostnaden kommer i ${month}.`,
  askSaves: (total, end) =>
    `Till och med ${end} sparar det sammanlagt ${total}, inklusive provision på det som då säljs.`,
  askNothing: "Vi ber inte om något: inga indata skiljer sig.",

  endFrom: (end, from) => `${end} (räknat från ${from})`,
  givesLead: (end) =>
    `Tabellen räknar till och med ${end}, med och utan satsningen i samma simuleringar; ett intervall rymmer nio av tio.`,
  givesWorth: (customers, ltv, worth) =>
    `En kund är värd ${ltv} under sin livstid, så ${customers} fler är värda ungefär ${worth}, det mesta efter planens slut.`,

  paysBack: (month, low, high, futures) =>
    `Ackumulerat månad för månad har det satsningen ger hunnit ikapp det den kostar i ${month} i medianfallet${low === high ? "" : `; nio av tio ligger mellan ${low} och ${high}`}. Den betalar sig inom planen ${futures}.`,
  paysAtOnce: (times) =>
    `I medianfallet kostar satsningen mindre än den ger redan från första månaden. Den betalar sig inom planen ${times}.`,
  paysNot: (end, net, likely, futures) =>
    `Satsningen betalar sig sannolikt inte inom planen. I ${end} ligger summan av det den ger och kostar i snitt på ${net}${likely}; den har då betalat sig ${futures}.`,
  paysNever: (end, net, likely) =>
    `Satsningen betalar sig inte inom planen i någon simulering. I ${end} ligger summan av det den ger och kostar i snitt på ${net}${likely}.`,
  paysNothing: "Satsningen kostar och ger lika mycket som om inget görs.",
  deepest: (amount, likely, month) =>
    `Som lägst, i ${month}, har vi i snitt lagt ut ${amount} mer än vad som kommit tillbaka${likely}.`,
  deepestNow: (amount) =>
    `Som lägst, när planen slutar, har vi i snitt lagt ut ${amount} mer än vad som kommit tillbaka.`,
  inPipeThen: (end, open, value) =>
    `I ${end} har satsningen gett ${counted(open, "affärsmöjlighet mer", "fler affärsmöjligheter")} i pipelinen, värda ${value} det första året om alla vinns.`,
  afterPlan: "någon gång efter planens slut",

  goalChance: (goal, before, after, points) =>
    `Chansen att nå ${goal} är ${before} om inget görs och ${after} med satsningen: ${counted(points, "procentenhet", "procentenheter")}.`,
  goalStays: (goal, chance) => `Chansen att nå ${goal} är ${chance}, både med satsningen och om inget görs.`,
  goalMade: (made, broken) =>
    `Målet nås tack vare satsningen i ${made} och missas på grund av den i ${broken}.`,
  goalOnlyMade: (made) => `Målet nås tack vare satsningen i ${made} och missas aldrig på grund av den.`,
  goalOnlyBroken: (broken) => `Målet missas på grund av satsningen i ${broken} och nås aldrig tack vare den.`,
  goalNeither: "Satsningen avgör inte i någon simulering om målet nås.",
  noGoals: "Planen har inget mål. Med ett mål säger rapporten hur troligt det är med och utan satsningen.",

  bindsWaiting: "Vad som håller tillbaka räknas…",
  bindsTable:
    "Tabellen visar hur stor del av tiden som används under de sista månaderna som räknas; att några är fullbelagda betyder inte i sig att fler av dem skulle hjälpa.",
  limitFrom: (load, month) => `${load} når taket första gången i ${month}.`,
  marketFrom: (month, share) =>
    `Från och med ${month} är marknaden bearbetad: som mest är ${share} av de möjliga företagen tagna, i medeltal över alla simuleringar.`,
  marketHunters: (share) =>
    `Jägarna får då slut på företag att ringa och kommer ner i ${share} av de samtal som de hinner med.`,
  marketBefore: (month) => `Om inget görs händer det i ${month}.`,
  marketNotBefore: "Om inget görs händer det inte under planens tid.",
  bindsNot: (load) =>
    `Hos de kundansvariga är beläggningen ${load}: kunderna är fler än de hinner med, men det begränsar inte hur många nya som vinns.`,

  assumptionsLead: (measure, months) =>
    `De här osäkra antagandena påverkar resultatet mest (${measure}, ${months}). De är värda att ta reda på mer om.`,
  assumptionsTemplates: (templates, all) =>
    templates === 0
      ? `Inget av de ${all} indata som är viktiga eller betyder mest är mallens: alla är våra egna.`
      : templates === all
        ? `Alla ${all} indata som är viktiga eller betyder mest är mallens värden och ännu inte våra egna.`
        : `${templates} av de ${all} indata som är viktiga eller betyder mest är mallens värden och ännu inte våra egna.`,
  notYetOurs: "Tagna från mallen, ännu inte våra egna:",
  assumptionsOwned: {
    all: "Alla har en ansvarig.",
    some: "Alla har ännu ingen ansvarig.",
    none: "Ingen är ännu utsedd att ansvara för dem.",
  },
  assumptionsNone:
    "Inga indata i planen är osäkra. Ge dem ni är osäkra på ett intervall, så säger rapporten vilka som betyder något.",

  indicatorsLead: (cycle) =>
    `Kunderna kommer en säljcykel senare, ungefär ${cycle} efter en affärsmöjlighet. De här siffrorna säger tidigare om satsningen fungerar. Varje gräns ligger mitt emellan det vi väntar oss med och utan satsningen: en siffra under sin gräns är skäl att stanna upp och tänka om. De sista kolumnerna visar hur ofta det är falskt larm: ju färre av fallen där satsningen fungerar som hamnar under gränsen, desto mer säger den.`,
  indicatorsNone:
    "Inget mått ändras tillräckligt mycket i förväg för att tidigt visa om satsningen fungerar.",

  inflight: (end, open, likely, value) =>
    `I ${end} är ungefär ${counted(open, "affärsmöjlighet öppen", "affärsmöjligheter öppna")}${likely}, värda ${value} det första året om alla vinns.`,
  inflightMore: (more, likely) => `Det är ${more} fler än om inget görs${likely}.`,
  inflightLess: (less) => `Det är ${less} färre än om inget görs.`,
  inflightSame: "Det är lika många som om inget görs.",
  inflightWon: (rate, won) =>
    `Av dem som avgörs under året före blir ${rate} till kunder; i den takten blir ungefär ${won} av de öppna det.`,

  yearsLead:
    "Medelvärden över alla simuleringar, så att månaderna kan summeras till år. Bruttovinsten är intäkterna från satsningen minus kostnaden för att leverera; ackumulerat är bruttovinst minus kostnad sedan start.",

  method: (trials, seed) =>
    `Siffrorna kommer från ${counted(trials, "simulering", "simuleringar")} (slumptalsfrö ${seed}). I var och en lottas alla osäkra indata på nytt inom sina intervall. Planen räknas med och utan satsningen med samma tur och otur, och skillnaderna tas simulering för simulering. Värdena är medelvärden över alla simuleringar, medianen för kvoter. ”Troligen” betyder nio simuleringar av tio.`,
  methodChance: "Även vad som händer med varje lead, affärsmöjlighet och kund lottas.",
  methodNoChance: "Antal lottas inte: andelar av leads förblir bråktal.",
  footer: (plan, trials, seed, checksum, version) =>
    `${plan} · ${counted(trials, "simulering", "simuleringar")} · slumptalsfrö ${seed} · plan ${checksum} · UBM Planner ${version}`,
  checksumIs: (checksum) =>
    `Planens kontrollsumma (SHA-256 av planfilen utan ”view” och ”forecasts”): ${checksum}`,

  columns: {
    millions: (currency) => (currency === "kr" ? "Belopp i mkr" : `Belopp i miljoner ${currency}`),
    thousands: (currency) => (currency === "kr" ? "Belopp i tkr" : `Belopp i tusental ${currency}`),
    what: "Vad",
    when: "När",
    before: "Om inget görs",
    after: "Med satsningen",
    difference: "Skillnad",
    likely: "Troligen",
    better: "Fall där satsningen är bättre",
    load: "Vem",
    used: "Används",
    full: "Andel av tiden fullbelagd",
    input: "Antagande",
    range: "Intervall",
    swing: "Resultat, lågt–högt",
    source: "Källa",
    owner: "Ansvarig",
    figure: "Siffra",
    sumTo: (from) => `Summa från ${from} till`,
    limit: "Tänk om under",
    underWith: "Falskt larm: under gränsen fast satsningen fungerar",
    underWithout: "Rätt larm: under gränsen när satsningen inget ger",
    expected: "Väntat",
    without: "Om inget görs",
    year: (year) => `År ${year}`,
    all: "Hela året",
    cost: "Kostnad",
    gain: "Bruttovinst",
    soFar: "Ackumulerat",
    customersBefore: "Nya kunder, om inget görs",
    customersAfter: "Nya kunder, med satsningen",
  },
  eightOfTen: (range) => `${range} (8 av 10)`,
  noSource: "ej angiven",
  assumedIn: (scenario) => `antaget i ”${scenario}”`,
  chartCourse: "Kostnad och bruttovinst, ackumulerat",
  chartNet: "Bruttovinst minus kostnad, ackumulerat",
  withoutLabel: "inget görs",
  withLabel: "med satsningen",
};
