/** The annotated sets the name model learns from, each turned into one convention: titles outside, nationalities misc. */
import { readFileSync } from 'node:fs';
import { plainForm, readIob, readText, spansOf } from '../../eval/iob.js';
import {
  ANY,
  bitsOfNames,
  createBuilder,
  documentsOf,
  type GoldName,
  MISC,
  MISC_BITS,
  type NameDocument,
  ORGANISATION,
  OUTSIDE_BIT,
  PERSON,
  PLACE,
} from './documents.js';

const EITHER = OUTSIDE_BIT | MISC_BITS;

/** UNER EWT: PER, ORG, LOC; nothing said of misc. */
export function readUner(path: string, set: string): NameDocument[] {
  const types: Record<string, number> = { PER: PERSON, ORG: ORGANISATION, LOC: PLACE };
  return documentsOf(set, readIob(path), ({ forms, tags }) => {
    const names = spansOf(tags).flatMap(({ first, last, type }) =>
      types[type] === undefined ? [] : [{ first, last, type: types[type] }],
    );
    return withOutside(forms, names);
  });
}

/** Unmarked words may be misc only where they have a capital or a figure. */
function withOutside(forms: readonly string[], names: readonly GoldName[]): number[] {
  return bitsOfNames(forms.length, names, OUTSIDE_BIT).map((bits, i) =>
    bits === OUTSIDE_BIT && /[\p{Lu}\d]|^(?:of|the|and|-|'s|for|in)$/u.test(forms[i] as string) ? EITHER : bits,
  );
}

/** GUM's derived names without the non-commercial genres. Titles go out of person names; works, events and the like stay open. */
export function readGum(path: string, set: string, titles: ReadonlySet<string>): NameDocument[] {
  const types: Record<string, number> = { PER: PERSON, ORG: ORGANISATION, LOC: PLACE, EVENT: MISC };
  const sentences = readIob(path).filter(
    ({ document }) => !/^GUM_(?:whow|fiction|essay|letter|podcast)_/.test(document),
  );
  return documentsOf(set, sentences, ({ forms, tags }) => {
    const names: GoldName[] = [];
    const open: number[] = [];
    for (const span of spansOf(tags)) {
      let { first } = span;
      const { last, type } = span;
      if (type === 'TIME') continue;
      if (types[type] === undefined) {
        for (let i = first; i <= last; i++) open.push(i);
        continue;
      }
      if (type === 'PER') {
        while (first < last && titles.has((forms[first] as string).toLowerCase().replace(/\.$/, ''))) first++;
        // Nationalities used as nouns are no persons here.
        if (first === last && /(?:ans?|ese|ish|ians?|s)$/.test(forms[first] as string) && span.first === span.last) {
          open.push(first);
          continue;
        }
      }
      // "United" of "United Kingdom" is left out by the rule the set was derived with: its edge is not known.
      const before = forms[first - 1];
      if (
        type !== 'PER' &&
        before !== undefined &&
        /^\p{Lu}\p{L}+$/u.test(before) &&
        first - 1 > 0 &&
        tags[first - 1] === 'O'
      ) {
        for (let i = first - 1; i <= last; i++) open.push(i);
        continue;
      }
      names.push({ first, last, type: types[type] });
    }
    const bits = withOutside(forms, names);
    for (const i of open) bits[i] = ANY;
    return bits;
  });
}

/** WNUT 2017: tweets and forums; groups count as bodies. */
export function readWnut(path: string, set: string): NameDocument[] {
  const types: Record<string, number> = {
    person: PERSON,
    location: PLACE,
    corporation: ORGANISATION,
    group: ORGANISATION,
    product: MISC,
    'creative-work': MISC,
  };
  return documentsOf(set, readIob(path), ({ forms, tags }) =>
    withOutside(
      forms,
      spansOf(tags).map(({ first, last, type }) => ({ first, last, type: types[type] })),
    ),
  );
}

export const SILVER_TYPES: Readonly<Record<string, number>> = {
  PERSON,
  ORGANIZATION: ORGANISATION,
  LOCATION: PLACE,
  MISC,
};

const HONORIFIC = /^(?:Mr|Mrs|Ms|Miss|Dr|Sen|Rep|Gov|Gen|President|Sir|Justice)\.?$/;

/** PolNeAR's silver names (CoreNLP). `split` decides for which articles words are parted at hyphens, as our tokens are. */
export function readSilver(path: string, set: string, split: (article: number) => boolean): NameDocument[] {
  const out: NameDocument[] = [];
  let builder = createBuilder(set, '');
  let forms: string[] = [];
  let types: number[] = [];
  let article = -1;
  const close = () => {
    if (forms.length > 0) {
      const names: GoldName[] = [];
      for (let i = 0; i < types.length; i++) {
        const type = types[i];
        if (type < 0) continue;
        let last = i;
        while (last + 1 < types.length && types[last + 1] === type) last++;
        // Some of the silver persons begin with their honorific, most do not.
        let from = i;
        if (type === PERSON) while (from < last && HONORIFIC.test(forms[from] as string)) from++;
        names.push({ first: from, last, type });
        i = last;
      }
      const bits = bitsOfNames(forms.length, names, OUTSIDE_BIT);
      if (split(article)) {
        const parted = partHyphens(forms, bits);
        builder.add(parted.forms, parted.bits);
      } else builder.add(forms, bits);
    }
    forms = [];
    types = [];
  };
  const finish = () => {
    close();
    if (builder.sentences > 0) out.push(builder.finish());
  };
  for (const line of readText(path).split('\n')) {
    if (line.startsWith('# id = ')) {
      finish();
      article++;
      builder = createBuilder(set, line.slice(7));
    } else if (line === '') close();
    else {
      const cells = line.split('\t');
      forms.push(plainForm(cells[2] as string));
      types.push(SILVER_TYPES[cells[5] as string] ?? -1);
    }
  }
  finish();
  return out;
}

/** "Anglo-Norran" → three tokens; what its parts are is open unless the whole lay in a name of one kind or outside. */
function partHyphens(forms: readonly string[], bits: readonly number[]): { forms: string[]; bits: number[] } {
  const outForms: string[] = [];
  const outBits: number[] = [];
  forms.forEach((form, i) => {
    const parts = /^[\p{L}.]+(?:-[\p{L}.]+)+$/u.test(form) ? form.split(/(-)/) : [form];
    const own = bits[i];
    parts.forEach((part, k) => {
      outForms.push(part);
      if (parts.length === 1 || own === OUTSIDE_BIT) {
        // "Norra-backed": the first part may well be a name of its own.
        outBits.push(parts.length > 1 && k === 0 && /^\p{Lu}/u.test(part) ? ANY : own);
      } else outBits.push(partBits(own, k, parts.length));
    });
  });
  return { forms: outForms, bits: outBits };
}

function partBits(own: number, k: number, n: number): number {
  const label = 31 - Math.clz32(own);
  const type = (label - 1) >> 2;
  if (type === MISC) return ANY;
  const position = (label - 1) & 3;
  const opens = position === 0 || position === 3;
  const closes = position === 2 || position === 3;
  const here = k === 0 && opens ? 0 : k === n - 1 && closes ? 2 : 1;
  return 1 << (1 + 4 * type + here);
}

/** Words of titles, folded and without a final stop. */
export function readTitleWords(path: string): Set<string> {
  const words = new Set<string>();
  for (const line of readFileSync(path, 'utf8').split('\n').slice(1)) {
    const [title, , short] = line.split('\t');
    if (title === undefined || title === '') continue;
    for (const form of [title, ...(short ?? '').split(';')])
      for (const word of form.toLowerCase().split(/[\s-]+/)) if (word.length > 1) words.add(word.replace(/\.$/, ''));
  }
  for (const small of ['of', 'the', 'and', 'for']) words.delete(small);
  return words;
}
