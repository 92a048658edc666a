/** schema.org: types checked by the vocabulary's own types, JSON-LD expanded whole, one claim for what one person says in several articles. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import ts from 'typescript';
import { invented, READING } from '../../faults/disturbed.js';
import { exportOf, hardRecord } from '../../helpers/exports.js';
import { recordAll } from '../../helpers/records.js';
import { openEmpty } from '../../helpers/stores.js';
import { ROOT } from '../../project/tree.js';

// It has no types of its own.
const jsonld = createRequire(import.meta.url)('jsonld') as {
  toRDF(document: unknown, options: object): Promise<{ predicate: { value: string }; object: { value: string } }[]>;
};

interface Node {
  readonly '@type': string;
  readonly '@id': string;
  readonly text?: string;
  readonly author?: { readonly '@id': string };
  readonly appearance?: readonly { readonly '@id': string }[];
  readonly firstAppearance?: { readonly '@id': string };
}

const graphOf = (text: string) => (JSON.parse(text) as { '@graph': readonly Node[] })['@graph'];

/** Compiles `source` against the types of schema.org and gives what the compiler says. */
function complaints(source: string): string[] {
  mkdirSync(join(ROOT, '.cache'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, '.cache', 'schema-'));
  try {
    const file = join(folder, 'graph.ts');
    writeFileSync(file, source);
    const options = {
      strict: true,
      noEmit: true,
      module: ts.ModuleKind.NodeNext,
      target: ts.ScriptTarget.ES2022,
      types: [],
    };
    const program = ts.createProgram([file], { ...options, moduleResolution: ts.ModuleResolutionKind.NodeNext });
    return ts
      .getPreEmitDiagnostics(program)
      .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const typed = (text: string) => `import type { Graph } from 'schema-dts';\nexport const graph: Graph = ${text};\n`;

test('an export is a graph by the types of schema.org, and a property that is none is caught', async () => {
  const { text } = await exportOf(await hardRecord(), 'quotation');
  assert.deepEqual(complaints(typed(text)), []);
  assert.notDeepEqual(complaints(typed(text.replaceAll('"appearance":', '"appearances":'))), []);
});

test('every property is one of the vocabulary when the JSON-LD is expanded, and no verdict is among the types', async () => {
  const { text } = await exportOf(await hardRecord(), 'quotation');
  const documentLoader = async (url: string) => ({
    contextUrl: null,
    documentUrl: url,
    document: { '@context': { '@vocab': 'https://schema.org/' } },
  });
  const quads = await jsonld.toRDF(JSON.parse(text), { documentLoader, safe: true });
  const types = new Set(
    quads.filter(({ predicate }) => predicate.value.endsWith('#type')).map(({ object }) => object.value),
  );
  assert.deepEqual(
    [...types].sort(),
    ['Claim', 'NewsArticle', 'NewsMediaOrganization', 'Person', 'Quotation'].map(
      (name) => `https://schema.org/${name}`,
    ),
  );
  assert.ok(!text.includes('ClaimReview'));
});

test('what one speaker says in two articles is one claim with two appearances, the first told by dates; the same word by another is another', async () => {
  const { text } = await exportOf(await hardRecord(), 'quotation');
  const claims = graphOf(text).filter((node) => node['@type'] === 'Claim');
  const safe = claims.filter((claim) => claim.text?.includes('safe and sound'));
  assert.equal(safe.length, 1);
  assert.deepEqual(
    safe[0]?.appearance?.map((one) => one['@id']),
    ['https://courier.example/harbour?a=1&b=2', 'https://norra.example/b,c-d'],
  );
  assert.equal(safe[0]?.firstAppearance?.['@id'], 'https://courier.example/harbour?a=1&b=2');
  const no = claims.filter((claim) => claim.text === 'no');
  assert.equal(new Set(no.map((claim) => claim.author?.['@id'])).size, 2);
});

test('what an article denies was said, and what somebody only believes, is neither quotation nor claim', async () => {
  const { text } = await exportOf(await hardRecord(), 'quotation');
  const graph = graphOf(text);
  assert.ok(!graph.some((node) => node.text?.startsWith('the tunnel')));
  assert.ok(!graph.some((node) => node.text?.includes('tide')));
});

test('an address that runs a script is no address', async () => {
  const { text } = await exportOf(await hardRecord(), 'quotation');
  assert.ok(!text.includes('javascript:'));
});

test('of a story with many copies the record is asked once for each statement, not for every pair and triple of them', async (t) => {
  const store = await openEmpty();
  t.after(() => store.close());
  await recordAll(store, invented(48), READING);
  let asked = 0;
  const counting = {
    ...store,
    alike: (...given: Parameters<typeof store.alike>) => {
      asked += given[0].length;
      return store.alike(...given);
    },
  };
  const { text } = await exportOf(counting, 'quotation');
  const { statements } = await store.totals();
  assert.ok(asked <= statements, `${asked} questions for ${statements} statements`);
  assert.ok(Math.max(...graphOf(text).map((node) => node.appearance?.length ?? 0)) > 20, 'none of it is copied often');
});
