/** Words for what carries words from a speaker to others: in *a tweet*, on *the radio*, by *telephone*. */

/** What something can be said in, on, by or through. */
export const CHANNEL_NOUNS = `tweet tweets retweet post posts posting interview interviews briefing statement statements letter letters email e-mail emails e-mails mail
  message messages telegram call telephone phone speech address conference report paper column editorial op-ed essay memo memorandum note blog video
  videotape tape recording audio broadcast radio television tv testimony hearing filing filings affidavit lawsuit suit complaint communique communiqué
  release text texts podcast debate memoir memoirs autobiography diary remarks comments testimony advertisement ad webcast livestream newsletter
  newspaper magazine journal article book documentary programme program show pages transcript deposition petition circular bulletin manifesto
  leaflet press twitter facebook instagram youtube telegram reddit tiktok weibo snapchat linkedin fax cable dispatch toast sermon eulogy
  announcement declaration teleconference videoconference livestream presentation lecture talk town-hall caption poster questionnaire survey
  study analysis appearance phone-in op-eds tweetstorm thread voicemail website site page footnote foreword preface app livestreams columns`;

/** Of these the one who is heard is spoken to: a letter *to the Courier*, an interview *with the Journal*. */
export const SPOKEN_WITH = 'with to';

/** Written things that "say": "the letter went on", "a statement said". */
export const WRITTEN_VOICES =
  'letter statement tweet post email e-mail message memo memorandum communique communiqué telegram note release';

/** Verbs of who carries words on: "was *quoted* by the Gazette as saying". */
export const QUOTED_AS = 'quote cite report';
