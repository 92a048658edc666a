/**
 * The dossiers of tensions and commitments hold together: quotes stand once in their articles, ids lead somewhere, each half has enough of
 * every kind. Complaints name files and numbers, never words, since one half is set aside.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { COMMITMENT_KINDS, COMMITMENT_STATES, TENSION_KINDS } from '../../src/model/labels.js';

interface Quote {
  readonly article: string;
  readonly quote: string;
}
interface Place extends Quote {
  readonly also?: readonly Quote[];
}
interface Pair {
  readonly kind: string;
  readonly alsoKinds?: readonly string[];
  readonly earlier: Place;
  readonly later: Place;
  readonly noticedBy: string | null;
}
interface Dossier {
  readonly id: string;
  readonly articles: readonly { id: string; published: string; outlet: string; title: string; text: string }[];
  readonly tensions: readonly Pair[];
  readonly either?: readonly Pair[];
  readonly nearMisses: readonly { why: string; earlier: Place; later: Place }[];
  readonly commitments: readonly (Place & {
    kind: string;
    alsoKinds?: readonly string[];
    by: string;
    to: string | null;
    due: string | null;
    state: string;
    evidence: readonly Quote[];
  })[];
}

const folder = new URL('../../eval/gold/tensions/', import.meta.url);
/** The two halves, and the sets written later, whose sizes are their own. */
const sets = (
  ['open', 'aside', 'written', 'fresh', 'unseen', 'later', 'held', 'offices', 'trades', 'abroad'] as const
).map((half) => ({
  half,
  dossiers: readdirSync(new URL(half, folder))
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({
      name,
      dossier: JSON.parse(readFileSync(new URL(`${half}/${name}`, folder), 'utf8')) as Dossier,
    })),
}));
const halves = sets.filter(({ half }) => half === 'open' || half === 'aside');
const all = sets.flatMap(({ half, dossiers }) => dossiers.map((one) => ({ ...one, set: half })));
const places = (place: Place): Quote[] => [place, ...(place.also ?? [])];
const has = (labels: readonly string[], label: string) => labels.includes(label);
const LEAST_OF_A_KIND = 6;
const LEAST_OF_A_STATE = 1;
const LEAST_ARTICLES = {
  open: 3,
  aside: 3,
  written: 2,
  fresh: 3,
  unseen: 3,
  later: 3,
  held: 3,
  offices: 3,
  trades: 3,
  abroad: 3,
};
const LEAST_WORDS = {
  open: 90,
  aside: 90,
  written: 15,
  fresh: 30,
  unseen: 30,
  later: 50,
  held: 50,
  offices: 50,
  trades: 50,
  abroad: 30,
};

test('every quote stands exactly once in the text of its article', () => {
  const complaints: string[] = [];
  for (const { name, dossier } of all) {
    const texts = new Map(dossier.articles.map((a) => [a.id, a.text]));
    const check = (what: string, quotes: readonly Quote[]) =>
      quotes.forEach(({ article, quote }, i) => {
        const found = quote.trim() === '' ? 0 : (texts.get(article) ?? '').split(quote).length - 1;
        if (found !== 1) complaints.push(`${name}: ${what}, place ${i}: stands ${found} times`);
        if (quote !== quote.trim()) complaints.push(`${name}: ${what}, place ${i}: blanks around it`);
      });
    for (const list of ['tensions', 'either', 'nearMisses'] as const)
      (dossier[list] ?? []).forEach(({ earlier, later }, i) => {
        check(`${list} ${i} earlier`, places(earlier));
        check(`${list} ${i} later`, places(later));
      });
    dossier.commitments.forEach((c, i) => {
      check(`commitments ${i}`, places(c));
      check(`commitments ${i} evidence`, c.evidence);
    });
  }
  assert.deepEqual(complaints, []);
});

