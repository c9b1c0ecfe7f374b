import { deflateSync } from 'node:zlib';

const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const SENTENCE = 'BT /F1 12 Tf 72 700 Td (We found no evidence) Tj ET';
const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
/** The numbers of the objects that every file here has; others begin at `FREE`. */
const [CONTENT, FREE] = [4, 6];

type Objects = Record<number, string | Uint8Array>;

/** One page whose content is a part over and over, packed. */
export function packedPdf(part: string, times: number): Uint8Array {
  return onePage(streamOf(Buffer.alloc(part.length * times, part)));
}

/** A page that draws a form, which draws the next one ten times, and so on. */
export function formsPdf(depth: number): Uint8Array {
  const font = '/Font << /F1 5 0 R >>';
  const form = (number: number) =>
    streamOf(
      '/X Do '.repeat(10) + SENTENCE,
      `/Type /XObject /Subtype /Form /BBox [0 0 600 800] /Resources << ${font} /XObject << /X ${number + 1} 0 R >> >>`,
    );
  const forms = numbered(depth, (index) => [FREE + index, form(FREE + index)]);
  return onePage(streamOf('/X Do'), {
    ...forms,
    3: pageOf(2, CONTENT, `${font} /XObject << /X ${FREE} 0 R >>`),
  });
}

/** A page of one sentence, and objects that lead to each other. */
export function objectsPdf(count: number): Uint8Array {
  const chain = numbered(count, (index) => [
    FREE + index,
    `<< /A [${FREE + index - 1} 0 R ${FREE + index + 1} 0 R] >>`,
  ]);
  return onePage(streamOf(SENTENCE), chain);
}

/** A page under many levels of the page tree. */
export function deepPdf(depth: number): Uint8Array {
  const node = (parent: number, kid: number) =>
    `<< /Type /Pages /Parent ${parent} 0 R /Kids [${kid} 0 R] /Count 1 >>`;
  const nodes = numbered(depth, (index) => {
    const number = FREE + index;
    return [number, node(index === 0 ? 2 : number - 1, index === depth - 1 ? 3 : number + 1)];
  });
  const top = `<< /Type /Pages /Kids [${FREE} 0 R] /Count 1 >>`;
  return onePage(streamOf(SENTENCE), { ...nodes, 2: top, 3: pageOf(FREE + depth - 1, CONTENT) });
}

/** A page on which short words stand without any order. */
export function strewnPdf(words: number): Uint8Array {
  const word = (index: number) => {
    const [x, y] = [(index * 7919) % 600, (index * 104_729) % 800];
    return `BT /F1 1 Tf 1 0 0 1 ${x} ${y} Tm (word${index} ) Tj ET`;
  };
  return onePage(streamOf(Array.from({ length: words }, (_, index) => word(index)).join('\n')));
}

/** Pages of six lines each. */
export function pagesPdf(count: number): Uint8Array {
  const line = (page: number, day: number) =>
    `(The county counted ${page} ballots on day ${day} and saw none.) Tj T*\n`;
  const text = (page: number) =>
    `BT /F1 10 Tf 12 TL 72 700 Td ${[1, 2, 3, 4, 5, 6].map((day) => line(page, day)).join('')}ET`;
  const kids = Array.from({ length: count }, (_, index) => FREE + 2 * index);
  const pages = Object.fromEntries(
    kids.flatMap((kid, index): [number, string | Uint8Array][] => [
      [kid, pageOf(2, kid + 1)],
      [kid + 1, streamOf(text(index))],
    ]),
  );
  const tree = `<< /Type /Pages /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}] /Count ${count} >>`;
  return onePage(streamOf(''), { ...pages, 2: tree });
}

/** One page that the file names so many times, with a content of its own or a sentence. */
export function repeatedPdf(count: number, content = SENTENCE): Uint8Array {
  const tree = `<< /Type /Pages /Kids [${'3 0 R '.repeat(count)}] /Count ${count} >>`;
  return onePage(streamOf(content), { 2: tree });
}

/** A page of a file that says it has so many. */
export function boastingPdf(count: number): Uint8Array {
  return onePage(streamOf(SENTENCE), { 2: `<< /Type /Pages /Kids [3 0 R] /Count ${count} >>` });
}

function numbered(count: number, of: (index: number) => [number, string | Uint8Array]): Objects {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => of(index)));
}

function pageOf(parent: number, content: number, resources = '/Font << /F1 5 0 R >>'): string {
  return `<< /Type /Page /Parent ${parent} 0 R /MediaBox [0 0 600 800] /Contents ${content} 0 R /Resources << ${resources} >> >>`;
}

function streamOf(content: string | Uint8Array, entries = ''): Uint8Array {
  const packed = deflateSync(content, { level: 9 });
  const head = `<< /Length ${packed.length} /Filter /FlateDecode ${entries} >>\nstream\n`;
  return Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
}

/** A file of one page with a content; other objects are added, or take the place of those of the page. */
function onePage(content: Uint8Array, others: Objects = {}): Uint8Array {
  const tree = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
  return fileOf({ 1: CATALOG, 2: tree, 3: pageOf(2, CONTENT), [CONTENT]: content, 5: FONT, ...others });
}

function fileOf(objects: Objects): Uint8Array {
  const numbers = Object.keys(objects).map(Number);
  const parts = [Buffer.from('%PDF-1.4\n')];
  let length = parts[0]!.length;
  const entries = numbers.map((number) => {
    const body = Buffer.from(objects[number]!);
    const part = Buffer.concat([Buffer.from(`${number} 0 obj\n`), body, Buffer.from('\nendobj\n')]);
    const entry = `${String(length).padStart(10, '0')} 00000 n \n`;
    length += parts[parts.push(part) - 1]!.length;
    return entry;
  });
  const size = numbers.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${entries.join('')}trailer\n<< /Root 1 0 R /Size ${size} >>\nstartxref\n${length}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(end)]);
}
