import { describe, expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import type { ClaimReview, ItemList } from 'schema-dts';
import { claimreview } from '../../src/reporters/claimreview.js';
import type { ClaimReviewSettings, Report } from '../../src/types/index.js';
import { everything, nothing, plain, runOf } from './reports.js';

type Drafts = Omit<Exclude<ItemList, string>, 'itemListElement'> & {
  readonly description: string;
  readonly numberOfItems: number;
  readonly itemListElement: readonly ClaimReview[];
};

const HOUSE: ClaimReviewSettings = {
  ratings: { contradicted: 'False', supported: 'Correct' },
  author: 'The Harbour Gazette',
  url: 'https://gazette.example/checks/tallies',
};

const drafts = (report: Report, claimReview?: ClaimReviewSettings) =>
  JSON.parse(
    claimreview.render(runOf(report), plain(claimReview === undefined ? {} : { settings: { claimReview } })),
  ) as Drafts;

/** What search engines require of a review and what schema.org allows in it, as far as it is used here. */
const work = {
  type: 'object',
  required: ['@type', 'name', 'url'],
  additionalProperties: false,
  properties: { '@type': { const: 'CreativeWork' }, name: { type: 'string' }, url: { type: 'string' } },
};
const review = {
  type: 'object',
  required: ['@type', 'claimReviewed', 'itemReviewed', 'creativeWorkStatus'],
  additionalProperties: false,
  properties: {
    '@type': { const: 'ClaimReview' },
    creativeWorkStatus: { const: 'Draft' },
    url: { type: 'string', pattern: '^https?://' },
    claimReviewed: { type: 'string', minLength: 1 },
    reviewBody: { type: 'string', minLength: 1 },
    author: {
      type: 'object',
      required: ['@type', 'name'],
      additionalProperties: false,
      properties: { '@type': { const: 'Organization' }, name: { type: 'string' } },
    },
    reviewRating: {
      type: 'object',
      required: ['@type', 'alternateName'],
      additionalProperties: false,
      properties: { '@type': { const: 'Rating' }, alternateName: { type: 'string', minLength: 1 } },
    },
    itemReviewed: {
      type: 'object',
      required: ['@type', 'appearance'],
      additionalProperties: false,
      properties: { '@type': { const: 'Claim' }, appearance: work },
    },
    citation: {
      type: 'array',
      items: {
        type: 'object',
        required: ['@type', 'text'],
        additionalProperties: false,
        properties: {
          '@type': { const: 'Quotation' },
          text: { type: 'string' },
          isPartOf: work,
          position: { type: ['string', 'integer'] },
        },
      },
    },
  },
};
const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile({
  type: 'object',
  required: ['@context', '@type', 'name', 'description', 'numberOfItems', 'itemListElement'],
  additionalProperties: false,
  properties: {
    '@context': { const: 'https://schema.org' },
    '@type': { const: 'ItemList' },
    name: { type: 'string' },
    description: { type: 'string' },
    numberOfItems: { type: 'integer' },
    itemListElement: { type: 'array', items: review },
  },
});

describe.each([
  ['nothing', nothing, undefined],
  ['everything', everything, undefined],
  ['everything, with the words of a house', everything, HOUSE],
] as const)('%s', (_, report, settings) => {
  test('has the shape of reviews', () => {
    validate(drafts(report, settings));
    expect(validate.errors).toBeNull();
  });
});

test('claims that a passage bears out are drafted, others not', () => {
  expect(drafts(everything).itemListElement.map(({ claimReviewed }) => claimReviewed)).toEqual([
    'The commission found evidence that vote tallies were altered in three counties, its report says.',
    'Outages struck 31 counties in March.',
    'Repairs cost nearly half of the counties’ budget.',
  ]);
});

test('without the words of the house there is no rating, and the reason is given', () => {
  const { itemListElement, description } = drafts(everything);
  expect(itemListElement.filter((draft) => 'reviewRating' in draft)).toEqual([]);
  expect(description).toContain('3 drafts without a rating, for the house has supplied no wording');
});

test('the words of the house are used as they are, for the verdicts that have some', () => {
  const claims = everything.claims.map((claim) =>
    claim.id === 'c2' ? { ...claim, verdict: 'misstated' as const } : claim,
  );
  const { itemListElement, description } = drafts({ ...everything, claims }, HOUSE);
  expect(itemListElement.map(({ reviewRating }) => reviewRating)).toEqual([
    { '@type': 'Rating', alternateName: 'False' },
    undefined,
    { '@type': 'Rating', alternateName: 'Correct' },
  ]);
  expect(description).toContain('1 draft without a rating');
  expect(itemListElement[0]).toMatchObject({ url: HOUSE.url, author: { name: 'The Harbour Gazette' } });
});

test('a draft quotes the passage with its document and page', () => {
  expect(drafts(everything).itemListElement[0]).toMatchObject({
    reviewBody: 'the source denies what the claim asserts',
    citation: [
      {
        text: 'We have no evidence that any vote tally was altered, although visibility into two counties was limited.',
        isPartOf: { url: 'report%2012.pdf' },
        position: 'v',
      },
    ],
  });
});

test('what an editor has accepted is left out, and counted', () => {
  const suppressed = { kind: 'sign-off', reason: 'checked', by: 'I. Rann', date: '2026-03-02' } as const;
  const findings = everything.findings.map((finding) =>
    finding.id === 'f4' ? { ...finding, suppressed } : finding,
  );
  const { itemListElement, description } = drafts({ ...everything, findings });
  expect(itemListElement).toHaveLength(2);
  expect(description).toContain('1 claim left out that an editor has accepted');
});
