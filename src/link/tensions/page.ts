/** Places in an article: which sentence, what stands before a statement, who is whose. Pure. */
import type { Reading } from '../../model/reading.js';
import { byPosition, hull, type Span } from '../../model/span.js';
import type { Statement } from '../../model/statement.js';

/** Index of the sentence an offset lies in, or of the last one before it. */
export function sentenceAt({ sentences }: Reading, offset: number): number {
  let at = 0;
  for (let i = 0; i < sentences.length; i++) if ((sentences[i] as Span)[0] <= offset) at = i;
  return at;
}

/** All a statement stands on. */
export function hullOf(one: Statement): Span {
  return hull([...one.source, ...one.cue, ...one.content]) as Span;
}

/** Source and cue of a statement with what stands between, and the words of its sentence before them. */
export function frameOf(text: string, reading: Reading, one: Statement): string {
  const frame = hull([...one.source, ...one.cue]);
  const content = [...one.content].sort(byPosition)[0];
  const [start] = frame ?? content ?? [0, 0];
  const sentence = reading.sentences[sentenceAt(reading, start)];
  const from = sentence === undefined || sentence[0] > start ? start : sentence[0];
  let until = frame?.[1] ?? start;
  // Adverbs and dates between cue and content: "said in March that".
  if (content !== undefined && content[0] > until && content[0] - until < 60) until = content[0];
  const rest = text.slice(from, until);
  // What stands in the same sentence before may be another's content.
  const others = reading.statements.filter((other) => other.id !== one.id);
  const cut = others.reduce((at, other) => {
    for (const [, end] of other.content) if (end <= start && end > at) return end;
    return at;
  }, from);
  return cut > from ? text.slice(cut, until) : rest;
}

/** Referents who say it. */
export function speakersOf(one: Statement): readonly string[] {
  return one.speakers.length > 0 ? one.speakers : one.speaker === null ? [] : [one.speaker];
}

export function shareSpeaker(a: readonly string[], b: readonly string[]): boolean {
  return a.some((id) => b.includes(id));
}
