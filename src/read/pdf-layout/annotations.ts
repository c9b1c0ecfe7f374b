import type { Pdfium } from './pdfium.js';
import { rectAt, type Box, type Placer } from './turns.js';
import type { Glyphs } from './types.js';

/** What was laid over a page: the values of its form, as words at their place, and what notes and text boxes say. */
interface Overlay {
  readonly fields: readonly Glyphs[];
  readonly remarks: readonly string[];
}

export type Annotations = (page: number, place: Placer) => Overlay;

const NOTHING: Overlay = { fields: [], remarks: [] };
/** The library's numbers for kinds of annotations: links say nothing, pop-ups repeat what their note says. */
const [LINK, POPUP, WIDGET] = [2, 16, 20];
/** Flags of annotations that are not shown: hidden, and not to be viewed. */
const UNSEEN = 2 | 32;
/** Form fields with words: choices, lists and text. */
const WORDED: readonly number[] = [4, 5, 6];
/** Letters of a value are set as large as its field is high, within these limits, in points. */
const [SMALLEST, LARGEST] = [6, 11];
/** An average letter is about half as wide as it is high. */
const LETTER_WIDTH = 0.5;
/** Values lie apart from what is written: no run of theirs is one of the page's. */
const FIRST_RUN = 2_000_000;
/** A page with more annotations than this is made to choke its reader. */
const MAX_ANNOTATIONS = 10_000;

/** A reader of what lies over the pages of one file. */
export function annotationsOf(pdfium: Pdfium, file: number): Annotations {
  const { call } = pdfium;
  let form: number | null = null;
  const formOf = () =>
    (form ??= call.PDFiumExt_InitFormFillEnvironment(file, call.PDFiumExt_OpenFormFillInfo()));
  const contents = pdfium.put(new TextEncoder().encode('Contents\0'));
  return (page, place) => {
    const count = Math.min(call.FPDFPage_GetAnnotCount(page), MAX_ANNOTATIONS);
    if (count <= 0) return NOTHING;
    const fields: Glyphs[] = [];
    const remarks: string[] = [];
    for (let index = 0; index < count; index++) {
      const annotation = call.FPDFPage_GetAnnot(page, index);
      if (annotation === 0) continue;
      const type = call.FPDFAnnot_GetSubtype(annotation);
      if (type === WIDGET) fields.push(...fieldOf(pdfium, formOf(), annotation, place, FIRST_RUN + index));
      else if (type !== LINK && type !== POPUP) remarks.push(...remarkOf(pdfium, annotation, contents));
      call.FPDFPage_CloseAnnot(annotation);
    }
    return { fields, remarks };
  };
}

function isShown({ call }: Pdfium, annotation: number): boolean {
  return (call.FPDFAnnot_GetFlags(annotation) & UNSEEN) === 0;
}

function remarkOf(pdfium: Pdfium, annotation: number, contents: number): string[] {
  if (!isShown(pdfium, annotation)) return [];
  const text = pdfium.string((buffer, length) =>
    pdfium.call.FPDFAnnot_GetStringValue(annotation, contents, buffer, length),
  );
  return text
    .split(/[\r\n]{2,}/u)
    .flatMap((part) => (part.trim() === '' ? [] : [part.trim().replace(/\s+/gu, ' ')]));
}

function fieldOf(pdfium: Pdfium, form: number, annotation: number, place: Placer, run: number): Glyphs[] {
  const { call } = pdfium;
  if (!isShown(pdfium, annotation) || !WORDED.includes(call.FPDFAnnot_GetFormFieldType(form, annotation)))
    return [];
  const value = pdfium.string((buffer, length) =>
    call.FPDFAnnot_GetFormFieldValue(form, annotation, buffer, length),
  );
  const lines = value.split(/\r\n|\r|\n/u).filter((line) => line.trim() !== '');
  const box = rectOf(pdfium, annotation, place);
  const pitch = (box.bottom - box.top) / Math.max(1, lines.length);
  const size = Math.min(LARGEST, Math.max(SMALLEST, 0.7 * pitch));
  return lines.map((line, index) => ({
    text: line.trim(),
    left: box.left,
    right: Math.min(box.right, box.left + LETTER_WIDTH * size * line.length),
    base: box.top + (index + 1) * Math.min(pitch, 1.4 * size) - 0.25 * size,
    size,
    run,
  }));
}

function rectOf(pdfium: Pdfium, annotation: number, place: Placer): Box {
  const { call, scratch } = pdfium;
  call.FPDFAnnot_GetRect(annotation, scratch);
  const [left, top, right, bottom] = rectAt(pdfium, scratch);
  return place.box(left, bottom, right, top);
}
