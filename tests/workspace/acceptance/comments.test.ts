import { describe, expect, test } from '@jest/globals';
import { check } from '../../../src/index.js';
import type { Report } from '../../../src/types/index.js';

const SOURCE = {
  path: 'report.md',
  content:
    'The board may close the pier in June.\n\nThe keeper saw nothing in the harbour.\n\nThe ferry was never late in May.\n',
};
const PIER = '“The board will close the pier in June,” the report says.';
const FERRY = '“The ferry was often late in May,” the report adds.';

async function report(
  content: string,
  more: Parameters<typeof check>[1] = {},
  path = 'a.md',
): Promise<Report> {
  return check({ path, content }, { sources: [SOURCE], ...more });
}

/** Each finding by the noun of its sentence, with what lets it stand. */
const standing = ({ findings, quotations }: Report) =>
  findings.map(({ quotation, suppressed }) => [
    /pier|ferry/u.exec(quotations.find(({ id }) => id === quotation)!.text)![0],
    suppressed === null ? null : (suppressed.reason ?? ''),
  ]);
const told = ({ problems }: Report) =>
  problems.map(({ message, place }) => `${place?.line}:${place?.column} ${message}`);

describe('without comments', () => {
  test('both sentences have a finding', async () => {
    expect(standing(await report(`${PIER}\n\n${FERRY}\n`))).toEqual([
      ['pier', null],
      ['ferry', null],
    ]);
  });
});

describe('sourcecheck-disable-next-line', () => {
  const NEXT = '<!-- sourcecheck-disable-next-line -- heard on tape -->';

  test.each([
    ['the line after it', `${NEXT}\n${PIER}\n\n${FERRY}\n`],
    ['over a blank line', `${NEXT}\n\n${PIER}\n\n${FERRY}\n`],
    ['the whole paragraph, wrapped', `${NEXT}\n${PIER.replace(' will', '\nwill')}\n\n${FERRY}\n`],
    ['with CRLF', `${NEXT}\r\n${PIER}\r\n\r\n${FERRY}\r\n`],
    ['behind a BOM', `\uFEFF${NEXT}\n${PIER}\n\n${FERRY}\n`],
    ['an item of a list', `- A\n\n${NEXT}\n- ${PIER}\n- ${FERRY}\n`],
  ])('lets stand %s', async (_, content) => {
    const result = await report(content);
    expect(standing(result)).toEqual([
      ['pier', 'heard on tape'],
      ['ferry', null],
    ]);
    expect(told(result)).toEqual([]);
  });

  test('inside a paragraph it is about the next line of the file', async () => {
    const result = await report(`A week passed. ${NEXT}\n${PIER}\n${FERRY}\n`);
    expect(standing(result)).toEqual([
      ['pier', 'heard on tape'],
      ['ferry', null],
    ]);
  });

  test('may name checks and families', async () => {
    const named = (names: string) =>
      report(`<!-- sourcecheck-disable-next-line ${names} -- tape -->\n${PIER}\n\n${FERRY}\n`);
    const all = ['quote/dropped-qualifier', 'quote/*', 'number/*, quote/dropped-qualifier'];
    for (const names of all) expect(standing(await named(names))[0]).toEqual(['pier', 'tape']);
    expect(standing(await named('number/*'))[0]).toEqual(['pier', null]);
  });
});

describe('ranges and files', () => {
  test('what is disabled stays so until it is enabled', async () => {
    const content = `<!-- sourcecheck-disable -->\n${PIER}\n\n<!-- sourcecheck-enable -->\n\n${FERRY}\n`;
    expect(standing(await report(content))).toEqual([
      ['pier', ''],
      ['ferry', null],
    ]);
  });

  test('one check may be enabled again by name', async () => {
    const content = `<!-- sourcecheck-disable quote/* -->\n${PIER}\n\n<!-- sourcecheck-enable quote/dropped-qualifier -->\n\n${FERRY}\n`;
    const [pier, ferry] = (await report(content)).findings;
    expect(pier!.suppressed).not.toBeNull();
    expect({ check: ferry!.check, stands: ferry!.suppressed === null }).toEqual({
      check: ferry!.check,
      stands: ferry!.check === 'quote/dropped-qualifier',
    });
  });

  test('a whole file, wherever the comment stands', async () => {
    const content = `${PIER}\n\n${FERRY}\n\n<!-- sourcecheck-disable-file -- satire -->\n`;
    expect(standing(await report(content))).toEqual([
      ['pier', 'satire'],
      ['ferry', 'satire'],
    ]);
  });
});

