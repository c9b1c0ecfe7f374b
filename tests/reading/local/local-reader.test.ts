import { describe, expect, test } from '@jest/globals';
import {
  Tokens,
  localReader,
  type Engine,
  type Logits,
  type ModelCard,
} from '../../../src/reading/local/index.js';
import { fedFor } from '../../../src/reading/local/feed.js';
import type { Cache, ClaimPair, NoReading, Reading, ReadVerdict } from '../../../src/types/index.js';
import { LETTER_TOKENIZER } from '../../support/letter-tokenizer.js';
import { pairOf } from '../../support/pair.js';
import { readStory } from '../../support/read-story.js';

const CARD: ModelCard = {
  name: 'tiny',
  digest: 'abc',
  longest: 128,
  feed: { sentences: 2, words: 12 },
  calibration: { temperature: 1, offset: [0, 0, 0, 0], flag: 0.7, tick: 0.8 },
};
const tokens = new Tokens(LETTER_TOKENIZER);
const never = new AbortController().signal;

/** Logits after which the softmax gives the four probabilities. */
const stanceOf = (...chances: [number, number, number, number]) => chances.map(Math.log);

/** An engine that says the same of every row, and counts what it was asked. */
function engineOf(stance: readonly number[], tags: (index: number) => number = () => -5) {
  const rows: (readonly number[])[] = [];
  const engine: Engine = {
    run: ({ ids }): Promise<Logits> => {
      rows.push(ids);
      return Promise.resolve({ stance, tags: ids.map((_, index) => tags(index)) });
    },
  };
  return { engine, rows };
}

const CLAIM = 'The fund paid for the crane.';
const PASSAGE = 'The fund was left untouched. The crane was a gift.';

async function readOne(engine: Engine, more: { card?: ModelCard; store?: Cache; pair?: ClaimPair } = {}) {
  const { card = CARD, store = null, pair = await pairOf(CLAIM, PASSAGE) } = more;
  const [reading] = await localReader(card, tokens, { engine, store }).read([pair], never);
  return reading!;
}

const asReading = (one: Reading | NoReading): Reading => {
  expect(one).not.toHaveProperty('unread');
  return one as Reading;
};

describe('what the probabilities come to', () => {
  test.each<[string, [number, number, number, number], ReadVerdict | 'undecided']>([
    ['sure of support', [0.85, 0.05, 0.05, 0.05], 'supported'],
    ['not sure enough of support', [0.75, 0.1, 0.1, 0.05], 'undecided'],
    ['sure of a contradiction', [0.1, 0.6, 0.2, 0.1], 'contradicted'],
    ['contradicted and misstated count together', [0.2, 0.35, 0.4, 0.05], 'misstated'],
    ['not sure enough of a fault', [0.3, 0.3, 0.3, 0.1], 'undecided'],
    ['nothing speaks to it: that is not for five sentences to say', [0.02, 0.03, 0.05, 0.9], 'undecided'],
  ])('%s', async (_, chances, verdict) => {
    const reading = asReading(await readOne(engineOf(stanceOf(...chances)).engine));
    expect(reading.verdict).toBe(verdict);
    const { supported, contradicted, misstated, unaddressed } = reading;
    [supported, contradicted, misstated, unaddressed].forEach((chance, index) => {
      expect(chance).toBeCloseTo(chances[index]!, 3);
    });
  });

  test('temperature and offset are applied before anything hangs on them', async () => {
    const calibration = { ...CARD.calibration, temperature: 2, offset: [1, 0, 0, 0] as const };
    const reading = asReading(
      await readOne(engineOf([2, 0, 0, 0]).engine, { card: { ...CARD, calibration } }),
    );
    expect(reading.supported).toBeCloseTo(Math.exp(2) / (Math.exp(2) + 3), 3);
  });

  test('the last digits, in which processors differ, change nothing', async () => {
    const a = await readOne(engineOf(stanceOf(0.8, 0.1, 0.05, 0.05)).engine);
    const b = await readOne(engineOf(stanceOf(0.8, 0.1, 0.05, 0.05).map((one) => one + 1e-6)).engine);
    expect(a).toEqual(b);
  });
});

describe('headings and scraps, which it was not trained on, it puts in order and does not decide', () => {
  const sure = engineOf(stanceOf(0.02, 0.9, 0.05, 0.03)).engine;
  test('a heading', async () => {
    const pair = await pairOf(CLAIM, PASSAGE);
    const heading = { ...pair, claim: { ...pair.claim, heading: true } };
    const reading = asReading(await readOne(sure, { pair: heading }));
    expect([reading.verdict, reading.supported]).toEqual(['undecided', 0.02]);
  });
  test('five words', async () => {
    expect(
      asReading(await readOne(sure, { pair: await pairOf('The fund paid for it.', PASSAGE) })).verdict,
    ).toBe('undecided');
  });
});

describe('the words at fault', () => {
  const words = (pair: ClaimPair, reading: Reading) =>
    reading.faults.map(({ claim, passage }) => [
      pair.article.text.slice(claim.start, claim.end),
      passage &&
        pair.passages.shown[passage.sentence]!.region.document.text.slice(
          passage.span.start,
          passage.span.end,
        ),
    ]);
  const wrong = stanceOf(0.05, 0.85, 0.05, 0.05);

  test('those marked, as words without the marks around them, beside the words of the passages', async () => {
    const pair = await pairOf('The fund paid for the crane.', PASSAGE);
    const { from } = tokens.row(pair.article.text, fedFor(pair, CARD).text, CARD.longest);
    const isMarked = (index: number) => {
      const place = from[index];
      if (!place) return false;
      return place.side === 'claim' ? place.start === 22 : place.start >= 9 && place.start < 28;
    };
    const { engine } = engineOf(wrong, (index) => (isMarked(index) ? 3 : -3));
    const reading = asReading(await readOne(engine, { pair }));
    expect(words(pair, reading)).toEqual([['crane', 'was left untouched']]);
    expect(reading.reason).toBe('the nearest passages do not bear out “crane”');
  });

  test('where none is marked, it points at none', async () => {
    const reading = asReading(await readOne(engineOf(wrong).engine));
    expect([reading.faults, reading.reason]).toEqual([[], 'the nearest passages do not bear out all of it']);
  });
});

