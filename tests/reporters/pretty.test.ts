import { describe, expect, test } from '@jest/globals';
import { pretty } from '../../src/reporters/pretty.js';
import { displayWidth } from '../../src/language/layout.js';
import type { Paint, Report } from '../../src/types/index.js';
import { everything, nothing, plain, runOf } from './reports.js';

const tag = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
const tags: Paint = {
  enabled: true,
  bold: tag('b'),
  dim: tag('dim'),
  red: tag('red'),
  yellow: tag('yellow'),
  green: tag('green'),
  blue: tag('blue'),
  underline: tag('u'),
};

const render = (report: Report, more: Parameters<typeof plain>[0] = {}) =>
  pretty.render(runOf(report), plain(more));

/** The output as running text, whatever the line breaks. */
const flat = (output: string) => output.replace(/\s+/gu, ' ');

/** The words above each row of carets. */
function underlined(output: string): string[] {
  const lines = output.split('\n');
  return lines.flatMap((line, index) =>
    [...line.matchAll(/\^+/gu)].map(({ index: at, 0: carets }) =>
      lines[index - 1]!.slice(at, at + carets.length),
    ),
  );
}

describe('what needs attention', () => {
  const output = render(everything);

  test('words at fault are marked on both sides, without colour by carets', () => {
    expect(underlined(output)).toEqual(
      expect.arrayContaining([
        'found evidence',
        'have no evidence',
        'changed',
        'altered',
        '31 counties',
        '13 counties',
      ]),
    );
  });

  test('with colour the words themselves are painted, and there are no carets', () => {
    const coloured = render(everything, { paint: tags });
    expect(coloured).toContain('<b><red>found evidence</red></b>');
    expect(coloured).toContain('<b><green>have no evidence</green></b>');
    expect(coloured).not.toContain('^');
  });

  test('each finding stands with its check, its sentence and its fix', () => {
    expect(output).toContain('error    polarity/negation-flip');
    expect(output).toContain('Article says `found evidence`; the source says `have no evidence`');
    expect(output).toContain('Fix: write `found no evidence`');
  });

  test('several findings about one claim show its passage once', () => {
    expect(output.match(/although visibility/gu)).toHaveLength(1);
  });

  test('places are printed as terminals and editors link them, and by page where there are pages', () => {
    expect(output).toContain('✖ contradicted  drafts/harbour.md:3:1');
    expect(output).toContain('report 12.pdf, page 7 (printed v), line 1');
  });

  test('who is credited is said, nested reporting kept', () => {
    expect(output).toContain('crediting The commission');
    expect(output).toContain('The article quotes Commissioner Ilse Rann, via the wire');
  });

  test('errors come before warnings, each in the order of the article', () => {
    const order = [...output.matchAll(/^([✖▲]) \S.*harbour\.md:(\d+):1 ─/gmu)].map(
      ([, sign, line]) => sign! + line!,
    );
    expect(order).toEqual(['✖3', '✖5', '✖6', '▲4']);
  });

  test('the answer stands first, then the list of a fact-checker in its order', () => {
    expect(flat(output)).toContain(
      '3 to fix, 1 to look at, 1 for a person to read, 1 not checked, 1 not addressed by any source, 1 backed by a source',
    );
    const headings = output.split('\n').filter((line) => /^[A-Z]{2,} ?[A-Z]/u.test(line));
    expect(headings).toEqual([
      'TO FIX (4)',
      'FOR A PERSON TO READ (1)',
      'WHAT STANDS',
      'NOT SETTLED BY ANY SOURCE',
    ]);
  });

  test('of many claims to read the urgent ones stand beside their passages, the others are a line; all are there', () => {
    const claim = everything.claims.find(({ verdict }) => verdict === 'undecided')!;
    const claims = Array.from({ length: 30 }, (_, index) => ({
      ...claim,
      id: `c${index}`,
      risk: index / 100,
    }));
    const report = { ...everything, claims, quotations: [], findings: [] };
    const count = (text: string, words: string) => text.split(words).length - 1;
    const brief = render(report);
    expect(count(brief, 'Harbour board saw tampering')).toBe(31);
    expect(count(brief, '│ We have no evidence')).toBe(10);
    expect(flat(brief)).toContain('20 more, less urgent (--verbose shows them beside their passages)');
    expect(count(render(report, { verbosity: 'verbose' }), '│ We have no evidence')).toBe(30);
  });
});

describe('layout', () => {
  test.each([60, 80, 100, 119])('at %i columns no line is wider', (width) => {
    const lines = render(everything, { width }).split('\n');
    expect(Math.max(...lines.map(displayWidth))).toBeLessThanOrEqual(width);
  });

  test.each([120, 140, 200])('at %i columns claim and passage stand side by side', (width) => {
    const output = render(everything, { width });
    expect(output).toMatch(
      /│ The commission found evidence.*│ We have no evidence|The article says.*The source/u,
    );
    expect(Math.max(...output.split('\n').map(displayWidth))).toBeLessThanOrEqual(width);
  });

  test.each([
    ['80 columns', {}],
    ['140 columns', { width: 140 }],
    ['verbose', { verbosity: 'verbose' as const }],
    ['quiet', { verbosity: 'quiet' as const }],
    ['painted', { paint: tags }],
  ])('of everything, %s', (_, more) => {
    expect(render(everything, more)).toMatchSnapshot();
  });
});

