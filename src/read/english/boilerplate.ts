/**
 * Lines that are the page's and not the article's: navigation, adverts, calls to subscribe, bylines, credits, datestamps.
 * One pattern a kind of line; each names itself, so that `--why` can say why a line was set aside.
 */

interface Pattern {
  readonly name: string;
  readonly test: RegExp;
  /** Longest line, in characters, the pattern may set aside: a long paragraph is prose whatever it starts with. */
  readonly longest: number;
}

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?';
const DAY = '(?:mon|tues?|wed(?:nes)?|thur?s?|fri|sat(?:ur)?|sun)(?:day)?\\.?';

/** Words as a page writes them, for patterns that must tell capitals from small letters: more|More|MORE. */
const anyCase = (words: string): string =>
  words
    .split('|')
    .flatMap((word) => [
      word,
      word.replace(/^./, (c) => c.toUpperCase()),
      word.replace(/\b./g, (c) => c.toUpperCase()),
      word.toUpperCase(),
    ])
    .join('|');

const PATTERNS: readonly Pattern[] = [
  {
    name: 'menu',
    longest: 240,
    // "Latest NewsMinister Quits": a capital may follow at once, a small letter ("more newsworthy") may not.
    test: new RegExp(
      `^\\W*(?:${anyCase('latest|breaking|top|trending|related|more|other|popular|recent|recommended|must|also')})\\s?(?:${anyCase('news|stories|story|articles|article|headlines|content|reads|read|topics|posts|post|links|coverage|from|on this|in this section|like this')})(?![a-z])(?!\\s+(?:reports?|agenc|confer|outlet|organi|channel|media|bulletin|release|broadcast|coverage|that|of|about|to|for|are|is|were|was|said)\\b)`,
    ),
  },
  {
    name: 'menu',
    longest: 90,
    test: /^[^\w"“”„«'‘’]*(?:related|trending|read more|see also|also read|read also|watch|more|recommended|you may also like|don['’]t miss|editor['’]s picks?|most (?:read|popular|viewed)|up next|next article|previous article)\s*(?::|»|>|→|…|\.{3}|$)/i,
  },
  {
    name: 'call',
    longest: 200,
    // Not “Join us or leave,” the mayor said.
    test: /^[^\w"“”„«'‘’]*(?!.*\b(?:said|says|told|tells|urged|warned|added)\b)(?:sign up|subscribe|log ?in|register|download (?:the|our)|get the (?:latest|best)|click (?:here|to|on|(?:the )?(?:photo|image|picture|link|through|below))|tap here|follow (?:us|me|@|\w+ on (?:twitter|facebook|instagram))|like us|join (?:us|our|the conversation)|(?:please )?share this|share on|tweet this|email this|print this|send (?:us|your)|have (?:a|your) (?:tip|say)|support our|donate|to (?:read|view|see) (?:more|the full)|continue reading|keep reading|scroll down|story continues|article continues|view (?:comments|gallery|photos)|(?:show|hide|leave|post|add|view) (?:a |your |all )?comments?|you are (?:now )?(?:logged|signed)|please (?:enable|sign|log|subscribe|enter)|this (?:video|site|page|website) (?:is|uses|requires|has)|we use cookies|by (?:signing|clicking|continuing|using))\b/i,
  },
  {
    name: 'call',
    longest: 120,
    // "You can read the whole article here.", "Read this story in Spanish at norra.example"
    test: /^\W*(?:you can |to |please )?(?:read|view|watch) (?:more|the|this|our|his|her|their)\b[^“”"]*(?:\bhere|\b(?:story|article|report|interview|post) (?:in \w+ )?(?:at|on) \S+\.\w+)\W*$/i,
  },
  {
    name: 'video',
    longest: 240,
    // A player's caption with its length ("Ferry Runs Aground 2:14") or its buttons ("… Facebook Twitter Embed").
    test: /(?:\s(?:facebook|twitter|google plus|pinterest|embed|linkedin|whatsapp)){2,}\W*$|^(?!.*[.!?"”]\s+\d)(?!.*\b(?:at|by|from|before|after|until|to|of|till|around|about|and|is|was|in|score|won|lost)\s+\d{1,2}:\d\d$)(?=.*\p{Ll})\P{N}.*\s\d{1,2}:[0-5]\d$/iu,
  },
  {
    name: 'dateline',
    longest: 60,
    // Alone on its line: "NORRA, Upper Aude (AP) —".
    test: /^\p{Lu}[\p{Lu} .'’-]{2,}(?:,\s*\p{Lu}[\p{L}. ]+(?:\s*\(\p{Lu}[^)]{1,23}\))?|\s*\(\p{Lu}[^)]{1,23}\))\s*(?:--|[–—-])$/u,
  },
  {
    name: 'advert',
    longest: 80,
    test: /^\W*(?:advertisements?|advertising|ad feedback|sponsored(?: content| by.*)?|promoted(?: content)?|paid content|partner content|ads by.*|loading\W*|skip (?:to|ad).*|close|menu|search|home|share|tweet|email|print|comments?|reply|facebook|twitter|whatsapp|pinterest|linkedin|reddit|video|photos?|gallery|image|play|pause|mute|live|back to top|\d+ (?:comments?|shares?|views?|likes?))\W*$/i,
  },
  {
    name: 'copyright',
    longest: 400,
    test: /^\W*(?:copyright\b|©|\(c\) ?\d{4}|all rights reserved|this material may not be published|(?:material|content) from .* (?:was used|contributed)|terms (?:of (?:use|service)|and conditions)|privacy policy)/i,
  },
  {
    name: 'copyright',
    longest: 240,
    test: /(?:all rights reserved\W*$|may not be (?:published|reproduced|redistributed).{0,80}$|©\s?(?:19|20)\d\d)/i,
  },
  {
    name: 'credit',
    longest: 200,
    test: /^\W*(?:photo|photograph|picture|image|video|graphic|illustration|file photo|handout|screenshot|caption|source|via)(?:s| by| credit| courtesy)?\s*[:/|©](?!\s?[“"])/i,
  },
  {
    name: 'credit',
    longest: 300,
    test: /(?:\b(?:getty images|ap photo|reuters photo|afp photo|shutterstock|file photo|epa-efe|flickr|wikimedia commons)\b[^.]{0,60}|\((?:photo|image|picture|file|ap|reuters|afp|getty)(?: by)?[ /:][^)]{0,80}\))\W*$/i,
  },
  {
    name: 'byline',
    longest: 120,
    test: new RegExp(
      `^\\W*(?:${anyCase('by|written by|posted by|story by|reporting by|edited by|editing by|additional reporting by|compiled by|report by')})\\s*:?\\s+\\p{Lu}\\S*(?:\\s+(?:\\p{Lu}\\S*|and|in|for|of|the|with|at|&|\\||[–—-])){0,13}$`,
      'u',
    ),
  },
  {
    name: 'byline',
    longest: 220,
    test: /^\W*\(?(?:(?:additional )?(?:reporting|writing|editing)(?: and (?:writing|editing|reporting))? by|with (?:additional )?reporting (?:by|from)|(?:the )?(?:associated press|reuters|afp|ap) (?:contributed|writers?)\b)/i,
  },
  {
    name: 'byline',
    longest: 200,
    test: /\b(?:contributed to this (?:report|story|article)|(?:can be reached|reach (?:him|her|them)) at\b|follow (?:him|her|them) (?:on|at)\b|is a (?:staff )?(?:writer|reporter|correspondent) (?:for|at|with)\b)[^“”"]*$/i,
  },
  {
    name: 'stamp',
    longest: 90,
    test: new RegExp(
      `^\\W*(?:(?:(?:first )?published|updated|posted|last (?:updated|modified)|modified|created|date)\\b\\s*(?:on|at|:)?\\s*)?(?:${DAY},?\\s+)?(?:(?:${MONTH}\\s+\\d{1,2}(?:st|nd|rd|th)?,?(?:\\s+\\d{4})?)|(?:\\d{1,2}(?:st|nd|rd|th)?\\s+${MONTH},?(?:\\s+\\d{4})?)|(?:\\d{4}-\\d\\d-\\d\\d)|(?:\\d{1,2}[./]\\d{1,2}[./]\\d{2,4}))(?:[\\s,|@·–-]+(?:at\\s+)?\\d{1,2}[:.]?\\d{0,2}\\s*(?:[ap]\\.?m\\.?)?\\s*(?:gmt|bst|utc|est|edt|et|pst|pdt|cet)?)?\\W*$`,
      'i',
    ),
  },
  {
    name: 'stamp',
    longest: 80,
    test: /^\W*(?:published|updated|posted|last updated|last modified)\b\s*(?:on|at|:)?\s*(?:\d|today|yesterday)/i,
  },
  { name: 'stamp', longest: 60, test: /^\W*(?:\d+ (?:minutes?|hours?|days?|weeks?) ago|\d+ min(?:ute)? read)\W*$/i },
  { name: 'address', longest: 160, test: /^(?:https?:\/\/|www\.)\S+$|^@\w+$|^[\w.+-]+@[\w-]+\.[\w.]+$/i },
  { name: 'rule', longest: 60, test: /^[^\p{L}\p{N}"“”'‘’„«»]+$/u },
  {
    name: 'end',
    longest: 40,
    test: /^\W*(?:ends?|the end|reuter|reuters|\(?ap\)?|\(?afp\)?|more to (?:come|follow)|developing(?: story)?|this is a (?:developing|breaking)(?: news)? story.*)\W*$/i,
  },
];

/** The name of the first pattern that sets `line` aside, or null. Right after boilerplate a bare bullet teaser goes too. */
export function boilerplateOf(line: string, afterBoilerplate: boolean): string | null {
  if (line.length > 400) return null;
  for (const pattern of PATTERNS) if (line.length <= pattern.longest && pattern.test.test(line)) return pattern.name;
  if (afterBoilerplate && line.length <= 160 && /^[•·▪►*»>-]\s*\p{Lu}/u.test(line) && !/[.!?]["”’]?$/.test(line))
    return 'teaser';
  return null;
}
