/** Documents of the labelled sets as sources of quotations: texts not made for the tests, in every format the product reads. */
import { readFile } from 'node:fs/promises';
import { read } from '../src/read/index.js';
import type { Source, Truth } from '../tests/support/inject-corpus.js';
import { makeDocx, paragraph, run } from '../tests/support/make-docx.js';
import { drawLines, makePdf, wrap } from '../tests/support/make-pdf.js';

/** One row of the labelled files, as far as its text is wanted. */
interface Row {
  readonly doc?: string;
  readonly text?: string;
}

/** The same paragraphs in one format. */
type Writer = readonly [
  extension: string,
  write: (paragraphs: readonly string[]) => string | Promise<Uint8Array> | Uint8Array,
];

const FORMATS: readonly Writer[] = [
  ['txt', (paragraphs) => paragraphs.join('\n\n')],
  ['html', (paragraphs) => `<main>${paragraphs.map((text) => `<p>${escaped(text)}</p>`).join('\n')}</main>`],
  ['docx', (paragraphs) => makeDocx(paragraphs.map((text) => paragraph(run(escaped(text)))).join(''))],
  ['pdf', typeset],
];
/** The standard fonts of PDF hold no other letters; texts that need them are given as plain text. */
const WESTERN = /^[\u0020-\u007E\u00A0-\u00FF‘’“”–—…€™•]*$/u;
/** Shorter texts are stubs, longer ones only cost time. */
const FEWEST_PARAGRAPHS = 6;
const MOST_PARAGRAPHS = 80;
/** A line that opens like this is a heading, a label or an item of a menu. */
const NO_PROSE = /^(?:#|\(meta data\)|[*•|>-])/u;

/** Every different document of some files of rows, read by the product; formats take turns. */
export async function freshSources(files: readonly string[]): Promise<Source[]> {
  const texts = new Set<string>();
  for (const file of files) {
    const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line.trim() !== '');
    for (const line of lines) texts.add(textOf(JSON.parse(line) as Row));
  }
  const paragraphs = [...texts].map(proseOf).filter(({ length }) => length >= FEWEST_PARAGRAPHS);
  return Promise.all(paragraphs.map((prose, index) => sourceOf(prose, index)));
}

function textOf({ doc, text }: Row): string {
  return doc ?? text ?? '';
}

function proseOf(text: string): string[] {
  return text
    .split(/\n+/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => !NO_PROSE.test(line) && /[.!?”"]$/u.test(line))
    .slice(0, MOST_PARAGRAPHS);
}

async function sourceOf(paragraphs: readonly string[], index: number): Promise<Source> {
  const format = FORMATS[index % FORMATS.length]!;
  const plain = format[0] === 'pdf' && !paragraphs.every((text) => WESTERN.test(text));
  const [extension, write] = plain ? FORMATS[0]! : format;
  const document = await read({ path: `report-${index}.${extension}`, content: await write(paragraphs) });
  const truths = paragraphs.map((text): Truth => ({ text, voiced: false, minority: false }));
  return { document, format: document.format, noun: 'report', truths };
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const PAGE = { lines: 46, left: 72, top: 90, pitch: 15, width: 430, size: 10.5 };

/** Pages with a running head and a number at the foot; paragraphs are parted by an empty line. */
function typeset(paragraphs: readonly string[]): Promise<Uint8Array> {
  return makePdf((pdf) => {
    const lines = paragraphs.flatMap((text) => [
      ...wrap(pdf.font('Helvetica'), text, PAGE.width, PAGE.size),
      '',
    ]);
    for (let at = 0; at < lines.length; at += PAGE.lines) {
      pdf.addPage();
      drawLines(pdf, ['Collected papers of the year'], { x: PAGE.left, y: 40, size: 9 });
      drawLines(pdf, lines.slice(at, at + PAGE.lines), {
        x: PAGE.left,
        y: PAGE.top,
        size: PAGE.size,
        pitch: PAGE.pitch,
      });
      drawLines(pdf, [String(at / PAGE.lines + 1)], { x: 300, y: 800, size: 9 });
    }
  });
}