describe('what the model is given', () => {
  const text = async (passage: string, scores: readonly number[], carried: readonly number[] = []) => {
    const pair = await pairOf(CLAIM, passage);
    const shown = pair.passages.shown.map((one, index) => ({
      ...one,
      score: scores[index]!,
      carried: carried.includes(index),
    }));
    return fedFor({ ...pair, passages: { ...pair.passages, shown } }, CARD).text;
  };
  const THREE = 'First one here. Second one here. Third one here.';

  test('the nearest sentences, in reading order', async () => {
    expect(await text(THREE, [0.2, 0.1, 0.9])).toBe('First one here. Third one here.');
  });
  test('those brought in for a pronoun come last', async () => {
    expect(await text(THREE, [0.9, 0.1, 0.2], [0])).toBe('Second one here. Third one here.');
  });
  test('no more words than it is made for, but one sentence at least', async () => {
    const long = `Long ${'word '.repeat(20)}end.`;
    expect(await text(`${long} Short one here.`, [0.9, 0.5])).toBe(long);
  });
});

describe('at work', () => {
  test('a claim is read once: what is kept is not read again, by another model it is', async () => {
    const kept = new Map<string, Uint8Array>();
    const store: Cache = {
      get: (key) => Promise.resolve(kept.get(key) ?? null),
      set: (key, value) => Promise.resolve(void kept.set(key, value)),
    };
    const { engine, rows } = engineOf(stanceOf(0.85, 0.05, 0.05, 0.05));
    const first = await readOne(engine, { store });
    expect(await readOne(engine, { store })).toEqual(first);
    expect(rows).toHaveLength(1);
    await readOne(engine, { store, card: { ...CARD, digest: 'other' } });
    expect(rows).toHaveLength(2);
    for (const key of kept.keys()) kept.set(key, new TextEncoder().encode('{"stance":[1],"tags":[]}'));
    expect(await readOne(engine, { store })).toEqual(first);
    expect(rows).toHaveLength(3);
  });

  test('a store that fails costs a reading and no more', async () => {
    const broken = () => Promise.reject(new Error('disk full'));
    const { engine } = engineOf(stanceOf(0.85, 0.05, 0.05, 0.05));
    asReading(await readOne(engine, { store: { get: broken, set: broken } }));
  });

  test('an engine that breaks down gives the reason and no reading', async () => {
    const engine: Engine = { run: () => Promise.reject(new Error('the model ran out of memory')) };
    expect(await readOne(engine)).toEqual({ unread: 'the model ran out of memory' });
  });

  test('a claim without words is not put before it', async () => {
    const { engine, rows } = engineOf([0, 0, 0, 0]);
    const pair = await pairOf(CLAIM, PASSAGE);
    const blank = { ...pair, claim: { ...pair.claim, span: { start: 3, end: 4 } } };
    expect(await readOne(engine, { pair: blank })).toEqual({ unread: 'the claim has no words' });
    expect(rows).toEqual([]);
  });

  test('called off, it rejects with the reason', async () => {
    const controller = new AbortController();
    const engine: Engine = {
      run: () => {
        controller.abort(new Error('enough'));
        return Promise.reject(new Error('ended'));
      },
    };
    const pair = await pairOf(CLAIM, PASSAGE);
    await expect(localReader(CARD, tokens, { engine }).read([pair, pair], controller.signal)).rejects.toThrow(
      'enough',
    );
  });

  test('it tells how far it is', async () => {
    const told: [number, number][] = [];
    const { engine } = engineOf([0, 0, 0, 0]);
    const pair = await pairOf(CLAIM, PASSAGE);
    const onProgress = (done: number, all: number) => Promise.resolve(void told.push([done, all]));
    await localReader(CARD, tokens, { engine, onProgress }).read([pair, pair], never);
    expect(told).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });
});

describe('in a report', () => {
  const report = (...chances: [number, number, number, number]) =>
    readStory({ readers: [localReader(CARD, tokens, { engine: engineOf(stanceOf(...chances)).engine })] });

  test('what it is sure of is the verdict, and contradicted and misstated make one probability', async () => {
    const { claims, findings } = await report(0.05, 0.45, 0.45, 0.05);
    const read = claims.filter(({ readers = [] }) => readers.length > 0);
    expect(read.length).toBeGreaterThan(1);
    for (const { verdict, confidence } of read) expect([verdict, confidence]).toEqual(['contradicted', 0.9]);
    expect(new Set(findings.map(({ check }) => check))).toEqual(new Set(['reading/contradicted']));
  });

  test('what it leaves open stays open, and its doubt puts claims in order', async () => {
    const { claims } = await report(0.3, 0.3, 0.3, 0.1);
    const read = claims.filter(({ readers = [] }) => readers.length > 0);
    for (const { verdict, risk } of read) expect([verdict, risk]).toEqual(['undecided', 0.65]);
  });
});
