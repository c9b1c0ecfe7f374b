import type { Attribution, Worth } from './article.js';
import type { Span } from './document.js';
import type { Extract } from './extract.js';
import type { Verdict } from './verdicts.js';

/** A sentence laid beside a claim. */
export interface ReportedEvidence extends Extract {
  /** Id of the article's quotation that prints the passage; null for a source document. */
  readonly quotation: string | null;
  /** Who speaks in the passage, where known. */
  readonly speaker: string | null;
  /** Who says it, where its document has several voices: "Gorsuch, concurring", "Chair Powell". */
  readonly saidBy?: string;
  /** The nearest heading above it; null where there is none. */
  readonly heading: string | null;
  /** How much of the claim it answers, 0 … 1: it orders passages and decides nothing. */
  readonly score: number;
  /** Brought in because the next sentence points to it ("It", "The agency"). */
  readonly carried: boolean;
}

/** Words of a claim and of a passage that say the same, by the fact that held them side by side. */
export interface ReportedAgreement {
  readonly fact: string;
  readonly article: Span;
  /** Index into the claim's `evidence`. */
  readonly evidence: number;
  readonly source: Span;
  /** Why they agree where the words differ; null where they are the same. */
  readonly because: string | null;
}

/** The words a person should look at: spans of the article, and spans of the passages by their index into `evidence`. */
export interface ReportedLook {
  readonly article: readonly Span[];
  readonly passages: readonly { readonly evidence: number; readonly span: Span }[];
}

/** What a deeper reader said of a claim, with the words that prove it. */
export interface ReportedReading {
  /** Id of the reader ("second-reader:qwen3:8b"). */
  readonly reader: string;
  /** Null where it gave no reading; `reason` then says why. */
  readonly verdict: Verdict | null;
  /** How sure the reader is, 0 … 1. */
  readonly confidence: number;
  /** From a reader that leaves the claim open: the probability, 0 … 1, that the passages bear it out. */
  readonly supported?: number;
  /** One sentence, in the reader's own words. */
  readonly reason: string | null;
  /** Words of the claim that it calls wrong, each with the words of the passage that show it; null where it names none. */
  readonly faults: readonly {
    readonly article: Span;
    /** `evidence` is an index into the claim's `evidence`. */
    readonly source: { readonly evidence: number; readonly span: Span } | null;
  }[];
  /** Words of the passages that it rests on, by their index into the claim's `evidence`. */
  readonly proof: readonly { readonly evidence: number; readonly span: Span }[];
}

export interface ReportedClaim extends Extract {
  /** "c1", "c2" … in reading order. */
  readonly id: string;
  /** The clause that states the thing; for reported speech what is reported. */
  readonly content: Span;
  /** True for headings and titles, which claim in fewer words. */
  readonly heading: boolean;
  readonly attribution: Attribution | null;
  /** Ids of the quotations inside the sentence. */
  readonly quotations: readonly string[];
  readonly worth: Worth;
  readonly verdict: Verdict;
  /** How sure the verdict is, 0 … 1: of claims at .8, four in five are right. */
  readonly confidence: number;
  /** One sentence: what the verdict rests on. */
  readonly why: string;
  /** How urgently a person should read an undecided claim, 0 … 1; 0 for other verdicts. */
  readonly risk: number;
  readonly look: ReportedLook;
  readonly agreements: readonly ReportedAgreement[];
  /** The sentences that bear on it, in the order of their documents. */
  readonly evidence: readonly ReportedEvidence[];
  /** What deeper readers said; absent where none was asked. */
  readonly readers?: readonly ReportedReading[];
  /** Ids of the findings about it. */
  readonly findings: readonly string[];
}
