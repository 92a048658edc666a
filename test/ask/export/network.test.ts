/** Who quotes whom: GraphML read by a parser of GraphML, edges by a reader of CSV, and counts one can do by hand. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { parse } from 'csv-parse/sync';
import { MultiDirectedGraph } from 'graphology';
import { exportOf, hardRecord } from '../../helpers/exports.js';
import { article } from '../../helpers/records.js';
import { BRIDGE, HARVEST, spin } from '../../link/copies-texts.js';

// Its types are for bundlers.
const graphml = createRequire(import.meta.url)('graphology-graphml') as {
  parse(Graph: typeof MultiDirectedGraph, source: string): MultiDirectedGraph;
};

const LINE = 'Ada Voss said the engineers asked us to close it and we did.';
const long = (lines: readonly string[], more: string) => [...lines, more].join('\n\n');

const STORIES = [
  article(long(BRIDGE, `${LINE}\n\nAda Voss said we would do it again.`), {
    id: 'a',
    outlet: 'Courier',
    published: '2031-03-14',
  }),
  article(long(spin(BRIDGE), LINE), { id: 'copy', outlet: 'Courier', published: '2031-03-15' }),
  article(long(HARVEST, LINE), { id: 'own', outlet: 'Courier', published: '2031-03-16' }),
  article('Ben Harrow said Ada Voss said no.\nBen Harrow believes Ada Voss said yes.', {
    id: 'd',
    outlet: 'A & "B" <C>',
    published: '2031-03-17',
  }),
];

test('a GraphML parser gets speakers and outlets, and each edge with its three counts', async () => {
  const { text } = await exportOf(await hardRecord(STORIES), 'graphml', { unit: 'reports' });
  const graph = graphml.parse(MultiDirectedGraph, text);
  assert.equal(graph.getAttribute('unit'), 'reports');
  const labelled = (label: string) => graph.findNode((_, { label: one }) => one === label) as string;
  const [edge] = graph.edges(labelled('Courier'), labelled('Ada Voss'));
  const { kind, statements, articles, independent_reports, weight, since, until } = graph.getEdgeAttributes(edge);
  assert.deepEqual(
    { kind, statements, articles, independent_reports, weight, since, until },
    {
      kind: 'publishes',
      statements: 4,
      articles: 3,
      independent_reports: 2,
      weight: 2,
      since: '2031-03-14',
      until: '2031-03-16',
    },
  );
  const [reported] = graph.edges(labelled('Ben Harrow'), labelled('Ada Voss'));
  assert.equal(graph.getEdgeAttribute(reported, 'kind'), 'reports');
  assert.ok(graph.hasNode(labelled('A & "B" <C>')));
});

test('what somebody only believes, and what an article denies was said, joins nobody', async () => {
  const { text } = await exportOf(await hardRecord(STORIES.slice(3)), 'edges');
  const rows = parse(text, { columns: true }) as Record<string, string>[];
  const reports = rows.filter(({ kind }) => kind === 'reports');
  assert.deepEqual(
    reports.map(({ source_label, target_label, statements }) => [source_label, target_label, statements]),
    [['Ben Harrow', 'Ada Voss', '1']],
  );
});

test('edges as CSV say what weighs, and weigh that', async () => {
  const store = await hardRecord(STORIES);
  for (const unit of ['statements', 'articles', 'reports'] as const) {
    const { text, manifest } = await exportOf(store, 'edges', { unit });
    assert.equal(manifest.weight, unit);
    const rows = parse(text, { columns: true }) as Record<string, string>[];
    assert.ok(rows.length >= 4);
    for (const row of rows) {
      assert.equal(row['unit'], unit);
      assert.equal(row['weight'], row[unit === 'reports' ? 'independent_reports' : unit]);
    }
  }
});

test('signs of XML, control characters and formulas in names break neither GraphML nor CSV', async () => {
  const store = await hardRecord();
  const { text } = await exportOf(store, 'graphml');
  const graph = graphml.parse(MultiDirectedGraph, text);
  assert.ok(graph.order > 0);
  const edges = await exportOf(store, 'edges');
  assert.ok(edges.text.includes(`"'=HYPERLINK(""https://evil.example"",""Norra"")"`));
});
