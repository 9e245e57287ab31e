import type { RowHelp } from "./rowHelp.ts";

export const utilisationHelp: RowHelp = {
  prospector_load: {
    en: "How much of the prospectors' time is used. Near 100% while the hunters wait for lists, they are the bottleneck.",
    sv: "Hur mycket av prospekterarnas tid som används. Nära 100\u00a0% medan jägarna väntar på listor är de flaskhalsen.",
  },
  hunter_load: {
    en: "How much of the hunters' time is used. At 100% one more hunter gives more calls; below it they lack people to call.",
    sv: "Hur mycket av jägarnas tid som används. Vid 100\u00a0% ger en jägare till fler samtal; därunder saknar de någon att ringa.",
  },
  sdr_load: {
    en: "Leads to call compared with what the SDRs have time for. Above 100% leads wait and go cold.",
    sv: "Leads att ringa jämfört med vad SDR:erna hinner. Över 100\u00a0% får leads vänta och kallnar.",
  },
  seller_load: {
    en: "Hours needed compared with hours there are. Above 100% the sellers lose focus and win fewer deals.",
    sv: "Timmar som behövs jämfört med timmar som finns. Över 100\u00a0% tappar säljarna fokus och vinner färre affärer.",
  },
  manager_load: {
    en: "Customers compared with what the account managers can look after. Above 100% some have nobody, and more leave.",
    sv: "Kunder jämfört med vad de kundansvariga kan ta hand om. Över 100\u00a0% står några utan, och fler lämnar.",
  },
  market_load: {
    en: "The part of the companies that are on the call list or resting after a call. Near 100% there is no one left to call.",
    sv: "Den del av företagen som står på ringlistan eller vilar efter ett samtal. Nära 100\u00a0% finns det inga kvar att ringa.",
  },
};
