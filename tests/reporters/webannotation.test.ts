import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import jsonld from 'jsonld';
import { readFileSync } from 'node:fs';
import { webannotation } from '../../src/reporters/webannotation.js';
import type { Annotation, SpecificResource } from '../../src/reporters/webannotation/model.js';
import type { Report } from '../../src/types/index.js';
import { everything, nothing, plain, runOf } from './reports.js';

interface Collection {
  readonly total: number;
  readonly first: { readonly items: readonly Annotation[] };
}

const schema = JSON.parse(readFileSync('tests/reporters/webannotation.schema.json', 'utf8')) as object;
const validate = new Ajv({ allErrors: true }).compile(schema);

const collection = (...reports: readonly Report[]) =>
  JSON.parse(webannotation.render(runOf(...reports), plain())) as Collection;
const itemsOf = (...reports: readonly Report[]) => collection(...reports).first.items;
const one = (id: string) => itemsOf(everything).find((item) => item.id.endsWith(`:${id}`))!;
const parts = ({ target }: Annotation) => [target].flat() as SpecificResource[];

describe.each([
  ['no article', []],
  ['an article with nothing in it', [nothing]],
  ['everything', [everything]],
  ['several articles, an empty one first', [nothing, everything, nothing]],
])('%s', (_, reports) => {
  test('is what the data model says', () => {
    validate(collection(...reports));
    expect(validate.errors).toBeNull();
  });

  test('the total is that of the items, and no id comes twice', () => {
    const { total, first } = collection(...reports);
    expect(first.items).toHaveLength(total);
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(total);
  });
});

test('the schema refuses what is no annotation', () => {
  const wrong = collection(everything) as unknown as { first: { items: { motivation: string }[] } };
  wrong.first.items[0]!.motivation = 'scolding';
  expect(validate(wrong)).toBe(false);
});

describe('selectors', () => {
  test('find the words of the article, by themselves and by their position', () => {
    const { text } = everything.article;
    for (const item of itemsOf(everything).slice(1)) {
      const [{ selector }] = parts(item) as [SpecificResource];
      const quote = selector.find((each) => each.type === 'TextQuoteSelector')!;
      const position = selector.find((each) => each.type === 'TextPositionSelector')!;
      expect(text.slice(position.start, position.end)).toBe(quote.exact);
      expect(text).toContain(`${quote.prefix}${quote.exact}${quote.suffix}`);
    }
  });

  test('a finding is about the words of the article and those of the source, with their page', () => {
    const [own, other] = parts(one('f1'));
    expect(own).toMatchObject({ source: 'drafts/harbour.md', selector: [{ exact: 'found evidence' }, {}] });
    expect(other).toMatchObject({
      source: 'report%2012.pdf',
      selector: [{ exact: 'have no evidence' }, { type: 'TextPositionSelector' }, { value: 'page=7' }],
    });
  });

  test('a published document is named by its address', () => {
    const sources = everything.sources.map((source) => ({
      ...source,
      url: 'https://example.org/report.pdf',
    }));
    const item = itemsOf({ ...everything, sources }).find(({ id }) => id.endsWith(':f1'))!;
    expect(parts(item)[1]!.source).toBe('https://example.org/report.pdf');
  });
});

test('a verdict says what it rests on, and where', () => {
  const { motivation, body } = one('c1');
  expect(motivation).toBe('assessing');
  expect(body).toMatchObject([
    { purpose: 'tagging', value: 'claim: contradicted' },
    { purpose: 'assessing', value: 'the source denies what the claim asserts' },
    { type: 'SpecificResource', purpose: 'linking', source: 'report%2012.pdf' },
  ]);
});

test('a finding with a fix is for editing; what was accepted says so', () => {
  expect(one('f1')).toMatchObject({ motivation: 'editing' });
  const suppressed = { kind: 'ignore', reason: 'as printed', by: null, date: null } as const;
  const findings = everything.findings.map((finding) => ({ ...finding, suppressed }));
  const item = itemsOf({ ...everything, findings }).find(({ id }) => id.endsWith(':f2'))!;
  expect(item.body.at(-1)).toMatchObject({
    purpose: 'moderating',
    value: 'accepted by a comment in the article: as printed',
  });
});

/** The terms used, as the vocabulary of Web Annotation and its companions define them; nothing is fetched. */
const OA = 'http://www.w3.org/ns/oa#';
const AS = 'http://www.w3.org/ns/activitystreams#';
const DC = 'http://purl.org/dc/elements/1.1/';
const id = (iri: string) => ({ '@id': iri, '@type': '@id' });
const term = (iri: string) => ({ '@id': iri, '@type': '@vocab' });
const TERMS = {
  '@context': {
    id: '@id',
    type: '@type',
    Annotation: `${OA}Annotation`,
    TextualBody: `${OA}TextualBody`,
    SpecificResource: `${OA}SpecificResource`,
    TextQuoteSelector: `${OA}TextQuoteSelector`,
    TextPositionSelector: `${OA}TextPositionSelector`,
    FragmentSelector: `${OA}FragmentSelector`,
    AnnotationCollection: `${AS}OrderedCollection`,
    AnnotationPage: `${AS}OrderedCollectionPage`,
    Software: `${AS}Application`,
    ...Object.fromEntries(
      ['describing', 'assessing', 'commenting', 'editing', 'tagging', 'linking', 'moderating'].map((name) => [
        name,
        `${OA}${name}`,
      ]),
    ),
    body: id(`${OA}hasBody`),
    target: id(`${OA}hasTarget`),
    source: id(`${OA}hasSource`),
    selector: id(`${OA}hasSelector`),
    motivation: term(`${OA}motivatedBy`),
    purpose: term(`${OA}hasPurpose`),
    exact: `${OA}exact`,
    prefix: `${OA}prefix`,
    suffix: `${OA}suffix`,
    start: `${OA}start`,
    end: `${OA}end`,
    value: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#value',
    conformsTo: id('http://purl.org/dc/terms/conformsTo'),
    format: `${DC}format`,
    language: `${DC}language`,
    label: 'http://www.w3.org/2000/01/rdf-schema#label',
    name: 'http://xmlns.com/foaf/0.1/name',
    generator: id(`${AS}generator`),
    first: id(`${AS}first`),
    partOf: id(`${AS}partOf`),
    startIndex: `${AS}startIndex`,
    total: `${AS}totalItems`,
    items: { '@id': `${AS}items`, '@type': '@id', '@container': '@list' },
  },
};

interface Quad {
  readonly predicate: { readonly value: string };
  readonly object: { readonly value: string };
}

test('a JSON-LD processor takes every word of it, and finds as many annotations', async () => {
  const options = {
    base: 'https://example.org/desk/',
    safe: true,
    documentLoader: (url: string) =>
      url === 'http://www.w3.org/ns/anno.jsonld'
        ? Promise.resolve({ document: TERMS as never, documentUrl: url })
        : Promise.reject(new Error(`${url} is not at hand`)),
  };
  const quads = (await jsonld.toRDF(collection(everything) as object, options)) as unknown as Quad[];
  const types = quads.filter(({ object }) => object.value === `${OA}Annotation`);
  expect(types).toHaveLength(itemsOf(everything).length);
  const sources = quads.filter(({ predicate }) => predicate.value === `${OA}hasSource`);
  expect(sources.map(({ object }) => object.value)).toContain('https://example.org/desk/report%2012.pdf');
});
