import { beforeAll, describe, expect, test } from '@jest/globals';
import { read } from '../../src/read/index.js';
import { placeOf } from '../../src/language/offset-map.js';
import type { Document } from '../../src/types/index.js';
import { drawLines, makePdf, wrap } from '../support/make-pdf.js';

const PROSE =
  'The commission examined the records of eleven counties over a period of two years. It found no evidence that any ballot was altered. ' +
  'Several clerks described delays in the delivery of forms, and two offices had lost their power supply for most of the morning. ' +
  'These events were reported at the time, and the commission has seen nothing that would change the earlier account of them. ' +
  'The counties have since replaced the machines, trained their staff and published the logs for everybody to read.';

async function readPdf(bytes: Uint8Array): Promise<Document> {
  return read({ path: 'source.pdf', content: bytes });
}

function blocksOf(document: Document): string[] {
  return document.blocks.map(({ span }) => document.text.slice(span.start, span.end));
}

function pageOf(document: Document, words: string): number | null {
  const start = document.text.indexOf(words);
  expect(start).toBeGreaterThanOrEqual(0);
  return placeOf(document, { start, end: start + words.length }).page;
}

test('lines of a paragraph become one paragraph', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.addPage();
    drawLines(pdf, wrap(pdf, PROSE, 420));
  });
  expect(blocksOf(await readPdf(bytes))).toEqual([PROSE]);
});

test('bytes as Node reads them from a file are as good as any', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.addPage();
    drawLines(pdf, ['Some words stand here.']);
  });
  expect((await readPdf(Buffer.from(bytes))).text).toBe('Some words stand here.');
});

test('two columns are read one after the other, under a title across both', async () => {
  const other = PROSE.replaceAll('commission', 'authority');
  const document = await readPdf(
    await makePdf((pdf) => {
      pdf.addPage();
      drawLines(pdf, ['An inquiry into the conduct of the vote'], { y: 60, size: 18 });
      drawLines(pdf, wrap(pdf, PROSE, 220), { x: 60, y: 110 });
      drawLines(pdf, wrap(pdf, other, 220), { x: 310, y: 110 });
    }),
  );
  expect(blocksOf(document)).toEqual(['An inquiry into the conduct of the vote', PROSE, other]);
  expect(document.blocks[0]!.kind).toBe('heading');
});

test('page numbers printed in the foot are labels where they differ from the count', async () => {
  const foot = (numbers: readonly string[]) =>
    makePdf((pdf) => {
      for (const number of numbers) {
        pdf.addPage();
        drawLines(pdf, wrap(pdf, PROSE, 420));
        drawLines(pdf, [`Annual review 2024 | ${number}`], { y: 810, size: 8 });
      }
    });
  const labels = async (numbers: readonly string[]) =>
    (await readPdf(await foot(numbers))).pages.slice(0, 3).map(({ label }) => label);
  expect(await labels(['11', '12', '13'])).toEqual(['11', '12', '13']);
  expect(await labels(['1', '2', '3'])).toEqual([null, null, null]);
  expect(await labels(['7', '7', '7'])).toEqual([null, null, null]);
});

test('a second column of only a few lines is a column', async () => {
  const document = await readPdf(
    await makePdf((pdf) => {
      pdf.addPage();
      drawLines(pdf, wrap(pdf, PROSE, 220), { x: 60, y: 110 });
      drawLines(
        pdf,
        wrap(pdf, 'The next report is due in the spring, when the courts have ruled on it.', 220),
        {
          x: 310,
          y: 110,
        },
      );
    }),
  );
  expect(blocksOf(document)).toEqual([
    PROSE,
    'The next report is due in the spring, when the courts have ruled on it.',
  ]);
});

