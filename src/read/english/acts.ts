/**
 * What kind of saying a cue is: act → the words (base forms; any inflection is met through the stem) that make it so.
 * Speech acts first, then attitudes, which nobody said. A word stands once, under the act it has most often in news; what
 * depends on the words around it ("asked to", "declined to say", "called for") is decided in attribute/act-of.ts.
 */
import type { Act } from '../../model/labels.js';

export const ACT_WORDS: Readonly<Partial<Record<Act, string>>> = {
  assert: `say tell add report state claim argue insist assert maintain contend affirm aver avow stress emphasise emphasize underline
    underscore reiterate repeat submit write tweet post email text blog describe call explain recall recount reminisce recollect relate narrate testify swear
    continue conclude declare suggest imply insinuate hint indicate intimate show find reveal estimate determine clarify confirm
    verify certify attest corroborate vouch allow joke quip jest speak talk shout
    yell scream bellow whisper murmur mutter mumble bark growl chant cry exclaim gush intone scoff sigh snap sneer assure reassure remind
    according argument assertion claim suggestion explanation description version tell brief accord elaborate specify label dub brand term
    portray paint cast characterise characterize compare liken detail outline lay opine posit profess purport ascertain establish rule
    respect document prove demonstrate express infer calculate blather rumour rumor confide
    convey articulate communicate broadcast utter voice theorise theorize hypothesise hypothesize surmise deduce stipulate depict define pronounce preach lecture blurt
    thunder roar chuckle laugh illustrate warrant retweet tweet caption title headline revelation account
    finding assessment conclusion testimony insistence contention speculate speculation draw`,
  deny: `deny contradict debunk disavow disclaim dispute gainsay rebut refute repudiate contest denial rebuttal retract recant walk
    disown dismiss`,
  promise: 'promise pledge vow guarantee commit undertake assurance commitment oath volunteer',
  demand: 'demand forbid order command require instruct direct insistence summon mandate ultimatum compel dictate',
  request: `urge request appeal beg implore plead entreat exhort encourage press lobby petition invite recommend advise counsel advocate
    recommendation advice plea invitation propose proposal coax prod beseech`,
  threaten: 'threaten threat menace',
  warn: 'warn caution alert alarm forewarn warning',
  praise: `praise herald hail laud applaud commend compliment congratulate salute welcome tout endorse champion celebrate honor honour extol
    endorsement compliment tribute admire cheer glorify flatter`,
  criticise: `criticise criticize condemn denounce decry deplore attack blast slam lambast lambaste lament castigate censure chide
    complain rebuke reprimand ridicule mock deride berate excoriate object protest rap knock rip bash pan skewer hammer assail fault
    lambasting criticism condemnation complaint objection attack rebuke scold scorn disparage belittle insult taunt jab swipe hit fume rail rage whine chastise admonish upbraid bemoan vilify curse lash seethe grumble moan`,
  accuse: `accuse allege blame charge indict implicate impugn incriminate accusation allegation prosecute sue finger blame`,
  ask: 'ask question query inquire enquire wonder pose grill press quiz inquiry',
  answer: 'reply respond answer retort counter rejoin fire shoot response rejoinder',
  boast: 'boast brag crow gloat trumpet',
  announce: `announce unveil disclose proclaim declaration announcement notify inform release publish issue introduce launch leak decree
    disclosure proclamation declare`,
  predict:
    'predict forecast foresee foretell project envisage bet reckon prediction forecast projection anticipate prophesy',
  note: `note observe mention remark comment point notice highlight observation reference refer allude cite mention
    single`,
  agree: `agree concur assent consent accept approve ratify acquiesce agreement approval echo second support back defend embrace favor
    favour uphold side rally justify defence defense acceptance admit concede confess acknowledge recognise recognize confession admission`,
  reject: `reject refuse rebuff spurn snub oppose resist veto refusal rejection opposition decline rule block balk disagree`,
  apologise: 'apologise apologize regret apology',
  thank: 'thank credit gratitude thanks',
  quote: 'quote cite read invoke quotation paraphrase attribute relay citing',
  other: 'offer withdraw',
  believe: `believe think consider suppose assume presume suspect feel seem appear see view regard deem judge perceive sense imagine
    belief opinion view conviction convince doubt sceptical skeptical reckon find consider wonder guess look confident certain sure optimistic hopeful pessimistic`,
  know: `know realise realize understand learn remember discover forget aware knowledge hear understanding mindful familiar`,
  want: 'want hope wish desire seek prefer like love hate crave dream pray yearn preference ambition keen eager aspire aspiration reluctant unwilling',
  intend: `plan intend aim mull weigh contemplate decide prepare mean plot pursue intention decision strategy choose opt resolve
    consideration`,
  fear: `fear worry dread concern anxious afraid nervous wary alarmed concerned worried terrified apprehension anxiety`,
  expect: `expect await expectation anticipation eye anticipate`,
};

/** Words that carry the act only when no other word of the cue does ("issued a statement saying"). */
export const WEAK_WORDS =
  'statement issue release make give go put have be take come get express read see look find show allow point launch';

/** "He declined to …": with one of these after it, no comment was made. */
export const SAYING_AFTER_DECLINE =
  'say comment answer respond discuss elaborate specify disclose reveal identify name address confirm talk speak provide give explain return reply detail draw';

/** Not saying it: "did not say how", "would not answer". */
export const SILENCE_WHEN_NEGATED =
  'say comment answer respond discuss elaborate specify disclose reveal identify name address mention explain return reply detail tell announce name confirm draw provide give';

export const NEGATIONS = "not n't never no neither nor without hardly cannot";

/** Marks of a claim put forward with reserve. */
export const HEDGES =
  'may might could seem appear seemingly apparently reportedly allegedly suggest hint perhaps possibly probably likely imply speculate';

/** Reserve in what is said itself. */
export const CONTENT_HEDGES =
  'perhaps possibly probably apparently reportedly allegedly maybe seemingly presumably supposedly conceivably purportedly';
export const MODAL_HEDGES = 'may might';
export const VERB_HEDGES = 'appear seem';
