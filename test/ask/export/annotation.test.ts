/** Web Annotations: the model's rules, JSON-LD that expands whole, and every place found again by its words and by code points. */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { exportOf, HARD, hardRecord } from '../../helpers/exports.js';

// It has no types of its own.
const jsonld = createRequire(import.meta.url)('jsonld') as {
  toRDF(document: unknown, options: object): Promise<{ predicate: { value: string } }[]>;
};

const OA = 'http://www.w3.org/ns/oa#';
/** The terms of http://www.w3.org/ns/anno.jsonld that may stand in what we write; a term that is not here is an error below. */
const CONTEXT = {
  '@context': {
    oa: OA,
    dc: 'http://purl.org/dc/elements/1.1/',
    dcterms: 'http://purl.org/dc/terms/',
    dctypes: 'http://purl.org/dc/dcmitype/',
    foaf: 'http://xmlns.com/foaf/0.1/',
    rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
    as: 'http://www.w3.org/ns/activitystreams#',
    xsd: 'http://www.w3.org/2001/XMLSchema#',
    id: { '@type': '@id', '@id': '@id' },
    type: { '@type': '@id', '@id': '@type' },
    Annotation: 'oa:Annotation',
    AnnotationPage: 'as:OrderedCollectionPage',
    SpecificResource: 'oa:SpecificResource',
    TextualBody: 'oa:TextualBody',
    TextQuoteSelector: 'oa:TextQuoteSelector',
    TextPositionSelector: 'oa:TextPositionSelector',
    Text: 'dctypes:Text',
    Person: 'foaf:Person',
    Organization: 'foaf:Organization',
    Software: 'as:Application',
    identifying: 'oa:identifying',
    describing: 'oa:describing',
    tagging: 'oa:tagging',
    linking: 'oa:linking',
    items: { '@type': '@id', '@id': 'as:items', '@container': '@list' },
    startIndex: { '@type': 'xsd:nonNegativeInteger', '@id': 'as:startIndex' },
    body: { '@type': '@id', '@id': 'oa:hasBody' },
    target: { '@type': '@id', '@id': 'oa:hasTarget' },
    source: { '@type': '@id', '@id': 'oa:hasSource' },
    selector: { '@type': '@id', '@id': 'oa:hasSelector' },
    canonical: { '@type': '@id', '@id': 'oa:canonical' },
    motivation: { '@type': '@vocab', '@id': 'oa:motivatedBy' },
    purpose: { '@type': '@vocab', '@id': 'oa:hasPurpose' },
    generator: { '@type': '@id', '@id': 'as:generator' },
    exact: 'oa:exact',
    prefix: 'oa:prefix',
    suffix: 'oa:suffix',
    styleClass: 'oa:styleClass',
    name: 'foaf:name',
    start: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:start' },
    end: { '@type': 'xsd:nonNegativeInteger', '@id': 'oa:end' },
    value: 'rdf:value',
    format: 'dc:format',
    language: 'dc:language',
  },
};