test('a sentence runs on over a page break past running heads, feet, page numbers and notes', async () => {
  const document = await readPdf(
    await makePdf((pdf) => {
      const lines = wrap(pdf, PROSE, 420);
      for (const [index, part] of [lines.slice(0, 2), lines.slice(2)].entries()) {
        pdf.addPage();
        drawLines(pdf, [`Report of the commission          ${index + 3}`], { y: 30, size: 9 });
        drawLines(pdf, part);
        drawLines(pdf, [`${index + 1} See the minutes of the meeting.`], { y: 700, size: 8 });
        drawLines(pdf, [`Page ${index + 1} of 2`], { x: 280, y: 810, size: 9 });
      }
    }),
  );
  expect(blocksOf(document)).toEqual([
    PROSE,
    '1 See the minutes of the meeting.',
    '2 See the minutes of the meeting.',
    'Report of the commission 3',
    'Page 1 of 2',
  ]);
  expect(document.blocks.map(({ kind }) => kind)).toEqual([
    'paragraph',
    'footnote',
    'footnote',
    'caption',
    'caption',
  ]);
  expect(pageOf(document, 'eleven counties')).toBe(1);
  expect(pageOf(document, 'published the logs')).toBe(2);
});

describe('a figure at the head of a page, in the middle of a sentence', () => {
  const CAPTION = ['Figure 2: Boats in the harbour, by month.'];
  let [first, rest]: [string[], string[]] = [[], []];

  beforeAll(async () => {
    await makePdf((pdf) => {
      const lines = wrap(pdf, PROSE, 420);
      const cut = lines.findIndex((line, at) => at > 1 && /^\p{Ll}/u.test(line));
      [first, rest] = [lines.slice(0, cut), lines.slice(cut)];
    });
  });

  /** The blocks of two pages: some lines of prose, then a drawing with its labels and caption, then the rest. */
  async function blocksAround(below: string, above: readonly string[] = [], caption = CAPTION) {
    const bytes = await makePdf((pdf) => {
      pdf.addPage();
      drawLines(pdf, first);
      pdf.addPage();
      drawLines(pdf, above, { y: 100 });
      drawLines(pdf, ['May', 'June'], { x: 200, y: 160, size: 8, pitch: 40 });
      drawLines(pdf, caption, { x: 120, y: 260 });
      drawLines(pdf, wrap(pdf, below, 420), { y: 310 });
    });
    return blocksOf(await readPdf(bytes));
  }

  test('stands behind the paragraph that it parts', async () => {
    const blocks = await blocksAround(rest.join(' '));
    expect(blocks[0]).toBe(PROSE);
    expect(blocks.at(-1)).toBe(CAPTION[0]);
  });

  test.each([
    ['a new sentence below it', 'The boats were counted at noon.', [], CAPTION],
    [
      'the sentence ends above it',
      'where noon is by the church clock, and not by the sun.',
      ['of last year.'],
      CAPTION,
    ],
    ['no caption', 'where noon is by the church clock, and not by the sun.', [], ['Boats in the harbour']],
  ])('is left where it is: %s', async (_, below, above, caption) => {
    const blocks = await blocksAround(below, above, caption);
    expect(blocks[0]).not.toContain(below);
    expect(blocks.at(-1)).toContain(below);
  });
});

test('a summary in small type is one paragraph, though parts of formulas are set in its size', async () => {
  const summary = ['The boats of the bay', 'came home at nine, and', 'we counted them there.'];
  const document = await readPdf(
    await makePdf((pdf) => {
      pdf.addPage();
      drawLines(pdf, summary, { x: 120, y: 60, size: 9, pitch: 12 });
      drawLines(pdf, wrap(pdf, PROSE, 450), { y: 130 });
      drawLines(pdf, 'a b c d e f g h i j k l'.split(' '), { x: 300, y: 400, size: 9, pitch: 5 });
    }),
  );
  expect(blocksOf(document)[0]).toBe(summary.join(' '));
});

