import { getDocumentProxy } from 'unpdf';
import { UserError } from '../../errors.js';
import type { Glyphs, PdfPage } from './types.js';

type Matrix = readonly [number, number, number, number, number, number];

/** The part of a PDF library's text item that is used here. */
interface TextItem {
  readonly str: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** A page of a telephone book has some ten thousand pieces of text; a page with more than this is made to choke its reader. */
const MAX_ITEMS = 100_000;
/** Text counts as upright when its direction is within about 6 degrees of the page's. */
const MAX_SLOPE = 0.1;

export interface LoadedPdf {
  readonly title: string | null;
  readonly pages: readonly PdfPage[];
  /** Pages that the library could not read, 1-based. */
  readonly damaged: readonly number[];
}

/** Reads all text of a PDF with its places. Throws `UserError` for encrypted and damaged files. The only door to `unpdf`. */
export async function loadPdf(bytes: Uint8Array): Promise<LoadedPdf> {
  const pdf = await open(bytes);
  try {
    const labels = await pdf.getPageLabels().catch(() => null);
    const pages: PdfPage[] = [];
    const damaged: number[] = [];
    for (let number = 1; number <= pdf.numPages; number++) {
      try {
        pages.push(await loadPage(pdf, number, labels?.[number - 1] ?? null));
      } catch {
        damaged.push(number);
      }
    }
    return { title: await titleOf(pdf), pages, damaged };
  } finally {
    await pdf.loadingTask.destroy();
  }
}

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

async function open(bytes: Uint8Array): Promise<Pdf> {
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0, isEvalSupported: false });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new UserError('The PDF is encrypted and asks for a password', 'save a copy without a password');
    }
    throw new UserError(
      'The PDF is damaged or is no PDF at all',
      'open it in a viewer and save it again, or fetch a fresh copy',
    );
  }
}

async function titleOf(pdf: Pdf): Promise<string | null> {
  try {
    const title = ((await pdf.getMetadata()).info as Record<string, unknown>)['Title'];
    return typeof title === 'string' && title.trim() !== '' ? title.trim() : null;
  } catch {
    return null;
  }
}

async function loadPage(pdf: Pdf, number: number, label: string | null): Promise<PdfPage> {
  const page = await pdf.getPage(number);
  const viewport = page.getViewport({ scale: 1 });
  const items = await itemsOf(page);
  const glyphs: Glyphs[] = [];
  const sideways: string[] = [];
  for (const item of items) {
    if (!isText(item) || item.str.trim() === '') continue;
    const placed = place(item, viewport.transform as unknown as Matrix);
    if (placed) glyphs.push(placed);
    else sideways.push(item.str);
  }
  page.cleanup();
  return { number, label, width: viewport.width, height: viewport.height, glyphs, sideways };
}

/** The text items of a page, taken in portions so that a page without end can be left. Throws when there are too many. */
async function itemsOf(page: Awaited<ReturnType<Pdf['getPage']>>): Promise<unknown[]> {
  const reader = (page.streamTextContent() as ReadableStream<{ items: unknown[] }>).getReader();
  const items: unknown[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return items;
    for (const item of value.items) items.push(item);
    if (items.length > MAX_ITEMS) {
      const error = new RangeError('The page holds too many pieces of text');
      await reader.cancel(error);
      throw error;
    }
  }
}

function isText(item: unknown): item is TextItem {
  return typeof item === 'object' && item !== null && 'str' in item;
}

/** The item on the upright page, or null when it runs at another angle. */
function place(item: TextItem, [va, vb, vc, vd, ve, vf]: Matrix): Glyphs | null {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = item.transform;
  const dx = va * a + vc * b;
  const dy = vb * a + vd * b;
  if (dx <= 0 || Math.abs(dy) > MAX_SLOPE * dx) return null;
  const left = va * e + vc * f + ve;
  return {
    text: item.str,
    left,
    right: left + item.width,
    base: vb * e + vd * f + vf,
    size: Math.hypot(va * c + vc * d, vb * c + vd * d) || Math.hypot(dx, dy),
  };
}
