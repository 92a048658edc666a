/** docs/library.md: every public name with its signature and what its comment says, read off `src/index.ts` and `src/browser.ts` by the compiler. */
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

/** Every name that the package gives out, in order of rooms and names. */
export function publicNames(): PublicName[] {
  const inNode = namesOf('index.ts');
  const known = new Set(inNode.map(({ name }) => name));
  const onlyInBrowser = namesOf('browser.ts').filter(({ name }) => !known.has(name));
  return [...inNode, ...onlyInBrowser].sort((a, b) => (`${a.room} ${a.name}` < `${b.room} ${b.name}` ? -1 : 1));
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

/** The declaration without its body and comments. */
function signatureOf(declaration: ts.Declaration): string {
  const printer = ts.createPrinter({ removeComments: true });
  const source = declaration.getSourceFile();
  if (ts.isFunctionDeclaration(declaration)) {
    const text = declaration.getText(source);
    const body = declaration.body;
    return (body === undefined ? text : source.text.slice(declaration.getStart(source), body.getStart(source))).trim();
  }
  if (ts.isVariableDeclaration(declaration))
    return `const ${source.text.slice(declaration.getStart(source), declaration.end)}`.split('\n')[0] as string;
  const printed = printer.printNode(ts.EmitHint.Unspecified, declaration, source);
  return printed.trim();
}

const ROOMS: Readonly<Record<string, string>> = {
  record: 'Reading and recording',
  ingest: 'Input',
  read: 'The reader',
  weights: 'Weights',
  store: 'The record',
  ask: 'Questions and answers',
  'browser.ts': 'In a browser (`hearsay/browser`)',
  model: 'Types and labels',
};

/** The reference, a heading a room and a name. */
export function libraryReference(): string {
  const names = publicNames();
  return Object.entries(ROOMS)
    .map(([room, title]) => {
      const entries = names
        .filter((one) => one.room === room)
        .map(({ name, says, signature }) => `#### ${name}\n\n${says}\n\n\`\`\`ts\n${signature}\n\`\`\`\n`);
      return entries.length === 0 ? '' : `### ${title}\n\n${entries.join('\n')}`;
    })
    .join('\n');
}
