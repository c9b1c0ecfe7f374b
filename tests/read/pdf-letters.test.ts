import { describe, expect, test } from '@jest/globals';
import { read } from '../../src/read/index.js';
import { openLigatures } from '../../src/read/pdf-layout/ligatures.js';

/** One f for each word, drawn as wide as told. */
function opened(words: readonly (readonly [text: string, at: number, width: number, joined?: boolean])[]) {
  const glyphs = words.map(([text]) => ({ text }));
  openLigatures(
    words.map(([, at, width, joined = false], i) => ({ glyphs: glyphs[i]!, at, width, font: 1, joined })),
  );
  return glyphs.map(({ text }) => text);
}

describe('the sign for fi, of which a file tells the f alone', () => {
  test('gets its second letter back', () => {
    expect(
      opened([
        ['of', 1, 0.3],
        ['frst', 0, 0.5],
        ['refect', 2, 0.5],
        ['ofcial', 1, 0.75],
      ]),
    ).toEqual(['of', 'first', 'reflect', 'official']);
  });

  test('is not looked for in a font whose file tells its ligatures, whatever the width of an f', () => {
    const words = [
      ['of', 1, 0.3],
      ['file', 0, 0.5, true],
      ['from', 0, 0.5],
      ['reference', 2, 0.5],
    ] as const;
    expect(opened(words)).toEqual(['of', 'file', 'from', 'reference']);
  });

  test('is not the second f of a double one', () => {
    const words = [
      ['of', 1, 0.3],
      ['effort', 1, 0.3, true],
      ['effort', 2, 0.6, true],
    ] as const;
    expect(opened(words)).toEqual(['of', 'effort', 'effort']);
  });
});

/** A page of a file written by hand: what is drawn, and the font F with the objects it needs (numbered from 5). */
function pageOf(drawn: string, fonts: readonly string[]): Uint8Array {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F 5 0 R >> >> >>',
    stream(drawn),
    ...fonts,
  ];
  let file = '%PDF-1.4\n';
  const places = objects.map((object, index) => {
    const place = String(file.length).padStart(10, '0');
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${place} 00000 n \n`;
  });
  const from = file.length;
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}`;
  file += `trailer << /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${from}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}

function stream(body: string): string {
  return `<< /Length ${body.length} >>\nstream\n${body}\nendstream`;
}

const HELVETICA = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>';

test('an accent drawn over a letter is one letter with it, whichever comes first, and one before a letter is none', async () => {
  const acute = '\\264';
  const drawn = [
    `[(Universit${acute}) 333 (e de )] TJ`,
    `3 Ts (${acute}) Tj 0 Ts [() 383 (Evry, Iva) 444 (${acute}) 111 (n, rock${acute}n)] TJ`,
  ];
  const content = pageOf(`BT /F 10 Tf 72 700 Td ${drawn.join(' ')} ET`, [HELVETICA]);
  expect((await read({ path: 'source.pdf', content })).text).toBe('Université de Évry, Iván, rock´n');
});

test('a page full of accents and letters is read in good time', async () => {
  const line = `(${'\\264a'.repeat(400)}) Tj 0 -0.01 Td `;
  const content = pageOf(`BT /F 1 Tf 72 700 Td ${line.repeat(150)} ET`, [HELVETICA]);
  expect((await read({ path: 'source.pdf', content })).format).toBe('pdf');
});

test('words set close on a full line stay apart', async () => {
  const words = 'This release included the efforts of many'.split(' ');
  const line = words.map((word) => `(${word})`).join(' -170 ');
  const content = pageOf(`BT /F 10 Tf 72 700 Td [${line}] TJ ET`, [HELVETICA]);
  expect((await read({ path: 'source.pdf', content })).text).toBe(words.join(' '));
});

/**
 * A page in a font of pictures whose size says 1 point and whose letters are 7 points high, in TeX's encoding: every character is a box.
 */
function picturesOfLetters(text: string): Uint8Array {
  const codes = Array.from({ length: 128 }, (_, code) => code);
  const drawn = `BT /F 1 Tf 72 700 Td (${text.replace(/[\\()]/gu, '\\$&')}) Tj ET`;
  return pageOf(drawn, [
    `<< /Type /Font /Subtype /Type3 /FontBBox [0 0 500 700] /FontMatrix [0.01 0 0 0.01 0 0] /FirstChar 0 /LastChar 127
/Widths [${codes.map((code) => (code === 32 ? 300 : 500)).join(' ')}] /Resources << >>
/CharProcs << ${codes.map((code) => `/a${code} ${code === 32 ? 7 : 6} 0 R`).join(' ')} >>
/Encoding << /Type /Encoding /Differences [0 ${codes.map((code) => `/a${code}`).join(' ')}] >> >>`,
    stream('500 0 0 0 450 700 d1 0 0 450 700 re f'),
    stream('300 0 0 0 0 0 d1'),
  ]);
}

describe('a font of pictures, as TeX made them for printers', () => {
  const textOf = async (text: string) => {
    const document = await read({ path: 'paper.pdf', content: picturesOfLetters(text) });
    expect(document.problems).toEqual([]);
    return document.text;
  };

  test('is read, though its size says that it is too small to see', async () => {
    expect(await textOf('the results of the count')).toBe('the results of the count');
  });

  test('tells its ligatures by their places in the encoding of TeX', async () => {
    expect(await textOf('the \x0crst e\x0bects of a signi\x0ccant o\x0ece')).toBe(
      'the first effects of a significant office',
    );
  });

  test('tells its marks there as well', async () => {
    expect(await textOf('the \\counted" votes{all of them|stand')).toBe(
      'the “counted” votes–all of them—stand',
    );
  });
});
