import { readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync, zipSync } from '../src/language/zip.js';
import { formats } from '../src/read/formats.js';
import { glob } from '../src/workspace/glob.js';
import { drawLines, makePdf } from '../tests/support/make-pdf.js';
import { mutated } from './mutate.js';

/** A file that is whole, and what damages it. */
export interface Whole {
  /** With its dot. */
  readonly extension: string;
  readonly damaged: (seed: number) => Uint8Array;
}

const WRITTEN = ['fixtures/*/article.*', 'fixtures/*/sources/*'];
/** Files that are folders of parts, packed. */
const PACKED = ['.docx', '.xlsx', '.odt'];

/** The samples of all formats, the articles and sources of all fixtures, and a PDF; what is packed comes a second time, to be damaged within. */
export async function wholeFiles(): Promise<Whole[]> {
  const samples = formats.map(({ extensions, sample }) => ({
    extension: extensions[0]!,
    bytes: typeof sample === 'string' ? new TextEncoder().encode(sample) : sample,
  }));
  const paths = (await Promise.all(WRITTEN.map((pattern) => glob(pattern)))).flat();
  const written = await Promise.all(
    paths.map(async (path) => ({ extension: extname(path), bytes: new Uint8Array(await readFile(path)) })),
  );
  const drawn = await makePdf((file) => {
    file.addPage();
    drawLines(file, ['We found no evidence that any vote was altered.', 'It was a quiet day.']);
  });
  return [...samples, ...written, { extension: '.pdf', bytes: drawn }].flatMap(waysOf);
}

function waysOf({ extension, bytes }: { readonly extension: string; readonly bytes: Uint8Array }): Whole[] {
  const outside: Whole = { extension, damaged: (seed) => mutated(bytes, seed) };
  if (PACKED.includes(extension))
    return [outside, { extension, damaged: (seed) => mutatedWithin(bytes, seed) }];
  if (extension !== '.pdf') return [outside];
  const open = unpackedPdf(bytes);
  return [outside, { extension, damaged: (seed) => mutated(open, seed) }];
}

/** A packed file one of whose parts is damaged: its checksums are right, so that readers look at what is in it. */
function mutatedWithin(bytes: Uint8Array, seed: number): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[seed % names.length]!;
  return zipSync({ ...parts, [name]: mutated(parts[name]!, seed) });
}

/** A PDF whose streams are written out, so that damage hits what is drawn. Places of objects are off then, as in many files. */
function unpackedPdf(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const open = text.replace(
    /\/Length \d+\s*\/Filter \/FlateDecode\s*>>\s*stream\r?\n([\s\S]*?)\r?\nendstream/gu,
    (_, packed: string) => {
      const content = inflateSync(Buffer.from(packed, 'latin1')).toString('latin1');
      return `/Length ${content.length}\n>>\nstream\n${content}\nendstream`;
    },
  );
  return Buffer.from(open, 'latin1');
}
