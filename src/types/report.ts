import type { Attribution, Edit, OmissionReason, QuotationForm, QuotationRole, Worth } from './article.js';
import type { Severity } from './contracts.js';
import type { Fetched, Place, Span } from './document.js';
import type { Element, TraceVerdict } from './evidence.js';

export type Verdict = 'supported' | 'contradicted' | 'misstated' | 'unaddressed' | 'unchecked';

/** One discrepancy, as the pipeline carries it. */
export interface Finding {
  /** family/defect. */
  readonly check: string;
  readonly severity: Severity;
  readonly message: string;
  readonly article: Span;
  readonly source: { readonly document: string; readonly span: Span } | null;
  readonly actual: string;
  readonly expected: string;
  readonly suggestion: string | null;
}

/** A stretch of a document as the report prints it. */
export interface Extract {
  /** Path of the document. */
  readonly document: string;
  readonly span: Span;
  readonly place: Place;
  readonly text: string;
}

export interface ReportedFinding extends Finding {
  /** "f1", "f2" … in article order. */
  readonly id: string;
  readonly claim: string | null;
  readonly quotation: string | null;
  /** Index into the claim's `evidence` of the passage it was compared with; null for findings about quotations. */
  readonly evidence: number | null;
  readonly place: Place;
  readonly sourcePlace: Place | null;
}

export interface ReportedDocument {
  readonly path: string;
  readonly format: string;
  readonly sha256: string;
  readonly title: string | null;
  /** Where it is published, as declared, or where it was fetched from. */
  readonly url: string | null;
  /** The copy that was read, for a document taken from the web. */
  readonly fetched: Fetched | null;
  /** All pages of the file; null for formats without pages. */
  readonly pages: number | null;
  /** How many of the pages gave no text (blank, an image, damaged); null for formats without pages. */
  readonly pagesWithoutText: number | null;
  readonly words: number;
  /** False when the document could not be read; `problems` says why. */
  readonly readable: boolean;
}

/** W3C Web Annotation selectors, over the source's normalised text. */
export interface Selectors {
  readonly quote: {
    readonly type: 'TextQuoteSelector';
    readonly exact: string;
    readonly prefix: string;
    readonly suffix: string;
  };
  readonly position: { readonly type: 'TextPositionSelector'; readonly start: number; readonly end: number };
  readonly page: {
    readonly type: 'FragmentSelector';
    readonly conformsTo: string;
    readonly value: string;
  } | null;
}

export interface ReportedAlteration {
  readonly kind: string;
  readonly weight: 'permitted' | 'immaterial' | 'material';
  readonly touches: string | null;
  readonly article: Span;
  readonly source: Span;
  readonly actual: string;
  readonly expected: string;
  readonly rule: string | null;
}

export interface ReportedQuotation extends Extract {
  readonly id: string;
  readonly form: QuotationForm;
  readonly role: QuotationRole;
  readonly pieces: readonly Span[];
  readonly edits: readonly Edit[];
  readonly attribution: Attribution | null;
  readonly verdict: TraceVerdict;
  readonly why: string;
  /** Where it stands in the sources, best first. */
  readonly places: readonly (Extract & { readonly selectors: Selectors; readonly pieces: readonly Span[] })[];
  readonly alterations: readonly ReportedAlteration[];
  readonly nearest: (Extract & { readonly leadingWords: number }) | null;
  readonly findings: readonly string[];
}

export interface ReportedEvidence extends Extract {
  /** Id of the article's quotation that prints the passage; null for a source document. */
  readonly quotation: string | null;
  readonly speaker: string | null;
  readonly score: number;
  readonly coverage: number;
  readonly reasons: readonly string[];
}

export interface ReportedClaim extends Extract {
  readonly id: string;
  readonly content: Span;
  readonly heading: boolean;
  readonly attribution: Attribution | null;
  readonly quotations: readonly string[];
  readonly worth: Worth;
  readonly verdict: Verdict;
  /** 0 … 1. */
  readonly confidence: number;
  readonly why: string;
  readonly evidence: readonly ReportedEvidence[];
  readonly runnerUp: ReportedEvidence | null;
  /** The claim part by part: what the passages cover, what differs, what they do not have. */
  readonly elements: readonly Element[];
  readonly findings: readonly string[];
}

export interface ReportedOmission extends Extract {
  readonly reason: OmissionReason;
}

export interface ReportedProblem {
  readonly stage: string;
  readonly message: string;
  readonly path: string | null;
  readonly place: Place | null;
}

/** What was looked at and what was not. */
export interface Coverage {
  readonly quotations: { readonly total: number } & Readonly<Record<TraceVerdict, number>>;
  readonly claims: { readonly total: number; readonly compared: number } & Readonly<Record<Verdict, number>>;
  readonly omitted: number;
}

/** Everything known about one article, equal to its own JSON. */
export interface Report {
  readonly article: ReportedDocument;
  readonly sources: readonly ReportedDocument[];
  readonly quotations: readonly ReportedQuotation[];
  readonly claims: readonly ReportedClaim[];
  readonly omissions: readonly ReportedOmission[];
  readonly findings: readonly ReportedFinding[];
  readonly coverage: Coverage;
  readonly problems: readonly ReportedProblem[];
}