test('line numbers in the margin are no text', async () => {
  const document = await readPdf(
    await makePdf((pdf) => {
      pdf.addPage();
      const lines = wrap(pdf, PROSE, 380);
      drawLines(pdf, lines, { x: 110 });
      drawLines(
        pdf,
        lines.map((_, index) => String(index + 1)),
        { x: 70 },
      );
    }),
  );
  expect(blocksOf(document)).toEqual([PROSE]);
});

test('broken words are joined, real hyphens are kept', async () => {
  const document = await readPdf(
    await makePdf((pdf) => {
      pdf.addPage();
      drawLines(pdf, [
        'A long-term plan for the county was published after the commission had asked for infor-',
        'mation about the long-',
        'term costs. The chair called the state-of-the-',
        'art equipment a source of trouble, and the Anglo-',
        'Saxon texts were late.',
      ]);
    }),
  );
  expect(document.text).toContain('for information about the long-term costs');
  expect(document.text).toContain('Anglo-Saxon texts');
});

test('a raised note mark is not glued to its word, and offsets still map to the page', async () => {
  const document = await readPdf(
    await makePdf((pdf) => {
      pdf.addPage();
      pdf.fontSize(11).text('No tally was altered', 72, 100, { lineBreak: false });
      const x = 72 + pdf.widthOfString('No tally was altered');
      pdf.fontSize(6).text('12', x, 99, { lineBreak: false });
      pdf.fontSize(11).text(' by anyone.', x + 7, 100, { lineBreak: false });
    }),
  );
  expect(document.text).toBe('No tally was altered by anyone.');
  const start = document.text.indexOf('by anyone');
  expect(placeOf(document, { start, end: start + 9 })).toMatchObject({ line: 1, column: 24, page: 1 });
});

test('a stamp set at an angle is left out; a rotated page is read upright', async () => {
  const stamped = await makePdf((pdf) => {
    pdf.addPage();
    drawLines(pdf, wrap(pdf, PROSE, 420));
    pdf.save().rotate(45, { origin: [300, 400] });
    pdf.fontSize(60).text('DRAFT', 200, 380, { lineBreak: false }).restore();
  });
  expect(blocksOf(await readPdf(stamped))).toEqual([PROSE]);
  const turned = await makePdf((pdf) => {
    pdf.addPage();
    (pdf.page.dictionary.data as Record<string, unknown>)['Rotate'] = 90;
    pdf.save().translate(0, 842).rotate(-90);
    drawLines(pdf, wrap(pdf, PROSE, 420), { x: 60, y: 60 });
    pdf.restore();
  });
  expect(blocksOf(await readPdf(turned))).toEqual([PROSE]);
});

test('a table keeps its rows and leaves the prose around it whole', async () => {
  const rows = [
    ['County', 'Ballots', 'Delays'],
    ['Arden', '12,400', '3'],
    ['Bell', '9,310', '0'],
    ['Corrie', '22,005', '7'],
    ['Dunmore', '4,120', '1'],
    ['Elver', '7,750', '2'],
  ];
  const document = await readPdf(
    await makePdf((pdf) => {
      const lines = wrap(pdf, PROSE, 420);
      pdf.addPage();
      drawLines(pdf, lines);
      for (const [index, row] of rows.entries()) {
        for (const [column, cell] of row.entries())
          drawLines(pdf, [cell], { x: 72 + column * 140, y: 250 + index * 14 });
      }
      drawLines(pdf, lines, { y: 360 });
    }),
  );
  expect(blocksOf(document)).toEqual([PROSE, ...rows.map((row) => row.join(' ')), PROSE]);
});

test('a line drawn out to the width of its column is no row of a table', async () => {
  const lines = [
    'The board met in May and voted',
    'for the new plan of',
    'the pier and the tower, and so on.',
  ];
  const document = await readPdf(
    await makePdf((pdf) => {
      pdf.addPage();
      drawLines(pdf, [lines[0]!, '', lines[2]!]);
      let x = 72;
      for (const word of lines[1]!.split(' ')) {
        drawLines(pdf, [word], { x, y: 114 });
        x += pdf.widthOfString(word) + (word === 'plan' ? 20 : 12);
      }
    }),
  );
  expect(blocksOf(document)).toEqual([lines.join(' ')]);
});

