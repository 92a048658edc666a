/** What persons decided, in words: for the terminal and the pages alike. Words of a person stand on one line, made harmless. */
import type { Correction } from '../model/entry.js';
import type { Act } from '../model/labels.js';
import type { SpeakerDecision } from '../store/speakers.js';
import { oneLine } from './quoting.js';
import { deedWords } from './wording.js';

/** `kim changed the act to “denied”`; null for what only takes another back. */
export function correctionWords({
  field,
  value,
  author,
}: Pick<Correction, 'field' | 'value' | 'author'>): string | null {
  const who = oneLine(author);
  const what = value === null ? null : oneLine(value);
  switch (field) {
    case 'confirm':
      return `${who} confirmed it`;
    case 'dismiss':
      return `${who} dismissed it`;
    case 'note':
      return `${who} notes: ${what ?? ''}`;
    case 'act':
      return `${who} changed the act to “${deedWords(value as Act, false)}”`;
    case 'speaker':
      return what === null ? `${who} left the speaker open` : `${who} gave it to ${what}`;
    default:
      return null;
  }
}

/** `kim decided that sp_… is the same as sp_…`. */
export function decisionWords({ kind, speaker, value, author }: SpeakerDecision): string {
  const who = oneLine(author);
  if (kind === 'note') return `${who} notes: ${oneLine(value)}`;
  return `${who} decided that ${oneLine(value)} is ${kind === 'merge' ? 'the same as' : 'not'} ${speaker}`;
}
