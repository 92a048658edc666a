/**
 * Actors of PETRARCH's test sentences: phrases on one side, codes on the other. The coder is given a dictionary of names; of the names whose code is no
 * abbreviation of theirs, and no country's, `GIVEN` has what that dictionary says (openeventdata/petrarch2, PETR.Validate.actors: MIT).
 */
import { readFileSync } from 'node:fs';
import { ACTOR_KIND_NAMES } from '../src/read/event/lexicon.js';
import { DEPRELS } from '../src/read/parse/labels.js';
import { corpus } from './corpora.js';
import type { Deeds } from './events-deeds.js';

/** Names in one actor's phrase; `code` where the dictionary gives a name several. */
export interface Actor {
  readonly names: readonly string[];
  readonly kind: string;
  readonly code: string | null;
}

const KINDS: Readonly<Record<string, string>> = {
  government: 'GOV',
  legislature: 'LEG',
  court: 'JUD',
  military: 'MIL',
  police: 'COP',
  rebel: 'REB',
};

const GIVEN: Readonly<Record<string, string>> = {
  minas: 'GON',
  anorien: 'GON',
  caras: 'ELF',
  elrond: 'ELF',
  galadriel: 'ELF',
  gandalf: 'WIZ',
  aragorn: 'RNG',
  gollum: 'HOB',
  smeagol: 'HOB',
  slinker: 'HOB',
  stinker: 'HOB',
  bilbo: 'HOB',
  frodo: 'HOB',
  gamgee: 'HOB/ORC',
  fairbairn: 'HOB',
  brandybuck: 'SHR',
  downs: 'SHR',
  delving: 'SHR',
  tuckborough: 'TOK',
  shire: 'FRO/BIL/SAM',
  telemar: 'DAG',
  romendacil: 'BRE',
  calimehtar: 'CAL',
  'barad-dur': 'MOR',
  durthang: 'MOR',
  ungol: 'MOR',
  zealand: 'DNK',
  hermit: 'PRK',
  amnesty: 'NGM',
  msf: 'NGO',
  quibbler: 'HGW',
  german: 'GMW',
  ku: 'USA',
  house: 'USA',
  washington: 'USA',
  eu: 'EEU',
  union: 'EEU',
  un: 'UNO',
};

/** Codes of no country in front of the body's own: IGOEEU. */
const BODIES = /^(?:IGO|NGO|NGM|MNC|IMG)(?=...)/;

export type Codes = ReadonlyMap<string, readonly string[]>;

export function codesOfNames(): Codes {
  const codes = new Map<string, readonly string[]>();
  const rows = (file: string) => {
    const path = corpus(`gazetteers/${file}`);
    return path === null
      ? []
      : readFileSync(path, 'utf8')
          .split('\n')
          .filter((line) => line !== '' && !line.startsWith('#'))
          .map((line) => line.split('\t'));
  };
  const alpha3 = new Map<string, string>();
  for (const [two, three, , name, short, formal, capital] of rows('country-codes.tsv')) {
    alpha3.set(two, three);
    for (const one of [name, short, formal, capital]) if (one) codes.set(one.toLowerCase(), [three]);
  }
  for (const [two, adjective, people] of rows('demonyms-extra.tsv'))
    for (const one of [adjective, ...(people ?? '').split(';')])
      if (one && alpha3.has(two)) codes.set(one.toLowerCase(), [alpha3.get(two) as string]);
  for (const [name, code] of Object.entries(GIVEN)) codes.set(name, code.split('/'));
  return codes;
}

function abbreviates(code: string, name: string): boolean {
  const letters = name.toUpperCase().replace(/[^A-Z]/g, '');
  if (letters[0] !== code[0]) return false;
  let at = 0;
  for (const letter of letters) if (letter === code[at]) at++;
  return at >= code.length;
}

/** Whether a code of the gold may be this actor's. */
export function isActor(filed: string, actor: Actor, codes: Codes): boolean {
  const code = filed.replace(BODIES, '');
  const country = code.slice(0, 3);
  const rest = code.slice(3);
  const named =
    country === '---' ||
    (actor.code !== null
      ? actor.code === country
      : actor.names.some(
          (name) => (codes.get(name.toLowerCase()) ?? []).includes(country) || abbreviates(country, name),
        ));
  return named && (rest === '' || actor.kind === '' || rest.includes(actor.kind));
}

const WITHIN = /^(?:compound|amod|flat|nmod|nmod:poss|nmod:desc|appos)$/;

/**
 * The actors one phrase tells of, each with its names: "the envoys of A and B" are A's and B's, and "lawmakers and officials in A" all of A;
 * a name to which the dictionary gives several codes is several.
 */
export function actorsAt({ page, view }: Deeds, head: number, codes: Codes): Actor[] {
  const { tokens } = page.segments;
  const word = (i: number) => page.text.slice(tokens.start[i], tokens.end[i]);
  const rel = (i: number) => DEPRELS[view.deprel[i]];
  const below = (node: number): number[] => {
    const found: number[] = [];
    for (let c = view.child[node]; c !== 0; c = view.next[c - 1]) found.push(c - 1);
    return found;
  };
  const namesOf = (node: number, depth: number): string[] => [
    ...(/^\p{Lu}/u.test(word(node)) ? [word(node)] : []),
    ...(depth < 3 ? below(node).flatMap((one) => (WITHIN.test(rel(one) ?? '') ? namesOf(one, depth + 1) : [])) : []),
  ];
  const conjuncts = (node: number) => below(node).filter((one) => rel(one) === 'conj');
  const modified = (node: number) => below(node).filter((one) => WITHIN.test(rel(one) ?? ''));
  const kind = KINDS[ACTOR_KIND_NAMES[view.kind[head]] ?? ''] ?? '';
  let top = head;
  if (namesOf(head, 0).length === 0 && rel(head) === 'conj') top = view.head[head] as number;
  const split = modified(top).filter((one) => conjuncts(one).length > 0 && namesOf(one, 0).length > 0);
  const [first] = split;
  const all = namesOf(top, 0);
  const named =
    first === undefined
      ? [all]
      : [first, ...conjuncts(first)].map((one) => [
          ...namesOf(one, 0),
          ...all.filter((name) => !namesOf(first, 0).includes(name)),
        ]);
  return named
    .filter((names) => names.length > 0 || kind !== '')
    .flatMap((names): Actor[] => {
      const several = names.map((name) => codes.get(name.toLowerCase()) ?? []).find((list) => list.length > 2);
      return several === undefined ? [{ names, kind, code: null }] : several.map((code) => ({ names, kind, code }));
    });
}
