import type { Attribution, Edit, OmissionReason, QuotationForm, QuotationRole } from './article.js';
import type { Severity } from './contracts.js';
import type { Block, Fetched, Place, Span } from './document.js';
import type { LikelihoodScale } from './mention.js';
import type { Extract } from './extract.js';
import type { ReportedScan } from './ocr.js';
import type { TraceVerdict } from './trace.js';
import type { ReportedClaim } from './reported-claim.js';
import type { Verdict } from './verdicts.js';

/** One discrepancy, as the pipeline carries it. */
export interface Finding {
  /** family/defect. */
  readonly check: string;
  readonly severity: Severity;
  /** One sentence: Article says `X`; the source says `Y`. */
  readonly message: string;
  /** The words at fault, in the article. */
  readonly article: Span;
  /** The words they are held against, and the path of their document; null where no source has any. */
  readonly source: { readonly document: string; readonly span: Span } | null;
  /** What the article says, as it is printed in the message. */
  readonly actual: string;
  /** What the source says, as it is printed in the message. */
  readonly expected: string;
  /** The smallest honest fix, with the words to use; null where a person must find it. */
  readonly suggestion: string | null;
}

/**
 * Why a finding is left standing. `ignore`: a comment in the article; `baseline`: it was there when the baseline was written;
 * `sign-off`: an editor accepted it by name.
 */
export interface Suppression {
  readonly kind: 'ignore' | 'baseline' | 'sign-off';
  /** As given by whoever left it standing; null when none was given. */
  readonly reason: string | null;
  /** Who accepted it; null but for sign-offs. */
  readonly by: string | null;
  /** ISO 8601 day on which it was accepted; null but for sign-offs. */
  readonly date: string | null;
}

export interface ReportedFinding extends Finding {
  /** "f1", "f2" … in article order. */
  readonly id: string;
  /**
   * The same from run to run, wherever the lines move: eight hexadecimal digits for the check, the sentence of the article and
   * the words at fault, eight for the sentence of the source and its words; "-2", "-3" … tell repeated sentences apart.
   */
  readonly fingerprint: string;
  /** Null for findings that stand; others are shown, counted apart, and never make a run fail. */
  readonly suppressed: Suppression | null;
  /** Id of the claim it is about; null for findings about quotations. */
  readonly claim: string | null;
  /** Id of the quotation it is about; null for findings about claims. */
  readonly quotation: string | null;
  /** Index into the claim's `evidence` of the passage it was compared with; null for findings about quotations. */
  readonly evidence: number | null;
  /** Where `article` stands. */
  readonly place: Place;
  /** Where `source` stands; null where `source` is. */
  readonly sourcePlace: Place | null;
}

export interface ReportedDocument {
  /** As it was named, with forward slashes. */
  readonly path: string;
  /** The reader that took it: markdown, plain-text, html, pdf, docx, odt, rtf, csv, xlsx. */
  readonly format: string;
  /** Hex digest of the file's bytes. */
  readonly sha256: string;
  /** Its first heading, or what the file declares. */
  readonly title: string | null;
  /** Where it is published, as declared, or where it was fetched from. */
  readonly url: string | null;
  /** The copy that was read, for a document taken from the web. */
  readonly fetched: Fetched | null;
  /** All pages of the file; null for formats without pages. */
  readonly pages: number | null;
  /** How many of the pages gave no text (blank, an image, damaged); null for formats without pages. */
  readonly pagesWithoutText: number | null;
  /** Words of running text that were read. */
  readonly words: number;
  /** What of the file is none of its running text, by kind, with the words of each; absent where there is nothing. */
  readonly leftOut?: readonly { readonly what: string; readonly words: number }[];
  /** What was read from pictures of pages; absent where all text was in the file. */
  readonly ocr?: ReportedScan;
  /** False when the document could not be read; `problems` says why. */
  readonly readable: boolean;
}

/** The article with its words, into which every span of the report points. */
export interface ReportedArticle extends ReportedDocument {
  /** Its running text as it was read: marks of the format are gone, entities decoded. */
  readonly text: string;
  /** Its headings, paragraphs, list items … in reading order; blank lines part them in `text`. */
  readonly blocks: readonly Block[];
}

