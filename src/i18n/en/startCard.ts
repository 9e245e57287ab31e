import { counted } from "../counted.ts";
/** The card over a new plan's sheet: how to adapt the plan to one's own company. */
export const startCard = {
  title: "Make it yours",
  templates: (templates: string, all: string) =>
    `${templates} of ${all} essential figures are the template’s`,
  count: (yours: string, all: string) =>
    `${yours} of the ${counted(all, "figure", "figures")} that matter most for the goal are your own`,
  unfold: "Fill them in",
  fold: "Fold up",
  putAway: "Put the card away",
  putAwayDone: "The card is put away",
  putAwayAsked: "The card is put away; the team is not in the plan",
  goal: "What you want to reach",
  figures: "The figures that matter most for the goal",
  waiting: "Which figures matter most is being worked out…",
  columns: { figure: "Figure", yours: "In the plan", typical: "Typical" },
  from: (month: string) => `from ${month} on`,
  isYours: "Your own.",
  typical: (value: string, source: string) => `Typical: ${value}. ${source}`,
  fromTemplate: (value: string) => `The template’s example is ${value}`,
  noTypical: "The template’s example",

  team: {
    title: "Who does what",
    lead: "In a small team people have several roles. Give each a part of somebody’s time: who sells half the time is half a seller.",
    name: "Name",
    person: (number: string) => `Person ${number}`,
    left: "Left",
    over: (taken: string) => `${taken} in all`,
    headcount: "People",
    add: "One more person",
    use: "Put these people into the plan",
    used: "The team is in the plan.",
    usedNone: (roles: string) => `The team is in the plan, and these are 0 now: ${roles}.`,
    undo: "Undo",
    undone: "The headcounts are back as they were.",
    wrong: "A part of somebody’s time lies between 0 and 100%. Write it as one of these:",
    examples: ["60%", "1/4", "half"],
    readAs: (typed: string, percent: string) => `${typed} is read as ${percent}.`,
    leftOut: (roles: string) =>
      `Nobody in the team has these roles, and the plan has people in them: ${roles}.`,
    ifNone: "Set to 0, this stops:",
    stops: {
      prospectors: "Nobody makes call lists: when the list is used up, hunters have nobody to call.",
      hunters:
        "Nobody calls: no meetings are booked by phone, and follow-up ends when nobody is left to follow up.",
      sdrs: "Nobody calls the leads that marketing brings, so they go cold; only those that sellers take directly are left.",
      sellers: "Nobody meets customers: no deals are won.",
      account_managers: "Nobody looks after the customers: more of them leave, and they no longer buy more.",
      content_managers: "No articles are written, so they bring no visitors.",
      campaign_managers: "No campaigns are run, so they bring no leads.",
      digital_specialists: "Nobody looks after the ads: the same money brings fewer visitors.",
      managers: "Only their cost goes: nothing else in the model rests on them.",
    } as { readonly [role: string]: string },
    waits: "The team is not in the plan yet: a question about its roles waits for an answer.",
    answer: "Answer it",
    stay: "They stay as they are",
    none: "Set them to 0",
  },

  tables: {
    title: "Your own history",
    lead: "Deals from your CRM tell your sales cycle, your win rate and what is open; a table of months tells what came. Drop the file on the page, or paste months straight into the sheet.",
    read: "Read deals or months…",
  },
};
