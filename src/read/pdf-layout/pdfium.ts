import { init } from '@embedpdf/pdfium';

/** The functions of the PDF library that are used here, with numbers for pointers, as WebAssembly has them. */
type Name =
  | 'malloc'
  | 'free'
  | 'PDFiumExt_Init'
  | 'PDFiumExt_OpenFormFillInfo'
  | 'PDFiumExt_InitFormFillEnvironment'
  | 'FPDF_LoadMemDocument'
  | 'FPDF_CloseDocument'
  | 'FPDF_GetLastError'
  | 'FPDF_GetPageCount'
  | 'FPDF_GetPageLabel'
  | 'FPDF_GetMetaText'
  | 'FPDF_LoadPage'
  | 'FPDF_ClosePage'
  | 'FPDF_GetPageBoundingBox'
  | 'FPDFPage_GetRotation'
  | 'FPDFPage_CountObjects'
  | 'FPDFPage_GetObject'
  | 'FPDFPageObj_GetType'
  | 'FPDFPageObj_GetBounds'
  | 'FPDFPageObj_GetFillColor'
  | 'FPDFPageObj_GetStrokeColor'
  | 'FPDFPath_GetDrawMode'
  | 'FPDFTextObj_GetFont'
  | 'FPDFTextObj_GetTextRenderMode'
  | 'FPDFText_LoadPage'
  | 'FPDFText_ClosePage'
  | 'FPDFText_CountChars'
  | 'FPDFText_GetUnicode'
  | 'FPDFText_IsGenerated'
  | 'FPDFText_GetTextObject'
  | 'FPDFText_GetFontSize'
  | 'FPDFText_GetMatrix'
  | 'FPDFText_GetLooseCharBox'
  | 'FPDFText_GetCharOrigin'
  | 'FPDFBitmap_Create'
  | 'FPDFBitmap_CreateEx'
  | 'FPDFBitmap_FillRect'
  | 'FPDFBitmap_GetBuffer'
  | 'FPDFBitmap_GetStride'
  | 'FPDFBitmap_Destroy'
  | 'FPDF_RenderPageBitmap'
  | 'FPDFPage_GetAnnotCount'
  | 'FPDFPage_GetAnnot'
  | 'FPDFPage_CloseAnnot'
  | 'FPDFAnnot_GetSubtype'
  | 'FPDFAnnot_GetFlags'
  | 'FPDFAnnot_GetRect'
  | 'FPDFAnnot_GetStringValue'
  | 'FPDFAnnot_GetFormFieldType'
  | 'FPDFAnnot_GetFormFieldValue';

type Calls = Readonly<Record<Name, (...values: number[]) => number>>;

/** The module as the compiler leaves it; its views change when its memory grows. */
interface Memory {
  readonly wasmExports: Calls;
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** Longest title, label or field value that is read, in bytes. */
const MAX_STRING = 1 << 20;

/** The PDF library and its memory: PDFium compiled to WebAssembly. */
export interface Pdfium {
  readonly call: Calls;
  /** A place in its memory for results of calls, 64 bytes. */
  readonly scratch: number;
  /** Single numbers of its memory; what they are called for is read millions of times, so no list is made. */
  readonly float: (at: number) => number;
  readonly double: (at: number) => number;
  readonly int: (at: number) => number;
  readonly bytes: (at: number, count: number) => Uint8Array;
  /** A copy of some bytes in its memory; whoever asks gives it back with `free`. */
  readonly put: (bytes: Uint8Array) => number;
  /** What a call writes that takes a buffer and its length and returns the length needed: UTF-16 text. */
  readonly string: (fill: (buffer: number, length: number) => number) => string;
}

let loaded: Promise<Pdfium> | undefined;

/** The library, compiled on first use (about 80 ms) and kept. The only door to `@embedpdf/pdfium`. */
export function openPdfium(): Promise<Pdfium> {
  loaded ??= load();
  return loaded;
}

/** Leaves a library that broke down behind; the next file gets a new one. */
export function forgetPdfium(): void {
  loaded = undefined;
}

async function load(): Promise<Pdfium> {
  const { pdfium } = await init({});
  const memory = pdfium as unknown as Memory;
  const call = memory.wasmExports;
  call.PDFiumExt_Init();
  const bytes = (at: number, count: number) => memory.HEAPU8.subarray(at, at + count);
  return {
    call,
    scratch: call.malloc(64),
    float: (at) => memory.HEAPF32[at >> 2]!,
    double: (at) => memory.HEAPF64[at >> 3]!,
    int: (at) => memory.HEAP32[at >> 2]!,
    bytes,
    put: (content) => {
      const at = call.malloc(content.length);
      memory.HEAPU8.set(content, at);
      return at;
    },
    string: (fill) => {
      const length = Math.min(fill(0, 0), MAX_STRING);
      if (length <= 2) return '';
      const at = call.malloc(length);
      fill(at, length);
      const text = new TextDecoder('utf-16le').decode(bytes(at, length - 2));
      call.free(at);
      return text;
    },
  };
}
