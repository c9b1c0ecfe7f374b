import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { alternativesOf, textIn } from '../../src/language/first-words.js';
import { tokenize } from '../../src/language/tokenize.js';
import { findWords, words } from '../../src/language/word-line.js';

const found = (text: string, pattern: string): string[] => {
  const tokens = tokenize(text);
  return findWords(tokens, words(pattern)).map(({ from, to }) =>
    tokens
      .slice(from, to)
      .map(({ norm }) => norm)
      .join(' '),
  );
};

describe('wording is found by its pattern', () => {
  test.each([
    ['The board did not find it.', 'did not find', ['did not find']],
    ['The board didn’t find it.', 'did not find', ["didn't find"]],
    ['It found it and found it.', 'found|find', ['found', 'found']],
    ['No one, nobody, none.', 'no one|nobody|no', ['no one', 'nobody']],
    ['No one, nobody, none.', 'no|no one', ['no']],
    ['It was not found.', 'found not|not', ['not']],
    ['Not found or founded.', 'found(?! or)|founded', ['founded']],
    ['It was widely and wrongly reported.', String.raw`\S+ly`, ['widely', 'wrongly']],
    ['It is likely, very likely.', '(?<!very )likely', ['likely']],
  ])('%j by %j', (text, pattern, expected) => {
    expect(found(text, pattern)).toEqual(expected);
  });
});

describe('the words a pattern can begin with', () => {
  test.each([
    ['did not', [['did']]],
    [
      'did(?:n)?|do(?:es|ne)? it',
      [
        ['did', 'didn'],
        ['do', 'does', 'done'],
      ],
    ],
    ['(?:a |the )?(?:odd|even) chance', [['a', 'the', 'odd', 'even']]],
    ['(?<! is )most(?= of )', [['most']]],
    ['[aé]n? x|[.] y', [['a', 'é', 'an', 'én'], ['.']]],
    ['may ?be', [['may', 'maybe']]],
    [String.raw`(?:\S+ly )?so|\p{L}+s|50%`, [null, null, ['50%']]],
    ['(?:very )*far|(?:ha)+|lo{2}k', [['very', 'far'], null, null]],
    ['(?:a|b(?:c|d))|e', [['a', 'bc', 'bd'], ['e']]],
  ] as [string, (string[] | null)[]][])('%j', (pattern, expected) => {
    const got = alternativesOf(pattern).map(({ first }) => first && [...first].sort());
    expect(got).toEqual(expected.map((one) => one && [...one].sort()));
  });
});

describe('text that every match holds', () => {
  test.each([
    [String.raw`\p{L}+ claims? (?:that|to have)`, ' claim'],
    [String.raw`(?:he|\S+) cause(?= of)`, ' cause'],
    [String.raw`\S+(?: so)?x* ab{2}c+`, ' a'],
    [String.raw`(?:a|\S+) (?:b|c)`, ' '],
    [String.raw`[^a](?:b)`, ''],
    ['for the first time', 'for the first time'],
    ['on (?:the )?balance of', 'balance of'],
  ])('%j: %j', (pattern, needs) => {
    expect(textIn(pattern)).toBe(needs);
  });
});

/** Patterns of every form that the lexicons use, over a few short words. */
const pattern = fc.letrec<{ alternatives: string; sequence: string; atom: string }>((tie) => ({
  alternatives: fc.array(tie('sequence'), { minLength: 1, maxLength: 3 }).map((parts) => parts.join('|')),
  sequence: fc.array(tie('atom'), { minLength: 1, maxLength: 4 }).map((parts) => parts.join('')),
  atom: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom('a', 'b', 'ab', ' ', ' a', 'b ', '-', 'é', ' ?', ' *'),
    fc.constantFrom(
      String.raw`\S+`,
      String.raw`\p{L}+`,
      '[ab]',
      '[^a]',
      '[.-]',
      String.raw`\.`,
      '.',
      'a?',
      'b+',
      'a*',
      'b{1,2}',
      'a{0,2}?',
    ),
    fc
      .tuple(fc.constantFrom('(?:', '(?:', '(?:', '(?=', '(?!', '(?<=', '(?<!'), tie('alternatives'))
      .map(([head, inner]) => `${head}${inner})`),
    fc
      .tuple(tie('alternatives'), fc.constantFrom('?', '*', '+', '{2}', '{0,3}', '{1}', '{0,1}', '??', '*?'))
      .map(([inner, often]) => `(?:${inner})${often}`),
  ),
})).alternatives;

const line = fc.array(fc.constantFrom('a', 'b', 'ab', 'aab', 'ba', '-', '.', 'é', 'bb'), {
  minLength: 1,
  maxLength: 8,
});

test('what is found is what one regular expression over the whole line finds', () => {
  fc.assert(
    fc.property(pattern, line, (source, norms) => {
      const tokens = norms.map((norm, index) => ({
        ...tokenize('x')[0]!,
        norm,
        span: { start: 2 * index, end: 2 * index + 1 },
      }));
      const text = ` ${norms.join(' ')} `;
      const at = (place: number) => text.slice(0, place).split(' ').length - 2;
      const expected = [...text.matchAll(new RegExp(` (?:${source})(?= )`, 'gu'))]
        .filter(([match]) => match !== ' ')
        .map(({ index, 0: match }) => ({ from: at(index + 1), to: at(index + match.length) + 1 }));
      expect(findWords(tokens, words(source))).toEqual(expected);
    }),
    { numRuns: 400 },
  );
});
