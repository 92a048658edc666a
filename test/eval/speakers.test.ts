/** B³ on textbook cases, and the articles that speakers across articles are measured on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bCubed } from '../../eval/bcubed.js';
import { loadSpeakerArticles, type Resolved, scoreSpeakers } from '../../eval/speakers-gold.js';

const articles = loadSpeakerArticles();

test('B³: all apart has full precision, all together full recall, the example of the paper its figures', () => {
  const items = ['a', 'a', 'a', 'b'];
  assert.deepEqual(bCubed(items.map((gold, i) => [gold, String(i)])), { precision: 100, recall: 50, f1: 66.67 });
  assert.deepEqual(bCubed(items.map((gold) => [gold, null])), { precision: 100, recall: 50, f1: 66.67 });
  assert.deepEqual(bCubed(items.map((gold) => [gold, 'x'])), { precision: 62.5, recall: 100, f1: 76.92 });
  assert.deepEqual(bCubed(items.map((gold) => [gold, gold])), { precision: 100, recall: 100, f1: 100 });
  // Truth 1–5, 6–7, 8–12; answer 1–5, 6–12.
  const paper = [1, 1, 1, 1, 1, 2, 2, 3, 3, 3, 3, 3].map((n) => [`t${n}`, n === 1 ? 'x' : 'y'] as const);
  assert.deepEqual(bCubed(paper), { precision: 76.19, recall: 100, f1: 86.49 });
});

test('the articles have namesakes, short names, several spellings, offices that change and names by marriage', () => {
  assert.ok(articles.length >= 40, `${articles.length} articles`);
  const items = articles.flatMap(({ name, text, referents }) =>
    referents.map((r) => ({
      name,
      id: r.id,
      called: r.name,
      words: r.mentions.map(({ span }) => text.slice(...span)),
    })),
  );
  const idsOf = (called: string) => new Set(items.filter((item) => item.called === called).map(({ id }) => id));
  for (const namesake of ['Jonas Tollaway', 'Mirela Quintarro', 'Kojo Osafimah'])
    assert.equal(idsOf(namesake).size, 2, namesake);
  const spellings = (id: string) => new Set(items.filter((item) => item.id === id).flatMap(({ words }) => words));
  for (const id of ['mor', 'ben', 'str', 'lei', 'nin', 'hol', 'tas']) assert.ok(spellings(id).size >= 3, id);
  const seen = new Set(items.map(({ id }) => id));
  for (const id of seen) assert.ok(items.filter((item) => item.id === id).length >= 1, id);
  const aside = loadSpeakerArticles('aside');
  assert.ok(aside.length >= 40, `${aside.length} articles set aside`);
  const all = [...articles, ...aside].map(({ name }) => name);
  assert.equal(new Set(all).size, all.length);
});

test('who tells everybody apart has 100, who goes by the name alone mixes namesakes and splits spellings', () => {
  const by = (key: (id: string, called: string, words: string) => string) =>
    scoreSpeakers(
      articles,
      new Map(
        articles.map(({ name, text, referents }): [string, Resolved] => [
          name,
          {
            referents,
            speakerOf: (id) => {
              const r = referents.find((each) => each.id === id);
              return r === undefined ? null : key(r.id, r.name, text.slice(...r.mentions[0].span));
            },
          },
        ]),
      ),
    );
  const right = by((id) => id);
  assert.deepEqual([right.f1, right.faults], [100, []]);
  assert.ok(right.items >= 70, `${right.items} items`);
  const naive = by((_id, _called, words) => words);
  assert.ok(naive.f1 < 85, `the name alone has ${naive.f1}`);
  assert.ok(
    naive.faults.some((fault) => fault.startsWith('mixed')) && naive.faults.some((fault) => fault.startsWith('in ')),
  );
  assert.ok(scoreSpeakers(articles, new Map()).recall < 60);
});
