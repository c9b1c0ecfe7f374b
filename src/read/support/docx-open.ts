import { strFromU8, strToU8, unzipSync, zipSync } from '../../language/zip.js';
import { UserError } from '../../errors.js';
import { asidesOf, type DocxAside } from './docx-asides.js';
import { chunkNames, type DocxChunk } from './docx-chunks.js';
import { changed, hasChanges, readable, unchanged } from './docx-parts.js';

/** Unpacked parts of a text may not be larger than this in all, in bytes: longer than any book, and about a minute of work. */
const MAX_UNPACKED = 32 * 1024 * 1024;

/** A Word file as its words can be read. */
interface OpenedDocx {
  /** The parts that hold text, packed again without pictures; changes that are tracked are made. */
  readonly packed: Uint8Array;
  /** The same as it stood before those changes; null when there are none. */
  readonly before: Uint8Array | null;
  /** Text that the file hides. */
  readonly hidden: readonly string[];
  readonly title: string | null;
  /** What stands beside the running text. */
  readonly asides: readonly DocxAside[];
  /** Documents inside the text, by their ids. */
  readonly chunks: ReadonlyMap<string, DocxChunk>;
  /** What is set into the text and cannot be read, as its maker calls it ("Excel.Sheet.12"). */
  readonly objects: readonly string[];
}

/** Opens a Word file. Throws `UserError` for anything else, for encrypted files and for zip bombs. */
export function openDocx(bytes: Uint8Array): OpenedDocx {
  if (isCompound(bytes)) throw lockedOrOld(bytes);
  const parts = unpack(bytes, 'The Word document');
  if (!parts['word/document.xml']) {
    throw new UserError('The file is no Word document (.docx)', 'save it as .docx, or give its text');
  }
  const hidden: string[] = [];
  const repack = (way: (xml: string) => string) =>
    zipSync(
      Object.fromEntries(
        Object.entries(parts).map(([name, content]) => [
          name,
          TEXT_PART.test(name) ? strToU8(way(strFromU8(content))) : content,
        ]),
      ),
      { level: 0 },
    );
  const readings: string[] = [];
  const packed = repack((xml) => readable(changed(xml), hidden, readings));
  const tracked = Object.entries(parts).some(
    ([name, content]) => TEXT_PART.test(name) && hasChanges(strFromU8(content)),
  );
  return {
    packed,
    before: tracked ? repack((xml) => readable(unchanged(xml), [])) : null,
    hidden,
    title: titleOf(parts['docProps/core.xml']),
    asides: [...asidesOf(parts, hidden), ...readingsAside(readings)],
    chunks: chunksOf(bytes, parts['word/_rels/document.xml.rels']),
    objects: objectsIn(strFromU8(parts['word/document.xml'])),
  };
}

/** Readings that stand over the signs they are for. */
function readingsAside(readings: readonly string[]): DocxAside[] {
  return readings.length === 0
    ? []
    : [{ what: 'readings over signs', content: `<p>${readings.join(' ')}</p>` }];
}

function chunksOf(bytes: Uint8Array, relations: Uint8Array | undefined): Map<string, DocxChunk> {
  const names = chunkNames(relations);
  const wanted = new Set(names.values());
  const parts = wanted.size === 0 ? {} : unpack(bytes, 'The Word document', (name) => wanted.has(name));
  return new Map(
    [...names].flatMap(([id, name]) => {
      const content = parts[name];
      return content ? [[id, { name, bytes: content }] as const] : [];
    }),
  );
}

/** Objects of other programs set into the text; formulas are none. */
function objectsIn(xml: string): string[] {
  const kinds = [...xml.matchAll(/<o:OLEObject\b[^>]*?\bProgID="([^"]*)"/gu)].map(([, kind]) => kind!);
  return [...new Set(kinds)].filter((kind) => !kind.startsWith('Equation'));
}

/** The container of old Word files, and of new ones with a password. */
function isCompound(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, index) => bytes[index] === byte);
}

function lockedOrOld(bytes: Uint8Array): UserError {
  const names = new TextDecoder('utf-16le').decode(bytes.subarray(0, bytes.length & ~1));
  if (names.includes('EncryptedPackage'))
    return new UserError(
      'The Word document or workbook is encrypted and asks for a password',
      'save a copy without a password',
    );
  return names.includes('Workbook')
    ? new UserError('The file is a workbook of the old kind (.xls)', 'save it as .xlsx')
    : new UserError('The file is a Word document of the old kind (.doc)', 'save it as .docx');
}

const TEXT_PART = /^word\/(?:document|footnotes|endnotes)\.xml$/u;

/**
 * The XML parts of a zipped document, called `what` in messages, by their names; `most` bytes unpacked in all. Throws `UserError`
 * as `openDocx` does.
 */
export function unpackXml(bytes: Uint8Array, what: string, most = MAX_UNPACKED): Record<string, string> {
  const parts = Object.entries(unpack(bytes, what, undefined, most));
  return Object.fromEntries(parts.map(([name, content]) => [name, strFromU8(content)]));
}

function unpack(
  bytes: Uint8Array,
  what: string,
  isWanted = (name: string) => /\.(?:xml|rels)$/u.test(name),
  most = MAX_UNPACKED,
): Record<string, Uint8Array> {
  let total = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!isWanted(name)) return false;
        total += originalSize;
        if (total > most)
          throw new UserError(
            `${what} unpacks to an absurd size and was not read`,
            'check where it comes from',
          );
        return true;
      },
    });
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      `${what} is damaged or encrypted`,
      'open it in the program it was made with and save it again without a password',
    );
  }
}

function titleOf(core: Uint8Array | undefined): string | null {
  const title = core && /<dc:title>([^<]*)<\/dc:title>/u.exec(strFromU8(core))?.[1]?.trim();
  return title === undefined || title === '' ? null : title;
}
