import { describe, expect, test } from '@jest/globals';
import { partAtOffset, partsOf } from '../../../src/trace/voices/turns.js';
import { documentOf } from '../support.js';
import { read } from '../../../src/read/index.js';

/** Who speaks at each of some words of a text: the label of the part, or its kind where it has none. */
async function speakersAt(content: string, words: readonly string[], path = 'source.txt') {
  const document = await read({ path, content });
  return words.map((word) => {
    const part = partAtOffset(document, document.text.indexOf(word));
    return part === null ? null : (part.speaker ?? part.kind);
  });
}

describe('turns of a transcript', () => {
  test.each([
    [
      'NAME:',
      'KARL LAHTI: The smoke rose.\n\nANNA BRIGG: It burned.\n\nKARL LAHTI: Thank you.',
      ['KARL LAHTI', 'ANNA BRIGG'],
    ],
    [
      'NAME. with a full stop',
      'CHAIR POHL. Good afternoon. The smoke rose.\n\nNIKA TAMM. Are you sure? It burned, they say.\n\nCHAIR POHL. I am.\n\nNIKA TAMM. Thanks.',
      ['CHAIR POHL', 'NIKA TAMM'],
    ],
    [
      'a title in small letters',
      'Senator WARD. The smoke rose at nine.\n\nMr. LIND. It burned all night, Senator.\n\nSenator WARD. Did it?\n\nMr. LIND. It did.',
      ['Senator WARD', 'Mr. LIND'],
    ],
    [
      'names in small letters',
      'Interviewer: What did you see? The smoke?\n\nBerg: It burned before my eyes.\n\nInterviewer: The smoke?\n\nBerg: The fire.',
      ['Interviewer', 'Berg'],
    ],
  ])('%s', async (_, text, [first, second]) => {
    expect(await speakersAt(text, ['smoke', 'burned'])).toEqual([first, second]);
  });

  test('Q and A with line numbers', async () => {
    const text =
      'DEPOSITION OF CARL WEST\n\n1    Q.  Did you see smoke?\n2    A.  I saw it from\n3  the river.\n4    Q.  And fire?\n5    A.  It burned.';
    expect(await speakersAt(text, ['smoke', 'saw it', 'river', 'fire', 'burned'])).toEqual([
      'question',
      'answer',
      'answer',
      'question',
      'answer',
    ]);
  });

  test('a heading ends the words of a speaker who is named in small letters', async () => {
    const text =
      '# Talk\n\nHost: What did you see?\n\nBerg: The smoke rose.\n\nHost: And then?\n\nBerg: It burned.\n\n## The harbour\n\nThe wall was built in May.';
    expect(await speakersAt(text, ['smoke', 'burned', 'wall'], 'source.md')).toEqual(['Berg', 'Berg', null]);
  });

  test('a label in the middle of a line, where the layout was lost', async () => {
    const text =
      'CHAIR POHL. Good afternoon.\n\nNIKA TAMM. Are you sure?\n\nCHAIR POHL. I am. Thank you. LEO AHL. Was there smoke?\n\nCHAIR POHL. It burned.\n\nNIKA TAMM. Thanks.';
    expect(await speakersAt(text, ['smoke', 'burned'])).toEqual(['LEO AHL', 'CHAIR POHL']);
  });

  test.each([
    [
      'labels of a form',
      'Date: 3 May\n\nTo: the board\n\nFrom: the yard\n\nSubject: smoke\n\nDate: 4 May\n\nTo: the board',
    ],
    ['an abstract', 'Methods: We saw smoke.\n\nResults: It burned.\n\nConclusions: Keep a bucket.'],
    ['one label', 'The mayor wrote: the smoke rose.\n\nNote: this was in May.\n\nThe fire burned.'],
    ['a contents list', '1. SMOKE. The first.\n\n2. FIRE. The second.\n\n3. WATER. The third.'],
    [
      'entries of a listing',
      'Name: tide\n\nSummary: tables of the harbour\n\nThe smoke rose, as the first entry shows.\n\nName: gauge\n\nSummary: levels\n\nThe fire burned.',
    ],
    [
      'a few remarks in a long text',
      `Remark: Mind the step.\n\n${'The smoke rose over the harbour wall. '.repeat(400)}\n\nTip: Take a lamp.\n\n${'The fire burned on. '.repeat(400)}\n\nRemark: Mind the dog.\n\nTip: Take a rope.\n\n${'The tide came in again. '.repeat(400)}`,
    ],
  ])('none in %s', async (_, text) => {
    const document = await read({ path: 'source.txt', content: text });
    expect(partsOf(document)).toEqual([]);
  });
});

