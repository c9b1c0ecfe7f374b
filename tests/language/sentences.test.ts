import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sentences } from '../../src/language/sentences.js';
import { cut } from '../../src/language/span.js';

/** Splits at "¦", which marks where a careful reader sees one sentence end; the marks are taken out before the text is read. */
function expected(marked: string): string[] {
  return marked.split('¦').map((part) => part.trim());
}

function found(marked: string): string[] {
  const text = marked.replaceAll('¦', '');
  return sentences(text).map((span) => cut(text, span));
}

const TABLE: Record<string, string[]> = {
  'titles and names': [
    'Dr. Anna Weiss met Mr. Holm. ¦They spoke.',
    'Gen. Mark Odum told Sen. Ruth Vale and Rep. Lee Ort, R-Fla., to wait. ¦Gov. Hart agreed.',
    'J. K. Rowling wrote it. ¦George W. Bush read it. ¦Samuel L. Jackson did not.',
    'Sen. Elizabeth Ort (D-Mass.) Tuesday said no. ¦It passed.',
    'Martin Luther King Jr. Day is a holiday. ¦They met Sammy Davis Jr. ¦The band left.',
    'He spoke to Lt. Col. R. J. Marsh of the Dept. of Defense. ¦She listened.',
    'The novel is by Ursula K. Le Guin. ¦The column is by George F. Will and Theresa M. May.',
    'St. Louis won at Mt. Hood. ¦They live on Main St. ¦The house is red.',
  ],
  'initialisms and times': [
    'He moved to Washington, D.C. ¦The company stayed in the U.S. ¦It grew.',
    'The U.S. Senate and U.N. Security Council met. ¦U.S. Rep. Ann Ort was there.',
    'They met at 5 p.m. Monday in Rome. ¦It closed at 9 p.m. ¦Police came at 10 a.m. EST on Friday.',
    'She has a Ph.D. ¦She teaches in the U.K. and the U.S.A. now.',
    'The firm, Ort Inc., sued Vale Corp. ¦In May it lost to Hart Ltd. of London.',
    'Bring paper, pens, etc. ¦The rest is here.',
    'They plan, e.g. Monday talks, i.e. Geneva again. ¦Nothing more.',
  ],
  datelines: [
    'HULL, Mass. — The coal was high. ¦It fell.',
    'ORT, N.Y., Sept. 26 (UPI) — In a first, Vale won. ¦It rained.',
    'VALE, W.Va. - A train left at 9 a.m. Friday. ¦— The Editors',
  ],
  'numbers, dates and references': [
    'On Jan. 6, 2021, and Wed. Feb. 3 they met. ¦On Dec. 7 nobody came.',
    'It ranked No. 4 under Sec. 4.2 of Art. 5, see p. 12. ¦The answer was no. ¦Nobody asked.',
    'Growth was 4.2 percent. ¦In 2020 it was 1,234.5 points. ¦12 people left in 2021. ¦Biden stayed.',
    'Smith et al. found it, as did Brown et al. ¦The 2020 study agrees.',
    'In Roe v. Wade and Ort vs. Vale the court split. ¦Approx. 40 left.',
    'It cost $5. ¦$3 was paid. ¦@ort replied.',
    '1. The first point. ¦2. The second point. ¦IV. A third. ¦B. A fourth.',
    'He tried plan B. ¦Officials tried Plan C. ¦Then World War I. ¦Germany lost.',
    'The claim is false.3 ¦The report disagrees.[12] ¦Nobody knows.² ¦We do.',
    'It was “false.”3 ¦“True,” said No.3 The Hague.',
    'See Fig. 3 and Vol. II for more. ¦Figs. 4 and 5 differ.',
  ],
  ellipses: [
    'We gather information across the country... ¦We have no evidence.',
    'He said so ... and then Obama went … somewhere else. ¦Good.',
    'Well ... I think so. ¦We know ... Obama did.',
    'It may recur . . . . ¦The board agrees. ¦It did . . . recur.',
    'They left. ¦[...] The report says so. ¦We … [could] not.',
    '… and then it ended. ¦It was over…. ¦Nobody came.',
    '“They could recur...” ¦He stopped.',
  ],
  quotations: [
    '“This is the plan.” ¦He said it twice.',
    '“Is this legal?” she asked. ¦“Is it?” Smith asked. ¦“Why not?” President Joe Ort said.',
    '“We agree.” said Ort. ¦"Stop!" they cried.',
    '“We agree. ¦We will go,” she said. ¦“Fine.”',
    '"We agree." ¦"We will go." ¦\'No.\' ¦He left.',
    'He called it “a lie.” ¦“It is not,” she said. ¦The end.',
    'She asked, “Did you?!” ¦He had not. ¦“Did you?” ¦He said he had.',
    'They met in the U.S.” ¦Biden left. ¦It ended in “D.C.” ¦We know.',
    'Er sagte: „Ja.“ ¦Sie sagte »Nein.« ¦„Gut so“, sagte er.',
    'Il dit : « Oui. » ¦Elle dit « Non ! » et partit.',
    'He yelled “Yahoo!” and ran. ¦Yahoo! is a firm.',
    '“The boys’ house. ¦The girls’.” ¦“‘Never,’ he said.” ¦Done.',
  ],
  'brackets and dashes': [
    'He left. ¦(She stayed.) ¦They wrote (see Sec. 3). ¦Good.',
    'He (really!) said so. ¦The (?) Minister came. ¦It rose. ¦(Reuters)',
    'Why? ¦— The board would not say. ¦“Stop!” — he cried.',
    'It ended (in 2020). ¦[The ministry] denied it.',
  ],
  'lines and scripts': [
    'Jane Ort¦\nMinister of Health¦\nRome',
    'Dear Ms. Vale,\nWe write to you\nabout it.',
    'One\n\n¦two three.¦\n\nfour',
    'これは文です。¦次の文。¦「そうだ。」¦終わり',
    'هل هذا صحيح؟ ¦نعم. ¦यह सच है। ¦वह गया।',
    'It was short.¦The next came at once. ¦Visit example.com or Node.js now.',
    'Really?! ¦Yes!!! ¦No…',
    'Am 3. Mai kam er. ¦Das kostet ca. 5 Euro, z. B. Dr. Weiss usw. ¦Er ging.',
    'iPhone sales rose. ¦iPad sales fell. ¦al-Qaida denied it.',
  ],
};

