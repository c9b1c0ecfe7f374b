/** A picture of a page, as a file that image libraries know: PNG, JPEG or PGM. */
export interface PageImage {
  /** 1-based. */
  readonly page: number;
  /** How many pages of the document are read from pictures. */
  readonly count: number;
  /** The place of this one among them, from 1. */
  readonly index: number;
  readonly bytes: Uint8Array;
  /** Dots. */
  readonly width: number;
  readonly height: number;
  /** Dots per inch; null where nobody knows. */
  readonly resolution: number | null;
}

/** A word as it stands on a picture. Dots, origin at the top left of the picture turned upright. */
export interface SeenWord {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline of its line, growing downwards. */
  readonly base: number;
  /** Height of small letters of its line. */
  readonly height: number;
  /** How sure the engine is of it, in percent. */
  readonly confidence: number;
}

/** What was read from the picture of a page. */
export interface SeenPage {
  /** Dots. */
  readonly width: number;
  readonly height: number;
  readonly words: readonly SeenWord[];
  /** How sure the engine is of the page as a whole, in percent, 0 … 100; 0 where it saw no words. */
  readonly confidence: number;
}

/** Reads the pictures of the pages of one document, one after the other. */
export interface PageReader {
  /** Reads a picture. Rejects with `UserError` when it cannot, or is given up. */
  readonly read: (image: PageImage) => Promise<SeenPage>;
  /** Gives back what was taken up for the document. */
  readonly close: () => Promise<void>;
}

/** Text recognition: reads words from pictures of pages. */
export interface Ocr {
  /** Engine, version, data and settings: everything that decides what is read ("tesseract.js 7.0.0, eng 1.0.0"). */
  readonly id: string;
  /** At most this many pages of one document are read from pictures. */
  readonly maxPages: number;
  /** Begins with a document, called by its path and the hex digest of its bytes. */
  readonly open: (document: { readonly path: string; readonly sha256: string }) => PageReader;
}

/** What a reader of a format may use to read pictures of the document at hand. */
export interface Eyes extends Pick<Ocr, 'id' | 'maxPages'>, Pick<PageReader, 'read'> {}

/** What of a document was read by text recognition. */
export interface ReportedScan {
  /** Engine and data with their versions. */
  readonly engine: string;
  /** How sure the engine is, in percent: the mean of the pages it read. */
  readonly confidence: number;
  /** The pages it read, by their 1-based numbers, with how sure it is of each, in percent. */
  readonly pages: readonly { readonly number: number; readonly confidence: number }[];
}
