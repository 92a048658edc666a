/** Nouns of saying and thinking: "her *claim* that A", "a *promise* from Dunsel to A", "the governor's *praise* for A". */

/** … that A. */
export const NOUNS_THAT = `claim claims assertion assertions allegation allegations accusation accusations insistence suggestion suggestions admission prediction
  predictions announcement statement complaint complaints denial warning warnings pledge promise vow assurance assurances contention argument acknowledgement
  confession declaration threat word belief conviction hope hopes fear fears expectation`;

/** … to do A. */
export const NOUNS_TO =
  'promise promises pledge pledges vow vows threat threats offer offers commitment plan plans demand request plea call appeal refusal';

/** … for, of, to A. */
export const NOUNS_FOR = 'praise criticism condemnation';

/** Nothing was said: "had *no comment*". */
export const NO_WHAT =
  'comment answer details detail explanation reason confirmation response reply statement word date indication';
export const GIVES_NO = 'give offer make provide';
/** Of these, what one can also have none of. */
export const HAS_NO = 'comment answer explanation response reply';
/** What is not given where nothing is said. */
export const NOT_GIVEN = `comment answer details detail explanation reason reasons confirmation response reply statement date dates figure figures name names number
  numbers indication timeline timetable specifics estimate`;
/** What one does not do who keeps a thing to himself. */
export const NOT_SAID = 'say disclose specify reveal identify name confirm elaborate discuss mention';

/** Silence, where negated: what follows *to* is what was not answered. */
export const ANSWERS = 'respond reply comment answer';