test('an ending set far off its word belongs to it', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.addPage();
    drawLines(pdf, ['It is the bailiff']);
    drawLines(pdf, ['’s lamp that was lit.'], { x: 75 + pdf.widthOfString('It is the bailiff') });
  });
  expect(blocksOf(await readPdf(bytes))).toEqual(['It is the bailiff’s lamp that was lit.']);
});

test('printed page labels are kept', async () => {
  const document = await readPdf(
    await makePdf((pdf) => {
      for (const words of ['A preface on the first page.', 'The body on the second page.']) {
        pdf.addPage();
        drawLines(pdf, [words]);
      }
      const labels = pdf.ref({ Nums: [0, { S: 'r' }, 1, { S: 'D', St: 1 }] });
      (pdf as unknown as { _root: { data: Record<string, unknown> } })._root.data['PageLabels'] = labels;
      labels.end('');
    }),
  );
  expect(document.pages.map(({ label }) => label)).toEqual(['i', '1']);
});

/** Two pages of the same prose, each drawn on further. */
function twoPages(
  more: (pdf: Parameters<Parameters<typeof makePdf>[0]>[0], page: number) => void,
): Promise<Uint8Array> {
  return makePdf((pdf) => {
    for (const page of [1, 2]) {
      pdf.addPage();
      more(pdf, page);
    }
  });
}

describe('what stands around the text', () => {
  test('heads well below the top, other ones on left and right pages, part no sentence', async () => {
    const lines = (pdf: Parameters<typeof wrap>[0]) => wrap(pdf, PROSE, 420);
    const bytes = await makePdf((pdf) => {
      for (const page of [1, 2, 3, 4]) {
        pdf.addPage();
        const head =
          page % 2 === 1 ? `Cite as: 607 H. R. (2026)          ${page}` : `${page}          FERRY v. TOWN`;
        drawLines(pdf, [head], { x: 180, y: 190, size: 10 });
        drawLines(pdf, ['HALE, J., dissenting'], { x: 220, y: 210, size: 10 });
        const text = lines(pdf);
        drawLines(pdf, page === 4 ? text.slice(2) : text.slice(0, 2), { y: 240 });
      }
    });
    const document = await readPdf(bytes);
    const half = PROSE.slice(PROSE.indexOf('found no evidence'), PROSE.indexOf('delays'));
    expect(document.text).toContain(half);
    expect(blocksOf(document).filter((text) => text.includes('HALE'))).toEqual(['HALE, J., dissenting']);
  });

  test('a head with the chapter at one edge and the section at the other parts no sentence, though sections change', async () => {
    let printed = '';
    const bytes = await makePdf((pdf) => {
      const text = wrap(pdf, PROSE, 420);
      printed = text.slice(0, 3).join(' ');
      ['1.1. WHO VOTED', '1.1. WHO VOTED', '1.2. HOW THE VOTES WERE COUNTED'].forEach((section, page) => {
        pdf.addPage();
        drawLines(pdf, ['CHAPTER 1. THE VOTE'], { y: 60, size: 10 });
        drawLines(pdf, [section], { x: 492 - pdf.widthOfString(section), y: 60, size: 10 });
        drawLines(pdf, text.slice(page, page + 1), { y: 100 });
      });
    });
    expect((await readPdf(bytes)).text).toContain(printed);
  });

  test('a line that stands on one page only is kept', async () => {
    const bytes = await twoPages((pdf, page) => {
      drawLines(pdf, ['Annual review'], { y: 30, size: 9 });
      drawLines(pdf, wrap(pdf, PROSE, 420), { y: 100 });
      if (page === 1) drawLines(pdf, ['This draft was never agreed to.'], { y: 800, size: 9 });
    });
    expect((await readPdf(bytes)).text).toContain('This draft was never agreed to.');
  });

  test('a stamp over a line of text is no part of it, and is kept', async () => {
    const bytes = await twoPages((pdf, page) => {
      drawLines(pdf, wrap(pdf, PROSE, 380), { x: 150, y: 100 });
      drawLines(pdf, ['Page Proof Pending Publication'], { x: 20, y: page === 1 ? 100 : 128, size: 12 });
    });
    const document = await readPdf(bytes);
    expect(blocksOf(document)).toEqual([PROSE, PROSE, 'Page Proof Pending Publication'].slice(0));
  });

  test('words that come back inside the lines of small print are no stamp', async () => {
    const bytes = await makePdf((pdf) => {
      for (const page of [1, 2, 3]) {
        pdf.addPage();
        if (page === 3) drawLines(pdf, wrap(pdf, `${PROSE} ${PROSE} ${PROSE}`, 420));
        else drawLines(pdf, [`It is so held in the case of ${page} pages`], { size: 8 });
        if (page < 3) drawLines(pdf, [', the chair, concurring.'], { x: 260, size: 8 });
      }
    });
    const [first] = blocksOf(await readPdf(bytes));
    expect(first).toMatch(/^It is so held .* pages ?, the chair, concurring\./u);
  });

  test('text that comes back on every page is text', async () => {
    const bytes = await twoPages((pdf) => {
      drawLines(pdf, wrap(pdf, PROSE, 420));
    });
    expect(blocksOf(await readPdf(bytes))).toEqual([PROSE, PROSE]);
  });

  test('words in the margin are read by themselves', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.addPage();
      const lines = wrap(pdf, PROSE, 330);
      drawLines(pdf, lines, { x: 180 });
      drawLines(pdf, ['No ballots', 'were altered'], { x: 72, size: 8 });
    });
    expect(blocksOf(await readPdf(bytes))).toEqual([PROSE, 'No ballots were altered']);
  });
});