/** What https://www.w3.org/TR/annotation-model/ demands of an annotation and its parts. */
const SELECTOR = {
  oneOf: [
    {
      type: 'object',
      properties: {
        type: { const: 'TextQuoteSelector' },
        exact: { type: 'string', minLength: 1 },
        prefix: { type: 'string' },
        suffix: { type: 'string' },
      },
      required: ['type', 'exact', 'prefix', 'suffix'],
      additionalProperties: false,
    },
    {
      type: 'object',
      properties: {
        type: { const: 'TextPositionSelector' },
        start: { type: 'integer', minimum: 0 },
        end: { type: 'integer', minimum: 1 },
      },
      required: ['type', 'start', 'end'],
      additionalProperties: false,
    },
  ],
};
const SPECIFIC = {
  type: 'object',
  properties: {
    type: { const: 'SpecificResource' },
    source: {
      type: 'object',
      properties: { id: { type: 'string', format: 'iri' }, canonical: { type: 'string', format: 'iri' } },
      required: ['id', 'type'],
    },
    selector: { type: 'array', minItems: 2, items: SELECTOR },
  },
  required: ['type', 'source'],
};
const PAGE = {
  type: 'object',
  properties: {
    '@context': { const: 'http://www.w3.org/ns/anno.jsonld' },
    id: { type: 'string', format: 'iri' },
    type: { const: 'AnnotationPage' },
    items: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          id: { type: 'string', format: 'iri' },
          type: { const: 'Annotation' },
          motivation: { const: 'identifying' },
          target: { type: 'array', minItems: 1, items: { ...SPECIFIC, required: ['type', 'source', 'selector'] } },
          body: {
            type: 'array',
            items: {
              anyOf: [
                {
                  type: 'object',
                  properties: { type: { const: 'TextualBody' }, value: { type: 'string', minLength: 1 } },
                  required: ['type', 'value', 'purpose'],
                },
                { ...SPECIFIC, required: ['type', 'source', 'purpose'] },
              ],
            },
          },
        },
        required: ['id', 'type', 'target', 'body'],
      },
    },
  },
  required: ['@context', 'id', 'type', 'items'],
};

interface Selector {
  readonly type: string;
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly start: number;
  readonly end: number;
}
interface Specific {
  readonly source: { readonly id: string };
  readonly selector?: readonly [Selector, Selector];
}
interface Page {
  readonly items: readonly {
    readonly id: string;
    readonly target: readonly Specific[];
    readonly body: readonly Specific[];
  }[];
}

test('an export is a page of annotations by the rules of the model', async () => {
  const { text, manifest } = await exportOf(await hardRecord(), 'annotation');
  const ajv = new Ajv2020({ formats: { iri: (iri: string) => URL.canParse(iri) } });
  const valid = ajv.validate(PAGE, JSON.parse(text));
  assert.ok(valid, ajv.errorsText());
  assert.equal((JSON.parse(text) as Page).items.length, manifest.count);
});

test('every place is found again by its words, once, and by code points', async () => {
  const { text } = await exportOf(await hardRecord(), 'annotation');
  const texts = HARD.map(({ text: whole }) => whole);
  let places = 0;
  for (const { target, body } of (JSON.parse(text) as Page).items)
    for (const { source, selector } of [...target, ...body]) {
      if (selector === undefined) continue;
      // An address that runs a script is none: the third goes by its id on the record.
      const whole = texts[HARD.findIndex(({ url }) => url === source.id)] ?? (texts[2] as string);
      const [quote, position] = selector;
      assert.equal(whole.split(`${quote.prefix}${quote.exact}${quote.suffix}`).length, 2, quote.exact);
      assert.equal([...whole].slice(position.start, position.end).join(''), quote.exact);
      assert.ok(!/^\p{M}|^\u200d|\p{Surrogate}/u.test(quote.prefix + quote.suffix), 'a character is cut');
      places++;
    }
  assert.ok(places > 25);
});

test('every word of the vocabulary is known: nothing is lost when the JSON-LD is expanded', async () => {
  const { text, manifest } = await exportOf(await hardRecord(), 'annotation');
  const documentLoader = async (url: string) => {
    assert.equal(url, 'http://www.w3.org/ns/anno.jsonld');
    return { contextUrl: null, documentUrl: url, document: CONTEXT };
  };
  const quads = await jsonld.toRDF(JSON.parse(text), { documentLoader, safe: true });
  const count = (name: string) => quads.filter(({ predicate }) => predicate.value === OA + name).length;
  assert.equal(count('motivatedBy'), manifest.count);
  assert.equal(count('exact'), count('start'));
});

test('the whole text comes on demand only', async () => {
  const store = await hardRecord();
  assert.ok(!(await exportOf(store, 'annotation')).text.includes('"value":"👩'));
  assert.ok((await exportOf(store, 'annotation', { withText: true })).text.includes('"value":"👩'));
});
