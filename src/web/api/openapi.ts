/**
 * The description of the HTTP API (OpenAPI 3.1): requests from the schemas that check them, answers from `schema/http.schema.json`, which the compiler
 * reads off the functions that make the answers (`test/project/answer-schemas.ts`).
 */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { READING_VERSION } from '../../model/reading.js';
import type { AnyPage } from '../page.js';
import { PARAMETERS } from './parameters.js';

interface Parameter {
  readonly name: string;
  readonly in: 'query' | 'path';
  readonly required: boolean;
  readonly description?: string;
  readonly schema: object;
}

/** What each page answers, by its path. */
const SAYS: Readonly<Record<string, string>> = {
  '/': 'What is on the record at a glance',
  '/search': 'Statements that answer a question, newest first',
  '/saved': 'Searches saved under a name',
  '/saved/:name': 'Statements that answer a saved search, newest first',
  '/article/:key': 'An article with its text, its reading and its stories',
  '/statement/:id': 'One statement with its receipts, reports, reasons and citation',
  '/speakers': 'Who is on the record, those heard most first',
  '/speaker/:id': 'One speaker: names, roles, statements, tensions and commitments',
  '/events': 'What happened, as articles tell it',
  '/event/:id': 'One event with every telling of it',
  '/timeline': 'What was said and what happened, in the order of time',
  '/tensions': 'What may not sit well together: proposals for people to judge',
  '/tension/:id': 'One tension: two receipts, and what people make of it',
  '/commitments': 'Promises, plans, demands and threats, and what seems to have become of them',
  '/commitment/:id': 'One commitment: its words, what later articles tell of it, and what people make of it',
  '/quotations': 'Utterances quoted in two articles or more',
  '/quotation/:id': 'One utterance with its variants, word by word',
  '/stories': 'Stories whose text stands in two articles or more',
  '/story/:id': 'One story and its copies: who has what from whom',
  '/sources': 'Outlets by kind of source, and who is quoted by whom',
  '/corrections': 'What people decided, newest first',
  '/work': 'The queue of a record on PostgreSQL as it stands',
  '/api': 'Where the description is',
};

const HEARSAY = { type: 'string', description: 'version of the format', const: READING_VERSION };
const NEXT = { type: ['string', 'null'], description: 'cursor of the rows that follow; null after the last' };

interface AnswerSchema {
  readonly type: 'object';
  readonly properties: Readonly<Record<string, object>>;
  readonly required: readonly string[];
}

interface Shapes {
  readonly answers: Readonly<Record<string, AnswerSchema>>;
  readonly $defs: Readonly<Record<string, object>>;
}

/** Read when somebody first asks: most servers are never asked. */
function readShapes(): Shapes {
  const text = readFileSync(new URL('../../../schema/http.schema.json', import.meta.url), 'utf8');
  return JSON.parse(text.replaceAll('"#/$defs/', '"#/components/schemas/')) as Shapes;
}

/** What a page answers, with what every answer has. */
function answerOf({ path, after }: AnyPage, { answers }: Shapes): object {
  const { type, properties, required } = answers[path] ?? { type: 'object', properties: {}, required: [] };
  const isList = after !== undefined;
  return {
    type,
    properties: { ...properties, hearsay: HEARSAY, ...(isList ? { next: NEXT } : {}) },
    required: isList ? [...required, 'next'] : required,
  };
}

const MISHAP = {
  type: 'object',
  required: ['ok', 'status', 'slug', 'error'],
  additionalProperties: false,
  properties: {
    ok: { const: false },
    status: { type: 'integer' },
    slug: { type: 'string', description: 'stable; docs/errors.md explains each' },
    error: { type: 'string', description: 'what was found and what to do, in one line' },
  },
};

/** One description for all pages: `/search.json`, `/search.csv` and, where there is one, `/search.atom`. */
export function openApiOf(pages: readonly AnyPage[]): object {
  const shapes = readShapes();
  const paths = pages.flatMap((page) => {
    const name = page.path === '/' ? '/index' : page.path.replace(/:(\w+)/g, '{$1}');
    const forms: [string, string, object][] = [['json', 'application/json', answerOf(page, shapes)]];
    if (page.table !== null) forms.push(['csv', 'text/csv', { type: 'string' }]);
    if (page.feed !== undefined) forms.push(['atom', 'application/atom+xml', { type: 'string' }]);
    return forms.map(([ending, type, schema]) => [
      `${name}.${ending}`,
      {
        get: {
          operationId: `${idOf(page.path)}${ending === 'json' ? '' : `_${ending}`}`,
          summary: SAYS[page.path] ?? page.path,
          parameters: parametersOf(page.path),
          responses: {
            200: { description: 'The answer', headers: ETAG, content: { [type]: { schema } } },
            304: { description: 'As it was when the ETag sent with If-None-Match was given' },
            default: { $ref: '#/components/responses/Mishap' },
          },
        },
      },
    ]);
  });
  return {
    openapi: '3.1.0',
    jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: 'Hearsay',
      version: READING_VERSION,
      description:
        'Who said what, when, through whom, each item tied to the words that prove it. Read-only; what is proposed by a machine says so.',
    },
    security: [{}, { token: [] }],
    paths: Object.fromEntries(paths),
    components: {
      schemas: { ...shapes.$defs, Mishap: MISHAP },
      responses: {
        Mishap: {
          description: 'What went wrong, in one shape',
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Mishap' } } },
        },
      },
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'beyond loopback' } },
    },
  };
}

const ETAG = { ETag: { description: 'changes with the answer', schema: { type: 'string' } } };

function idOf(path: string): string {
  if (path === '/saved/:name') return 'saved_search';
  return path === '/' ? 'front' : path.slice(1).replace(/\/:\w+/, '');
}

function parametersOf(path: string): Parameter[] {
  const inPath = [...path.matchAll(/:(\w+)/g)].map(
    ([, name]): Parameter => ({ name: name as string, in: 'path', required: true, schema: { type: 'string' } }),
  );
  const schema = PARAMETERS[path];
  if (schema === undefined) return inPath;
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' });
  const inQuery = Object.entries(properties).map(([name, one]): Parameter => {
    const { description, ...rest } = one as { description?: string };
    return { name, in: 'query', required: false, ...(description === undefined ? {} : { description }), schema: rest };
  });
  return [...inPath, ...inQuery];
}