describe('opinions of a judgment', () => {
  const RULING = `Syllabus

The summary says that smoke rose.

JUSTICE ARDENT delivered the opinion of the Court.

The charge is a tax.

JUSTICE KENNE, with whom JUSTICE ROOD joins, concurring in part.

The charge is hardly a fee.

JUSTICE SCALA, dissenting.

The charge is theft.`;

  test('each has its judge, and the headnote has none', async () => {
    expect(await speakersAt(RULING, ['smoke', 'a tax', 'hardly', 'theft'])).toEqual([
      'headnote',
      'ARDENT',
      'KENNE',
      'SCALA',
    ]);
  });

  test('an opinion behind a transcript ends the last turn', async () => {
    const text =
      'JUDGE SCALA: The smoke rose.\n\nMS. VERRI: It did.\n\nJUDGE SCALA: Go on.\n\nOpinion of Judge Sotelo, dissenting.\n\nIt burned.';
    expect(await speakersAt(text, ['smoke', 'burned'])).toEqual(['JUDGE SCALA', 'Sotelo']);
  });
});

describe('notes of a judgment', () => {
  const opinion = [
    'JUSTICE LAHTI delivered the opinion of the Court.',
    'The lamp of the tower must be lit at dusk, and the rule says so in plain words.',
    'COURT OF THE COAST',
    'JUSTICE BRIGG, dissenting.',
    'The rule says nothing of the kind, and I would let the lamp be dark.',
  ];
  const notes = ['1 We express no view on the oil of the lamp.', '2 The keeper never asked for that.'];
  const text = [...opinion, ...notes].join('\n\n');
  const block = (words: string, kind: 'paragraph' | 'footnote') => {
    const start = text.indexOf(words);
    return { kind, level: 0, quoteDepth: 0, span: { start, end: start + words.length } };
  };
  const page = (number: number, from: string, to: string | null) => {
    const span = { start: text.indexOf(from), end: to === null ? text.length : text.indexOf(to) };
    return { number, label: null, span };
  };
  const blocks = [
    ...opinion.map((words) => block(words, 'paragraph')),
    ...notes.map((words) => block(words, 'footnote')),
  ];
  const pages = [
    page(1, opinion[0]!, opinion[2]!),
    page(2, opinion[2]!, notes[0]!),
    page(1, notes[0]!, notes[1]!),
    page(2, notes[1]!, null),
  ];
  const speakerOf = (words: string, document = documentOf('opinion.pdf', text, { blocks, pages })) =>
    partAtOffset(document, text.indexOf(words))?.speaker ?? null;

  test('belong to the opinion over them on their page', () => {
    expect(['must be lit', 'be dark', 'no view', 'never asked'].map((words) => speakerOf(words))).toEqual([
      'LAHTI',
      'BRIGG',
      'LAHTI',
      'BRIGG',
    ]);
  });

  test('the names of the court over an opinion are part of it', () => {
    expect(speakerOf('COURT OF THE COAST')).toBe('BRIGG');
  });

  test('belong to nobody where there are no pages', () => {
    expect(speakerOf('no view', documentOf('opinion.txt', text, { blocks }))).toBeNull();
  });
});
