/**
 * The one-way rule of the house, read off the imports: which room of `src` may see which, which stage of `read` comes
 * before which, and that the pure rooms touch neither clock, chance nor machine. Type imports count.
 */
import { posix } from 'node:path';
import ts from 'typescript';

/** What each room sees besides itself and `model`. */
const SEES: Readonly<Record<string, readonly string[]>> = {
  model: [],
  weights: [],
  ingest: [],
  read: [],
  link: [],
  store: [],
  ask: ['store'],
  record: ['weights', 'ingest', 'read', 'link', 'store'],
  work: ['store', 'record'],
  web: ['ask', 'record'],
  mcp: ['ask', 'record'],
};
/** These see every room. */
const TOP = ['cli', 'index.ts', 'browser.ts'];

const STAGES = ['block', 'segment', 'tag', 'parse', 'name', 'coref', 'time', 'attribute', 'speak', 'act', 'event'];
/** Folders of `read` that are no stages: every stage may use them, and they use no stage. */
const STAGE_TOOLS = ['english', 'linear'];

const PURE = ['model', 'read', 'link'];
const IMPURE = [
  'Date',
  'Intl',
  'process',
  'console',
  'performance',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
  'fetch',
  'Buffer',
  'crypto',
  'navigator',
  'globalThis',
];
const IMPURE_MEMBERS = ['random', 'localeCompare', 'toLocaleString', 'toLocaleLowerCase', 'toLocaleUpperCase'];

const VAGUE = /^(?:utils?|common|helpers?|misc)$/;
const MOST_LINES = 400;

/** Every breach of the rules in `files` (path from the project's root → source), one sentence each. */
export function breaches(files: ReadonlyMap<string, string>): string[] {
  return [...files].flatMap(([path, source]) => {
    const tree = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
    return [
      ...nameBreaches(path),
      ...lengthBreaches(path, source),
      ...importsOf(tree).flatMap((wanted) => importBreaches(path, wanted)),
      ...(PURE.includes(roomOf(path))
        ? impureNames(tree).map((name) => `${path}: ${name} has no place in a pure room`)
        : []),
    ];
  });
}

/** The first folder under `src`, or the file's own name where it lies there. */
function roomOf(path: string): string {
  return path.split('/')[1];
}

function stageOf(path: string): string | null {
  const [, room, stage, file] = path.split('/');
  return room === 'read' && file !== undefined ? stage : null;
}

function nameBreaches(path: string): string[] {
  const room = roomOf(path);
  if (!(room in SEES) && !TOP.includes(room)) return [`${path}: there is no room ${room} in the plan of the house`];
  const stage = stageOf(path);
  if (stage !== null && !STAGES.includes(stage) && !STAGE_TOOLS.includes(stage))
    return [`${path}: read has no stage ${stage}`];
  const vague = path
    .replace(/\.ts$/, '')
    .split('/')
    .find((part) => VAGUE.test(part));
  return vague === undefined ? [] : [`${path}: ${vague} says nothing about what is in it`];
}

function lengthBreaches(path: string, source: string): string[] {
  // Word lists are as long as the language.
  if (path.startsWith('src/read/english/')) return [];
  const lines = source.trimEnd().split('\n').length;
  return lines > MOST_LINES ? [`${path}: ${lines} lines cannot be read in one sitting (at most ${MOST_LINES})`] : [];
}

function importBreaches(path: string, wanted: string): string[] {
  const room = roomOf(path);
  if (!wanted.startsWith('.')) return PURE.includes(room) ? [`${path}: a pure room imports ${wanted}`] : [];
  if (!/\.(?:js|json)$/.test(wanted)) return [`${path}: write ${wanted}.js, as it runs`];
  const target = posix.join(posix.dirname(path), wanted);
  if (!target.startsWith('src/'))
    return room === 'cli' && target === 'package.json' ? [] : [`${path}: ${wanted} leads out of src`];
  if (TOP.includes(room)) return [];
  const other = roomOf(target).replace(/\.js$/, '.ts');
  if (other !== room && other !== 'model' && !SEES[room]?.includes(other))
    return [`${path}: ${room} may not see ${other}`];
  return other === 'read' ? stageBreaches(path, target) : [];
}

function stageBreaches(path: string, target: string): string[] {
  const stage = stageOf(path);
  const other = stageOf(target);
  if (stage === null || other === stage) return [];
  if (other === null) return [`${path}: a stage may not see ${target}, which puts stages together`];
  if (STAGE_TOOLS.includes(other)) return [];
  const earlier = STAGE_TOOLS.includes(stage) ? -1 : STAGES.indexOf(stage);
  return STAGES.indexOf(other) < earlier
    ? []
    : [`${path}: ${stage} may not see ${other}, which does not come before it`];
}

/** Every module a file names: imports, exports, `import()` and types by `import('…')`. */
function importsOf(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) add(node.moduleSpecifier);
    else if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) add(node.argument.literal);
    else if (ts.isCallExpression(node) && isLoader(node.expression)) add(node.arguments[0]);
    ts.forEachChild(node, visit);
  };
  const add = (name: ts.Node | undefined) => {
    if (name !== undefined && ts.isStringLiteralLike(name)) found.push(name.text);
  };
  visit(tree);
  return found;
}

function isLoader(called: ts.Expression): boolean {
  return called.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(called) && called.text === 'require');
}

/** Names of the clock, chance and the machine, used as values or types. */
function impureNames(tree: ts.SourceFile): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && IMPURE_MEMBERS.includes(node.name.text)) found.push(node.getText(tree));
    else if (ts.isIdentifier(node) && IMPURE.includes(node.text) && !isMember(node)) found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(tree);
  return found;
}

/** True for `x.Date` and `{ Date: … }`, which are names of one's own. */
function isMember(node: ts.Identifier): boolean {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === node;
  return (
    (ts.isPropertyAssignment(parent) || ts.isPropertySignature(parent) || ts.isMethodSignature(parent)) &&
    parent.name === node
  );
}
