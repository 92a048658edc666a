/** Every address answers what the description of the API says, no key more and no key less, on a record of the examples; docs/http.md shows some of it. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { ANYTHING } from '../../src/ask/questions.js';
import { saveSearch } from '../../src/ask/saved.js';
import { ingest } from '../../src/ingest/ingest.js';
import { stampOf } from '../../src/model/weights.js';
import { createReader } from '../../src/read/read.js';
import { linker } from '../../src/record/linker.js';
import { localReaders } from '../../src/record/local.js';
import { record } from '../../src/record/record.js';
import { openStore } from '../../src/store/open.js';
import type { Store } from '../../src/store/store.js';
import { PAGES } from '../../src/web/routes.js';
import { loadWeights } from '../../src/weights/load.js';
import { NOON } from '../helpers/records.js';
import { type SiteAtHand, siteOver } from '../helpers/sites.js';
import { answerSchemas } from './answer-schemas.js';
import { settled } from './generated.js';
import { contentsOf, ROOT } from './tree.js';

const ANEW = 'write it anew with UPDATE_DOCS=1 node --import tsx scripts/test.ts docs';

let store: Store;
let site: SiteAtHand;
/** An address of each page, by its path. */
const addresses = new Map<string, string[]>();

before(async () => {
  store = await openStore(':memory:');
  const weights = loadWeights();
  const readers = localReaders(createReader(weights), stampOf(weights));
  // Paths of the record are those a user sees who stands in the clone.
  const inputs = ['examples/*.txt', 'examples/*.jsonl'];
  for await (const { fault } of record(store, ingest(inputs), { readers, now: () => NOON })) assert.equal(fault, null);
  await store.link(linker);
  await saveSearch(store, 'voss bridge', { ...ANYTHING, by: 'Voss', about: 'bridge' }, NOON);
  const idle = { waiting: 1, inHand: 1, aside: 1, articles: 12 };
  const worker = { name: 'desk', since: NOON, articles: 1, statements: 2, failed: 0, inHand: 1 };
  const status = async () => ({
    ...idle,
    workers: [worker],
    setAside: [{ id: 'ca_1', name: 'a', tries: 3, reason: 'broken' }],
  });
  site = siteOver(store, { queueStatus: status });
  const { get } = site;
  const items = async (path: string, key: string) => {
    const answer = (await (await get(path)).json()) as Record<
      string,
      { readonly id: string; readonly article: { readonly key: string } }[]
    >;
    return answer[key] ?? [];
  };
  const statements = await items('/search.json?attitudes=1&limit=200', 'statements');
  for (const { path } of PAGES.filter(({ path: one }) => !one.includes(':')))
    addresses.set(path, [path === '/' ? '/index.json' : `${path}.json`]);
  addresses
    .get('/search')
    ?.push('/search.json?by=Voss&about=bridge&since=2031&anonymous=0&limit=3', '/search.json?q=nowhere');
  addresses.get('/events')?.push('/events.json?about=pass&status=planned');
  addresses.get('/timeline')?.push('/timeline.json?about=bridge');
  addresses.set('/saved/:name', ['/saved/voss%20bridge.json']);
  addresses.set(
    '/statement/:id',
    statements.map(({ id }) => `/statement/${id}.json`),
  );
  addresses.set('/article/:key', [...new Set(statements.map(({ article }) => `/article/${article.key}.json`))]);
  for (const [path, list, key, one] of [
    ['/speaker/:id', '/speakers.json', 'speakers', 'speaker'],
    ['/event/:id', '/events.json', 'events', 'event'],
    ['/tension/:id', '/tensions.json', 'tensions', 'tension'],
    ['/commitment/:id', '/commitments.json', 'commitments', 'commitment'],
    ['/quotation/:id', '/quotations.json', 'quotations', 'quotation'],
    ['/story/:id', '/stories.json', 'stories', 'story'],
  ] as const) {
    const found = (await items(list, key)).map(({ id }) => `/${one}/${id}.json`);
    assert.ok(found.length > 0, `${list} has nothing`);
    addresses.set(path, found);
  }
  // What people decided is in answers too.
  const id = statements[0]?.id ?? '';
  await store.correct({ item: id, field: 'note', value: 'ask again', author: 'kim', at: NOON });
});
after(() => store.close());

/** The same schema with nothing allowed that it does not name. */
function strict(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(strict);
  if (typeof schema !== 'object' || schema === null) return schema;
  const made = Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, strict(value)]));
  const isObject = 'properties' in made && made['type'] === 'object' && !('additionalProperties' in made);
  return isObject ? { ...made, additionalProperties: false } : made;
}

interface Description {
  readonly paths: Record<
    string,
    {
      readonly get: {
        readonly responses: { readonly 200: { readonly content: Record<string, { readonly schema: object }> } };
      };
    }
  >;
  readonly components: object;
}