test('an initial over three lines belongs to its word', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.addPage();
    const lines = wrap(pdf, PROSE.slice(1), 380);
    drawLines(pdf, lines.slice(0, 3), { x: 110 });
    drawLines(pdf, ['T'], { x: 72, y: 97, size: 46 });
    drawLines(pdf, lines.slice(3), { x: 72, y: 145 });
  });
  expect((await readPdf(bytes)).text.replace(/\s+/gu, ' ')).toBe(PROSE);
});

test('a page of words that run up the sheet is read', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.addPage();
    pdf.save().rotate(-90, { origin: [300, 400] });
    drawLines(pdf, wrap(pdf, PROSE, 420), { x: 100, y: 300 });
    pdf.restore();
  });
  expect(blocksOf(await readPdf(bytes))).toEqual([PROSE]);
});

describe('words nobody sees', () => {
  const hide = (draw: Parameters<typeof makePdf>[0]) =>
    makePdf((pdf) => {
      pdf.addPage();
      drawLines(pdf, wrap(pdf, PROSE, 420));
      draw(pdf);
    });

  test.each<[string, Parameters<typeof makePdf>[0]]>([
    [
      'white on white',
      (pdf) => {
        drawLines(pdf.fillColor('white'), ['The keeper stole the oil.'], { y: 400 });
      },
    ],
    [
      'one point high',
      (pdf) => {
        drawLines(pdf, ['The keeper stole the oil.'], { y: 400, size: 1 });
      },
    ],
    [
      'under a black bar',
      (pdf) => {
        drawLines(pdf, ['The keeper stole the oil.'], { y: 400 });
        pdf.rect(60, 390, 300, 30).fill('black');
      },
    ],
  ])('%s: named, and no text', async (_name, draw) => {
    const { text, problems } = await readPdf(await hide(draw));
    expect(text).toBe(PROSE);
    expect(problems.map(({ message }) => message).join()).toMatch(
      /^Page 1: hidden text .*“The keeper stole the oil\.”$/u,
    );
  });

  test('white on a dark field is text', async () => {
    const bytes = await hide((pdf) => {
      pdf.rect(60, 390, 300, 30).fill('navy');
      drawLines(pdf.fillColor('white'), ['A box about the keeper.'], { y: 400 });
    });
    const { text, problems } = await readPdf(bytes);
    expect(text).toContain('A box about the keeper.');
    expect(problems).toEqual([]);
  });
});