describe.each(Object.entries(TABLE))('sentences: %s', (_, rows) => {
  test.each(rows)('%s', (row) => {
    expect(found(row)).toEqual(expected(row));
  });
});

test('reads only the span it is given', () => {
  const text = 'One. Two. Three';
  expect(sentences(text, { start: 5, end: 11 }).map((span) => cut(text, span))).toEqual(['Two.', 'T']);
  expect(sentences(text, { start: 3, end: 3 })).toEqual([]);
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    '.',
    '?',
    '!',
    '…',
    ' ',
    '\n',
    '“',
    '”',
    '"',
    "'",
    '(',
    ')',
    '[',
    ']',
    'Dr',
    'U.S',
    'a',
    'The',
    'Ort',
    '4',
    'said',
    '—',
    '。',
    '\u00A0',
    '😀',
  );
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join('')),
  );

  test('is covered by sentences in order, without overlap and without outer white space', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const spans = sentences(text);
        expect(
          spans
            .map((span) => cut(text, span))
            .join('')
            .replace(/\s/gu, ''),
        ).toBe(text.replace(/\s/gu, ''));
        for (const [index, span] of spans.entries()) {
          expect(span.start).toBeGreaterThanOrEqual(spans[index - 1]?.end ?? 0);
          expect(cut(text, span)).toMatch(/^\S(?:[\s\S]*\S)?$/u);
        }
      }),
    );
  });
});

describe('what runs on without an end', () => {
  test.each([
    ['words', 'and so it went on '.repeat(1000)],
    ['one word', 'a'.repeat(10_000)],
    ['pairs of surrogates', `a${'😀'.repeat(3000)}`],
  ])('%s: it is broken into sentences that are not too long, and nothing is lost', (_, text) => {
    const found = sentences(text);
    expect(Math.max(...found.map(({ start, end }) => end - start))).toBeLessThanOrEqual(2000);
    const joined = found.map(({ start, end }) => text.slice(start, end)).join('');
    expect(joined.replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
    expect(found.every(({ start }) => !/^[\uDC00-\uDFFF]/.test(text.slice(start)))).toBe(true);
  });
});
