import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { findQuotations } from '../../src/find/quotations.js';
import { leadInOf } from '../../src/find/lead-ins.js';
import { isAttributionLine } from '../../src/find/closings.js';
import { read } from '../../src/read/index.js';
import { cut } from '../../src/language/span.js';
import type { Document } from '../../src/types/index.js';
import { articleOf } from '../support/blocks.js';

interface Seen {
  readonly form: string;
  readonly pieces: readonly string[];
  readonly leadIn: string | null;
  readonly closing: string | null;
}

function see(article: Document): Seen[] {
  const { quotations, frames } = findQuotations(article);
  return quotations.map(({ id, form, pieces }) => {
    const frame = frames.find(({ quotation }) => quotation === id);
    return {
      form,
      pieces: pieces.map(({ span }) => cut(article.text, span)),
      leadIn: frame?.leadIn ? cut(article.text, frame.leadIn) : null,
      closing: frame?.closing ? cut(article.text, frame.closing) : null,
    };
  });
}

const seen = (text: string): Seen[] => see(articleOf(text));

describe('blockquotes', () => {
  test('neighbouring blocks are one quotation; the line that signs it is not quoted', () => {
    const text =
      'The board put out a statement:\n\n> We tried.\n\n> We failed.\n\n> — Harbour Board, 5 May\n\nNobody answered.';
    expect(seen(text)).toEqual([
      {
        form: 'block',
        pieces: ['We tried.', 'We failed.'],
        leadIn: 'The board put out a statement:',
        closing: '— Harbour Board, 5 May',
      },
    ]);
  });

  test('a signature at the end of the last paragraph', () => {
    expect(seen('> We tried. We failed. — Harbour Board, 5 May')).toMatchObject([
      { pieces: ['We tried. We failed.'], closing: '— Harbour Board, 5 May' },
    ]);
  });

  test.each([
    ['around one paragraph', '> “We tried and failed.”', ['We tried and failed.']],
    ['around all paragraphs', '> “We tried.\n\n> We failed.”', ['We tried.', 'We failed.']],
    ['opened again', '> “We tried.\n\n> “We failed.”', ['We tried.', 'We failed.']],
    ['inside only', '> “We tried,” he said, “and failed.”', ['“We tried,” he said, “and failed.”']],
  ])('marks %s', (_, text, pieces) => {
    expect(seen(text)).toMatchObject([{ form: 'block', pieces }]);
  });

  test('a box in which the author speaks is no quotation', () => {
    expect(seen('> Note: this article was changed.')).toEqual([]);
  });

  test('a signature after the blockquote', () => {
    expect(seen('> We tried.\n\n— Ministry of Health, 3 May\n\nNobody answered.')).toMatchObject([
      { pieces: ['We tried.'], closing: '— Ministry of Health, 3 May' },
    ]);
  });
});

describe('excerpts without marks', () => {
  test('from the lead-in to the attribution line', () => {
    const text =
      'Papers said so. The report reads in part:\n\nThe Board has no evidence of it.\n\nSeveral networks were scanned.\n\nAnnual report 2020 (Excerpt)\n\nThe papers were wrong.';
    expect(seen(text)).toEqual([
      {
        form: 'excerpt',
        pieces: ['The Board has no evidence of it.', 'Several networks were scanned.'],
        leadIn: 'The report reads in part:',
        closing: 'Annual report 2020 (Excerpt)',
      },
    ]);
  });

  test('without an attribution line: one paragraph, and more while the voice is the same', () => {
    const text =
      'The statement follows.\n\nWe are sorry for the delay.\n\nThe engine came late.\n\nWe will repay our passengers.\n\nThe firm has 12 boats.';
    expect(seen(text)).toMatchObject([
      {
        pieces: ['We are sorry for the delay.', 'The engine came late.', 'We will repay our passengers.'],
        closing: null,
      },
    ]);
  });

  test.each([
    ['reporting', 'The firm’s director said that he was sorry.'],
    ['talk about the text', 'The statement does not name a date.'],
    ['another lead-in', 'We asked the clerk. She answered:'],
    ['a heading', '# What next'],
    ['a call to readers', 'We need you: sign up for our newsletter.'],
  ])('the author is back: %s', (_, next) => {
    const text = `The firm’s letter reads:\n\nWe are sorry for the delay.\n\n${next}`;
    expect(seen(text)[0]!.pieces).toEqual(['We are sorry for the delay.']);
  });

  test('a letter runs to its close', () => {
    const text =
      'Below is the letter in full.\n\nDear neighbours,\n\nThe boat is late.\n\nThe engine is lost.\n\nSincerely, Ada Holt\n\nAda Holt wrote no other letter.';
    expect(seen(text)[0]!.pieces.at(-1)).toBe('Sincerely, Ada Holt');
  });

  test('a heading may name the text', () => {
    const text =
      '# Full statement\n\nWe are sorry.\n\nThe engine came late.\n\n# Reactions\n\nNobody liked it.';
    expect(seen(text)).toMatchObject([
      { form: 'excerpt', pieces: ['We are sorry.', 'The engine came late.'], leadIn: 'Full statement' },
    ]);
  });

  test('marks inside an excerpt are part of it', () => {
    const text =
      'The report reads in part:\n\nThe clerk spoke of “a quiet day” twice.\n\n— Annual report, p. 4';
    expect(seen(text)).toHaveLength(1);
  });

  test('a quoted paragraph after a lead-in is an inline quotation with a frame', () => {
    expect(seen('He said:\n\n“We are sorry for the delay.”\n\nHe left.')).toEqual([
      { form: 'inline', pieces: ['We are sorry for the delay.'], leadIn: 'He said:', closing: null },
    ]);
  });

  test('a signature after the closing mark is the closing line', () => {
    expect(seen('“We are sorry for the delay.” — Ada Holt, captain')).toMatchObject([
      { pieces: ['We are sorry for the delay.'], closing: '— Ada Holt, captain' },
    ]);
    expect(seen('“We are sorry,” he said — Holt is the captain')).toMatchObject([{ closing: null }]);
  });

  test.each([
    ['Here are five tips:\n\nSave early.\n\nSave often.'],
    ['Here’s what we know:\n\nThe boat sank at noon.'],
    ['The study has three parts:\n\nThe first is about boats.'],
    ['The report makes three recommendations:\n\nBoats should be painted.'],
    ['There are two reasons for this:\n\nThe first is money.'],
    ['Story continues below:\n\nThe boat sank at noon.'],
    ['The plan is simple:\n\nThe boat will be painted.'],
    ['The report says:\n\n- Boats should be painted.\n\n- Sails should be mended.'],
  ])('the author’s own words: %s', (text) => {
    expect(seen(text)).toEqual([]);
  });
});

