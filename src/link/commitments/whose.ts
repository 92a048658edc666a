/**
 * Whether what is spoken of is the speaker's to do: their own body, whoever they speak for, nobody else. Pure.
 */
import type { Referent } from '../../model/name.js';
import type { Reading } from '../../model/reading.js';
import type { Statement } from '../../model/statement.js';
import { placesOf, speakersOf } from '../tensions/page.js';

/**
 * `begins`: at the head of a dispatch, behind its dateline. `set`: decided, or with its day, so that it is spoken of by whoever knows. True where what is spoken of is the speaker's to decide: no other person, and no other body than their own.
 */
export function isTheirs(
  one: Statement,
  text: string,
  reading: Reading,
  start: number,
  begins: boolean,
  named: RegExpExecArray,
  set: boolean,
): boolean {
  const subject = named[1] as string;
  const until = start + named.index + named[0].length;
  const speakers = speakersOf(one);
  const source = one.source.map((span) => text.slice(...span)).join(' ');
  // "Voss said Drenland would help": a capital inside a sentence is a name. "Drenland will help, Voss said" begins with one whatever it is.
  const inside = !begins && !reading.sentences.some(([from]) => from >= start - 2 && from <= start + 2);
  const first = /^\W*(?:[Tt]he )?(\p{Lu}[\p{L}-]+)/u.exec(subject)?.[1] ?? null;
  const near = first === null ? [] : placesOf(reading).referents([start, start + NAMED]);
  const known = near
    .map((i) => reading.referents[i] as Referent)
    .find(({ mentions }) =>
      mentions.some(
        ({ span, form }) => form === 'name' && span[0] >= start && span[0] < start + NAMED && span[1] <= until,
      ),
    );
  if (known === undefined)
    return (
      first === null ||
      source.includes(first) ||
      one.act === 'announce' ||
      (one.mode !== 'direct' && (BODY.test(source) || /^it$/iu.test(source))) ||
      BODY.test(subject) ||
      ANYBODY.test(subject) ||
      set
    );
  if (speakers.includes(known.id) || source.includes(first as string)) return true;
  // "Corvo will direct, the studio announced", "Venn will appeal, her lawyer said", "Reyes will leave, she said".
  if (known.kind === 'person')
    return (
      one.act === 'announce' ||
      SPEAKS_FOR.test(source) ||
      (/^(?:he|she)$/iu.test(source) && !inside) ||
      (/ \w+ (?:will|would)/u.test(named[0]) && /['’]s /u.test(subject))
    );
  if ((known.kind === 'government' || known.kind === 'place') && GOVERNS.test(source)) return true;
  return one.act === 'announce' || isBeside(speakers, known.name, text, reading) || !inside;
}

/** "There will be no cuts", "nobody will be left behind". */
const ANYBODY = /\b(?:no(?:body| one|t)?|there|every\w*|all|otherwise)\b/iu;
/** A body by what it is. What any other thing will do is for those to say who look on: "the industry would halt", "sellers will find". */
const BODY =
  /\b(?:company|firm|government|ministry|council|bank|union|party|club|team|group|airline|agency|board|school|university|hospital|museum|studio|city|state|country|army|police|court|committee|commission|church|cabinet|parliament|administration|department|office|network|station|operator|owners?|factory|plant|airport)\b/iu;
/** Who speaks for a person. */
const SPEAKS_FOR =
  /\b(?:his|her|['’]s) (?:\w+ ){0,2}(?:lawyers?|attorneys?|solicitors?|counsel|managers?|agents?|publicist|spokes\w+|office|campaign|aides?|family|representatives?|doctors?|coach|trainer)\b/iu;
/** Letters of a content within which the name of its subject begins. */
const NAMED = 6;
/** Who speaks for a country or a town. */
const GOVERNS =
  /\b(?:minister|president|premier|king|queen|government|ministry|spokes\w+|envoy|ambassador|mayor|governor|chancellor|council|officials?)\b/iu;
/** Letters on both sides of a speaker's names within which their office stands: "Dario Venn, foreign minister of Sarrin". */
const BESIDE = 60;

/** True where a name stands in a speaker's office, or right beside theirs. */
function isBeside(speakers: readonly string[], name: string, text: string, reading: Reading): boolean {
  const { byId } = placesOf(reading);
  return speakers.some((id) => {
    const speaker = reading.referents[byId.get(id) ?? -1];
    return (
      speaker !== undefined &&
      (speaker.affiliation === name ||
        speaker.role?.includes(name) === true ||
        speaker.mentions.some(
          ({ span, form }) =>
            form === 'name' && text.slice(Math.max(0, span[0] - BESIDE), span[1] + BESIDE).includes(name),
        ))
    );
  });
}
