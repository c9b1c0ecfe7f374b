/** A word or part of a word as the PDF places it. Points, origin at the top left of the upright page. */
export interface Glyphs {
  /** Ends in a space where the file writes one. */
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline, growing downwards. */
  readonly base: number;
  readonly size: number;
  /** Words written one after the other on one line have the same number. */
  readonly run: number;
}

/** A run of words on one baseline, within one column. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly base: number;
  readonly size: number;
  /** Raised note references ("¹²") that stood in the line: offset in `text` where each was taken out, and its characters. */
  readonly notes: readonly { readonly at: number; readonly text: string }[];
  /** True when wide gaps part the line into cells: a row of a table. */
  readonly row: boolean;
  /** The stretches between the gaps of a line that has some. */
  readonly cells?: readonly LineCell[];
}

/** A stretch of a line between two gaps: a cell, where the line is a row. */
export interface LineCell {
  /** Offset in the text of the line. */
  readonly at: number;
  readonly length: number;
  readonly left: number;
  readonly right: number;
}

/**
 * What a line is for. `body` and `note` lines are running text. `margin` is what stands around it: heads, feet, stamps, words in
 * the margin; each is kept once, after the text. A `mark` (the number of a line, a rule of dashes) stays in the map only.
 */
export type Role = 'body' | 'note' | 'margin' | 'mark';

export interface PlacedLine extends Line {
  /** 1-based. */
  readonly page: number;
  readonly role: Role;
  /** The edges of the column the line stands in. */
  readonly column: { readonly left: number; readonly right: number };
  /** True for the first line of a column. */
  readonly columnTop: boolean;
}

/** Text that runs in one direction, turned upright. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
}

/** Words that stand in the file and that no reader of the page can see. */
export interface Hidden {
  readonly text: string;
  readonly why: 'invisible' | 'too small' | 'without contrast';
}

export interface PdfPage extends Sheet {
  readonly number: number;
  readonly label: string | null;
  /** Text that runs up, down or upside down on the page, each direction by itself. */
  readonly turned: readonly Sheet[];
  /** Notes and text boxes that were laid over the page afterwards. */
  readonly remarks: readonly string[];
  readonly hidden: readonly Hidden[];
  /** True when nothing at all stands on the page. */
  readonly bare: boolean;
}
