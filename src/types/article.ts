import type { Problem, Span } from './document.js';

export type QuotationForm = 'inline' | 'block' | 'excerpt';

/**
 * What the marks are for. Only `quotation` promises somebody's words at length; `fragment` is one to three quoted words
 * inside the author's sentence ("in a “crisis”"), still credited to someone; `scare`, `title` and `term` promise nothing.
 */
export type QuotationRole = 'quotation' | 'fragment' | 'scare' | 'title' | 'term';

/** How a piece follows the one before it. */
export type Joint = 'start' | 'ellipsis' | 'interruption' | 'paragraph';

/** A run of quoted words with nothing of the author's in it, marks excluded. */
export interface Piece {
  readonly span: Span;
  readonly joint: Joint;
}

/** Editing inside a quotation: not the speaker's words. */
export interface Edit {
  readonly span: Span;
  /**
   * insertion: "[the ministry]"; case: "[T]he"; sic: "[sic]"; ellipsis: "…", ". . .", "[...]"; emphasis: "(emphasis added)".
   */
  readonly kind: 'insertion' | 'case' | 'sic' | 'ellipsis' | 'emphasis';
  /** The words inside the brackets, without them; empty for an ellipsis. */
  readonly text: string;
}

/** Link, title or page by which the article names the document it takes words from. */
export interface SourceRef {
  readonly url: string | null;
  readonly title: string | null;
  /** Page as cited ("p. 4" → "4"). */
  readonly page: string | null;
}

/** Who said it, by which verb, and the document named for it. */
export interface Attribution {
  /** Fullest name the article uses for the speaker ("the Department of Justice"), after pronouns and short names are resolved. */
  readonly speaker: string | null;
  /** The words at this place that name the speaker ("she", "the report"). */
  readonly speakerSpan: Span | null;
  /** The cue as printed ("found evidence that", "according to"). */
  readonly cue: string | null;
  readonly cueSpan: Span | null;
  readonly sourceRef: SourceRef | null;
  /** Who passes it on, in nested reporting: outlets (via) report that the agency (speaker) found. */
  readonly via: Attribution | null;
}

export interface Quotation {
  /** "q1", "q2" … in reading order. */
  readonly id: string;
  readonly form: QuotationForm;
  readonly role: QuotationRole;
  /** Everything from the first mark to the last; for blocks and excerpts, the quoted paragraphs. */
  readonly span: Span;
  readonly pieces: readonly Piece[];
  readonly edits: readonly Edit[];
  readonly attribution: Attribution | null;
}

export interface Worth {
  /** How checkable the sentence is, 0 … 1. */
  readonly score: number;
  readonly reason: string;
}

export interface Claim {
  /** "c1", "c2" … in reading order. */
  readonly id: string;
  /** The whole sentence; or its half, where the author speaks first and then hands on somebody else's claim. */
  readonly span: Span;
  /** The clause that states the thing: for reported speech the content ("Russia attempted to …"), else the sentence. */
  readonly content: Span;
  /** The author's sentence before it, without which it may not be understood; null at the beginning. */
  readonly before: Span | null;
  /** A heading claims too, in fewer words. */
  readonly heading: boolean;
  readonly attribution: Attribution | null;
  /** Ids of the inline quotations that stand inside the sentence. */
  readonly quotations: readonly string[];
  readonly worth: Worth;
}

export type OmissionReason =
  | 'question'
  | 'call-to-action'
  | 'boilerplate'
  | 'caption'
  | 'opinion'
  | 'quotation'
  | 'lead-in'
  | 'attribution-line'
  | 'fragment';

/** A sentence that is no claim, and why. */
export interface Omission {
  readonly span: Span;
  readonly reason: OmissionReason;
}

/** All that the find stage yields. */
export interface Found {
  readonly quotations: readonly Quotation[];
  readonly claims: readonly Claim[];
  readonly omissions: readonly Omission[];
  readonly problems: readonly Problem[];
}
