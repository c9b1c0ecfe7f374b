import { UserError } from '../../errors.js';
import type { Eyes } from '../../types/index.js';
import type { Pdfium } from './pdfium.js';
import { drawPage } from './draw-page.js';
import { sheetOf } from './seen-words.js';
import type { PdfPage } from './types.js';

/** What was read from pictures of pages. */
export interface Pictures {
  readonly pages: readonly PdfPage[];
  /** What read them; null where nobody was asked. */
  readonly engine: string | null;
  /** Pages that were read, in order, with how sure the engine is of each and the words it doubts. */
  readonly seen: readonly Seen[];
  /** Pages that were not, 1-based, and why, as the end of a sentence. */
  readonly unseen: readonly { readonly number: number; readonly why: string }[];
}

/** What is known of a page that was read from its picture. */
interface Seen {
  /** 1-based. */
  readonly number: number;
  /** Percent. */
  readonly confidence: number;
  readonly doubtful: readonly string[];
}

/** The pages with the words of those that hold no text but a picture. */
export async function readPictures(
  pdfium: Pdfium,
  file: number,
  pages: readonly PdfPage[],
  eyes: Eyes | null,
): Promise<Pictures> {
  if (eyes === null) return { pages, engine: null, seen: [], unseen: [] };
  const blind = pages.filter((page) => !page.bare && isWithoutText(page));
  const wanted = blind.slice(0, eyes.maxPages);
  const seen: Seen[] = [];
  const unseen = blind
    .slice(eyes.maxPages)
    .map(({ number }) => ({ number, why: `OCR reads ${eyes.maxPages} pages of a document (--ocr-pages)` }));
  const read = new Map<PdfPage, PdfPage>();
  for (const [at, page] of wanted.entries()) {
    try {
      const drawn = drawPage(pdfium, file, page);
      const image = { ...drawn, page: page.number, index: at + 1, count: wanted.length };
      const { glyphs, confidence, doubtful } = sheetOf(await eyes.read(image), page);
      read.set(page, { ...page, glyphs });
      seen.push({ number: page.number, confidence, doubtful });
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      unseen.push({ number: page.number, why: error.message });
    }
  }
  return { pages: pages.map((page) => read.get(page) ?? page), engine: eyes.id, seen, unseen };
}

/** True when nothing can be read on a page, but what may be on a picture. */
export function isWithoutText({ glyphs, turned, remarks }: PdfPage): boolean {
  return glyphs.length + turned.length + remarks.length === 0;
}
