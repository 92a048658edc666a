/** Nouns that tell whether a verb of asking has somebody beside it or a thing. */

/** What is ordered, urged or asked for and is nobody. */
export const DEEDS = `halt end stop pause freeze suspension closure evacuation withdrawal pullout recount retrial autopsy test search passage adoption approval rejection
  ratification construction action restraint caution calm patience unity change increase reduction rise return use release boycott strike raid attack work effort
  upgrade overhaul study report probe refund repayment payment ceasefire`;

/** Bodies and crowds that stand without an article: "urged police to", "told parliament that". */
export const BODIES_BARE = `staff management congress labour labor industry business everyone everybody anyone anybody someone somebody
  nobody enforcement mankind humanity personnel opposition crew press media mom mum dad grandma family county university`;