describe('in HTML', () => {
  test('comments work alike, and are no text', async () => {
    const content = `<!doctype html><main><h1>Pier</h1>\n<!-- sourcecheck-disable-next-line -- tape -->\n<p>${PIER}</p>\n<p>${FERRY}</p></main>`;
    const result = await report(content, {}, 'a.html');
    expect(standing(result)).toEqual([
      ['pier', 'tape'],
      ['ferry', null],
    ]);
    expect(JSON.stringify([result.claims, result.quotations, result.omissions])).not.toContain('sourcecheck');
  });

  test('inside Markdown too', async () => {
    const content = `<div>\n<!-- sourcecheck-disable-file -- tape -->\n</div>\n\n${PIER}\n`;
    expect(standing(await report(content))).toEqual([['pier', 'tape']]);
  });
});

test('comments are no text, no claim, no quotation, and change no verdict', async () => {
  const plain = await report(`${PIER}\n\n${FERRY}\n`);
  const commented = await report(
    `<!-- sourcecheck-disable quote/not-found -- he said “no evidence” -->\n\n${PIER}\n\n${FERRY}\n`,
  );
  const texts = ({ quotations, claims }: Report) =>
    [...quotations, ...claims].map(({ text, verdict }) => [text, verdict]);
  expect(texts(commented)).toEqual(texts(plain));
});

test('a comment shown as code is none', async () => {
  const content = `    <!-- sourcecheck-disable-file -->\n\n\`<!-- sourcecheck-disable-file -->\`\n\n${PIER}\n`;
  expect(standing(await report(content))).toEqual([['pier', null]]);
});

describe('what is told of comments', () => {
  test.each([
    [
      'an unknown check',
      'sourcecheck-disable-file quote/droped-qualifier',
      '1:1 There is no check called `quote/droped-qualifier`, which is named in this comment; did you mean `quote/dropped-qualifier`?',
    ],
    [
      'a family without its star',
      'sourcecheck-disable-file certainty',
      '1:1 There is no check called `certainty`, which is named in this comment; did you mean `certainty/*`?',
    ],
    [
      'an unknown word',
      'sourcecheck-disabel',
      '1:1 The comment `sourcecheck-disabel` is not understood and has no effect; did you mean `sourcecheck-disable`?',
    ],
    [
      'no use at all',
      'sourcecheck-disable-file number/*',
      '1:1 Nothing here needs `sourcecheck-disable-file` for `number/*`; take it out',
    ],
  ])('%s', async (_, comment, expected) => {
    const result = await report(`<!-- ${comment} -->\n\n${PIER}\n`);
    expect(told(result)).toEqual([expected]);
    expect(standing(result)).toEqual([['pier', null]]);
  });

  test('a name that is known counts beside one that is not', async () => {
    const result = await report(`<!-- sourcecheck-disable-file quote/*, quote/nonsense -->\n\n${PIER}\n`);
    expect(standing(result)).toEqual([['pier', '']]);
    expect(told(result)).toHaveLength(1);
  });

  test('a reason may be required; without one the finding stands', async () => {
    const acceptance = { requireReason: true };
    const without = await report(`<!-- sourcecheck-disable-file -->\n\n${PIER}\n`, { acceptance });
    expect(standing(without)).toEqual([['pier', null]]);
    expect(told(without)).toEqual([expect.stringMatching(/^1:1 This comment gives no reason/u)]);
    const toCome = `<!-- sourcecheck-disable-file -- write the reason here -->\n\n${PIER}\n`;
    expect(standing(await report(toCome, { acceptance }))).toEqual([['pier', null]]);
    const given = await report(`<!-- sourcecheck-disable-file -- tape -->\n\n${PIER}\n`, { acceptance });
    expect(standing(given)).toEqual([['pier', 'tape']]);
  });

  test('nothing is called unused where nothing could be compared', async () => {
    const content = `<!-- sourcecheck-disable-file -->\n\n${PIER}\n`;
    expect(told(await report(content, { sources: [] }))).toEqual([]);
  });
});
