/** A piece of text as the PDF places it. Points, origin at the top left of the upright page. */
export interface Glyphs {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Baseline, growing downwards. */
  readonly base: number;
  readonly size: number;
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
}

/** What a line is for. Only `body` and `note` lines are text; the rest stays in the map. */
export type Role = 'body' | 'note' | 'running' | 'line-number' | 'sideways';

export interface PlacedLine extends Line {
  /** 1-based. */
  readonly page: number;
  readonly role: Role;
  /** The edges of the column the line stands in. */
  readonly column: { readonly left: number; readonly right: number };
  /** True for the first line of a column. */
  readonly columnTop: boolean;
}

export interface PdfPage {
  readonly number: number;
  readonly label: string | null;
  readonly width: number;
  readonly height: number;
  readonly glyphs: readonly Glyphs[];
  /** Text set at another angle than the page (stamps, axis labels). */
  readonly sideways: readonly string[];
}
