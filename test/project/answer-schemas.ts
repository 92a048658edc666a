/**
 * schema/http.schema.json: what every page of the site answers as JSON, read by the compiler off the very functions that make the answers. A key
 * more, a key less or another kind shows as a difference in that file.
 */
import { join } from 'node:path';
import ts from 'typescript';
import { ROOT } from './tree.js';

interface Schema {
  readonly [key: string]: unknown;
}

/** Answers by the path of their page, and the shapes they share. */
export function answerSchemas(pages: readonly { readonly path: string }[]): Schema {
  const config = ts.readConfigFile(join(ROOT, 'tsconfig.json'), ts.sys.readFile).config as { compilerOptions: object };
  const { options } = ts.convertCompilerOptionsFromJson(config.compilerOptions, ROOT);
  const program = ts.createProgram([join(ROOT, 'src/web/routes.ts')], options);
  const checker = program.getTypeChecker();
  const defs = new Map<string, Schema | null>();
  /** Whose name a definition has. */
  const shapes = new Map<string, ts.Type>();

  const answers = new Map<string, Schema>();
  for (const source of program.getSourceFiles()) {
    if (!source.fileName.includes('/src/web/pages/')) continue;
    source.forEachChild((node) => {
      if (!ts.isVariableStatement(node)) return;
      for (const { initializer } of node.declarationList.declarations)
        if (initializer !== undefined && ts.isObjectLiteralExpression(initializer)) add(initializer);
    });
  }
  const missing = pages.filter(({ path }) => !answers.has(path)).map(({ path }) => path);
  if (missing.length > 0) throw new Error(`no answer found for ${missing.join(', ')}`);
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    answers: Object.fromEntries(pages.map(({ path }) => [path, answers.get(path)])),
    $defs: Object.fromEntries([...defs].sort(([a], [b]) => (a < b ? -1 : 1))),
  };

  function add(page: ts.ObjectLiteralExpression): void {
    const path = literalOf(propertyOf(page, 'path'));
    if (path === null) return;
    const json = propertyOf(page, 'json') ?? inherited(page);
    if (json === null) return;
    const signature = checker.getTypeAtLocation(json).getCallSignatures()[0];
    const own =
      ts.isArrowFunction(json) || ts.isFunctionExpression(json) ? checker.getSignatureFromDeclaration(json) : signature;
    if (own === undefined) return;
    answers.set(path, enveloped(checker.getReturnTypeOfSignature(own)));
  }

  /** `{...SEARCH, path: …}` answers as SEARCH does. */
  function inherited(page: ts.ObjectLiteralExpression): ts.Expression | null {
    for (const part of page.properties) {
      if (!ts.isSpreadAssignment(part)) continue;
      let symbol = checker.getSymbolAtLocation(part.expression);
      if (symbol !== undefined && (symbol.flags & ts.SymbolFlags.Alias) !== 0)
        symbol = checker.getAliasedSymbol(symbol);
      const declared = symbol?.valueDeclaration;
      if (declared !== undefined && ts.isVariableDeclaration(declared) && declared.initializer !== undefined)
        return propertyOf(declared.initializer as ts.ObjectLiteralExpression, 'json');
    }
    return null;
  }

  function enveloped(type: ts.Type): Schema {
    const { properties, required } = objectOf(type) as { properties: Schema; required: readonly string[] };
    const { kind, ...rest } = properties;
    return {
      type: 'object',
      properties: { hearsay: { type: 'string' }, kind, ...rest },
      required: ['hearsay', 'kind', ...required.filter((name) => name !== 'kind')],
    };
  }

  function schemaOf(type: ts.Type): Schema {
    if (type.isUnion()) return unionOf(type);
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    const { flags } = type;
    if ((flags & ts.TypeFlags.BooleanLiteral) !== 0) return { const: checker.typeToString(type) === 'true' };
    if ((flags & ts.TypeFlags.StringLike) !== 0) return { type: 'string' };
    if ((flags & ts.TypeFlags.NumberLike) !== 0) return { type: 'number' };
    if ((flags & ts.TypeFlags.Null) !== 0) return { type: 'null' };
    if ((flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) !== 0) return {};
    if (checker.isTupleType(type)) {
      const parts = checker.getTypeArguments(type as ts.TypeReference).map(schemaOf);
      return { type: 'array', prefixItems: parts, minItems: parts.length, maxItems: parts.length };
    }
    if (checker.isArrayType(type)) {
      const [item] = checker.getTypeArguments(type as ts.TypeReference);
      return { type: 'array', items: schemaOf(item as ts.Type) };
    }
    const name = type.aliasSymbol?.name ?? type.symbol?.name ?? '';
    const isNamed =
      (type.getFlags() & ts.TypeFlags.Object) !== 0 && /^[A-Z]/.test(name) && !isGeneric(type) && !isBuiltIn(type);
    return isNamed ? referenceTo(name, type) : objectOf(type);
  }

  /** Two shapes of one name (in two files) are written where they are used. */
  function referenceTo(name: string, type: ts.Type): Schema {
    const known = shapes.get(name);
    if (known !== undefined && known !== type) return objectOf(type);
    shapes.set(name, type);
    if (!defs.has(name)) {
      defs.set(name, null);
      const says = saysOf(type.aliasSymbol ?? type.symbol);
      defs.set(name, { ...(says === '' ? {} : { description: says }), ...objectOf(type) });
    }
    return { $ref: `#/$defs/${name}` };
  }

  function unionOf(type: ts.UnionType): Schema {
    const types = type.types.filter((one) => (one.flags & ts.TypeFlags.Undefined) === 0);
    const strings = types.flatMap((one) => (one.isStringLiteral() ? [one.value] : []));
    const others = types.filter((one) => !one.isStringLiteral());
    const isNull = (one: ts.Type) => (one.flags & ts.TypeFlags.Null) !== 0;
    const booleans = others.filter((one) => (one.flags & ts.TypeFlags.BooleanLiteral) !== 0);
    const rest = others.filter((one) => !isNull(one) && (booleans.length < 2 || !booleans.includes(one)));
    const parts: Schema[] = [
      ...(strings.length > 0 ? [{ enum: strings.sort() }] : []),
      ...(booleans.length > 1 ? [{ type: 'boolean' }] : []),
      ...rest.map(schemaOf),
      ...(others.some(isNull) ? [{ type: 'null' }] : []),
    ];
    const [first, second] = parts;
    if (second === undefined) return first ?? {};
    const plain = parts.every((one) => Object.keys(one).length === 1 && typeof one['type'] === 'string');
    return plain ? { type: parts.map((one) => one['type']) } : { anyOf: parts };
  }

  function objectOf(type: ts.Type): Schema {
    const properties: Record<string, Schema> = {};
    const required: string[] = [];
    for (const symbol of checker.getPropertiesOfType(type)) {
      const declaration = symbol.valueDeclaration ?? symbol.declarations?.[0];
      const of =
        declaration === undefined
          ? checker.getTypeOfSymbol(symbol)
          : checker.getTypeOfSymbolAtLocation(symbol, declaration);
      const optional = (symbol.flags & ts.SymbolFlags.Optional) !== 0;
      const literal =
        declaration !== undefined && ts.isPropertyAssignment(declaration) ? literalOf(declaration.initializer) : null;
      const says = saysOf(symbol);
      properties[symbol.name] = {
        ...(says === '' ? {} : { description: says }),
        ...(literal === null ? schemaOf(of) : { const: literal }),
      };
      if (!optional) required.push(symbol.name);
    }
    const index = checker.getIndexInfosOfType(type)[0];
    return {
      type: 'object',
      ...(Object.keys(properties).length === 0 ? {} : { properties, required }),
      ...(index === undefined ? {} : { additionalProperties: schemaOf(index.type) }),
    };
  }

  function saysOf(symbol: ts.Symbol | undefined): string {
    if (symbol === undefined) return '';
    return ts
      .displayPartsToString(symbol.getDocumentationComment(checker))
      .replace(/\s*\n\s*/g, ' ')
      .trim();
  }
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | null {
  for (const part of object.properties)
    if (ts.isPropertyAssignment(part) && part.name.getText() === name) return part.initializer;
  return null;
}

function literalOf(node: ts.Expression | null): string | null {
  return node !== null && ts.isStringLiteral(node) ? node.text : null;
}

function isGeneric(type: ts.Type): boolean {
  return (type.aliasTypeArguments ?? []).length > 0 || ((type as ts.TypeReference).typeArguments ?? []).length > 0;
}

function isBuiltIn(type: ts.Type): boolean {
  const file = (type.aliasSymbol ?? type.symbol)?.declarations?.[0]?.getSourceFile().fileName ?? '';
  return file.includes('node_modules');
}
