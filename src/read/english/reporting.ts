/** Verbs of saying in the forms news writes them after a quotation: they tell "Stop!" Ann said. from two sentences. */
export const REPORTING_FORMS: ReadonlySet<string> = new Set(
  `said says say asked asks told tells added adds replied replies wrote writes tweeted tweets shouted shouts cried cries
  yelled yells joked jokes quipped answered answers responded responds demanded demands wondered wonders continued continues
  exclaimed exclaims insisted insists declared declares warned warns recalled recalls explained explains argued argues`.split(
    /\s+/,
  ),
);
