/**
 * Verbs that report what somebody says or thinks, by what they take: a clause ("said that A"), an infinitive ("promised to A"), somebody and an
 * infinitive ("urged her to A"), a thing ("denied A"). Base forms; used where the tree shows the construction.
 */

/** … that A. */
export const TAKE_THAT = `say tell add report state claim argue insist assert maintain contend affirm aver stress emphasise emphasize underline reiterate write tweet
  explain testify swear declare suggest imply hint confirm deny promise pledge vow guarantee warn caution complain allege announce disclose
  predict forecast note observe remark concede acknowledge admit confess boast brag threaten joke quip reply respond counter retort recommend propose
  demand insist estimate conclude inform assure remind advise notify recall lament protest object repeat charge reveal brag fret quip muse
  believe think fear hope worry suspect doubt expect know understand assume reckon wish realise realize hear guarantee signal indicate agree ask wonder inquire enquire
  calculate speculate`;

/** … to do A. */
export const TAKE_TO = `promise pledge vow threaten offer refuse decline agree demand swear want hope plan intend wish prefer undertake volunteer aim seek expect claim
  propose`;

/** … somebody to do A. */
export const TAKE_SOMEBODY_TO = `urge tell ask order instruct advise warn beg implore press invite encourage exhort command direct entreat remind counsel request challenge want
  expect`;

/** Of these, who or what is to do A is part of A: nobody is told. */
export const TAKE_SUBJECT_TO = 'want expect';

/** … B to be done: who is to do it is not told. */
export const TAKE_DONE = 'order command direct request';

/** … to, with or on somebody to do A. */
export const TAKE_TO_SOMEBODY_TO = 'appeal plead call shout signal';

/** … somebody of, for or about A. */
export const TAKE_SOMEBODY_OF = 'accuse blame criticise criticize praise condemn mock';

/** … somebody spoken to, about, of or for A: A alone is what is said. */
export const TAKE_SOMEBODY_ABOUT = 'warn inform remind thank threaten';

/** … somebody a name: the words for whom and what. */
export const TAKE_NAME = 'call brand label dub describe';

/** … A, a thing: only where what stands around is itself something said. */
export const TAKE_THING = `deny reject accuse blame criticise criticize condemn denounce praise demand announce predict threaten promise dismiss welcome
  want fear consider propose oppose`;

/** "made clear", "made plain". */
export const MADE = 'clear plain known';

/** "is adamant that A": what one must be to say so, and what one thinks. */
export const ADJECTIVES = `adamant insistent clear emphatic unequivocal unapologetic categorical vocal dismissive critical
  confident certain convinced sure hopeful optimistic pessimistic worried concerned afraid fearful aware doubtful sceptical skeptical unsure uncertain sorry`;

/** "It is feared that", "is said to be": nobody is named who says or fears it. */
export const PASSIVE_HEARSAY = `say report believe think understand fear expect allege rumour rumor claim suspect estimate hope presume
  speculate`;

/** Of all these, what one thinks and does not say: outside another's words the models decide on it. */
export const THOUGHTS = `believe think fear hope worry suspect doubt expect know understand assume reckon wish realise realize hear fret muse want plan
  intend prefer aim seek wonder consider calculate speculate estimate`;

/** What stands before a colon and a quotation in a paragraph of its own: "He *said*:". */
export const AFTER_COLON = `say tell add write tweet post continue explain declare announce note observe ask reply respond answer argue warn insist claim recall
  remark comment state report quote read conclude point quip joke testify complain elaborate reveal admit concede`;

/** "*Issued* the following *statement*:". */
export const GIVES_STATEMENT = 'issue release give make send put offer have publish read';
export const STATEMENTS =
  'statement message letter tweet reply response answer remarks note question explanation warning post email';
