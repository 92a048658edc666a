/**
 * Words brought to what they share: `denuclearise`, `denuclearization` → `denuclear`; `closed`, `closing`, `closure` → `clos`. Rougher than a
 * dictionary and the same in every engine: two forms of one word should meet, and now and then two words do. Pure.
 */
import { unaccented } from '../../model/letters.js';

/** Endings, the longest first; each needs three letters before it. */
const ENDINGS = [
  'isations',
  'izations',
  'isation',
  'ization',
  'fulness',
  'ousness',
  'iveness',
  'ements',
  'ations',
  'ement',
  'ation',
  'ments',
  'ising',
  'izing',
  'ities',
  'ition',
  'iness',
  'ction',
  'ment',
  'ness',
  'ised',
  'ized',
  'ises',
  'izes',
  'ions',
  'ings',
  'able',
  'ible',
  'ies',
  'ied',
  'ily',
  'ity',
  'ing',
  'ion',
  'ise',
  'ize',
  'ure',
  'ers',
  'ors',
  'ful',
  'ed',
  'es',
  'er',
  'or',
  'ly',
  'al',
  's',
  'y',
  'e',
] as const;

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    began: 'begin',
    begun: 'begin',
    bought: 'buy',
    broke: 'break',
    broken: 'break',
    built: 'build',
    came: 'come',
    chose: 'choose',
    chosen: 'choose',
    fell: 'fall',
    fallen: 'fall',
    fought: 'fight',
    found: 'find',
    gave: 'give',
    given: 'give',
    went: 'go',
    gone: 'go',
    grew: 'grow',
    grown: 'grow',
    held: 'hold',
    kept: 'keep',
    knew: 'know',
    known: 'know',
    left: 'leave',
    lost: 'lose',
    made: 'make',
    met: 'meet',
    paid: 'pay',
    ran: 'run',
    rose: 'rise',
    risen: 'rise',
    sent: 'send',
    shut: 'shut',
    // Not what is fine.
    final: 'final',
    finally: 'final',
    sold: 'sell',
    spent: 'spend',
    spoke: 'speak',
    spoken: 'speak',
    stood: 'stand',
    took: 'take',
    taken: 'take',
    told: 'tell',
    thought: 'think',
    understood: 'understand',
    withdrew: 'withdraw',
    withdrawn: 'withdraw',
    won: 'win',
    wrote: 'write',
    written: 'write',
    repaid: 'repa',
    struck: 'strik',
    froze: 'freez',
    frozen: 'freez',
    flew: 'fly',
    flown: 'fly',
    stole: 'steal',
    stolen: 'steal',
    drew: 'draw',
    drawn: 'draw',
    threw: 'throw',
    thrown: 'throw',
    drove: 'driv',
    driven: 'driv',
    led: 'lead',
    fled: 'flee',
    sought: 'seek',
    caught: 'catch',
    brought: 'bring',
    dug: 'dig',
    became: 'becom',
    upheld: 'uphold',
    lent: 'lend',
    saw: 'see',
    seen: 'see',
    shown: 'show',
    sat: 'sit',
    swore: 'swear',
    sworn: 'swear',
    hid: 'hid',
    hidden: 'hid',
    shot: 'shoot',
    forgotten: 'forget',
    forgot: 'forget',
    ridden: 'rid',
    rode: 'rid',
    worn: 'wear',
    wore: 'wear',
    beaten: 'beat',
    died: 'die',
    dying: 'die',
    dead: 'die',
    death: 'die',
    met_with: 'meet',
    men: 'man',
    women: 'woman',
    children: 'child',
    people: 'people',
    decision: 'decid',
    denial: 'deni',
    denies: 'deni',
    denied: 'deni',
    deny: 'deni',
    sale: 'sell',
    sales: 'sell',
    growth: 'grow',
    departure: 'depart',
    choice: 'choose',
    loss: 'lose',
    losses: 'lose',
    defence: 'defend',
    defense: 'defend',
    laid: 'lay',
    better: 'good',
    best: 'good',
    worse: 'bad',
    worst: 'bad',
  }),
);

/** Stems found lately: news says the same words again and again. */
const HELD = 1 << 14;
const held = new Map<string, string>();

/** The stem of one word; in small letters, without accents. */
export function stem(word: string): string {
  const known = held.get(word);
  if (known !== undefined) return known;
  const found = find(word);
  if (held.size >= HELD) held.clear();
  held.set(word, found);
  return found;
}

function find(word: string): string {
  const plain = unaccented(word).replace(/['’ʼ]s$|['’ʼ.]/gu, '');
  const known = IRREGULAR.get(plain);
  if (known !== undefined) return known;
  if (plain.length < 4 || /\d/.test(plain)) return plain;
  for (const ending of ENDINGS) {
    if (!plain.endsWith(ending)) continue;
    if (ending === 's' && /(?:ss|us|is)$/.test(plain)) continue;
    const rest = plain.slice(0, plain.length - ending.length);
    if (rest.length < 3 || !/[aeiouy]/.test(rest)) continue;
    return single(rest);
  }
  return single(plain);
}

/** `tunnell` → `tunnel`, `stopp` → `stop`; `demolish` and `demol` meet. */
function single(rest: string): string {
  const tail = rest.slice(-2);
  const undoubled =
    tail.length === 2 && tail[0] === tail[1] && !'aeiou'.includes(tail[0] as string) ? rest.slice(0, -1) : rest;
  if (undoubled.endsWith('i') && undoubled.length > 3) return undoubled.slice(0, -1);
  return undoubled.length > 5 && undoubled.endsWith('ish') ? undoubled.slice(0, -3) : undoubled;
}
