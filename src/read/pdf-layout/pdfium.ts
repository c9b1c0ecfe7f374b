import { init } from '@embedpdf/pdfium';

/** The functions of the PDF library that are used here, with numbers for pointers, as WebAssembly has them. */
const NAMES = [
  'malloc',
  'free',
  'PDFiumExt_Init',
  'PDFiumExt_OpenFormFillInfo',
  'PDFiumExt_InitFormFillEnvironment',
  'FPDF_LoadMemDocument',
  'FPDF_CloseDocument',
  'FPDF_GetLastError',
  'FPDF_GetPageCount',
  'FPDF_GetPageLabel',
  'FPDF_GetMetaText',
  'FPDF_LoadPage',
  'FPDF_ClosePage',
  'FPDF_GetPageBoundingBox',
  'FPDFPage_GetRotation',
  'FPDFPage_CountObjects',
  'FPDFPage_GetObject',
  'FPDFPageObj_GetType',
  'FPDFPageObj_GetBounds',
  'FPDFPageObj_GetMatrix',
  'FPDFPageObj_GetFillColor',
  'FPDFPageObj_GetStrokeColor',
  'FPDFPath_GetDrawMode',
  'FPDFTextObj_GetFont',
  'FPDFTextObj_GetFontSize',
  'FPDFTextObj_GetTextRenderMode',
  'FPDFText_LoadPage',
  'FPDFText_ClosePage',
  'FPDFText_CountChars',
  'FPDFText_GetUnicode',
  'FPDFText_IsGenerated',
  'FPDFText_GetTextObject',
  'FPDFText_GetFontSize',
  'FPDFText_GetMatrix',
  'FPDFText_GetLooseCharBox',
  'FPDFText_GetCharOrigin',
  'FPDFBitmap_Create',
  'FPDFBitmap_CreateEx',
  'FPDFBitmap_FillRect',
  'FPDFBitmap_GetBuffer',
  'FPDFBitmap_GetStride',
  'FPDFBitmap_Destroy',
  'FPDF_RenderPageBitmap',
  'FPDFPage_GetAnnotCount',
  'FPDFPage_GetAnnot',
  'FPDFPage_CloseAnnot',
  'FPDFAnnot_GetSubtype',
  'FPDFAnnot_GetFlags',
  'FPDFAnnot_GetRect',
  'FPDFAnnot_GetStringValue',
  'FPDFAnnot_GetFormFieldType',
  'FPDFAnnot_GetFormFieldValue',
] as const;

type Name = (typeof NAMES)[number];
type Calls = Readonly<Record<Name, (...values: number[]) => number>>;

/** Memory of WebAssembly: `grow` adds pages of it, and throws when there are none. */
interface GrowingMemory {
  readonly buffer: ArrayBuffer;
  grow: (pages: number) => number;
}

/** The module as the compiler leaves it; its views change when its memory grows. */
interface Memory {
  readonly wasmExports: Calls & { readonly memory: GrowingMemory };
  readonly HEAPU8: Uint8Array;
  readonly HEAP32: Int32Array;
  readonly HEAPF32: Float32Array;
  readonly HEAPF64: Float64Array;
}

/** Longest title, label or field value that is read, in bytes. */
const MAX_STRING = 1 << 20;

/** Bytes that the library may take beside the file itself. */
export const MAX_WORKSPACE = 384 * 1024 ** 2;
/** A library that took more is let go after its file, for its memory never shrinks. */
const KEPT_WORKSPACE = 96 * 1024 ** 2;
/** Bytes of a page of such memory. */
const MEMORY_PAGE = 1 << 16;

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
  /** Makes room for a file of so many bytes beside what every file may take. */
  readonly allow: (fileBytes: number) => void;
  /** Whether it asked for more memory than that; then it is to be forgotten, for text may be lost. */
  readonly isRefused: () => boolean;
  /** Whether it took so much memory that it is to be forgotten. */
  readonly isSwollen: () => boolean;
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
  // What it says of its own accord is meant for those who build it.
  const silent = { print: () => undefined, printErr: () => undefined };
  const { pdfium } = await init(silent);
  const memory = pdfium as unknown as Memory;
  // Of some thousand functions only these: a small object is looked up many times faster.
  const call = Object.fromEntries(NAMES.map((name) => [name, memory.wasmExports[name]])) as Calls;
  call.PDFiumExt_Init();
  const bytes = (at: number, count: number) => memory.HEAPU8.subarray(at, at + count);
  return {
    call,
    scratch: call.malloc(64),
    float: (at) => memory.HEAPF32[at >> 2]!,
    double: (at) => memory.HEAPF64[at >> 3]!,
    int: (at) => memory.HEAP32[at >> 2]!,
    bytes,
    ...boundsOf(memory.wasmExports.memory),
    put: (content) => {
      const at = call.malloc(content.length);
      if (at === 0 && content.length > 0) throw new RangeError('no memory for so many bytes');
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

/** Keeps memory from growing beyond what is allowed: the library is told that there is none. */
function boundsOf(memory: GrowingMemory): Pick<Pdfium, 'allow' | 'isRefused' | 'isSwollen'> {
  const grow = memory.grow.bind(memory);
  let [most, refused] = [MAX_WORKSPACE, false];
  memory.grow = (pages) => {
    if (memory.buffer.byteLength + pages * MEMORY_PAGE <= most) return grow(pages);
    refused = true;
    throw new RangeError('the file asks for more memory than a PDF may take');
  };
  return {
    allow: (fileBytes) => {
      most = Math.max(most, MAX_WORKSPACE + fileBytes);
    },
    isRefused: () => refused,
    isSwollen: () => memory.buffer.byteLength > KEPT_WORKSPACE,
  };
}