describe('interviews', () => {
  test('answers under a label that comes back', () => {
    const text =
      'We met in May.\n\nWhy boats?\n\nAda Holt: I like boats.\n\nHolt: We had two of them.\n\nHolt: It is over now.\n\nNote: this interview was cut.';
    expect(seen(text).map(({ pieces, leadIn }) => [leadIn, ...pieces])).toEqual([
      ['Ada Holt:', 'I like boats.'],
      ['Holt:', 'We had two of them.'],
      ['Holt:', 'It is over now.'],
    ]);
  });

  test('labels that are no speakers', () => {
    expect(seen('Price: 12 crowns.\n\nPrice: 14 crowns.\n\nPrice: 15 crowns.')).toEqual([]);
  });
});

describe('lead-ins', () => {
  test.each([
    'The official report reads in part:',
    'Here is what the audit said:',
    'Below is the letter in full.',
    'According to the indictment:',
    'In a statement, the company said:',
    'The agency put it this way:',
    'The text of the resolution is reproduced below:',
    'As the judge wrote in her ruling:',
    'He told reporters on Monday:',
    'It reads:',
    'Her tweet was short:',
  ])('%s', (sentence) => {
    expect(leadInOf(sentence, { start: 0, end: sentence.length })).not.toBeNull();
  });
});

describe('attribution lines', () => {
  test.each([
    'Statement of Russian embassy',
    'Intelligence report on 2020 elections (Excerpt)',
    '— Ministry of Health, 3 May',
    '-- Ada Holt, in a letter to the council',
    'Source: Annual report 2020, p. 12',
    'Letter from the ministry to the council',
  ])('%s', (line) => {
    expect(isAttributionLine(line)).toBe(true);
  });

  test.each([
    'The report was published on Monday.',
    'The statement says so',
    'By Ada Holt',
    '— With reporting by Ada Holt',
    'Sign up for our newsletter',
    'Reactions',
  ])('not: %s', (line) => {
    expect(isAttributionLine(line)).toBe(false);
  });
});

const SEED = new URL('../../../shared/seed/election-report-article.txt', import.meta.url);
const withSeed = existsSync(SEED) ? test : test.skip;

withSeed('two long excerpts of a real article, one with marks at the far ends, one with none', async () => {
  const article = await read({ path: 'article.txt', content: readFileSync(SEED) });
  const excerpts = see(article).filter(({ form }) => form === 'excerpt');
  expect(excerpts).toHaveLength(2);
  const [statement, report] = excerpts;
  expect(statement!.pieces[0]).toMatch(/^On March 20/u);
  expect(statement!.pieces.at(-1)).toMatch(/community\.$/u);
  expect(statement).toMatchObject({ leadIn: null, closing: 'Statement of Russian embassy' });
  expect(report!.pieces).toHaveLength(6);
  expect(report!.pieces[0]).toMatch(/^We—the Department/u);
  expect(report!.pieces.at(-1)).toMatch(/manipulate election results\.$/u);
  expect(report).toMatchObject({
    leadIn: 'The official report reads in part:',
    closing: 'Intelligence report on 2020 elections (Excerpt)',
  });
});