/** What the check was told to do. */
export interface ReportedSettings {
  /** The house style that says which alterations of a quotation are allowed. */
  readonly style: string;
  /** The scale on which words of likelihood were read: `icd203` or `ipcc`. */
  readonly likelihoodScale: LikelihoodScale;
  /** Ids of the deeper readers that were asked; absent where none was. */
  readonly readers?: readonly string[];
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
  /** What was done: "substituted", "inserted", "omitted", "reordered", "case", "bracket", "elided" … */
  readonly kind: string;
  /** permitted: the house style allows it; material: it touches what the sentence means (Masson v. New Yorker). */
  readonly weight: 'permitted' | 'immaterial' | 'material';
  /** What it touches when material: "negation", "likelihood", "number", "name" … */
  readonly touches: string | null;
  readonly article: Span;
  readonly source: Span;
  readonly actual: string;
  readonly expected: string;
  /** The rule that allows or forbids it ("Chicago 13.7"). */
  readonly rule: string | null;
}

export interface ReportedQuotation extends Extract {
  /** "q1", "q2" … in reading order. */
  readonly id: string;
  readonly form: QuotationForm;
  readonly role: QuotationRole;
  /** The quoted words without marks: several spans round an ellipsis or an interruption. */
  readonly pieces: readonly Span[];
  /** Brackets, ellipses, [sic] and the like inside the marks. */
  readonly edits: readonly Edit[];
  readonly attribution: Attribution | null;
  readonly verdict: TraceVerdict;
  /** One sentence: why this verdict, or why it was not checked. */
  readonly why: string;
  /** Where it stands in the sources, best first. */
  readonly places: readonly (Extract & { readonly selectors: Selectors; readonly pieces: readonly Span[] })[];
  /** Every difference from the first of `places`, the permitted ones too. */
  readonly alterations: readonly ReportedAlteration[];
  /**
   * Present where the first of `places` was read by text recognition: the page, and how sure the engine is of it, in percent. Such a
   * quotation is found only as far as the scan can be read.
   */
  readonly scan?: { readonly page: number; readonly confidence: number };
  /** For `not-found`: the passage that comes nearest, and how many of the leading words it has. */
  readonly nearest: (Extract & { readonly leadingWords: number }) | null;
  /** Ids of the findings about it. */
  readonly findings: readonly string[];
}

export interface ReportedOmission extends Extract {
  /** Why the sentence was taken for no claim. */
  readonly reason: OmissionReason;
}

export interface ReportedProblem {
  /** Where in the pipeline: read, find, trace, retrieve, facts, reading, report, config. */
  readonly stage: string;
  readonly message: string;
  /** The file it is about; null for the whole run. */
  readonly path: string | null;
  readonly place: Place | null;
}

/** What was looked at and what was not. */
export interface Coverage {
  readonly quotations: { readonly total: number } & Readonly<Record<TraceVerdict, number>>;
  /** `compared` counts the claims beside which at least one passage was laid. */
  readonly claims: { readonly total: number; readonly compared: number } & Readonly<Record<Verdict, number>>;
  /** Sentences taken for no claims. */
  readonly omitted: number;
}

/** What a library of sources had for an article. */
export interface LibraryUse {
  /** The file of the library, or the address of its server without user and password. */
  readonly name: string;
  /** How many documents it holds. */
  readonly documents: number;
  /** How many of them the article was held against because they hold words it quotes. */
  readonly quoted: number;
  /** How many more because the article names them. */
  readonly named: number;
  /** How many more it quotes or names, which were too many to be held against it. */
  readonly leftOut: number;
}

/** Everything known about one article, equal to its own JSON. */
export interface Report {
  readonly article: ReportedArticle;
  readonly sources: readonly ReportedDocument[];
  /** Absent where no library of sources was searched. */
  readonly library?: LibraryUse;
  readonly settings: ReportedSettings;
  readonly quotations: readonly ReportedQuotation[];
  readonly claims: readonly ReportedClaim[];
  readonly omissions: readonly ReportedOmission[];
  readonly findings: readonly ReportedFinding[];
  /** The paragraphs of the sources around the passages cited, each once; long ones are cut around what is cited. */
  readonly contexts: readonly Extract[];
  readonly coverage: Coverage;
  readonly problems: readonly ReportedProblem[];
}
