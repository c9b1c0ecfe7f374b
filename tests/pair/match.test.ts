import { describe, expect, test } from '@jest/globals';
import { analyse } from '../../src/language/mentions/index.js';
import { matchTokens } from '../../src/pair/match.js';

function matched(claim: string, passage: string): string[] {
  const [article, source] = [claim, passage].map((text) => analyse({ text }, { start: 0, end: text.length }));
  return matchTokens(article!, source!).map(
    ({ article: a, source: s, kind }) => `${a.text}=${s.text}:${kind}`,
  );
}

describe('matchTokens', () => {
  test('equal words, then equal roots', () => {
    expect(matched('The audit found altered votes.', 'Votes: the auditors find no alteration.')).toEqual([
      'found=find:stem',
      'altered=alteration:stem',
      'votes=Votes:same',
    ]);
  });

  test('function words are not matched', () => {
    expect(matched('It was of the and.', 'It was of the and.')).toEqual([]);
  });

  test('one to one: a word said twice needs two answers', () => {
    expect(matched('Votes and votes.', 'Votes.')).toEqual(['Votes=Votes:same']);
  });

  test('among several candidates the one that keeps the order', () => {
    const text = 'Gold fell in Paris while silver fell in Rome.';
    const [article, source] = [text, text].map((t) => analyse({ text: t }, { start: 0, end: t.length }));
    for (const { article: a, source: s } of matchTokens(article!, source!)) expect(s.span).toEqual(a.span);
  });
});
