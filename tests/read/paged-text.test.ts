import { expect, test } from '@jest/globals';
import { read } from '../../src/read/index.js';
import type { Document } from '../../src/types/index.js';

const readText = (content: string): Promise<Document> => read({ path: 'report.txt', content });
const described = ({ text, blocks }: Document) =>
  blocks.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`);
const pageOf = ({ text, pages }: Document, words: string) =>
  pages.findLast(({ span }) => span.start <= text.indexOf(words))?.number;

test('heads, feet and notes of paged text part no sentence and are kept', async () => {
  const page = (number: number, body: string, note: string) =>
    `Report of the Harbour Board\n\n${body}\n${note}\n\n${number}\n\f`;
  const document = await readText(
    page(
      1,
      'The keeper lit the lamp on most nights of the winter and wrote\nevery charge into the book that lay',
      '',
    ) +
      page(
        2,
        'in the tower.4 No charge was ever paid twice by any of the ships.',
        '4\n\nSee the minutes of May.',
      ) +
      page(3, 'The board met in May.', ''),
  );
  expect(document.text).toContain('wrote every charge into the book that lay in the tower.');
  expect(described(document)).toEqual(
    expect.arrayContaining(['footnote See the minutes of May.', 'caption Report of the Harbour Board']),
  );
  expect(pageOf(document, 'The keeper lit')).toBe(1);
  expect(pageOf(document, 'No charge was ever')).toBe(2);
  expect(pageOf(document, 'See the minutes')).toBe(2);
});

test('numbers at the head of the lines of a transcript are no words', async () => {
  const lines = [
    'MS. VERRI: Lamps are paid for by all ships,',
    'whether they see them or not, and that is why',
    'the office may ask for the charge and may not',
    'be asked to give it back to anybody who paid',
    'JUDGE KENNE: Can you make trade in order to',
  ];
  const number = (texts: readonly string[]) =>
    texts.map((text, index) => `${String(index + 1).padStart(2)}   ${text}`);
  const document = await readText(
    `${number(lines).join('\n\n')}\n\n        4\n\n   Orrin Reporting Company\n        Official - Subject to Review\n\n${number(['rule it?', ...lines]).join('\n\n')}\n`,
  );
  expect(document.text.replace(/\s+/gu, ' ')).toContain('Can you make trade in order to rule it? MS. VERRI:');
  expect(document.text).toContain('Orrin Reporting Company');
});

test('a list with numbers stays a list', async () => {
  const { text } = await readText('1.  Bread\n2.  Water\n3.  Oil\n');
  expect(text).toContain('2. Water');
});