test('values of a form and notes over the page are read', async () => {
  const bytes = await makePdf((pdf) => {
    pdf.addPage();
    pdf.font('Helvetica');
    (pdf as unknown as { initForm: () => void }).initForm();
    drawLines(pdf, ['Name of the ship:'], { y: 100 });
    (pdf as unknown as { formText: (...given: unknown[]) => void }).formText('ship', 180, 96, 200, 18, {
      value: 'Northern Light of Orrin',
    });
    pdf.note(400, 300, 20, 20, 'The captain signed this twice.');
  });
  const { text } = await readPdf(bytes);
  expect(text).toContain('Name of the ship: Northern Light of Orrin');
  expect(text).toContain('The captain signed this twice.');
});

describe('what cannot be read is said in one sentence', () => {
  test('encrypted', async () => {
    const bytes = await makePdf(
      (pdf) => {
        pdf.addPage();
        drawLines(pdf, ['Nobody may read this.']);
      },
      { userPassword: 'secret' },
    );
    const { text, problems } = await readPdf(bytes);
    expect(text).toBe('');
    expect(problems.map(({ message }) => message).join()).toMatch(/encrypted.*password/u);
  });

  test('only images', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.addPage().rect(50, 50, 300, 300).fill('grey');
      pdf.addPage().rect(50, 50, 300, 300).fill('grey');
    });
    const { text, problems } = await readPdf(bytes);
    expect(text).toBe('');
    expect(problems.map(({ message }) => message).join()).toMatch(
      /no text: its 2 pages are images; --ocr would read it/u,
    );
  });

  test('one page of several is an image', async () => {
    const bytes = await makePdf((pdf) => {
      pdf.addPage();
      drawLines(pdf, ['Some words stand here.']);
      pdf.addPage().rect(50, 50, 300, 300).fill('grey');
    });
    const { text, problems } = await readPdf(bytes);
    expect(text).toBe('Some words stand here.');
    expect(problems.map(({ message }) => message).join()).toMatch(/^Page 2: no text/u);
  });

  test.each([
    ['not a PDF inside', '%PDF-1.7\nthis is no PDF'],
    [
      'pages in a loop',
      '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [2 0 R] /Count 1 >>',
    ],
  ])('damaged: %s', async (_name, content) => {
    const { text, problems } = await read({ path: 'source.pdf', content });
    expect(text).toBe('');
    expect(problems).toHaveLength(1);
  });
});

test('a number stays on the line of what it counts, however short the line before it is left', async () => {
  const document = await readPdf(
    await makePdf((pdf) => {
      pdf.addPage();
      drawLines(pdf, [
        'The committee raised the range for the rate of the funds by a further',
        '¾ of a percentage point, which brings the range as a whole',
        '2½ points above the level that it had at the turn of the year and to what',
        'the committee takes to be neutral.',
      ]);
    }),
  );
  expect(document.blocks).toHaveLength(1);
});

test('a dash set close stays close over the end of a line', async () => {
  const document = await readPdf(
    await makePdf((pdf) => {
      pdf.addPage();
      drawLines(pdf, [
        'As the report admits–indeed says twice on its pages 16–',
        '20 and on others, the harbour office knew of the leak —',
        'so its staff say – well before.',
      ]);
    }),
  );
  expect(document.text).toBe(
    'As the report admits–indeed says twice on its pages 16–20 and on others, the harbour office knew of the leak — so its staff say – well before.',
  );
});
