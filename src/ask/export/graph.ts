/**
 * The network of who quotes whom as GraphML (http://graphml.graphdrawing.org/specification.html) and as a CSV of edges. What weighs is said
 * in the file: `weight` is one of the three counts, and its name stands beside it.
 */
import { csvLine } from './csv.js';
import { type Edge, type Network, type Node, networkOf } from './network.js';
import type { Settings, Unit } from './rows.js';

/** Yields XML. */
export async function* graphmlOf(settings: Settings): AsyncGenerator<string, number> {
  const network = await networkOf(settings);
  yield `${HEAD}  <graph id="who-quotes-whom" edgedefault="directed">\n    <data key="unit">${settings.unit}</data>\n`;
  for (const node of network.nodes) yield nodeLine(node);
  for (const edge of network.edges) yield edgeLines(edge, settings.unit);
  yield '  </graph>\n</graphml>\n';
  return network.count;
}

/** Yields CSV, one edge a row. */
export async function* edgesOf(settings: Settings): AsyncGenerator<string, number> {
  const network: Network = await networkOf(settings);
  const labels = new Map(network.nodes.map((node) => [node.id, node]));
  yield `${settings.bom ? '\ufeff' : ''}${csvLine(EDGE_COLUMNS, true)}`;
  for (const edge of network.edges) {
    const [from, to] = [labels.get(edge.from) as Node, labels.get(edge.to) as Node];
    const { statements, articles, reports, since, until } = edge;
    const counts = [weightOf(edge, settings.unit), settings.unit, statements, articles, reports, since, until];
    yield csvLine([from.id, from.label, from.kind, to.id, to.label, to.kind, edge.kind, ...counts], settings.raw);
  }
  return network.count;
}

const EDGE_COLUMNS = [
  'source',
  'source_label',
  'source_kind',
  'target',
  'target_label',
  'target_kind',
  'kind',
  'weight',
  'unit',
  'statements',
  'articles',
  'independent_reports',
  'since',
  'until',
];

function weightOf(edge: Edge, unit: Unit): number {
  return edge[unit];
}

const KEYS: readonly (readonly [id: string, of: string, type: string])[] = [
  ['unit', 'graph', 'string'],
  ['label', 'node', 'string'],
  ['node_kind', 'node', 'string'],
  ['kind', 'edge', 'string'],
  ['weight', 'edge', 'int'],
  ['statements', 'edge', 'int'],
  ['articles', 'edge', 'int'],
  ['independent_reports', 'edge', 'int'],
  ['since', 'edge', 'string'],
  ['until', 'edge', 'string'],
];

const HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">
${KEYS.map(([id, of, type]) => `  <key id="${id}" for="${of}" attr.name="${id}" attr.type="${type}"/>\n`).join('')}`;

function nodeLine({ id, label, kind }: Node): string {
  return `    <node id="${xml(id)}"><data key="label">${xml(label)}</data><data key="node_kind">${kind}</data></node>\n`;
}

function edgeLines(edge: Edge, unit: Unit): string {
  const data: readonly (readonly [string, string | number | null])[] = [
    ['kind', edge.kind],
    ['weight', weightOf(edge, unit)],
    ['statements', edge.statements],
    ['articles', edge.articles],
    ['independent_reports', edge.reports],
    ['since', edge.since],
    ['until', edge.until],
  ];
  const told = data.flatMap(([key, value]) =>
    value === null ? [] : [`<data key="${key}">${xml(String(value))}</data>`],
  );
  const id = xml(`${edge.kind}:${edge.from}>${edge.to}`);
  return `    <edge id="${id}" source="${xml(edge.from)}" target="${xml(edge.to)}">${told.join('')}</edge>\n`;
}

/** XML 1.0 has no control characters, escaped or not. */
function xml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd')
    .replace(/[&<>"'\t\n\r]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
