/** What one can do with a thing and, with other words behind it, say: "showed a card" and "showed that A", "released a song" and "released a statement". */

/** Verbs that say something with a clause, with words in quotation marks or with a thing that is itself said. Base forms. */
export const DONE_WITH_THINGS = `show find post publish release launch introduce issue offer withdraw broadcast pose fire shoot hit draw lay walk knock rip pan
  celebrate establish tweet observe`;

/** Things that are said. Lemmas; of what ends in -ing the plural, which has another stem, too. */
export const SAID_THINGS = `statement message report letter comment remark reply response answer question apology condolence congratulation sympathy tribute prayer thank opinion
  view thought idea disavowal denial count criticism praise explanation claim warning threat appeal plea call demand plan proposal suggestion recommendation forecast estimate
  prediction guidance advice word account version argument reason excuse assurance promise pledge vow guarantee ruling verdict order decree ultimatum
  information detail figure result finding alert advisory accusation allegation complaint concern doubt conclusion tweet post declaration announcement communique proclamation
  help assistance support reward concession amnesty ceasefire truce peace resignation deal bid clarification correction retraction confirmation rebuke condemnation
  defence defense solution critique attack diatribe tirade manifesto summary assessment analysis story article review speech interview testimony
  note notice memo essay outlook update profit loss earnings opposition objection evidence proof contempt outrage regret
  warnings findings rulings
  dollar dlr pound euro price`;

/** Who finds or shows a thing by telling of it: "the survey found a gap". Lemmas. */
export const FINDERS = `study research researcher scientist academic expert economist analyst survey poll report inquiry enquiry investigation investigator review audit auditor analysis data figure
  statistic census test trial panel court jury judge tribunal commission committee inspector document record index paper estimate forecast projection
  examination experiment evidence bureau agency institute institution laboratory team ballot account return`;

/** What tells a story and is no speaker. Lemmas. */
export const WORKS = `film movie novel play song album series drama comedy musical opera documentary painting sculpture video clip picture image photo photograph
  ballad thriller sitcom cartoon animation sequel prequel`;
