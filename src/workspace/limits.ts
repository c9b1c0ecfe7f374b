/** What reading or checking one document may cost before it is given up. */
export interface Limits {
  /** Seconds of work; waiting for a disk, a server or another program does not count. */
  readonly seconds: number;
  /** Memory of the whole program while it works on the document, in MB (1,048,576 bytes). */
  readonly megabytes: number;
}

/**
 * The limits unless others are set. The longest documents people check (a report of 500 pages, a book as a source) take a third of
 * them on a slow machine; what takes more is made to harm, or has gone round in a circle.
 */
export const LIMITS: Limits = { seconds: 15, megabytes: 600 };

/** Part of the memory that the objects of the language may take; the rest is for bytes, the PDF library and the program itself. */
export const HEAP_SHARE = 0.6;

/** Pages of one document that OCR reads unless told; at five seconds a page, about half an hour. */
export const OCR_PAGES = 400;

/** Nothing was said of reading scans. */
export const NO_OCR_CHOSEN = { on: null, maxPages: null } as const;

/** Milliseconds between two looks at what a thread does. */
export const LOOK = 25;
