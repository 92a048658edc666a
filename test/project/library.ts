/**
 * docs/reference.md: every public name with its signature and what its comment says, read off `src/index.ts` and `src/browser.ts` by the compiler.
 * It begins with what is called, in the order of use, each followed by the types it takes and gives.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './tree.js';

export interface PublicName {
  readonly name: string;
  readonly room: string;
  readonly kind: 'function' | 'value' | 'type';
  readonly says: string;
  readonly signature: string;
}

/** Every name that the package gives out, in alphabetical order. */
export function publicNames(): PublicName[] {
  const inNode = namesOf('index.ts');
  const known = new Set(inNode.map(({ name }) => name));
  const onlyInBrowser = namesOf('browser.ts').filter(({ name }) => !known.has(name));
  return [...inNode, ...onlyInBrowser].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function namesOf(file: string): PublicName[] {
  const index = join(ROOT, 'src', file);
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const program = ts.createProgram([index], options);
  const checker = program.getTypeChecker();
  const module = checker.getSymbolAtLocation(program.getSourceFile(index) as ts.SourceFile) as ts.Symbol;
  return checker.getExportsOfModule(module).map((given): PublicName => {
    const symbol = (given.flags & ts.SymbolFlags.Alias) !== 0 ? checker.getAliasedSymbol(given) : given;
    const declaration = symbol.declarations?.[0] as ts.Declaration;
    const says = ts
      .displayPartsToString(symbol.getDocumentationComment(checker))
      .replace(/\s*\n\s*/g, ' ')
      .trim();
    const isFunction = ts.isFunctionDeclaration(declaration);
    const isType = ts.isInterfaceDeclaration(declaration) || ts.isTypeAliasDeclaration(declaration);
    const room = declaration.getSourceFile().fileName.split('/src/')[1]?.split('/')[0] ?? '';
    return {
      name: given.name,
      room,
      kind: isFunction ? 'function' : isType ? 'type' : 'value',
      says,
      signature: signatureOf(declaration),
    };
  });
}

/** The declaration without its body; what its members are stands beside them. */
function signatureOf(declaration: ts.Declaration): string {
  const source = declaration.getSourceFile();
  const printer = ts.createPrinter();
  if (ts.isFunctionDeclaration(declaration)) {
    const text = declaration.getText(source);
    const body = declaration.body;
    return (body === undefined ? text : source.text.slice(declaration.getStart(source), body.getStart(source))).trim();
  }
  if (ts.isVariableDeclaration(declaration)) {
    const text = `const ${source.text.slice(declaration.getStart(source), declaration.end)}`;
    // A list is told on one line; of an object its type is enough.
    return text
      .replace(/ = \{\n.*$/s, '')
      .replaceAll(/\[\s+/g, '[')
      .replaceAll(/,?\s+\]/g, ']')
      .replaceAll(/\s+/g, ' ');
  }
  const printed = printer.printNode(ts.EmitHint.Unspecified, declaration, source);
  // What the whole is stands above it already; how a class is built is nobody's matter.
  return printed
    .replace(/^(?:\/\*\*.*?\*\/\s*)+/s, '')
    .replaceAll(/\) \{\n(?: {8}.*\n)+ {4}\}/g, ');')
    .trim();
}

/** What is called or asked with, in the order of use; the types each needs follow it. */
const USE: Readonly<Record<string, readonly string[]>> = {
  'Read an article': ['read', 'Reading', 'createReader', 'loadWeights', 'parseWeights', 'stampOf'],
  'Find and fetch articles': ['ingest', 'createFetcher'],
  'Keep a record': ['openStore', 'record', 'localReaders', 'watch', 'RECHECKS_MS'],
  'Ask it': ['said', 'ANYTHING', 'show', 'verify'],
  'Export it': ['exportRecord', 'FORMATS', 'exportJsonl'],
  'Places in a text': ['words', 'lineAndColumn', 'placeInPage', 'UNIT'],
  'Read in a browser (`hearsay/browser`)': ['openReader', 'WEIGHTS'],
};
/** Here go the types of the model, which many of the above share. */
const REST = 'Types and labels';

/** The reference, a heading a use and a name. */
export function libraryReference(): string {
  const open = new Map(publicNames().map((one) => [one.name, one]));
  const called = new Set(Object.values(USE).flat());
  const sections = Object.entries(USE).map(([title, names]) => section(title, taken(names, open, called)));
  return [...sections, section(REST, taken([...open.keys()], open, called))].join('\n');
}

/** Takes `names` out of `open`, each followed by the types its signature tells of, but those of the model and what has a place of its own. */
function taken(names: readonly string[], open: Map<string, PublicName>, called: ReadonlySet<string>): PublicName[] {
  return names.flatMap((name) => {
    const one = open.get(name);
    if (one === undefined) return [];
    open.delete(name);
    const told = (one.signature.match(/\b[A-Z]\w+/g) ?? []).filter(
      (word) => !called.has(word) && open.get(word)?.kind === 'type' && open.get(word)?.room !== 'model',
    );
    return [one, ...taken(told, open, called)];
  });
}

function section(title: string, entries: readonly PublicName[]): string {
  const parts = entries.map(
    ({ name, says, signature }) => `### ${name}\n\n${says}\n\n\`\`\`ts\n${signature}\n\`\`\`\n`,
  );
  return `## ${title}\n\n${parts.join('\n')}`;
}
