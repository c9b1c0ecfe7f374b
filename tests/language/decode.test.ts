import { describe, expect, test } from '@jest/globals';
import { UserError } from '../../src/errors.js';
import { decode } from '../../src/language/decode.js';

function utf16(text: string, bigEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(2 + 2 * text.length);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, !bigEndian);
  for (let index = 0; index < text.length; index++)
    view.setUint16(2 + 2 * index, text.charCodeAt(index), !bigEndian);
  return bytes;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('decode', () => {
  test.each([
    ['UTF-8', utf8('“no” 😀')],
    ['UTF-8 with a byte order mark', utf8('\uFEFF“no” 😀')],
    ['UTF-8 with two of them', utf8('\uFEFF\uFEFF“no” 😀')],
    ['UTF-16, little end first', utf16('“no” 😀', false)],
    ['UTF-16, big end first', utf16('“no” 😀', true)],
  ])('reads %s', (_, bytes) => {
    expect(decode(bytes)).toEqual({ text: '“no” 😀', problems: [] });
  });

  test('reads Windows-1252 where no byte speaks for UTF-8, and says so', () => {
    const { text, problems } = decode(Uint8Array.from([0x93, 0x6e, 0x6f, 0x94, 0x20, 0x97, 0x20, 0xe9]));
    expect(text).toBe('“no” — é');
    expect(problems[0]!.message).toContain('read as Windows-1252');
  });

  test('keeps what it can of damaged UTF-8, and says how much is lost', () => {
    const { text, problems } = decode(Uint8Array.from([...utf8('“no” '), 0xe2, 0x80, ...utf8(' yes')]));
    expect(text).toBe('“no” \uFFFD yes');
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^1 character is not valid UTF-8/u),
    ]);
  });

  test('says that a UTF-16 file is damaged', () => {
    expect(decode(utf16('a\uD800b', false)).problems[0]!.message).toContain('damaged');
  });

  test.each(['', ' \n\n', '\uFEFF'])('says that a file without words is empty: %j', (text) => {
    expect(decode(utf8(text)).problems[0]!.message).toContain('empty');
  });

  test('refuses NUL bytes with a hint', () => {
    expect(() => decode(utf8('a\0b'))).toThrow(UserError);
    expect(() => decode(utf8('a\0b'))).toThrow(/NUL/u);
  });
});