async function validators(): Promise<Map<string, ValidateFunction>> {
  const { paths, components } = (await site.json('/openapi.json')) as unknown as Description;
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  ajv.addSchema(strict({ $id: 'hearsay:', components }) as object);
  return new Map(
    PAGES.map(({ path }) => {
      const name = path === '/' ? '/index' : path.replace(/:(\w+)/g, '{$1}');
      const schema = paths[`${name}.json`]?.get.responses[200].content['application/json']?.schema ?? {};
      const inPlace = JSON.parse(
        JSON.stringify(strict(schema)).replaceAll('"#/components/', '"hearsay:#/components/'),
      ) as object;
      return [path, ajv.compile(inPlace)];
    }),
  );
}

test('schema/http.schema.json is what the pages of the site answer', () => {
  const wanted = settled('schema/http.schema.json', `${JSON.stringify(answerSchemas(PAGES), null, 1)}\n`);
  assert.equal(contentsOf('schema/http.schema.json'), wanted, ANEW);
});

test('every page of the site answers what the description says, on everything the examples hold', async () => {
  const valid = await validators();
  for (const { path } of PAGES) {
    const all = addresses.get(path) ?? [];
    assert.ok(all.length > 0, `${path} is not asked`);
    const validate = valid.get(path) as ValidateFunction;
    for (const address of all) {
      const answer = await site.json(address);
      assert.ok(validate(answer), `${address}: ${JSON.stringify(validate.errors?.slice(0, 3))}`);
    }
  }
  assert.ok((addresses.get('/statement/:id') ?? []).length > 100);
});

test('the description refuses an answer with a key less, a key more or another kind of value', async () => {
  const validate = (await validators()).get('/search') as ValidateFunction;
  const whole = () =>
    site.json('/search.json?by=Voss') as Promise<Record<string, unknown> & { statements: Record<string, unknown>[] }>;
  for (const spoil of [
    (answer: Awaited<ReturnType<typeof whole>>) => void delete answer['next'],
    (answer: Awaited<ReturnType<typeof whole>>) => void (answer['later'] = 1),
    (answer: Awaited<ReturnType<typeof whole>>) => void (answer['kind'] = 'events'),
    (answer: Awaited<ReturnType<typeof whole>>) => void delete answer.statements[0]?.['act'],
    (answer: Awaited<ReturnType<typeof whole>>) => void Object.assign(answer.statements[0] ?? {}, { act: 'fly' }),
    (answer: Awaited<ReturnType<typeof whole>>) => void Object.assign(answer.statements[0] ?? {}, { score: 'high' }),
  ]) {
    const answer = await whole();
    assert.ok(validate(answer));
    spoil(answer);
    assert.equal(validate(answer), false, String(spoil));
  }
});

/** What a page of docs has room for: the first of a list, the beginning of a long text, `…` for what lies deep. */
function glimpse(value: unknown, depth = 0): unknown {
  if (typeof value === 'string') return value.length > 72 ? `${value.slice(0, 70)}…` : value;
  if (Array.isArray(value)) {
    if (value.length === 0 || (depth > 0 && value.every((one) => typeof one !== 'object'))) return value;
    const rest = value.length - 1;
    return depth > 2 ? ['…'] : [glimpse(value[0], depth + 1), ...(rest > 0 ? [`… ${rest} more`] : [])];
  }
  if (typeof value !== 'object' || value === null) return value;
  if (depth > 2) return '{…}';
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, key === 'question' ? '{…}' : glimpse(one, depth + 1)]),
  );
}

async function shown(path: string): Promise<string> {
  const answer = await site.get(path);
  const body = await answer.text();
  if (path.includes('.json'))
    return `${JSON.stringify(glimpse(JSON.parse(body)), null, 1).replaceAll(/"(\{…\}|…(?: \d+ more)?)"/g, '$1')}\n`;
  const lines = body.trimEnd().split('\n');
  const most = 9;
  const cut = lines.slice(0, most).map((line) => (line.length > 150 ? `${line.slice(0, 148)}…` : line));
  return `${cut.join('\n')}\n${lines.length > most ? `… ${lines.length - most} more lines\n` : ''}`;
}

test('docs/http.md shows what the examples answer', async () => {
  const page = readFileSync(join(ROOT, 'docs/http.md'), 'utf8');
  let examples = 0;
  const parts = page.split(/(```http\n.*?```)/s);
  const made: string[] = [];
  for (const part of parts) {
    const asked = /^```http\n(\$ curl -s '?http:\/\/127\.0\.0\.1:7331(\/[^\s']*)'?)\n/.exec(part);
    if (asked === null) made.push(part);
    else {
      examples++;
      made.push(`\`\`\`http\n${asked[1]}\n${await shown(asked[2] as string)}\`\`\``);
    }
  }
  const wanted = settled('docs/http.md', made.join(''));
  assert.ok(examples >= 6, `${examples} examples`);
  assert.equal(contentsOf('docs/http.md'), wanted, ANEW);
});
