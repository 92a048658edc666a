/**
 * How often parts of speech are right, ours and the peers': over the running text of UD English EWT's test part, each cutting its own words. Words
 * that all cut as the treebank does are counted, since a peer that cuts otherwise (compromise has no punctuation) has no tag for the
 * treebank's word. wink-nlp speaks Universal Dependencies itself; compromise's tags are mapped below.
 */
import compromise from 'compromise';
import wink from 'wink-eng-lite-web-model';
import winkNlp from 'wink-nlp';
import { type GoldDocument, readConllu } from '../../eval/conllu.js';
import { corpus } from '../../eval/corpora.js';
import { compiled } from '../compiled.js';
import { type Figure, single } from '../figure.js';

/** Part of speech by the place of a word: `start:end` → UPOS. */
type Tagged = ReadonlyMap<string, string>;

interface Tagger {
  readonly who: string;
  readonly tag: (text: string) => Tagged;
}

const GOLD = 'ewt/ewt-test.conllu.gz';

/** The figures, and over what; null where the treebank is not to be had. */
export async function accuracies(): Promise<{ readonly figures: readonly Figure[]; readonly over: string } | null> {
  const path = corpus(GOLD);
  if (path === null) return null;
  const taggers = [await ours(), winkTags(), compromiseTags()];
  let [words, alike] = [0, 0];
  const right = taggers.map(() => 0);
  const cut = taggers.map(() => 0);
  for (const document of readConllu(path)) {
    const found = taggers.map(({ tag }) => tag(document.text));
    for (const [place, upos] of goldTags(document)) {
      words++;
      const said = found.map((tags) => tags.get(place));
      said.forEach((tag, i) => {
        if (tag !== undefined) cut[i] = (cut[i] ?? 0) + 1;
      });
      if (said.includes(undefined)) continue;
      alike++;
      said.forEach((tag, i) => {
        if (tag === upos) right[i] = (right[i] ?? 0) + 1;
      });
    }
  }
  const share = (n: number | undefined, of: number) => (100 * (n ?? 0)) / of;
  return {
    over: `EWT test, ${words.toLocaleString('en')} words, ${alike.toLocaleString('en')} of them cut alike by all`,
    figures: [
      ...taggers.map(({ who }, i) =>
        single(`parts of speech right, words all cut alike: ${who}`, '%', share(right[i], alike)),
      ),
      ...taggers.map(({ who }, i) => single(`words cut as the treebank cuts them: ${who}`, '%', share(cut[i], words))),
    ],
  };
}

function goldTags({ tokens, upos }: GoldDocument): [place: string, upos: string][] {
  return upos.map((tag, i) => [`${tokens.start[i]}:${tokens.end[i]}`, tag]);
}

async function ours(): Promise<Tagger> {
  const [{ createAnalyser }, { loadWeights }, { UPOS }] = await Promise.all([
    compiled('read/analyse'),
    compiled('weights/load'),
    compiled('read/tag/labels'),
  ]);
  const analyse = createAnalyser(loadWeights());
  return {
    who: 'Hearsay',
    tag: (text) => {
      const { tokens } = analyse(text, null).segments;
      return new Map(
        Array.from({ length: tokens.count }, (_, i) => [
          `${tokens.start[i]}:${tokens.end[i]}`,
          UPOS[tokens.upos[i] as number] as string,
        ]),
      );
    },
  };
}

function winkTags(): Tagger {
  const nlp = winkNlp(wink, ['sbd', 'pos']);
  return {
    who: 'wink-nlp',
    tag: (text) => {
      const tokens = nlp.readDoc(text).tokens();
      const values = tokens.out(nlp.its.value) as string[];
      const tags = tokens.out(nlp.its.pos) as string[];
      const places = new Map<string, string>();
      let at = 0;
      values.forEach((value, i) => {
        const start = text.indexOf(value, at);
        if (start < 0) return;
        at = start + value.length;
        places.set(`${start}:${at}`, tags[i] as string);
      });
      return places;
    },
  };
}

interface Term {
  readonly text: string;
  readonly tags: readonly string[];
  readonly offset: { readonly start: number; readonly length: number };
}

function compromiseTags(): Tagger {
  return {
    who: 'compromise',
    tag: (text) => {
      const places = new Map<string, string>();
      const sentences = compromise(text).json({ offset: true }) as readonly { readonly terms: readonly Term[] }[];
      for (const { terms } of sentences)
        for (const { text: word, tags, offset } of terms) {
          const start = text.indexOf(word, offset.start);
          if (start >= 0 && word !== '') places.set(`${start}:${start + word.length}`, uposOf(word, new Set(tags)));
        }
      return places;
    },
  };
}

const COORDINATING = new Set(['and', 'or', 'but', 'nor', '&', 'yet', 'plus', 'both', 'either', 'neither']);

/** compromise's tags as a part of speech of Universal Dependencies. The more telling tag goes first. */
const BY_TAG: readonly (readonly [tag: string, upos: string])[] = [
  ['Url', 'X'],
  ['Email', 'X'],
  ['Emoji', 'SYM'],
  ['Emoticon', 'SYM'],
  ['Expression', 'INTJ'],
  ['Possessive', 'PRON'],
  ['Pronoun', 'PRON'],
  ['Modal', 'AUX'],
  ['Auxiliary', 'AUX'],
  ['Copula', 'AUX'],
  ['Negative', 'PART'],
  ['Determiner', 'DET'],
  ['Preposition', 'ADP'],
  ['Ordinal', 'ADJ'],
  ['Cardinal', 'NUM'],
  ['Value', 'NUM'],
  ['Adverb', 'ADV'],
  ['Adjective', 'ADJ'],
  ['Verb', 'VERB'],
  ['ProperNoun', 'PROPN'],
  ['WeekDay', 'PROPN'],
  ['Month', 'PROPN'],
  ['Noun', 'NOUN'],
];

function uposOf(word: string, tags: ReadonlySet<string>): string {
  const folded = word.toLowerCase();
  if (tags.has('Conjunction')) return COORDINATING.has(folded) ? 'CCONJ' : 'SCONJ';
  if (tags.has('QuestionWord')) return /^(?:who|whom|what|which)/.test(folded) ? 'PRON' : 'ADV';
  if (folded === 'to' && !tags.has('Preposition')) return 'PART';
  // A possessive is a noun with 's, or his, her, their.
  if (tags.has('Possessive') && !tags.has('Pronoun') && tags.has('Noun'))
    return tags.has('ProperNoun') ? 'PROPN' : 'NOUN';
  return BY_TAG.find(([tag]) => tags.has(tag))?.[1] ?? 'X';
}