describe('long and hostile text', () => {
  const claim = everything.claims[0]!;
  const evidence = claim.evidence[0]!;
  const withPassage = (text: string, mark: string): Report => {
    const start = text.indexOf(mark);
    const span = { start: 0, end: text.length };
    const finding = everything.findings[0]!;
    return {
      ...everything,
      claims: [{ ...claim, findings: ['f1'], evidence: [{ ...evidence, text, span }] }],
      quotations: [],
      findings: [
        { ...finding, source: { document: evidence.document, span: { start, end: start + mark.length } } },
      ],
    };
  };

  test('a long passage is cut down to its marked words and their clause', () => {
    const filler = 'The board met and the board parted, as boards do. '.repeat(12);
    const output = render(withPassage(`${filler}It had no evidence at all. ${filler}`, 'no evidence'));
    expect(underlined(output)).toContain('no evidence');
    expect(output).toMatch(/│ … .*boards/u);
    expect(output.match(/boards do/gu)!.length).toBeLessThan(6);
  });

  test('wide characters and combining marks keep carets under their words', () => {
    const output = render(
      withPassage('渡し船 の 報告: 証拠はない, cafe\u0301 no evidence here', 'no evidence'),
    );
    const lines = output.split('\n');
    const row = lines.findIndex((line) => line.includes('渡し船'));
    const before = lines[row]!.slice(0, lines[row]!.indexOf('no evidence'));
    expect(lines[row + 1]!.indexOf('^', 3)).toBe(displayWidth(before));
  });

  test('escape sequences of a document never reach the terminal', () => {
    const output = render(withPassage('It had \u001B[2J\u009B31m\u202E no evidence \u0007', 'no evidence'));
    expect(output.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u202E]/u);
  });

  test('where words are missing a caret stands in their place', () => {
    const report = withPassage('They were not altered in any county', '');
    const at = claim.span.start + 'The commission '.length;
    const [finding] = report.findings;
    expect(render({ ...report, findings: [{ ...finding!, article: { start: at, end: at } }] })).toContain(
      'commission ‸found',
    );
  });
});

describe('the quiet ones and the coverage', () => {
  test('what was looked at and what came of it is counted', () => {
    const output = flat(render(everything));
    expect(output).toContain(
      '5 claims: 4 compared, 1 supported, 2 contradicted, 1 needs a person, 1 unaddressed',
    );
    expect(output).toContain('3 quotations: 1 altered, 1 not found, 1 unchecked');
    expect(output).toContain('✖ 2 errors, ▲ 2 warnings, • 1 note');
  });

  test('a note about a supported claim is said in a line and raises no alarm', () => {
    const output = render(everything);
    expect(output).toContain('1 note\n  5:51  Article says `nearly half`');
    expect(output).not.toContain('• supported');
  });

  test('a supported claim with a warning is a concern, and not praised as well', () => {
    const findings = everything.findings.map((finding) => ({ ...finding, severity: 'warning' as const }));
    const output = render({ ...everything, findings });
    expect(output).toContain('▲ supported  drafts/harbour.md:5:38');
    expect(output).not.toContain('✓');
  });

  test('finding nothing to check is said aloud and clears nothing', () => {
    const output = render(nothing);
    expect(output).toContain('No quotations found');
    expect(output).toContain('No claims found');
    expect(output).toContain('Nothing was compared, so nothing is cleared');
    expect(flat(output)).toContain('for no source was given (--source)');
  });

  test('problems and unreadable sources are told apart from findings', () => {
    const output = render(everything);
    expect(output).toContain('annex.pdf      could not be read');
    expect(output).toContain('2 problems: what sourcecheck itself could not do');
  });

  test('an article that could not be read is not checked, which is all that is said of it', () => {
    const article = { ...nothing.article, readable: false };
    const output = render({ ...nothing, article, problems: [everything.problems[0]!] });
    expect(output).toContain('empty.md: not checked, for it could not be read');
    expect(output).not.toContain('No quotations');
  });

  test('verbose tells what was compared and the sentences left out', () => {
    const output = render(everything, { verbosity: 'verbose' });
    expect(flat(output)).toContain('Compared with report 12.pdf, page 7');
    expect(output).toMatch(/Is anybody surprised\?\s+→ question/u);
  });

  test('quiet is silent about an article in order, but for the totals', () => {
    expect(render(nothing, { verbosity: 'quiet' })).toBe(
      '1 article, 0 quotations, 0 claims: nothing to check was found\n',
    );
  });

  test('several articles end in one line of totals', () => {
    const output = pretty.render(runOf(everything, nothing), plain());
    expect(output.trimEnd().split('\n').at(-1)).toBe(
      '2 articles, 3 quotations, 5 claims: ✖ 2 errors, ▲ 2 warnings, • 1 note; 2 problems',
    );
  });
});

test('an undecided claim stands whole beside its passage, with its place, heading and the words to look at', () => {
  const output = flat(render(everything, { width: 160 }));
  expect(output).toContain('FOR A PERSON TO READ (1) No rule settles these. The most urgent come first.');
  expect(output).toContain('Harbour board saw tampering, says commission');
  expect(output).toContain('report 12.pdf p. 7 (printed v), under “Findings”');
  expect(output).toContain('We have no evidence that any vote tally was altered');
});

test('the most urgent claim comes first', () => {
  const [claim] = everything.claims.filter(({ verdict }) => verdict === 'undecided');
  const later = everything.claims.find(({ id }) => id === 'c4')!;
  const claims = [claim!, { ...claim!, ...later, verdict: 'undecided' as const, risk: 0.9, evidence: [] }];
  const output = render({ ...everything, claims }, { width: 160 });
  expect(output.indexOf('The ferry was late')).toBeLessThan(output.lastIndexOf('saw tampering'));
});
