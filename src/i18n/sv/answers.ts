import type { answers as en } from "../en/answers.ts";
import type { Translation } from "../translation.ts";

const inBrackets = (error: string) => (error === "" ? "" : ` (${error})`);

export const answers: Translation<typeof en> = {
  ordinals: {
    first: "första",
    second: "andra",
    third: "tredje",
    fourth: "fjärde",
    fifth: "femte",
    sixth: "sjätte",
    seventh: "sjunde",
    eighth: "åttonde",
    ninth: "nionde",
    tenth: "tionde",
  },
  counts: ["inga", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"],
  more: " till",
  nthOne: (ordinal, one) => `en ${ordinal} ${one}`,
  oneMore: (one) => `en ${one} till`,
  someMore: (count, many) => `${count} ${many} till`,
  oneLess: (one) => `en ${one} färre`,
  someLess: (count, many) => `${count} ${many} färre`,
  oneMoreOf: (label) => `en till i ”${label}”`,
  moreMoney: (amount, label) => `${amount} mer i månaden på ${label}`,
  moreShare: (percent, label) => `${percent} mer på ${label}`,
  muchHigher: (size) => `${size} högre`,
  muchLower: (size) => `${size} lägre`,
  muchShorter: (months) => `${months} kortare`,
  points: (size, one) => `${size} ${one ? "procentenhet" : "procentenheter"}`,
  and: (some, last) => `${some} och ${last}`,
  from: (lever, month) => `${lever} från ${month}`,

  theChance: "chansen",
  chanceIs: (chance) => `chansen ${chance}`,
  countIs: (count, what) => `det ${count} ${what}`,
  amountIs: (amount, what) => `${what} ${amount}`,
  chanceOf: (goal) => `chansen för ”${goal}”`,
  flowBy: (label, month) => `${label} till och med ${month}`,
  valueIn: (label, month) => `${label} i ${month}`,

  goal: (goal, chance, error) => `${goal}: ${chance}${inBrackets(error)}.`,
  odds: {
    likely: "Det nås troligen.",
    rather: "Det är troligare att det nås än att det missas.",
    open: "Det är inte avgjort än.",
    hardly: "Det är troligare att det missas än att det nås.",
    unlikely: "Det ser svårt ut: det missas troligen.",
  },
  goalMean: (mean, low, high) =>
    `I snitt blir det ${mean}, men det varierar: nio gånger av tio blir det mellan ${low} och ${high}`,
  goalMiddle: (median, low, high) =>
    `Mitt emellan alla utfall ligger ${median}, men det varierar: nio gånger av tio blir det mellan ${low} och ${high}`,
  goalCertain: (value) => `Det blir ${value}`,
  goalSometimes: ", så målet nås ibland och ibland inte",
  goalNoMedian: "I de flesta fall finns inget värde.",
  expectedFor: (level, mean) => `För ${level} behöver planen i snitt ge ${mean}`,
  expectedByLuck: (mean) => `, eller ${mean} om alla andelar vore kända`,
  chanceAtTarget: (target, times) =>
    `Att planera för precis ${target} i snitt räcker inte: utfallet varierar kring snittet, så då nås målet bara ${times}, även om alla andelar vore kända.`,
  closerThanCycle: (months, cycle) =>
    `Slutdatumet är ${months} efter starten men en affär tar ${cycle}: det ni ändrar nu hinner knappt synas.`,
  nearImpossible: "Med den här planen är det nästan säkert att ni inte når målet.",
  nearCertain: "Med den här planen är det nästan säkert att ni når målet: ni kan sikta högre.",
  noValue: (times) => `Det saknar värde ${times}, vilket räknas som inte nått.`,
  noGoals: "Planen har inget mål ännu.",

  binds: (capacity, month, worth, target, counted) =>
    `Från ${month} är det ${capacity} som håller tillbaka: en till från dess ger ${worth} ${counted ? "fler" : "mer i"} ${target}`,
  bindsReach: (capacity, month, worth, target, counted) =>
    `Från ${month} är det ”${capacity}” som håller tillbaka: en tiondel mer från dess ger ${worth} ${counted ? "fler" : "mer i"} ${target}`,
  bindsNext: (capacity, month) => `; från ${month} är det ${capacity}`,
  bindsNone: (target) =>
    `Ingen kapacitet håller tillbaka: en till av något ger nästan inget för ${target}. Mer behöver komma in, eller en större andel gå vidare.`,
  fullNotBinding: (capacities) => `${capacities} är fullbelagda, men fler av dem hjälper inte målet.`,

  nextStep: (lever, target, before, after, error) =>
    `Bästa nästa steg: ${lever}. ${target} går från ${before} till ${after}${inBrackets(error)}`,
  nextSingle: (lever, target, before, after, error) =>
    `Bästa enskilda steg: ${lever}. ${target} går från ${before} till ${after}${inBrackets(error)}`,
  nextTwo: (levers, target, before, after, error) =>
    `Bästa nästa steg är två tillsammans: ${levers}. ${target} går från ${before} till ${after}${inBrackets(error)}`,
  nextAlone: (lever, before, after) =>
    `Det bästa enskilda steget, ${lever}, tar det från ${before} till ${after}`,
  nextFurther: (levers, before, after) =>
    `Två tillsammans når längre: ${levers}, från ${before} till ${after}`,
  nextCheaper: (lever, before, after, cost, than) =>
    `En extra kund kostar minst med ${lever}: ${cost}${than === "" ? "" : ` mot ${than}`}; då går det från ${before} till ${after}.`,
  nextNoneBought: (target) => `Inget enskilt steg som går att köpa påverkar ${target} mer än felmarginalen.`,
  nextUnseen: (target) => `Inget som går att köpa påverkar ${target} så mycket att det syns.`,
  nextBetter: (lever, before, after) => `Om ni blir bättre: ${lever} tar det från ${before} till ${after}`,
  costTo: (amount, month) => `, för ${amount} till och med ${month}`,
  savesTo: (amount, month) => `, och sparar ${amount} till och med ${month}`,
  uncosted: ", kostnaden för att nå dit ej inräknad",
  dear: (cost, worth) =>
    `Men en extra kund har då kostat ${cost} på det sättet, mer än de ${worth} som en kund är värd (median).`,
  pays: (lever, before, after, cost) =>
    `Bäst av det som lönar sig är ${lever}: ${before} till ${after}, för ${cost} per extra kund.`,
  paysNone: "Inget som går att köpa ger till dess kunder för mindre än de är värda.",
  showsFrom: (month) => `; det syns från ${month}`,
  nextNothing: (target) => `Inget enskilt steg påverkar ${target} mer än felmarginalen.`,
  nextCertain: (target, now) => `Inget är värt att göra bara för målets skull: ${target} är redan ${now}.`,
  pairRaises: (levers, target, after, together, apart) =>
    `${levers} höjer tillsammans ${target} med ${together} (till ${after}); var för sig med sammanlagt ${apart}.`,
  pairLowers: (levers, target, after, together, apart) =>
    `${levers} sänker tillsammans ${target} med ${together} (till ${after}); var för sig med sammanlagt ${apart}.`,
  pairNothing: (levers, target) => `${levers}: inte ens tillsammans ändrar de ${target} märkbart.`,

  takes: (lever, level, before, after) =>
    `Det billigaste sättet att nå ${level} är ${lever}: ${before} → ${after}`,
  takesLeast: (lever, level, before, after) => `För ${level} krävs ${lever}: ${before} → ${after}`,
  takesMoved: (label, much, month, target, level, before, after) =>
    `${label} behöver bli ${much} från ${month} för att ${target} ska bli minst ${level}: från ${before} till ${after}.`,
  takesUncosted: "Vad det kostar ingår inte.",
  decide: (month) => `Bestäm er senast ${month}.`,
  aMonth: (amount) => `, ${amount} i månaden`,
  decideBy: (month) => `; bestäm er senast ${month}`,
  takesAlready: (target, now, level) => `${target} är redan ${now}; för ${level} krävs inget mer.`,
  takesImpossible: (level, month, target, lever, most) =>
    `Så når ni inte ${level} till ${month}: ${target} blir som mest ${most}, med ${lever}.`,
  mixImpossible: (level, month, searched, target, most, lever) =>
    `Ingen blandning som prövades av ${searched}, var och en inom sin gräns, når ${level} till ${month}: ${target} blir ${most}, med ${lever}.`,
  unchanged: "oförändrad plan",
  takesNothing: (level, month) => `Ni når inte ${level} till ${month}: det finns inget att ändra.`,
  seekFound: (label, value, target, reached) =>
    `Om ${label} är ${value} blir ${target} i genomsnitt ${reached}.`,
  seekHalf: (level) =>
    `Utfallet varierar kring genomsnittet och hamnar under ${level} ungefär lika ofta som över: sikta högre för att vara säkrare.`,
  seekNone: (target, low, high) => `Det går inte: ${target} blir mellan ${low} och ${high}.`,

  tooLate: (lever, month, target) =>
    `Efter ${month} är det för sent för ${lever}: då ger det mindre än hälften så mycket för ${target} som om det görs nu.`,
  tooLateToHire: (lever, month, target) =>
    `Efter ${month} är det för sent att anställa ${lever}: då ger det mindre än hälften så mycket för ${target} som om det görs nu.`,
  neverTooLate: (lever) =>
    `För ${lever} blir det aldrig för sent: i varje månad fram till slutdatumet ger det minst hälften av vad det ger nu.`,
  tooLateNow: (now, later, month, counted) =>
    `Görs det nu ger det ${now} ${counted ? "till" : "mer"} fram till ${month === "" ? "slutdatumet" : `slutet av ${month}`}, och sammanlagt ${later} ett halvår efter det.`,
  tooLateAlready: (lever, target, least, later) =>
    `Det är redan för sent: även om det görs nu ger ${lever} mindre än ${least} till för ${target}, och sammanlagt ${later} ett halvår efter det.`,
  tooLateAll: (target) => `Inget av detta påverkar ${target} märkbart, inte ens om det görs nu.`,

  tornado: (label, target, low, lowAt, high, highAt) =>
    `${label} betyder mest: ${target} är ${low} om värdet är ${lowAt} och ${high} om det är ${highAt}.`,
  bar: (label, lowAt, low, highAt, high) =>
    `${label}: om värdet är ${lowAt} blir ${low}, om det är ${highAt} blir ${high}.`,
  luck: (share, low, high) =>
    `${share} av spridningen är ren slump, som bättre data inte kan minska: även om ni kände varje andel exakt skulle ni landa mellan ${low} och ${high}.`,
  noLuck: (low, high) => `Inget av det är slump: med varje andel känd blir det ${low} till ${high}.`,
  noVisibleBars: (target, now) => `Inget osäkert påverkar ensamt ${target} så att det syns: ${now}.`,
  noBars: (target) => `Inget osäkert påverkar ${target}.`,
  knowing: (label, often, gain) =>
    `Att känna till ”${label}” exakt skulle ändra vilket scenario som är bäst ${often}${gain === "" ? "" : ` och i genomsnitt ge ${gain} mer`}.`,
  knowingNothing: "Att veta mer skulle inte ändra vilket scenario som är bäst.",

  twoWay: (target, best, x, y, now) =>
    `${target} blir här som mest ${best}, med ${x} och ${y}. Med planen som den är blir det ${now}.`,
  peopleAt: (count, many) => `${count} ${many}`,
  inputAt: (label, value) => `${label} på ${value}`,

  inPipe: (open, month, customers, range) =>
    `De ${open} som är öppna efter ${month} ger ${customers} till (median; nio gånger av tio ${range}).`,
  cac: (same, matched) =>
    `En kund kostar ${same} om kostnaden delas på de kunder som vanns under samma månader, ${matched} om den delas på dem som månadernas affärsmöjligheter till slut ger.`,
  noCac: "I de flesta fall finns inga kunder att dela kostnaden på.",
};
