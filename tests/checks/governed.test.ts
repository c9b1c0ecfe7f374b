import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checks } from '../../src/checks/index.js';
import { viewOf } from '../support/view.js';

const governed = checks
  .filter((check) => check.subject === 'claim')
  .filter(({ id }) => /^(?:polarity|certainty|status)\//u.test(id));

function found(claim: string, passage: string): string[] {
  return governed.flatMap((check) =>
    check.run(viewOf(claim, passage)).map(({ actual, expected }) => `${check.id}: ${actual} / ${expected}`),
  );
}

const NO_EVIDENCE =
  'We—the Ministry of Justice, including the police—have no evidence that any foreign actor prevented voting, changed votes, or disrupted the count; altered any part of the process; or harmed the vote during the 2020 elections.';

describe('what governs the words both sides share', () => {
  test.each([
    [
      'Papers report that the police found evidence that Castria attempted to alter the 2020 elections.',
      NO_EVIDENCE,
      'polarity/negation-flip: found evidence that / have no evidence that',
    ],
    [
      'Hackers altered patient records.',
      'We have no indication that patient records were read, copied or altered.',
      'polarity/negation-flip: altered patient records / have no indication that',
    ],
    [
      'The court held that the agreement was not breached.',
      'We do not decide whether the agreement was breached.',
      'polarity/unassessed-as-none: was not breached / do not decide whether the agreement was breached',
    ],
  ])('%s', (claim, passage, expected) => {
    expect(found(claim, passage)).toContain(expected);
  });

  test.each([
    [
      'the denial is of another thing',
      'The police found evidence of phishing.',
      'There is no evidence that the machines were hacked.',
    ],
    [
      'the denial is of another person',
      'Smith took bribes from the firm.',
      'There is no evidence that Jones took bribes from the firm.',
    ],
    [
      'the article only passes a claim on',
      'The cabinet claimed that Castria altered the 2020 elections.',
      NO_EVIDENCE,
    ],
    [
      'the negation only tells which people are meant',
      'Nappers recalled more words than those who did not nap.',
      'Nappers napped at noon and recalled words.',
    ],
    [
      '"no" denies another thing that was reported',
      'The office has had 26 reports of heaters that overheated.',
      'No deaths have been reported to the office.',
    ],
    [
      '"found no damage" and "no damage" agree',
      'Engineers found rust but no structural damage.',
      'Engineers found no structural damage.',
    ],
    [
      'both sides share the hedge',
      'The fault may have caused the fire, but nobody was hurt.',
      'The fault may have caused the fire.',
    ],
  ])('is silent where %s', (_why, claim, passage) => {
    expect(found(claim, passage)).toEqual([]);
  });
});

describe('properties', () => {
  const sentences = governed.flatMap(({ examples }) =>
    examples.flatMap(({ claim, passage }) => [claim, passage]),
  );
  const anySentence = fc.constantFrom(...sentences);
  const words = fc.array(
    fc.constantFrom(...sentences.flatMap((sentence) => sentence.split(' ')).slice(0, 400)),
    {
      minLength: 1,
      maxLength: 20,
    },
  );

  test('a claim equal to its passage differs in nothing', () => {
    fc.assert(fc.property(anySentence, (sentence) => found(sentence, sentence).length === 0));
  });

  test('no order of words makes a check throw or point outside the texts', () => {
    fc.assert(
      fc.property(words, words, (claim, passage) => {
        const view = viewOf(claim.join(' '), passage.join(' '));
        for (const { article, source } of governed.flatMap((check) => check.run(view))) {
          expect(article.start).toBeLessThan(article.end);
          expect(article.end).toBeLessThanOrEqual(view.article.span.end);
          expect(source!.end).toBeLessThanOrEqual(view.source.span.end);
        }
      }),
    );
  });
});
