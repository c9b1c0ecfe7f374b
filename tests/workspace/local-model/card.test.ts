import { describe, expect, test } from '@jest/globals';
import { described } from '../../../src/workspace/local-model/card.js';

const PART = { file: 'reader-1.bin', bytes: 10, sha256: 'aa' };
const GOOD = {
  form: 1,
  name: 'r7',
  parts: [PART, { ...PART, file: 'reader-2.bin', sha256: 'bb' }],
  tokenizer: { file: 'tokenizer.json', bytes: 5, sha256: 'cc' },
  longest: 256,
  feed: { sentences: 5, words: 90 },
  calibration: { temperature: 1.2, offset: [0.1, -0.2, 0, 0], flag: 0.7, tick: 0.8 },
};
const read = (card: unknown) => described(JSON.stringify(card), 'model');

test('what a card says, and where its files lie', () => {
  const { card, parts, tokenizer } = read(GOOD);
  expect(card).toEqual({
    name: 'r7',
    digest: 'aa-bb',
    longest: 256,
    feed: GOOD.feed,
    calibration: GOOD.calibration,
  });
  expect([...parts, tokenizer].map(({ path }) => path)).toEqual([
    'model/reader-1.bin',
    'model/reader-2.bin',
    'model/tokenizer.json',
  ]);
});

test('a damaged card is told from one of another form', () => {
  expect(() => described('{', 'model')).toThrow('model/reader.json is damaged');
  expect(() => described('7', 'model')).toThrow('model/reader.json is damaged');
  expect(() => read({ ...GOOD, form: 2 })).toThrow('is of form 2, and this version knows form 1');
  expect(() => read({})).toThrow('is of form undefined');
});

describe('what does not describe a model', () => {
  test.each<[string, object]>([
    ['no parts', { parts: [] }],
    ['a part elsewhere', { parts: [{ ...PART, file: '../reader-1.bin' }] }],
    ['a part without a length', { parts: [{ ...PART, bytes: 0 }] }],
    ['no tokenizer', { tokenizer: undefined }],
    ['no name', { name: 7 }],
    ['nothing to feed', { feed: { sentences: 0, words: 90 } }],
    ['three offsets', { calibration: { ...GOOD.calibration, offset: [0, 0, 0] } }],
    ['a temperature of zero', { calibration: { ...GOOD.calibration, temperature: 0 } }],
    ['no calibration', { calibration: undefined }],
  ])('%s', (_, change) => {
    expect(() => read({ ...GOOD, ...change })).toThrow('model/reader.json does not describe a model');
  });
});
