/** Who speaks each quotation, as the words right beside it say: “A,” said B; B said: “A”. Good enough to tell *he* from *I*. */
import { REPORTING_FORMS } from '../english/reporting.js';
import { hashString } from '../linear/hash.js';
import { FORM, type MentionNode } from './mention.js';
import type { Page, Places } from './page.js';
import { ROLE, ROLE_OF } from './relations.js';

const VERBS = new Set(
  [...REPORTING_FORMS, 'according', 'added', 'noted', 'stated', 'claimed', 'announced', 'told', 'tells'].map(
    hashString,
  ),
);
const REACH = 12;

/** By quotation, from 1, the index of the mention that speaks it; -1 where none is plain. */
export function quotationSpeakers(
  { segments, forms, tree }: Page,
  places: Places,
  mentions: readonly MentionNode[],
): Int32Array {
  const { quotations, tokens } = segments;
  const speakers = new Int32Array(quotations.length + 1).fill(-1);
  if (tree === null) return speakers;
  const subjectOf = new Map<number, number>();
  mentions.forEach((mention, m) => {
    const role = ROLE_OF[tree.deprel[mention.head]];
    if ((role === ROLE.subject || role === ROLE.passive) && !subjectOf.has(tree.head[mention.head]))
      subjectOf.set(tree.head[mention.head], m);
  });
  quotations.forEach(({ open, end }, q) => {
    const block = places.block[open];
    const speakerAt = (i: number): number => {
      if (!VERBS.has(forms.form[i])) return -1;
      const subject = subjectOf.get(i);
      if (subject !== undefined) return subject;
      for (const near of [i + 1, i - 1, i + 2, i + 3]) {
        const m = near >= 0 && near < tokens.count ? places.mention[near] - 1 : -1;
        if (m >= 0 && mentions[m].form !== FORM.nominal && places.sentence[near] === places.sentence[i]) return m;
      }
      return -1;
    };
    const sentence = places.sentence[end - 1];
    for (let i = end; i < tokens.count && i < end + REACH && places.block[i] === block; i++) {
      if (places.quotation[i] !== 0 || places.sentence[i] > sentence + 1) break;
      const m = speakerAt(i);
      if (m >= 0) {
        speakers[q + 1] = m;
        return;
      }
    }
    for (let i = open - 1; i >= 0 && i > open - REACH && places.sentence[i] === places.sentence[open]; i--) {
      if (places.quotation[i] !== 0) break;
      const m = speakerAt(i);
      if (m >= 0) {
        speakers[q + 1] = m;
        return;
      }
    }
  });
  return speakers;
}
