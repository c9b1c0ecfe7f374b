import { UserError } from '../../errors.js';
import type { Eyes } from '../../types/index.js';
import { annotationsOf, type Annotations } from './annotations.js';
import { budget, type Spend } from './budget.js';
import { openLigatures, type DrawnF } from './ligatures.js';
import { readText } from './page-text.js';
import { readPictures, type Pictures } from './pictures.js';
import { forgetPdfium, MAX_WORKSPACE, openPdfium, type Pdfium } from './pdfium.js';
import type { PdfPage } from './types.js';

/** `FPDF_GetLastError` of a file that asks for a password, and of one with a lock that is not known. */
const [PASSWORD, SECURITY] = [4, 5];

export interface LoadedPdf extends Pictures {
  readonly title: string | null;
  readonly pages: readonly PdfPage[];
  /** Pages that the library could not read, 1-based. */
  readonly damaged: readonly number[];
}

/** Reads all text of a PDF with its places, on pictures by `eyes`. Throws `UserError` for encrypted and damaged files. */
export async function loadPdf(bytes: Uint8Array, eyes: Eyes | null): Promise<LoadedPdf> {
  const pdfium = await openPdfium();
  pdfium.allow(bytes.length);
  try {
    const loaded = await readAll(pdfium, bytes, eyes);
    if (pdfium.isRefused()) throw hungryFile();
    return loaded;
  } catch (error) {
    if (pdfium.isRefused()) throw hungryFile();
    if (error instanceof UserError) throw error;
    forgetPdfium();
    throw damagedFile();
  } finally {
    if (pdfium.isRefused() || pdfium.isSwollen()) forgetPdfium();
  }
}

async function readAll(pdfium: Pdfium, bytes: Uint8Array, eyes: Eyes | null): Promise<LoadedPdf> {
  const { call } = pdfium;
  const at = pdfium.put(bytes);
  const file = call.FPDF_LoadMemDocument(at, bytes.length, 0);
  try {
    if (file === 0) throw refusal(call.FPDF_GetLastError());
    const found = readPages(pdfium, file);
    return { ...found, ...(await readPictures(pdfium, file, found.pages, eyes)) };
  } finally {
    if (file !== 0) call.FPDF_CloseDocument(file);
    call.free(at);
  }
}

function readPages(pdfium: Pdfium, file: number): Omit<LoadedPdf, keyof Pictures> & Pick<LoadedPdf, 'pages'> {
  const annotations = annotationsOf(pdfium, file);
  const drawn: DrawnF[] = [];
  const pages: PdfPage[] = [];
  const damaged: number[] = [];
  const spend = budget();
  const count = pdfium.call.FPDF_GetPageCount(file);
  spend('pages', count);
  for (let number = 1; number <= count; number++) {
    const page = readPage(pdfium, file, number, { annotations, drawn, spend });
    if (page) pages.push(page);
    else damaged.push(number);
  }
  openLigatures(drawn);
  return { title: titleOf(pdfium, file), pages, damaged };
}

/** What the pages of a file share. */
interface Shared {
  readonly annotations: Annotations;
  readonly drawn: DrawnF[];
  readonly spend: Spend;
}

/** One page, or null when it is damaged. */
function readPage(
  pdfium: Pdfium,
  file: number,
  number: number,
  { annotations, drawn, spend }: Shared,
): PdfPage | null {
  const { call } = pdfium;
  const page = call.FPDF_LoadPage(file, number - 1);
  if (page === 0) return null;
  try {
    const things = call.FPDFPage_CountObjects(page);
    spend('things drawn', things);
    const text = readText(pdfium, page, drawn, spend);
    if (!text) return null;
    const { fields, remarks } = annotations(page, text.place);
    const label = pdfium.string((buffer, length) => call.FPDF_GetPageLabel(file, number - 1, buffer, length));
    const glyphs = fields.length === 0 ? text.glyphs : [...text.glyphs, ...fields];
    return { ...text, glyphs, remarks, number, bare: things === 0, label: label === '' ? null : label };
  } finally {
    call.FPDF_ClosePage(page);
  }
}

function titleOf({ call, put, string }: Pdfium, file: number): string | null {
  const key = put(new TextEncoder().encode('Title\0'));
  const title = string((buffer, length) => call.FPDF_GetMetaText(file, key, buffer, length)).trim();
  call.free(key);
  return title === '' ? null : title;
}

function refusal(error: number): UserError {
  return error === PASSWORD || error === SECURITY
    ? new UserError('The PDF is encrypted and asks for a password', 'save a copy without a password')
    : damagedFile();
}

function hungryFile(): UserError {
  return new UserError(
    `The PDF asks for more than ${MAX_WORKSPACE / 1024 ** 2} MB of memory to unpack and was not read`,
    'split it, or print it to a new PDF',
  );
}

function damagedFile(): UserError {
  return new UserError(
    'The PDF is damaged or is no PDF at all',
    'open it in a viewer and save it again, or fetch a fresh copy',
  );
}
