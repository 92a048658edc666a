/** Copies of sentences in capitals and with a capital on each word, as headlines have them; their labels stay. */
import { random } from '../random.js';
import type { NameDocument } from './documents.js';

const SMALL = new Set('a an the of in on at to for and or but by with from as is'.split(' '));

export function augment(documents: readonly NameDocument[], share = 0.12, seed = 3): NameDocument[] {
  const next = random(seed);
  const out: NameDocument[] = [];
  for (const document of documents) {
    if (document.set === 'wnut' || document.set === 'wire') continue;
    const { text, tokens, sentences, allowed } = document;
    let changed = '';
    let at = 0;
    let any = false;
    const mask = allowed.slice();
    // A document in which one sentence in eight is a headline: what stands in it stands in lower case elsewhere.
    for (let s = 0; s < sentences.count; s++) {
      const first = sentences.first[s];
      const last = sentences.first[s + 1];
      if (last <= first) continue;
      const end = tokens.end[last - 1];
      const chance = next();
      const kind = last - first > 24 || last - first < 3 ? 0 : chance < share ? 1 : chance < share * 1.7 ? 2 : 0;
      for (let i = first; i < last; i++) {
        const start = tokens.start[i];
        changed += text.slice(at, start);
        const form = text.slice(start, tokens.end[i]);
        const made =
          kind === 1
            ? upper(form)
            : kind === 2 && !SMALL.has(form)
              ? form.slice(0, 1).toUpperCase() + form.slice(1)
              : form;
        changed += made.length === form.length ? made : form;
        at = tokens.end[i];
      }
      if (kind !== 0) any = true;
      changed += text.slice(at, end);
      at = end;
    }
    changed += text.slice(at);
    if (any && next() < 0.6) out.push({ ...document, set: 'caps', text: changed, allowed: mask });
  }
  return out;
}

function upper(form: string): string {
  return form.toUpperCase();
}
