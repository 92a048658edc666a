/**
 * What stands right around a name on the page and belongs to it: the rest of a name cut short, a title before it, what somebody is
 * behind it, the name that initials in brackets stand for, a name from before a marriage. Words of the page in, words out.
 */
import { initialsOf, isAcronym } from './body-name.js';
import { isOffice, officeOf } from './office.js';
import { plain } from './plain.js';

/** Letters looked at before and behind a name. */
const NEAR = 90;

/** Words that make something else of a name: US-based. */
const COMPOUND =
  /[-‐‑](?:based|led|wide|brand|branded|owned|backed|run|style|listed|born|bound|controlled|made|only|friendly|era|held|funded|sponsored|trained|educated|speaking|ruled|like|critic|\p{Ll}{2,}ed|\p{Ll}{3,}ing)$/iu;

/** A name with what was cut from it: `Soh Taek` before `-rim`, `William Voss` before `Jr.`. */
export function wholeName(text: string, start: number, end: number): string {
  let from = start;
  let to = end;
  // A given name with a hyphen, on either side of the family's: "Soh Min-darae", "Min-darae Soh".
  if (!/\s/.test(text.slice(start, end))) {
    const given = /(?:^|[\s“"(])(\p{Lu}\p{Ll}+[-‐‑]\p{Ll}+\s)$/u.exec(text.slice(Math.max(0, start - 24), start));
    if (given !== null) from -= (given[1] as string).length;
    const behind = /^\s\p{Lu}\p{Ll}+[-‐‑]\p{Ll}+/u.exec(text.slice(end, end + 24));
    if (behind !== null) to += behind[0].length;
  }
  const hyphen = /^[-‐‑]\p{L}[\p{L}’']*/u.exec(text.slice(to, to + 24));
  // "Voss-Quill" behind a surname alone is a pair of people: the Voss-Quill ticket.
  const pair = hyphen !== null && /^.\p{Lu}/u.test(hyphen[0]) && !/\s/.test(text.slice(from, to));
  if (hyphen !== null && !pair && !COMPOUND.test(hyphen[0])) to += hyphen[0].length;
  const suffix = /^,?\s(?:(?:Jr|Sr)\b\.?|(?:II|III|IV)\b)/.exec(text.slice(to, to + 8));
  if (suffix !== null) to += suffix[0].length;
  return text
    .slice(from, to)
    .replace(COMPOUND, '')
    .replace(/\s+/g, ' ')
    .replace(TITLED, '')
    .replace(BESIDES, '')
    .replace(/,(?=\s(?:Jr|Sr))/, '')
    .trim();
}

/** An office that was read as part of a name, with what stands before it: "Velmoran Energy Minister Voss". */
const TITLED =
  /^.*\s(?:Minister|Secretary|Senator|Spokesman|Spokeswoman)\s(?=\p{Lu}[\p{L}’'-]+(?:\s\p{Lu}[\p{L}’'-]+){0,3}$)/u;

/** What was read as part of a person's name or a country's: "Ostrova-born Voss"; what an office is of: "of Ostrova Ada Voss". */
const BESIDES =
  /^(?:\p{Lu}[\p{L}’']*[-‐‑](?:born|based|led|backed|educated|trained|speaking|loving|stricken)\s(?=\p{Lu})|of\s(?:\p{Lu}\S+\s){1,2}(?=\p{Lu}\S+\s\p{Lu}\S+$))/u;

/** Whether words read as a name end with somebody's, behind an office. */
export function isTitled(words: string): boolean {
  return TITLED.test(words.replace(/\s+/g, ' '));
}

const SENTENCE_END = /[.!?]["”’)]?\s|\n/;

/** What somebody is called right before the name or behind it, or null: `Ashby Rovers striker Jonas Pell`, `Ada Voss, a judge in Kell,`. */
export function roleBeside(text: string, start: number, end: number): string | null {
  return titleBefore(text, start) ?? descriptionBefore(text, start) ?? apposition(text, end);
}

function titleBefore(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - NEAR), start);
  if (!/\p{L}[,]?\s$/u.test(before)) return null;
  const here = before.split(/[.!?;:()“”"\n]\s?|,\s/).at(-1) as string;
  const words = here.trim().split(/\s+/);
  // "the Harne FC striker", "Finance Minister"; up to "of", a verb or a small word that is no part of it.
  const last = words.at(-1) ?? '';
  if (/^(?:dr|prof|rev)\.?$/i.test(last)) return null;
  const two = words.slice(-2).join(' ');
  if (!isOffice(last.replace(/,$/, ''))) return null;
  const kept = officeOf(two).noun.includes('-')
    ? words.slice(-2)
    : words
        .slice(-2)
        .filter(
          (word, i, all) =>
            i === all.length - 1 ||
            /^(?:former|deputy|acting|ex-\p{L}+)$/iu.test(word) ||
            /^\p{Lu}/u.test(word) ||
            isField(word),
        );
  return kept.join(' ').replace(/,$/, '');
}

/** "the Commissioner of Police, Jon Pell": what stands before the name between an article and a comma. */
function descriptionBefore(text: string, start: number): string | null {
  const before = text.slice(Math.max(0, start - NEAR), start).replace(/(?:Dr|Mr|Mrs|Ms|Sir|Prof)\.?\s$/, '');
  if (!/\p{L},\s$/u.test(before)) return null;
  const clause = (
    before
      .trimEnd()
      .slice(0, -1)
      .split(/[.!?;:()“”"\n,]\s?/)
      .at(-1) as string
  ).trim();
  const words =
    /(?:^|\s)(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?|\p{Lu}[\p{L}’']*[’']s)\s((?!.*\s(?:the|its|their|his|her|an?)\s).{3,60})$/u.exec(
      clause,
    )?.[1];
  if (words === undefined) return null;
  const head = (words.split(/\s(?:of|for|at|in)\s/)[0] as string).split(/\s/).at(-1) as string;
  return isOffice(head) ? words : null;
}

/** Words that say of which matters a minister or officer is one. */
const FIELD = new Set(
  `finance foreign prime health interior justice transport defence defense education environment oil energy trade police deputy vice
  attorney fire county state city labour labor housing culture home army navy head chief former acting`.split(/\s+/),
);

function isField(word: string): boolean {
  return FIELD.has(word.toLowerCase());
}

function apposition(text: string, end: number): string | null {
  const behind = text.slice(end, end + NEAR).split(SENTENCE_END)[0] as string;
  const match =
    /^,\s(?:who\s(?:is|was)\s)?((?:the|a|an|his|her|their|its|former|then|now|chief|deputy|acting)?\s?[^,;:()“”"]{2,80})[,;:)]?/iu.exec(
      behind,
    );
  if (match === null) return null;
  const words = (match[1] as string).trim();
  // "Voss, thanked the commissioner": another article in the middle means that this is a clause.
  if (/^(?!the |an? |his |her |their |its )\S+(?:ed|es|s) (?:the|an?|his|her|their|its) /i.test(words)) return null;
  const head = words.split(/\s(?:of|for|at|in|from|with|who|and|on|under)\s/)[0] as string;
  const noun = head.trim().split(/\s+/).at(-1) ?? '';
  return isOffice(noun) ? words : null;
}

const LITTLE = '(?:\\s(?:of|the|and|for|in|on|a|an|de|du|la|&))*\\s';

/** The name in the text that initials stand for: `the Harne Valley Water Authority … HVWA`; null where none is. */
export function spelledOut(text: string, initials: string): string | null {
  if (!isAcronym(initials)) return null;
  const letters = initials.replace(/[^\p{Lu}]/gu, '');
  if (letters.length < 3) return null;
  const words = [...letters].map((letter) => `${letter}[\\p{L}’'-]+`);
  return new RegExp(`(?<![\\p{L}])${words.join(LITTLE)}(?![\\p{L}])`, 'u').exec(text)?.[0].replace(/\s+/g, ' ') ?? null;
}

/** Initials in brackets right behind the name they stand for: `the Harne Valley Water Authority (HVWA)`; null where there are none. */
export function inBrackets(text: string, end: number, name: string): string | null {
  const letters = /^ ?\(((?:\p{Lu}\.?){2,7})\)/u.exec(text.slice(end, end + 20))?.[1];
  return letters !== undefined && initialsOf(plain(name)) === plain(letters) ? letters : null;
}

const BORN =
  /^[,\s(]*(?:née|nee|née:|born|formerly|formerly known as|previously|once known as|also known as|aka|a\.k\.a\.|better known as|who was|until then|known until then as)\s+((?:\p{Lu}[\p{L}’'-]+)(?:\s\p{Lu}[\p{L}’'-]+){0,2})(?=[\s,.;)])/u;

/** A full name from before, said right behind a name: `Ada Voss, née Reed,` → `Ada Reed`. */
export function otherName(text: string, end: number, name: string): string | null {
  const before = BORN.exec(text.slice(end, end + 60));
  if (before === null) return null;
  const born = before[1] as string;
  return /\s/.test(born) || !name.includes(' ') ? born : `${name.split(' ')[0]} ${born}`;
}

/** Words of a sentence that tell of a name before. */
export const RENAMED =
  /\b(?:née|nee|formerly|maiden name|married name|until (?:her|his|their) marriage|after (?:her|his|their) marriage|before (?:she|he|they) married|changed (?:her|his|their) name|known (?:\w+ ){0,3}as|who was|born)\b/;

/** A form of address right before a name: whoever bears it is a person. */
export function isAddressed(text: string, start: number): boolean {
  return /(?:^|[\s“"(])(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Sen|Rep|Gov|Gen|Col|Capt|Sgt)\.?\s$/.test(
    text.slice(Math.max(0, start - 7), start),
  );
}

/** A ticker's letter ("<ABC.L>"), the bare ending of a firm's name ("Co Inc") and what an office is of ("of Ostrova") name nobody. */
export function isNaming(name: string): boolean {
  if (/^of\s/.test(name)) return false;
  const rest = name.replace(/\b(?:co|inc|ltd|corp|plc|ag|sa|nv|pty|llc|company|limited)\b\.?/giu, '');
  return (rest.match(/[\p{L}\p{N}]/gu) ?? []).length > 1;
}
