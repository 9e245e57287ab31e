import type { RowId } from "./row.ts";
import type { Words } from "./language.ts";

/** A role in the organisation, with the starting values of the model's rows for it. */
export type Role = {
  /** The row with its headcount; `<id>_salary`, `<id>_ramp` and `productive_<id>` are named after it. */
  readonly id: RowId;
  /** The plural, used as a row's label. */
  readonly name: Words;
  /** The singular with its article, for use in a sentence. */
  readonly one: Words;
  /** What they do, as a whole sentence. */
  readonly does: Words;
  readonly headcount: string;
  /** Gross pay in SEK a month. */
  readonly salary: string;
  /** Months until a new person is fully productive; left out for managers. */
  readonly ramp?: string;
  readonly essential: boolean;
};

export const ROLES: readonly Role[] = [
  {
    id: "prospectors",
    name: { en: "Prospectors", sv: "Prospekterare" },
    one: { en: "a prospector", sv: "en prospekterare" },
    does: {
      en: "They find the right companies and contacts and hand the hunters checked call lists.",
      sv: "De letar upp rätt företag och kontakter och ger jägarna kontrollerade ringlistor.",
    },
    headcount: "1",
    salary: "32000",
    ramp: "1",
    essential: false,
  },
  {
    id: "hunters",
    name: { en: "Hunters", sv: "Jägare" },
    one: { en: "a hunter", sv: "en jägare" },
    does: {
      en: "They call prospects all day and book first meetings for the sellers.",
      sv: "De är mötesbokare: de ringer prospekt hela dagarna och bokar första möten åt säljarna.",
    },
    headcount: "2",
    salary: "36000",
    ramp: "3",
    essential: true,
  },
  {
    id: "sdrs",
    name: { en: "SDRs", sv: "SDR:er" },
    one: { en: "an SDR", sv: "en SDR" },
    does: {
      en: "They call the marketing leads that have shown interest and check whether they are worth a seller's time.",
      sv: "De ringer de marknadsleads som har visat intresse och avgör om de är värda en säljares tid.",
    },
    headcount: "1",
    salary: "36000",
    ramp: "3",
    essential: false,
  },
  {
    id: "sellers",
    name: { en: "Sellers", sv: "Säljare" },
    one: { en: "a seller", sv: "en säljare" },
    does: {
      en: "They meet the sales leads and turn opportunities into customers.",
      sv: "De träffar säljleadsen och gör kunder av affärsmöjligheterna.",
    },
    headcount: "4",
    salary: "55000",
    ramp: "5",
    essential: true,
  },
  {
    id: "account_managers",
    name: { en: "Account managers", sv: "Kundansvariga" },
    one: { en: "an account manager", sv: "en kundansvarig" },
    does: {
      en: "They look after existing customers, so that fewer leave and more buy more.",
      sv: "De tar hand om befintliga kunder, så att färre lämnar och fler köper mer.",
    },
    headcount: "2",
    salary: "48000",
    ramp: "3",
    essential: false,
  },
  {
    id: "content_managers",
    name: { en: "Content managers", sv: "Innehållsansvariga" },
    one: { en: "a content manager", sv: "en innehållsansvarig" },
    does: {
      en: "They publish the articles, guides and reports that bring visitors to the site.",
      sv: "De publicerar de artiklar, guider och rapporter som drar besökare till webbplatsen.",
    },
    headcount: "1",
    salary: "42000",
    ramp: "2",
    essential: false,
  },
  {
    id: "campaign_managers",
    name: { en: "Campaign managers", sv: "Kampanjansvariga" },
    one: { en: "a campaign manager", sv: "en kampanjansvarig" },
    does: {
      en: "They run the campaigns, webinars and events.",
      sv: "De driver kampanjer, webbinarier och event.",
    },
    headcount: "0.5",
    salary: "44000",
    ramp: "2",
    essential: false,
  },
  {
    id: "digital_specialists",
    name: { en: "Digital specialists", sv: "Digitala specialister" },
    one: { en: "a digital specialist", sv: "en digital specialist" },
    does: {
      en: "They look after search visibility and ads, so that the ad money gives what it can.",
      sv: "De sköter sökoptimering och annonser, så att annonspengarna ger vad de kan.",
    },
    headcount: "0.5",
    salary: "45000",
    ramp: "2",
    essential: false,
  },
  {
    id: "managers",
    name: { en: "Sales and marketing management", sv: "Sälj- och marknadsledning" },
    one: { en: "a sales or marketing manager", sv: "en sälj- eller marknadschef" },
    does: {
      en: "They lead sales and marketing towards one goal. They cost money but do none of the steps themselves.",
      sv: "De leder sälj och marknad mot ett gemensamt mål. De kostar pengar men gör inget av stegen själva.",
    },
    headcount: "1",
    salary: "70000",
    essential: false,
  },
];

/** The roles with staff turnover and a ramp: all but the managers. */
export const RAMPED_ROLES: readonly (Role & { readonly ramp: string })[] = ROLES.filter(
  (role): role is Role & { readonly ramp: string } => role.ramp !== undefined,
);

/** The working days of a role's people in a month, as the text of a formula. */
export function daysOf(role: RowId): string {
  return `productive_${role} * working_days * availability`;
}
