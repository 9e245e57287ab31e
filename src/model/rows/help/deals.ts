import type { RowHelp } from "./rowHelp.ts";

export const dealsHelp: RowHelp = {
  cycle_months: {
    en: "How long it takes on average from a new opportunity to a decision. What you do today shows as new customers about that much later.",
    sv: "Hur lång tid det i snitt tar från ny affärsmöjlighet till beslut. Det ni gör i dag syns som nya kunder ungefär så mycket senare.",
  },
  cycle_sd: {
    en: "How much the cycle varies from deal to deal. With 6 and 2.5, most deals are decided after three and a half to eight and a half months.",
    sv: "Hur mycket cykeln varierar mellan affärerna. Med 6 och 2,5 avgörs de flesta efter tre och en halv till åtta och en halv månad.",
  },
  loss_time: {
    en: "How long a lost deal takes until it is decided, as a share of a won one's time. At 60%, with a cycle of six months, a no comes after three and a half.",
    sv: "Hur lång tid det tar innan en förlorad affär avgörs, som andel av tiden för en vunnen. Vid 60\u00a0% och sex månaders säljcykel kommer ett nej efter drygt tre och en halv.",
  },
  outbound_win_rate: {
    en: "The part of the decided opportunities from outbound that become customers when the sellers have time enough.",
    sv: "Den del av de avgjorda affärsmöjligheterna från utgående som blir kunder när säljarna har tid nog.",
  },
  inbound_win_rate: {
    en: "The part of the decided opportunities from inbound that become customers when the sellers have time enough.",
    sv: "Den del av de avgjorda affärsmöjligheterna från inkommande som blir kunder när säljarna har tid nog.",
  },
  start_win_rate: {
    en: "The part of the opportunities open at the start that become customers when the sellers have time enough.",
    sv: "Den del av affärsmöjligheterna som var öppna vid start som blir kunder när säljarna har tid nog.",
  },
  will_win_outbound: {
    en: "This month's new opportunities from outbound that will end in a win, at today's win rate, if the sellers then have time enough.",
    sv: "Månadens nya affärsmöjligheter från utgående som kommer att vinnas, med dagens andel vunna affärer, om säljarna då har tid nog.",
  },
  due_wins_outbound: {
    en: "Opportunities from outbound whose win the sales cycle puts in this month.",
    sv: "Affärsmöjligheter från utgående som enligt säljcykeln vinns den här månaden.",
  },
  due_losses_outbound: {
    en: "Opportunities from outbound whose loss the sales cycle puts in this month.",
    sv: "Affärsmöjligheter från utgående som enligt säljcykeln förloras den här månaden.",
  },
  will_win_inbound: {
    en: "This month's new opportunities from inbound that will end in a win, at today's win rate, if the sellers then have time enough.",
    sv: "Månadens nya affärsmöjligheter från inkommande som kommer att vinnas, med dagens andel vunna affärer, om säljarna då har tid nog.",
  },
  due_wins_inbound: {
    en: "Opportunities from inbound whose win the sales cycle puts in this month.",
    sv: "Affärsmöjligheter från inkommande som enligt säljcykeln vinns den här månaden.",
  },
  due_losses_inbound: {
    en: "Opportunities from inbound whose loss the sales cycle puts in this month.",
    sv: "Affärsmöjligheter från inkommande som enligt säljcykeln förloras den här månaden.",
  },
  will_win_start: {
    en: "Of the opportunities open at the start, those that will end in a win if the sellers then have time enough.",
    sv: "De av affärsmöjligheterna som var öppna vid start som kommer att vinnas, om säljarna då har tid nog.",
  },
  due_wins_start: {
    en: "Opportunities open at the start whose win the sales cycle puts in this month.",
    sv: "Affärsmöjligheter som var öppna vid start och som enligt säljcykeln vinns den här månaden.",
  },
  due_losses_start: {
    en: "Opportunities open at the start whose loss the sales cycle puts in this month.",
    sv: "Affärsmöjligheter som var öppna vid start och som enligt säljcykeln förloras den här månaden.",
  },
  opportunities_in_cycle: {
    en: "Opportunities that are open by what has entered and by the sales cycle, whatever has been counted since.",
    sv: "Affärsmöjligheter som är öppna enligt det som har kommit in och säljcykeln, oavsett vad som har räknats sedan dess.",
  },
  pipeline_correction: {
    en: "How many opportunities are really open, against what the cycle says. It is 100% until actual figures say otherwise; more open deals give more decisions, and it fades as new ones enter.",
    sv: "Hur många affärsmöjligheter som verkligen är öppna, mot vad säljcykeln säger. Den är 100\u00a0% tills utfall visar något annat; fler öppna affärer ger fler beslut, och det klingar av när nya kommer in.",
  },
  ripe_outbound: {
    en: "Opportunities from outbound that are won this month if the sellers have time enough: those due by the cycle, in step with what is really open.",
    sv: "Affärsmöjligheter från utgående som vinns den här månaden om säljarna har tid nog: de som säljcykeln ger, i takt med vad som verkligen är öppet.",
  },
  outbound_decided: {
    en: "Opportunities from outbound that are won or lost this month.",
    sv: "Affärsmöjligheter från utgående som vinns eller förloras den här månaden.",
  },
  ripe_inbound: {
    en: "Opportunities from inbound that are won this month if the sellers have time enough: those due by the cycle, in step with what is really open.",
    sv: "Affärsmöjligheter från inkommande som vinns den här månaden om säljarna har tid nog: de som säljcykeln ger, i takt med vad som verkligen är öppet.",
  },
  inbound_decided: {
    en: "Opportunities from inbound that are won or lost this month.",
    sv: "Affärsmöjligheter från inkommande som vinns eller förloras den här månaden.",
  },
  ripe_start: {
    en: "Opportunities open at the start that are won this month if the sellers have time enough: those due by the cycle, in step with what is really open.",
    sv: "Affärsmöjligheter som var öppna vid start och vinns den här månaden om säljarna har tid nog: de som säljcykeln ger, i takt med vad som verkligen är öppet.",
  },
  start_decided: {
    en: "Opportunities that were open at the start and are won or lost this month.",
    sv: "Affärsmöjligheter som var öppna vid start och vinns eller förloras den här månaden.",
  },
  won_outbound: {
    en: "New customers this month that began with a hunter's call.",
    sv: "Nya kunder den här månaden som började med en jägares samtal.",
  },
  won_inbound: {
    en: "New customers this month that began as a marketing lead.",
    sv: "Nya kunder den här månaden som började som ett marknadslead.",
  },
  won_start: {
    en: "New customers this month from the opportunities that were open at the start.",
    sv: "Nya kunder den här månaden från de affärsmöjligheter som var öppna vid start.",
  },
  opportunities_decided: {
    en: "All opportunities that are won or lost this month.",
    sv: "Alla affärsmöjligheter som vinns eller förloras den här månaden.",
  },
  new_customers: {
    en: "Deals won this month, whatever way they came in.",
    sv: "Vunna affärer den här månaden, oavsett hur de kom in.",
  },
  opportunities_lost: {
    en: "Decided opportunities that did not become customers. Some of them go to nurturing.",
    sv: "Avgjorda affärsmöjligheter som inte blev kunder. En del av dem går till nurturing.",
  },
  open_opportunities: {
    en: "Opportunities in the pipeline at the end of the month: not yet won or lost.",
    sv: "Affärsmöjligheter i pipelinen när månaden är slut: ännu varken vunna eller förlorade.",
  },
};
