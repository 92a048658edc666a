/** The one spoken to: "told the Courier", "said to reporters", "urged China". */
import type { Statement } from '../../model/statement.js';
import type { Page } from '../coref/page.js';
import type { Coref } from '../coref/referents.js';
import { ROLE, ROLE_OF } from '../coref/relations.js';
import { ADDRESSING, SAYING_TO } from '../english/addressing.js';
import { hashString } from '../linear/hash.js';
import type { TokenIndex } from './tokens.js';

const OBJECT = new Set([...ADDRESSING].map(hashString));
const TO = new Set([...SAYING_TO].map(hashString));
const [TO_WORD, BE] = [hashString('to'), hashString('be')] as const;

/** "ordered Voss | to be released": who is to be released is not told so. */
function isToBe(form: Uint32Array, next: number): boolean {
  return form[next] === TO_WORD && form[next + 1] === BE;
}

/** Entity of the one spoken to, -1 where nobody is. */
export function addresseeOf(
  { tree, forms, segments }: Page,
  coref: Coref,
  tokens: TokenIndex,
  { cue }: Statement,
  speakers: readonly number[],
): number {
  if (tree === null) return -1;
  const { mentions, places } = coref;
  for (const span of cue) {
    const range = tokens.range(span);
    if (range === null) continue;
    for (let verb = range[0]; verb <= range[1]; verb++) {
      const object = OBJECT.has(forms.form[verb]);
      if (!object && !TO.has(forms.form[verb])) continue;
      const sentence = places.sentence[verb];
      for (let i = verb + 1; i < verb + 14 && i < segments.tokens.count && places.sentence[i] === sentence; i++) {
        const m = places.mention[i] - 1;
        if (m < 0 || mentions[m].entity < 0 || tree.head[i] !== verb || speakers.includes(mentions[m].entity)) continue;
        const role = ROLE_OF[tree.deprel[i]];
        if (role === ROLE.object && object) return isToBe(forms.form, mentions[m].last + 1) ? -1 : mentions[m].entity;
        if (role === ROLE.oblique && forms.form[mentions[m].first - 1] === TO_WORD) return mentions[m].entity;
      }
    }
  }
  return -1;
}
