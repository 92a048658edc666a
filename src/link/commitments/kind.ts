/**
 * What somebody undertakes by a statement: a promise, a plan, a demand, a threat, or nothing. Told by the act of the statement, by its cue and by the words
 * of its content: "will" said of oneself or of one's own body, "must" said of another. What merely happens, or what another person will do, is a forecast. Pure.
 *
 *     kindOf(…, 'the airline would open a route to Port Sabel in May', …)   // plan
 */
import type { CommitmentKind } from '../../model/labels.js';
import type { Reading } from '../../model/reading.js';
import type { Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';
import type { Timex } from '../../model/timex.js';
import { placesOf } from '../tensions/page.js';
import { isTheirs } from './whose.js';

/** "I will", "we are not going to", "she would", "her office would": somebody speaks of what they themselves will do. */
const WILL =
  /^(?:\W|that |and |but |yes,? |no,? )*(?:i|we|he|she|it|they|(?:his|her|its|their|our|my) (?:\w+ ){0,2}\w+) (?:also |now |still |never |certainly )?(?:will|would|shall|won['’]t|wouldn['’]t|(?:am|are|is|was|were) (?:not )?going to)\b/iu;
const CONTRACTED =
  /\b(?:i|we)(?:['’]ll| will| shall| won['’]t|['’]m (?:not )?going to|['’]re (?:not )?going to| am (?:not )?going to| are (?:not )?going to)\b/iu;
/** Of a body or thing by name: "the airline would open a route", "the report will be public". */
const NAMED_WILL = /^\W*((?:[\p{L}\p{N}'’.,-]+ ){1,12}?)(?:will|would|shall|won['’]t|wouldn['’]t)\b/iu;
/** "The library is to close at eight", as it is announced. */
const IS_TO =
  /^\W*((?:[\p{L}\p{N}'’.,-]+ ){1,10}?)(?<!\b(?:goal|aim|task|work|plan|idea|purpose|challenge|question|job|point|key|role|intention|intent|priority|hope|mission|answer|solution|way|objective|strategy|trick|problem|thing|policy) )(?:is|are) to (?!be (?:seen|expected|congratulated|commended|found)\b|blame\b|(?:do|have|date)\b)(?=\p{Ll}{2})/iu;
/** What merely happens is a forecast. */
const FORECAST =
  /\b(?:will|would|shall|['’]ll) (?:not |also |still |never )?(?:probably|likely|have|like|rather|seem|appear|mean|suggest|need|cost|follow|look at|be out|be caught|go (?:up|down)|rise|fall|grow|increase|decrease|decline|slow|depend|happen|suffer|lead to|take (?:\d+|an?|two|three|four|five|six|several|many|some|years|months|weeks|days|time|long|at least)|become|result|exceed|climb|total|be (?:an?|as|able|about|around|over|under|above|below|close|near|at least|\d\S*|more|less|good|bad|better|worse|hard|difficult|easy|enough|likely|unlikely|too|so|very|seen|felt|affected|against|harmful|dangerous|disastrous|catastrophic|wrong|right|full|empty|lost|remembered|killed|missed))\b/iu;
/** So is a quality: "would be preferable", "will be straightforward". What is there for somebody, or binds them, is not one. */
const QUALITY =
  /(?<!\b(?:i|we) )\b(?:will|would|shall) (?:not |also |still |never |only )?be (?:\w+ly )?(?!responsible|available|public|equal|free|present|final|legal|illegal|municipal)(?:of\b|like\b|one\b|what\b|why\b|for \w+ to\b|[\p{L}-]{2,}(?:ble|ful|ous|ive|ant|ent|ic|al|ward|some|less|er|est|ish)\b)/iu;
/** The same of things and bodies; of oneself it is one's word: "we will create", "she would bring". */
const FORECAST_OF =
  /\b(?:will|would|shall|['’]ll) (?:not |also |still |never )?(?:create|ensure|enable|undermine|cause|prevent|prove|weaken|attract|represent|pose|fail|satisfy|bring|help|benefit|boost|hurt|harm|last|reach|save|win|lose|drop|affect|hold(?=\W*(?:$|[,.;]))|remain (?!open|closed|free|in place|as))\b/iu;
/** With a day set to it even what sounds like a forecast is somebody's word: "every guard would have a vest within two weeks". */
const NUMBERED_FORECAST =
  /\b(?:rise|fall|grow|increase|decrease|decline|slow|cost|reach|exceed|drop|climb|total|become|win|lose|be (?:around|over|under|above|below|\d\S*|full))\b/iu;
/** What one does to another's harm, behind the "will". */
const HARM =
  /(?:\b(?:will|would|shall|going to|to)|['’]ll|^\W*) (?:not )?(?:\w+ ){0,4}?(?:strike|sue|sanctions?|retaliate|punish|fine|close|shut|cut off|walk out|block|boycott|expel|attack|arrest|prosecute|take away|motion of no confidence|legal action|consequences|tariffs?|veto|ban|court|stop work|revoke|freeze|kill|occupy|withhold|pull out|evict|bomb|respond|move)\b/iu;
/** A harm that needs no condition to be a threat. */
const SUES =
  /\b(?:will|would|shall|['’]ll|going to) (?:also |now |then )?(?:be )?(?:sue|suing|prosecute|retaliate|punish|expel|evict|bomb|(?:fin|sanction)e? (?!t|art)|impose (?:\w+ )?(?:sanctions|tariffs|fines)|take (?:legal|industrial|military) action|cut off|take [^.;]{1,40} to (?:court|trial)|bring charges|press charges|put [^.;]{1,40} on trial|see [^.;]{1,30} in court)\b/iu;
/** What workers and protesters do to somebody's harm. */
const COERCES =
  /\b(?:will|would|shall|['’]ll|going to) (?:again |also |now |then )?(?:strike|walk out|stop work|down tools|block|blockade|occupy|boycott|picket|retaliate)\b/iu;
/** What others do, or leave undone; "if elected" is no threat. */
const IF_THEY =
  /\b[Ii]f (?:you|they|he|she|it|nothing|no|nobody|the|his|her|its|their|\p{Lu}\p{Ll}+) (?!(?:\w+ )?(?:is|are|was|were) (?:re-?)?elected)/u;
/** And what one then does or withholds. */
const WITHHOLDS =
  /\b(?:will|would|shall|['’]ll|going to) (?:\w+ )?(?:not|quit|resign|walk|leave|go to|take|pull|withdraw|cancel|stop|halt|suspend|dismiss|sack|fire|seize|oppose|fight|tear|scrap|end|refuse|hit|reject)\b|\b(?:won|wouldn)['’]t\b/iu;
/** "Would not get into details": an answer refused, and no word given. */
const EVADES =
  /\b(?:will|would|wo|shall)(?:\W{1,3}not|n['’]t|not) (?:be (?:drawn|commenting|making)|comment|discuss|speculate|elaborate|say|detail|confirm|reveal|give (?:his|her|its|their|any|an?|details)|get into|go into|answer|respond to|disclose|name|identify)\b/iu;
const UNLESS =
  /\b(?:unless|otherwise|or else|until|if (?:\w+ ){0,8}(?:not|again|refus\w+|fail\w*|rose|rise|happen\w*|miss\w*|went on|goes on|continu\w+|broke|breaks?))\b/iu;
/** "Will not sit down until the boats have left": until something is done, and not until a day. */
const UNTIL_DONE =
  /\b(?:unless\b|until (?!(?:at least|late|early|mid|after|further|next|last|this|then|now)\b)(?:[\p{L}’'-]+ ){1,6}?(?:(?:is|are|was|were|has|have|had|gets?|got|does|do|did)\b|\p{Ll}{2,}ed\b))/iu;
/** What one vows to another's harm: "vowed revenge", "promised to sue". */
const VENGEANCE =
  /^\W*(?:(?:\w+ ){0,2}(?:revenge|vengeance|retaliation|reprisals?|retribution|consequences)\b|(?:to|that \w+ (?:will|would)) (?:\w+ly |also )?(?:sue|prosecute|retaliate|punish|avenge|strike\b(?! (?:a|the) )|walk out|block|blockade|occupy|boycott|expel|evict|bomb|attack|kill|take (?:legal|industrial|military) action|take [^.;]{1,40} to court))/iu;
/** "Pay by Friday or we walk". */
const OR_WE =
  /\bor (?:else\b|(?:i|we|they|he|she|it)(?:['’]ll| will| would| shall| walk| go| strike| leave| stop)\b)/iu;
/** "No plan, no second runway." */
const NO_NO = /^\W*no [^,.;]{2,30}, no [^,.;]{2,40}\W*$/iu;
const TELLS = /^(?:has |have |had |also )?(?:told|tells|shouted at|instructed)$/iu;
/** "Him to bring pumps", "not to publish". */
const TO_DO = /^\W*(?:(?:him|her|them|us|me) )?(?:not )?to (?!know|say|be\b)\p{Ll}{3}/u;
/** "Otherwise it will close the crossing". */
const OTHERWISE = /^\W*(?:otherwise|or else|if not)\b/iu;
const IF = /\b(?:if|unless|should (?:the|they|he|she|it)|for (?:each|every))\b/iu;
const MUST = /\b(?:must|has to|have to|had to|should)\b/iu;
/** "The state has to pay": another is to do it, said outright. */
const OBLIGES =
  /^\W*(?!(?:i|we|you|one|it|he|she|they|there|this|that|what|who|people|everyone|everybody|anyone|if|when|because)\b)(?:(?!(?:i|we|you|he|she|they|it)\b)[\p{L}’'-]+ ){1,4}?(?:must|has to|have to) (?!have\b|(?:rise|fall|grow|go (?:up|down)|increase|decrease|shrink|change|happen|work)\b|be (?:said|remembered|noted|admitted|careful|an?|the|very|so)\b|(?:admit|say|confess|know|think|feel|wonder|rely|face|deal|live|cope|contend)\b)\p{Ll}{3}/iu;
const DEADLINE =
  /\bby (?:\p{Lu}|\d|the end|next|this|then|tonight|tomorrow|midnight|noon)|\bwithin (?:\d+|an?|two|three|four|five|six|seven|eight|ten|twelve|the|days|weeks|months|hours)\b|\bbefore (?:\p{Lu}|the|next)|\b(?:from|in) (?:January|February|March|April|May|June|July|August|September|October|November|December)\b/u;
const CALLS_FOR = /\b(?:call(?:s|ed|ing)? for|demand(?:s|ed|ing)?)$/iu;
/** What rules call for nobody asks: "the plans call for two lamps". */
const RULES = /\b(?:section \d+|laws?|plans?|terms|rules|warnings?|forecasts?|contracts?|times)$/iu;
/** Who says what others will do. */
const ONLOOKERS =
  /\b(?:analysts?|economists?|experts?|dealers?|traders?|observers?|commentators?|forecasters?|pundits?|sources?|polls?|survey|study|scientists?|rumou?rs?|reports?)\b/iu;
/** Advice to everybody is no demand: "urged residents to keep their windows shut". */
const PUBLIC =
  /^\W*(?:(?:all|the|local|its|their|other) )?(?:people|public|residents|motorists|drivers|passengers|customers|travell?ers|visitors|parents|everyone|everybody|anyone|consumers|households|users|patients|holidaymakers|swimmers|walkers|readers|viewers)\b/iu;
const ASKS_TO = /\b(?:call|urg|order|appeal|demand|press|ask|tell|told)\w*/iu;
const WANTS = /\b(?:wants?|call(?:s|ed|ing)? (?:on|for)|demand(?:s|ed|ing)?|urg(?:e|es|ed|ing))\b/iu;
/** The same set back by who tells of it: "said she wanted every road lit". */
const WANTED = /\b(?:wanted|would like|['’]d like)$/iu;
const PLANS =
  /\b(?:plan(?:s|ned|ning)?|intend(?:s|ed)?|propos(?:e|es|ed)|aim(?:s|ed)?|prepar(?:e|es|ed|ing)|decid(?:e|es|ed)|agree(?:s|d)?|set out|hop(?:e|es|ed) to)\b/iu;
const GIVES_WORD =
  /\b(?:promis|pledg|vow|assur|guarantee|commit|swor|swear|undertak|undertook|pledge|(?:his|her|their|its|my) word$)\w*|^word$|\boffer\w*/iu;
const AHEAD = /^\W*(?:(?:not |never )?to|never)\b|\b(?:will|would|shall|going to|won['’]t|wouldn['’]t)\b|['’]ll\b/iu;
/** "I give you my word that", "we promise": given in so many words. */
const I_GIVE =
  /^\W*(?:i|we) (?:\w+ )?(?:promise|pledge|vow|swear|guarantee|assure|undertake|give (?:\w+ )?(?:my|our) word)\b|\bi (?:guarantee|promise)(?: (?:it|that|you))?\W*$/iu;
const WILL_DO = /\b(?:will|shall|won['’]t|going to|(?:would|wouldn['’]t)(?! have))\b|['’]ll\b/iu;
/** "Voss intends to appeal", "the council is determined to build", said of oneself or by one's own. */
const MEANS_TO =
  /^\W*((?:he|she|it|they|we|i|(?:the|his|her|its|their|our) (?:[\p{L}’'-]+ ){0,3}?[\p{L}’'-]+|\p{Lu}[\p{L}\p{N}'’.-]+(?: [\p{L}\p{N}'’.-]+){0,5}?) )(?:(?:now |also |still )?(?:intends?|aims?)|(?:is|are|was|were) (?:now |also |still )?(?:planning|determined|preparing|committed)|(?:has|have|had) (?:decided|agreed|resolved)) (?:not )?to(?: keeping)?\b/u;
/** In somebody's own words that tense tells of then: "she was determined to find him". */
const MEANT =
  /^[^.;]{0,60}?\b(?:was|were|had) (?:\w+ )?(?:planning|determined|preparing|committed|decided|agreed|resolved)\b/iu;
/** "The firm has until Friday to reply", "gave her ten days to leave". */
const TERM = String.raw`(?:only |just |now )?(?:until [^.;]{3,40}|(?:\d+|an?|two|three|four|five|six|seven|ten|fourteen|thirty|sixty) (?:hours?|days?|weeks?|months?)) to \p{Ll}`;
const HAS_TERM = new RegExp(String.raw`^\W*(?:[\p{L}\p{N}'’.,-]+ ){1,8}?(?:has|have|had) ${TERM}`, 'iu');
const GIVEN_TERM = new RegExp(String.raw`^\W*(?:[\p{L}\p{N}'’.,-]+ ){1,8}?${TERM}`, 'iu');
/** "Ruled out selling", "ruled out any payment"; a cause, a link, a crime is ruled out by whoever looks into it. */
const NOT_TO_BE =
  /^\W*(?:\p{Ll}+ing\b|(?:any|an?|another|further|new|more|early|higher) (?!(?:\w+ )?(?:link|connection|possibilit|role|cause|involvement|motive|chance|attack|error|fault|failure|malfunction|bomb|accident|crime|suicide|suspect)))/iu;
/** "I said I would": told of a word given before. */
const TOLD = /\b(?:said|told|promised|pledged|vowed|thought|hoped|knew|expected|insisted|claimed)\b/iu;
/** "The last thing I would cut": a clause that hangs on a noun. */
const OF_ANOTHER =
  /^[^.!?;:,]*\b(?!(?:otherwise|and|but|or|then|so|yes|no|that)\b)\p{Ll}+ (?:i|we|you|he|she|they|it) $/iu;
/** "The will to play", "a deal which would help". */
const NO_SUBJECT = /\b(?:the|an?|no|free|good|political|who|which|that|what|where|if|whether|when|than|so|as) $/iu;
/** "We'll see" undertakes nothing. */
const IDLE =
  /\b(?:['’]ll| will| shall| would) (?:see(?= *(?:$|[.,;!?”"]|what|whether|if|how|who|about|that|it\b))|be (?:happy|glad|fine|surprised)|know|find out|never know|tell you|burn|do it again|love|like|rather|miss|say|think|argue|imagine|hope|suggest|expect|guess|want|prefer|assume|agree|be (?:able|willing|surprised|expected))\b/iu;
/** Of no body in particular. */
const LOOSE =
  /^\W*(?:this|that|these|those|such|some|many|most|much|people|one|each|anything|something|everything|what|how|in th\w+|just|for)\b/iu;
/** For others' benefit, or so that something stays as it is: one's word. What else one says one will do is a plan. The verb tells, not any word of the clause. */
const BENEFITS =
  /\b(?:every\w*|all|each|nobody|no one)\b|(?:(?:\b(?:will|would|shall|going to)|['’]ll)(?: [\w'’]+){0,3}?|\band) (?:pay|repay|fund|do (?:everything|all|whatever)|refund|compensat|reimburs|restor|replac|repair|rebuil|releas|publi[cs]|chang|see (?:its|the|an?)\b|protect|respect|honou?r|cooperat|co-operat|help|assist|support|giv|provid|deliver|suppl|lend|hand over|return (?!to\b)|ensur|guarante|keep|stay|remain|serv|continu|abolish|cap\b|lower|improv|fix|clean|plant\b|balanc|reopen|reinstat|free\b|apologi[sz]|arriv|offer|be (?:ready|available|safe|there|in place|back|done|paid|put|laid|made|given|sent|shown|finished|completed?|equal)|have (?:an?|its|their|new|enough)|get\b)/iu;
/** In their own words it is their word: "we will pay". */
const IN_OWN_WORDS =
  /\b(?:i|we)(?:['’]ll| will| shall| would|['’]m going to|['’]re going to| am going to| are going to)\b/iu;
/** Steps of a procedure and of business: what one is going to do, nobody's word given. */
const STEP =
  /\b(?:will|would|shall|going to|['’]ll) (?:also |then |now |have to )?(?:rule|decide|pass sentence|try|go (?:ahead|to|on)|fly|undergo|issue|give up|step (?:back|aside)|defend|compete|race|test|land|open an?|open \d|open (?:its|the|his|her)|close|shut|launch|start|begin|seek|hire|examine|hand down|dismiss|advise|leave|mark|vote|meet|consider|review|appeal|hold(?= \p{L})|discuss|travel|visit|announce|introduce|present|submit|wear|return to|move|sell|buy|build|call|run for|stand for|expand|invest|merge|join|retire|step down|play|cut|tax|close|raise|film|direct|tour|speak|call|ask|apply|file|interview|question|be (?:examined|reviewed|questioned|compulsory|mandatory|required|charged|demolished|closed|shut|cut|introduced|launched|held|announced|voted|discussed|sold|moved|banned|taxed|merged|heard|tried|sentenced|auctioned))\b/iu;
/** "On her first day she would", "under the new order it will": when and on what ground, before whoever does it. */
const LEADING =
  /^\W*(?:on|in|at|by|after|within|from|during|under|with|next|this|instead) (?:(?!\b(?:that|who|which|what|whether|how|if)\b)[^.;:"“”]){1,60}?,? (?=(?:he|she|it|they|i|we) (?:will|would|(?:is|are|was|were|am) going to)\b)/iu;
/** Does not do it: one's word more than one's business. */
const NEVER =
  /\b(?:will|would|shall) (?:not|never)\b|\b(?:won|wouldn)['’]t\b|\b(?:not|never) going to\b|\b(?:there (?:will|would) be no|no(?:body| one|t one)?\b[^.;]{0,40} (?:will|would)|(?:will|would) \p{Ll}+ no)\b/iu;
const ANSWERS: ReadonlySet<string> = new Set([
  'ask',
  'decline-to-comment',
  'evade',
  'deny',
  'predict',
  'accuse',
  'criticise',
  'praise',
  'thank',
]);
/** Right before a participle that stands with its noun. */
const ATTRIBUTIVE = /(?:\b(?:the|an?|its|his|her|their|our|this|that|of|for|on|new|other|any)|['’]s?) $/iu;
/** Place and agency before the first sentence of a dispatch: "EBBING, Nov 12 (Straits) - ". */
const DATELINE = /^\W*\p{Lu}{2}[^a-z]{0,20}[^—–-]{0,40} [—–-] /u;

/** By one piece of a statement's content, or all of it. */
export function kindOf(one: Statement, piece: Span, text: string, reading: Reading): CommitmentKind | null {
  if ((one.negated && one.act !== 'promise') || ANSWERS.has(one.act)) return null;
  const [start] = piece;
  const raw = text.slice(...piece);
  const dateline = DATELINE.exec(raw)?.[0].length ?? 0;
  const content = raw.slice(dateline);
  const cue = one.cue.map((span) => text.slice(...span)).join(' ');
  // "Which it had promised": the promise stands elsewhere.
  if (/^\W*(?:which|that|it|this|so|he|she|they|who)\W*$/iu.test(text.slice(...(one.content[0] as Span)))) return null;
  // "Called on her to resign", "called for calm"; of a single word otherwise nothing is asked.
  const long =
    (content.split(' ').length > 2 ||
      CALLS_FOR.test(cue) ||
      (ASKS_TO.test(cue) && /^\W*to \p{Ll}{4}/iu.test(content)) ||
      /\bfor\W*$/u.test(text.slice(one.cue.at(-1)?.[1] ?? start, start))) &&
    !/^\W*(?:to comment$|to know\b|not to be named|to suppose|to be ready|to wait|for (?:has|have|had|is|was|are|were))\b/iu.test(
      content,
    );
  // "Had never promised", "might promise"; "promised not to" is one.
  if (/\b(?:not|never)\b(?! to\b)|n['’]t\b|\b(?:may|might|could|can)\b|\bguilty\b/iu.test(cue)) return null;
  const source = one.source.map((span) => text.slice(...span)).join(' ');
  if (/\bcall\w* for$/iu.test(cue) && RULES.test(source)) return null;
  if (one.act === 'threaten') return long || HARM.test(content) ? 'threat' : null;
  // "Its proposed tie-up": a word for the thing, and nobody asks.
  if (
    /\bproposed$/iu.test(cue) &&
    ATTRIBUTIVE.test(text.slice(Math.max(0, (one.cue.at(-1)?.[0] ?? start) - 12), one.cue.at(-1)?.[0] ?? start)) &&
    !/^\W*(?:to|that) /iu.test(content)
  )
    return null;
  // "Offered an update" gives nothing away; "offered to lend" does.
  if (/\boffer/iu.test(cue) && !/^\W*to /iu.test(content)) return null;
  // "He swore he had spoken to nobody", "was sworn in": an oath on what was.
  if (/\b(?:swor|swear|assur|guarantee)/iu.test(cue) && !AHEAD.test(content)) return null;
  if (one.act === 'promise' || GIVES_WORD.test(cue) || (I_GIVE.test(content) && WILL_DO.test(content)))
    return (UNLESS.test(content) && HARM.test(content)) || VENGEANCE.test(content) || OR_WE.test(content)
      ? 'threat'
      : 'promise';
  // "Told the airline to pay".
  if (TELLS.test(cue) && TO_DO.test(content))
    return PUBLIC.test(text.slice(one.cue.at(-1)?.[1] ?? start, start)) || PUBLIC.test(content) ? null : 'demand';
  if (one.act === 'request' && PUBLIC.test(text.slice(one.cue.at(-1)?.[1] ?? start, start))) return null;
  if (one.act === 'demand' || one.act === 'request') return long ? 'demand' : null;
  if (/\bg(?:a|i)v\w+$/iu.test(cue)) return GIVEN_TERM.test(content) ? 'demand' : null;
  if (/\bchalleng/iu.test(cue)) return /^\W*(?:\S+ ){1,6}to /iu.test(content) ? 'demand' : null;
  // The models take "ruled" for the cue, and the words from it on tell.
  if (/^\W*rul\w+ out\b/iu.test(text.slice(one.cue.at(-1)?.[0] ?? start, start)) || /\brul\w+ out\b/iu.test(cue))
    return !/^\W*(?:with|of|for|by|through|until)\b/iu.test(
      text.slice(one.cue.at(-1)?.[1] ?? start, start).replace(/^\W*out\b/iu, ''),
    ) && NOT_TO_BE.test(`${/ing$/u.test(cue) ? 'being ' : ''}${content}`)
      ? 'promise'
      : null;
  if (one.attitude) {
    if (one.act === 'intend' && /^\W*(?:to|on) /iu.test(content)) return 'plan';
    return one.act === 'want' &&
      (WANTS.test(cue) ||
        (one.within !== null &&
          one.mode !== 'direct' &&
          WANTED.test(cue) &&
          /^\W*(?:\S+ ){1,6}?to \p{Ll}/u.test(content))) &&
      !/^\W*(?:to|that) /iu.test(content) &&
      long
      ? 'demand'
      : null;
  }
  if (PLANS.test(cue) && /^\W*to /iu.test(content)) return 'plan';
  // "If we lost a file, I would resign": what is undertaken stands behind.
  const then = content.replace(
    /^\W*(?:if|unless|should|once|when) (?!\w+ (?:had|were)\b)[^,;.]+, (?=(?:i|we)\b)/iu,
    '',
  );
  const main = one.mode === 'direct' ? then : then.replace(LEADING, '');
  const own = (CONTRACTED.test(content) || WILL.test(main)) && !IDLE.test(content);
  const isTo = one.act === 'announce' || DEADLINE.test(content) || dated(piece, reading) ? IS_TO.exec(content) : null;
  const means = one.mode === 'direct' && MEANT.test(content) ? null : MEANS_TO.exec(content);
  const named = means ?? isTo ?? NAMED_WILL.exec(content);
  const body =
    named !== null &&
    !NO_SUBJECT.test(named[1] as string) &&
    !IDLE.test(content) &&
    !(ONLOOKERS.test(source) && one.act !== 'announce') &&
    isTheirs(
      one,
      text,
      reading,
      start + dateline,
      dateline > 0,
      named,
      means !== null || DEADLINE.test(content) || dated(piece, reading),
    );
  if (NO_NO.test(content)) return 'threat';
  if (!own && !body)
    return (MUST.test(content) && DEADLINE.test(content)) || OBLIGES.test(content) || HAS_TERM.test(content)
      ? 'demand'
      : null;
  if (means !== null) return /\bcommitted\b/iu.test(means[0]) ? 'promise' : 'plan';
  if (!own && named !== null && (TOLD.test(named[1] as string) || OF_ANOTHER.test(named[1] as string))) return null;
  if (!own && /^\W*(?:if|whether|what|who|how|why|when)\b/iu.test(content)) return null;
  const word = NEVER.test(content);
  const due = DEADLINE.test(content);
  // A thing that "will" is a forecast, unless it is announced or has its day.
  if (!own && !due && one.act !== 'announce' && LOOSE.test(content)) return null;
  if (isForecast(content, own, word, due) || (one.hedged && !own)) return null;
  if (
    OTHERWISE.test(content) ||
    OR_WE.test(content) ||
    SUES.test(content) ||
    COERCES.test(content) ||
    (one.act === 'warn' && (own || body) && (IF.test(content) || HARM.test(content))) ||
    (IF_THEY.test(content) && WITHHOLDS.test(content)) ||
    (word && (own ? UNLESS : UNTIL_DONE).test(content)) ||
    (IF.test(content) && UNLESS.test(content)) ||
    (HARM.test(content) && IF.test(content))
  )
    return 'threat';
  if (EVADES.test(content)) return null;
  if (word) return 'promise';
  if (isTo !== null) return 'plan';
  if (STEP.test(content)) return 'plan';
  if (BENEFITS.test(content) || IN_OWN_WORDS.test(content)) return 'promise';
  // What things will do is a forecast, unless it is announced or has its day.
  const set = due || one.act === 'announce' || dated(piece, reading);
  return own || set || /^\W*(?:the )?\p{Lu}/u.test(content) ? 'plan' : null;
}

/** With a day to come, or one that it is spoken of on. */
function dated(piece: Span, reading: Reading): boolean {
  return placesOf(reading)
    .times(piece)
    .some((i) => {
      const { type, until } = reading.times[i] as Timex;
      return type === 'DATE' && until !== null && until >= (reading.article.published ?? until);
    });
}

function isForecast(content: string, own: boolean, word: boolean, due: boolean): boolean {
  const match = FORECAST.exec(content) ?? firstIs(QUALITY, content) ?? (own ? null : FORECAST_OF.exec(content));
  if (match === null) return false;
  if (NUMBERED_FORECAST.test(match[0])) return true;
  // "He will not be a candidate" is his to say; "it will not be a good year" is not.
  if (word && own && / be an?$/iu.test(match[0])) return false;
  return !due || / (?:probably|likely|depend|happen|mean|seem|appear)$/iu.test(match[0]);
}

/** What of a content is matched where it first tells of what comes. */
function firstIs(pattern: RegExp, content: string): RegExpExecArray | null {
  const match = pattern.exec(content);
  return match !== null && match.index <= content.search(WILL_DO) ? match : null;
}
