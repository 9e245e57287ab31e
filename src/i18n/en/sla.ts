/** The page of lead definitions and of what sales and marketing agree on, with texts to start from. */
export const sla = {
  view: "Agreement",
  title: "Lead definitions and agreement",
  lead: "What you call a lead, and what each department promises the other. Fill it in together. What you keep goes into the report.",
  useAll: "Start from the suggestions",
  use: "Use this text",
  suggestion: "Suggestion",
  clear: "Back to the suggestion",
  cleared: "The suggestion is back.",
  undo: "Undo",
  edit: (heading: string) => `Edit: ${heading}`,
  numbers: "The numbers in it",
  numbersLead: "They are the plan's own inputs: change them here or in the sheet, and every figure follows.",
  notTaken: "That can't be understood as a value.",
  now: (value: string) => `now ${value}`,
  parts: {
    definitions: "Definitions",
    agreement: "Agreement",
  },
  headings: {
    lead: "Lead",
    marketing_lead: "Marketing lead",
    qualified_lead: "Qualified lead",
    sales_lead: "Sales lead",
    opportunity: "Opportunity",
    criteria: "Qualification criteria",
    handover: "What marketing hands over",
    first_response: "First response",
    acceptance: "Accepting and sending back",
    owners: "Who owns what",
    meetings: "How we follow up",
  },
  texts: {
    lead: "A person at a company that fits our offer, whom we know by name and may contact. Someone who has only visited the site is not a lead.",
    marketing_lead:
      "A lead that has come to us: filled in a form, downloaded a report, come to a webinar or an event, or answered a conversion campaign. It belongs to marketing until it is handed over.",
    qualified_lead:
      "A marketing lead that has responded to our follow-up, and whom an SDR has spoken to and found to meet all three criteria below.",
    sales_lead:
      "A qualified lead that sales has accepted, or a prospect whose meeting a hunter has booked. From then on it belongs to a named seller.",
    opportunity:
      "A sales lead with whom we have had a first meeting, and who has a need we can meet, a budget or a way to one, and a next step in the calendar. It has a value and an expected month of decision in the CRM.",
    criteria:
      "Decision power: the person decides or takes part in the decision. Need: there is a problem that we solve and that they want to solve within a year. Fit: industry, size and country are those we sell to. All three must be met.",
    handover:
      "Marketing works leads up until they meet the criteria and hands them over with their history: where they came from, what they have read and attended, what was said, and who has spoken to them.",
    first_response:
      "Sales takes the next step as soon as possible and within the agreed time, counted from when the lead was handed over. What is done is logged in the CRM the same day.",
    acceptance:
      "Sales either works the opportunity or sends it back with a reason within two working days: not qualified, gone cold or wrong time. What is sent back is nurtured by marketing and can come back; nothing is thrown away.",
    owners:
      "Marketing owns the number and quality of marketing leads, and the nurturing. The SDRs have a foot in each department and own the qualification. Sales owns the opportunities and the forecast. Both own the goal together.",
    meetings:
      "Sales and marketing meet every week and go through the leads handed over, accepted and sent back. Once a month a forum looks at the conversion of each step and decides what to do next.",
  },
  /** In place of those texts, where the plan has no such people. */
  without: {
    sdrs: {
      sellers: {
        qualified_lead:
          "A marketing lead that has responded, and whom a seller has spoken to and found to meet all three criteria below.",
        handover:
          "Marketing hands its leads straight to the sellers, each with its history: where it came from, what the person has read and attended, and what was said.",
        owners:
          "Marketing owns the number and quality of marketing leads, and the nurturing. The sellers take marketing’s leads themselves and own the qualification, the opportunities and the forecast. Both own the goal together.",
      },
      nobody: {
        qualified_lead:
          "A marketing lead that has responded to our follow-up and has been found to meet all three criteria below.",
        owners:
          "Marketing owns the number and quality of marketing leads, and the nurturing. Sales owns the opportunities and the forecast. Both own the goal together.",
      },
    },
    hunters: {
      sales_lead: "A qualified lead that sales has accepted. From then on it belongs to a named seller.",
    },
  },
};
