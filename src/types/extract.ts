import type { Place, Span } from './document.js';

/** What a report leaves out in the middle of a stretch of more than 4,000 characters. */
export interface LeftOut {
  /** Offset in the printed text at which a note stands in its place. */
  readonly at: number;
  /** Offset in the printed text at which the words go on. */
  readonly resumes: number;
  /** Characters left out. */
  readonly characters: number;
}

/** A stretch of a document as the report prints it. */
export interface Extract {
  /** Path of the document. */
  readonly document: string;
  readonly span: Span;
  readonly place: Place;
  /**
   * Its words; of a stretch of more than 4,000 characters its two ends, with a note that tells the full length. Of a cell of a
   * table, its value with the heads and the caption it stands under.
   */
  readonly text: string;
  /** Absent where the text is whole. */
  readonly leftOut?: LeftOut;
  /** Only for a cell of a table. */
  readonly cell?: CellPlace;
}

/** A cell of a table, which `span` holds. */
export interface CellPlace {
  /** "Table 2, row Turnout, column 2014". */
  readonly place: string;
  /** Where the value stands in the printed text. */
  readonly value: Span;
}
