/** Blocks that stand among the paragraphs of an article and are none of it, told by their words. */
import type { PageBlock } from './blocks.js';

/** Why a line is left out, or null. Patterns are for whole lines, so that a sentence that begins alike is kept. */
export function lineReason({ words, linked, element }: PageBlock): string | null {
  if (element.tag === 'blockquote' || words.length > 400) return null;
  for (const [reason, most, pattern] of LINES) if (words.length <= most && pattern.test(words)) return reason;
  if (words.length <= 140 && isDateLine(words)) return 'byline';
  if (words.length > 250) return null;
  if (linked > 0.5 && POINTER.test(words)) return 'related';
  if (linked > 0.9 && SHOUTED.test(words) && words.length > 15) return 'related';
  return null;
}

/**
 * Reason, most letters, pattern. F1 lost on the tuning half (98.70) without each: newsletter .28, related .26, byline .10,
 * advertisement .05, comments and agency credit .04, sharing .02, notice .01; captions (-.02) for the reader's sake: a credit is
 * no sentence of the story.
 */
const LINES: readonly (readonly [string, number, RegExp])[] = [
  [
    'advertisement',
    60,
    /^[-–—\s]*(?:advert(?:isement)?s?|advertising|sponsored(?: content)?|(?:story|article) continues below(?: advertisement)?|iklan|anzeige|publicidade|pubblicità|реклама)[-–—.:\s]*$/i,
  ],
  [
    'related',
    250,
    /^\W*(?:read more|read next|read also|also read|related(?: (?:articles?|stories|story|posts?|news|content|video|coverage|reading|links?))?|see more|see also|watch|more from [^.]{2,40}|you (?:may|might) also like|don['’]t miss|recommended(?: for you)?|more on this(?: story)?|more stories(?: like this)?|want more stories like this)\W*(?::.*)?$/i,
  ],
  [
    'newsletter',
    300,
    /\b(?:sign up|subscribe|sign-up)\b.*\b(?:newsletters?|e-?mails?|inbox|alerts|updates|briefing|podcast)\b|\b(?:newsletters?|inbox)\b.*\b(?:sign up|subscribe)\b/i,
  ],
  [
    'newsletter',
    120,
    /^\W*(?:click here to (?:subscribe|sign up|get|read|download|join)|subscribe\b[^.]{0,50}$|get (?:our|the) [^.]{0,60}\bapp\b|get breaking news alerts|breaking news emails?\W*$)/i,
  ],
  [
    'newsletter',
    200,
    /^\W*(?:follow|like|join|find) (?:us|me|him|her|them|[\p{Lu}@][^.,]{1,40}) on (?:twitter|facebook|instagram|x|linkedin|youtube|telegram|whatsapp)\b/iu,
  ],
  [
    'newsletter',
    300,
    /\bfollow (?:him|her|them|us|me)\b.{0,20}(?:\bon (?:twitter|facebook|instagram|x)\b|@\w)|\bdelivered\b.{0,40}\b(?:inbox|letterbox|door)\b/i,
  ],
  [
    'sharing',
    80,
    /^\W*(?:like this story\? )?share (?:this|it)\b[^.]*$|^\W*(?:share|tweet|pin it|e-?mail|print|copy link|facebook|twitter|whatsapp)\W*$/i,
  ],
  [
    'comments',
    60,
    /^\W*(?:\d+ )?(?:(?:post|leave|add|view|read|show|hide|see) (?:a |all |your |the )?)?(?:comments?|reply|replies|kommentare|comentários)\W*\d*\W*$|^tell us what you think\W*$/i,
  ],
  [
    'byline',
    60,
    /^(?:\w+day,? )?(?:(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\.?)(?:,? \d{4})?(?:,? (?:at )?\d{1,2}[:.]\d{2}(?: ?[ap]\.?m\.?)?(?: ?\(?[A-Z]{2,4}\)?)?)?$/i,
  ],
  [
    'byline',
    80,
    /^(?:By|BY|by) (?:the |The )?\p{Lu}[\p{L}.'’-]+(?: (?:and|AND|&|\p{Lu}[\p{L}.'’-]*)){0,6}(?:, [\p{L} ]{2,40})?$/u,
  ],
  ['byline', 100, /^(?:By|BY) \p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]*){0,4} (?:[-–—|•·]|on) [^.!?]*\d[^!?]{0,40}$/u],
  ['byline', 40, /^(?:\d+|one|two|three|five) min(?:ute)?s? read$|^tempo de leitura\b.*$/i],
  [
    'caption',
    300,
    /^\W*(?:photo|image|picture|photograph|video|credit|graphic|illustration)s?(?: (?:credit|copyright|caption|by|courtesy(?: of)?))?s?\s*(?::|©|$)|^\(?(?:file )?(?:photo|image)(?: credit)?: [^)]*\)?$/i,
  ],
  [
    'caption',
    300,
    /(?:(?:^|[/|(–—•]|\bvia|\bby|\bcredit:?|\bcourtesy(?: of)?) ?(?:getty(?: images)?|AFP|shutterstock|AP(?: photo| file)?|reuters|EPA|PA(?: wire)?|bloomberg|i?stock)|\(image: [^)]{2,60})[)\] ]*$|\bAP Photo\/|\bREUTERS\/\p{Lu}|^enlarge image$|^image (?:copyright|caption|source)/iu,
  ],
  ['agency credit', 60, /^sources?: [\p{L} ,&/]{2,50}$/iu],
  [
    'agency credit',
    400,
    /^\(?(?:additional )?(?:reporting|writing|editing|compiled) by .{3,}(?:;|,|and) .*\b(?:reporting|writing|editing|edited|compiled) by\b/i,
  ],
  [
    'notice',
    200,
    /^\W*(?:skip to (?:main )?content|this slideshow requires javascript|please enable javascript|©|copyright (?:©|ⓒ|\d{4}))/i,
  ],
];

/** “Posted: Fri 6:45 PM, Mar 14, 2031 by Mara Lind”: nothing but when, and who. Taken apart word by word, for one pattern would be slow. */
function isDateLine(words: string): boolean {
  if (!/^\W*(?:first |last )?(?:posted|published|updated|modified|created)\b/i.test(words) || !/\d/.test(words))
    return false;
  const unsigned = words.replace(/\b[Bb]y \p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3} ?$/u, '');
  return (unsigned.match(/\p{L}+/gu) ?? []).every((word) => /^\p{Lu}{1,4}$/u.test(word) || DATE_WORDS.test(word));
}

const DATE_WORDS =
  /^(?:first|last|posted|published|updated|modified|created|on|at|by|[ap]m?|m|st|nd|rd|th|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)$/i;

const POINTER =
  /^\W*(?:read|watch|see|also|more|related|listen|photos|video|click|sign up|subscribe|next|here['’]s|full coverage|gallery)\b/i;
const SHOUTED = /^[^\p{Ll}]*\p{Lu}{3,}[^\p{Ll}]*$/u;

/** A heading over links to read elsewhere; the links below it go with it. */
export const RELATED_HEADING =
  /^\W*(?:read (?:more|next|also)|related\b.{0,30}|you (?:may|might|['’]ll) (?:also )?(?:like|enjoy|be interested in).{0,20}|don['’]t miss|recommended\b.{0,20}|more (?:from|on|about|stories|news|great|like this)\b.{0,40}|more|most (?:read|popular)|trending\b.{0,20}|also (?:read|see)|see also|top stories|latest (?:news|stories)|editor['’]?s['’]? picks?|(?:want )?more stories like this)\W*$/i;