test('ids are unique, dates are dates in order, labels are the model’s, names are written somewhere', () => {
  const complaints: string[] = [];
  const seen = new Set<string>();
  for (const { set, name, dossier } of all) {
    const complain = (what: string) => complaints.push(`${name}: ${what}`);
    const written = dossier.articles.flatMap((a) => [a.outlet, a.text]).join('\n');
    if (`${dossier.id}.json` !== name) complain('the file is not named for the dossier');
    if (dossier.articles.length < LEAST_ARTICLES[set] || dossier.articles.length > 5)
      complain(`${dossier.articles.length} articles`);
    for (const [i, { id, published, text }] of dossier.articles.entries()) {
      if (seen.has(id)) complain(`article ${i}: another has this id`);
      seen.add(id);
      if (!/^\d{4}-\d\d-\d\d$/.test(published) || Number.isNaN(Date.parse(published)))
        complain(`article ${i}: no date`);
      if (i > 0 && published < dossier.articles[i - 1]!.published) complain(`article ${i}: older than the one before`);
      const words = text.split(/\s+/).length;
      if (words < LEAST_WORDS[set] || words > 260) complain(`article ${i}: ${words} words`);
    }
    const order = new Map(dossier.articles.map((a, i) => [a.id, i]));
    for (const list of ['tensions', 'either', 'nearMisses'] as const)
      for (const [i, { earlier, later }] of (dossier[list] ?? []).entries())
        if (order.get(earlier.article)! > order.get(later.article)!) complain(`${list} ${i}: later comes first`);
    for (const [i, t] of [...dossier.tensions, ...(dossier.either ?? [])].entries()) {
      for (const kind of [t.kind, ...(t.alsoKinds ?? [])])
        if (!has(TENSION_KINDS, kind)) complain(`tension ${i}: ${kind} is not a kind`);
      if (t.noticedBy !== null && !written.includes(t.noticedBy)) complain(`tension ${i}: who noticed it is not there`);
    }
    for (const [i, c] of dossier.commitments.entries()) {
      for (const kind of [c.kind, ...(c.alsoKinds ?? [])])
        if (!has(COMMITMENT_KINDS, kind)) complain(`commitment ${i}: ${kind} is not a kind`);
      if (!has(COMMITMENT_STATES, c.state)) complain(`commitment ${i}: ${c.state} is not a state`);
      if ((c.state === 'open') !== (c.evidence.length === 0)) complain(`commitment ${i}: ${c.state} and evidence`);
      for (const who of [c.by, c.to])
        if (who !== null && !written.includes(who)) complain(`commitment ${i}: by or to is not written there`);
    }
  }
  assert.deepEqual(complaints, []);
});

test('no near miss is also a tension, or a pair that counts neither way', () => {
  const complaints: string[] = [];
  const key = ({ article, quote }: Quote) => `${article}\n${quote}`;
  for (const { name, dossier } of all) {
    const pairs = new Set(
      [...dossier.tensions, ...(dossier.either ?? [])].flatMap(({ earlier, later }) =>
        places(earlier).flatMap((a) => places(later).map((b) => [key(a), key(b)].sort().join('\n'))),
      ),
    );
    for (const [i, { earlier, later }] of dossier.nearMisses.entries())
      if (pairs.has([key(earlier), key(later)].sort().join('\n'))) complaints.push(`${name}: nearMisses ${i}`);
  }
  assert.deepEqual(complaints, []);
});

test('each half has enough of everything, and neither has much more than the other', () => {
  const counts = halves.map(({ half, dossiers }) => {
    const list = dossiers.map(({ dossier }) => dossier);
    const tensions = list.flatMap((d) => d.tensions);
    const commitments = list.flatMap((d) => d.commitments);
    const number = (labels: readonly string[], of: readonly string[]) =>
      labels.map((label) => of.filter((x) => x === label).length);
    const kinds = number(
      TENSION_KINDS,
      tensions.map((t) => t.kind),
    );
    const nearMisses = list.flatMap((d) => d.nearMisses).length;
    assert.ok(tensions.length >= 80, `${half}: ${tensions.length} tensions`);
    assert.ok(nearMisses >= 80, `${half}: ${nearMisses} near misses`);
    assert.ok(commitments.length >= 50, `${half}: ${commitments.length} commitments`);
    assert.ok(Math.min(...kinds) >= LEAST_OF_A_KIND, `${half}: tensions by kind ${kinds}`);
    const byKind = number(
      COMMITMENT_KINDS,
      commitments.map((c) => c.kind),
    );
    assert.ok(Math.min(...byKind) >= 8, `${half}: commitments by kind ${byKind}`);
    const byState = number(
      COMMITMENT_STATES,
      commitments.map((c) => c.state),
    );
    assert.ok(Math.min(...byState) >= LEAST_OF_A_STATE, `${half}: commitments by state ${byState}`);
    return [list.length, tensions.length, nearMisses, commitments.length];
  });
  const [open, aside] = counts as [number[], number[]];
  open.forEach((n, i) => {
    assert.ok(Math.abs(n - aside[i]!) <= 0.2 * Math.max(n, aside[i]!), `${n} in one half, ${aside[i]} in the other`);
  });
});
