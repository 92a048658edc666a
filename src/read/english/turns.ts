/** Words of transcripts: labels that open a line and are nobody, what a transcriber puts in brackets, the words of people talking. */

/** Labels before a colon that name no speaker. */
export const NOT_SPEAKERS = `note notes update updates updated correction corrections clarification photo photos picture pictures image
  images video videos audio source sources credit caption more related read story stories date dates time times where when who what why
  how from to cc bcc fwd fw re subject sent fact facts lie truth myth true false verdict claim claims reality conclusion summary result
  results score scores goals tries cons pens subs substitutes booked referee attendance email twitter facebook instagram phone tel fax
  website web address price rating pros cons location venue example examples warning tip tips step day week month year chapter part
  section headline standfirst byline background profile born died age key watch listen live poll opinion analysis editorial exclusive
  breaking pictured see also here this that there total totals monday tuesday wednesday thursday friday saturday sunday january february
  march april may june july august september october november december good bad first second third finally meanwhile today yesterday
  tomorrow however remember disclaimer contact copyright disclosure latest recap highlights bottom takeaway quote quotes`;

/** What stands in brackets and nobody said. */
export const STAGE = new RegExp(
  '[\\[(]\\s*(?:applause|laughter|laughs?|laughing|chuckles?|chuckling|cross[ -]?talk|inaudible|unintelligible|indiscernible|pauses?|sighs?|' +
    'cheers|cheering|boos|booing|jeers|music|silence|coughs?|smiles?|smiling|nods?|gestures?|shrugs?|overlapping|interrupts?|interruption|' +
    'begin video|end video|video clip|commercial break|break|off[ -]mic(?:rophone)?|through (?:an )?interpreter|via (?:an )?interpreter)\\b[^\\])\\n]{0,40}[\\])]',
  'giu',
);

/** Words of somebody who talks to somebody; a list of facts under labels has none of them. */
export const TALK =
  /(?:^|[^\p{L}])(?:I|me|my|mine|we|us|our|ours|you|your|yours|i['’](?:m|ve|ll|d)|we['’](?:re|ve|ll|d)|you['’](?:re|ve|ll|d)|let['’]s|yes|yeah|no|thanks|thank|okay|well)(?![\p{L}])/iu;

/** Of the speaker alone: what goes on with these in the next paragraph is still the same speaker. */
export const OWN =
  /(?:^|[^\p{L}“"])(?:I|me|my|mine|we|us|our|ours|I['’](?:m|ve|ll|d)|we['’](?:re|ve|ll|d))(?![\p{L}])/u;

/** Silence for an answer. */
export const NO_ANSWER =
  /^(?:no comment|next question|i (?:have|['’]ve) no comment|i(?:['’]m| am) not going to (?:comment|answer|discuss|talk about|get into)|i (?:can['’]t|cannot|won['’]t|will not) (?:comment|answer|discuss|talk about|get into)|we (?:don['’]t|do not|can['’]t|cannot|won['’]t) comment)\b/i;
