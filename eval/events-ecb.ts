/**
 * ECB+ mentions: which of them did not happen (classes that begin with NEG), told by `realis` at the words of the gold. Mentions whose words do not
 * stand in the sentence as written are found by their first word. The corpus sets *n’t* apart as two words, which is undone.
 */

import { realisOf } from '../src/read/event/realis.js';
import { tokenIndex } from '../src/read/speak/tokens.js';
import { createDeedReader } from './events-deeds.js';
import type { EcbRow } from './events-gold.js';

/**
 * The gold marks the refusal as what did not happen, and not what is refused ("refused to sign"), and words that are a negation by themselves, of
 * something that may be done: "undisclosed", not "unlimited".
 */
const NEGATIVE =
  /^(?:(?:refus|declin)(?:e[sd]?|ing)|lack(?:s|ed|ing)?|without|none|un(?!veil|leash|fold|iver|it|ion|der|like|til|limited|precedented)[a-z]+(?:ed|wn|en))$/i;

export interface NegationScore {
  readonly precision: number;
  readonly recall: number;
  readonly gold: number;
  readonly mentions: number;
  readonly errors: readonly string[];
}

export function scoreNegation(rows: readonly EcbRow[]): NegationScore {
  const read = createDeedReader();
  let [gold, found, right, mentions] = [0, 0, 0, 0];
  const errors: string[] = [];
  for (const row of rows) {
    const text = row.text.replace(/n([’']) t\b/g, 'n$1t ');
    const deeds = read(text);
    if (deeds === null) continue;
    const tokens = tokenIndex(deeds.page);
    const used = new Map<string, number>();
    for (const mention of row.mentions) {
      if (!/ACTION/.test(mention.class)) continue;
      const from = used.get(mention.text) ?? 0;
      let at = text.indexOf(mention.text, from);
      let { length } = mention.text;
      if (at < 0) {
        const [word] = mention.text.split(' ');
        at = text.indexOf(word);
        ({ length } = word);
      }
      if (at < 0) continue;
      used.set(mention.text, at + 1);
      const range = tokens.range([at, at + length]);
      if (range === null) continue;
      const head = tokens.headOf(range[0], range[1]);
      const negated = realisOf(deeds.view, head).negated || NEGATIVE.test(mention.text);
      const wanted = mention.class.startsWith('NEG');
      mentions++;
      if (wanted) gold++;
      if (negated) found++;
      if (wanted && negated) right++;
      if (wanted !== negated)
        errors.push(`${wanted ? 'missed  ' : 'spurious'} [${mention.text}] ${mention.class} | ${row.text}`);
    }
  }
  const percent = (share: number) => Math.round(10000 * share) / 100;
  return {
    precision: percent(right / Math.max(1, found)),
    recall: percent(right / Math.max(1, gold)),
    gold,
    mentions,
    errors,
  };
}
