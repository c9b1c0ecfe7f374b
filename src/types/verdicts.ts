import type { Claim } from './article.js';
import type { Document, Span } from './document.js';
import type { Side } from './mention.js';
import type { Passages } from './passages.js';
import type { Severity } from './contracts.js';

/**
 * What a check says of a claim. `undecided`: passages bear on it and a person must read them; `unaddressed`: nothing in the sources
 * has to do with it; `unchecked`: it could not be looked up.
 */
export type Verdict = 'supported' | 'contradicted' | 'misstated' | 'unaddressed' | 'undecided' | 'unchecked';

/** A claim beside what bears on it: what facts and readers are given. */
export interface ClaimPair {
  readonly claim: Claim;
  readonly article: Document;
  /** The words of the claim, tagged, with the mentions in them. */
  readonly side: Side;
  readonly passages: Passages;
  /** The sentences of `passages.shown`, each tagged; in the same order. */
  readonly sides: readonly Side[];
}

/** Two statements of one closed class about the same thing that cannot both hold, or of which the article's says more. */
export interface Clash {
  readonly type: 'clash';
  /** Id of the kind of fault ("number/amount-differs"). */
  readonly kind: string;
  /** Which verdict it earns the claim. */
  readonly verdict: 'contradicted' | 'misstated';
  /** The words at fault, in the article. */
  readonly claim: Span;
  /** Index into the passages shown. */
  readonly sentence: number;
  /** The words they clash with, in the document of that sentence. */
  readonly passage: Span;
  /** Id of the reader that points at them; absent where a fact does. */
  readonly by?: string;
  /** Both as printed in the message. */
  readonly claimSays: string;
  readonly passageSays: string;
  /** Of a cell of a table: its row and column ("row Turnout, column 2014"). */
  readonly cell?: string;
  /** The smallest honest fix, with the words to use; null where a person must find it. */
  readonly suggestion: string | null;
}

/** Two statements of one closed class about the same thing that say the same. */
export interface Agreement {
  readonly type: 'agreement';
  /** Id of the fact ("amount"). */
  readonly fact: string;
  readonly claim: Span;
  readonly sentence: number;
  readonly passage: Span;
  /** Why they agree where the words differ ("rounded", "9,120 of 12,000 is 76 %"); null where they are the same. */
  readonly because: string | null;
}

/** A closed class of fact. It never guesses: where it cannot tell, it yields nothing. */
export interface Fact {
  readonly id: string;
  /** One line: what it holds side by side. */
  readonly summary: string;
  /** What it holds beside the claim: the sentences of the passages unless told, or the cells of their tables. */
  readonly beside?: 'sentences' | 'cells';
  readonly hold: (pair: ClaimPair) => readonly (Clash | Agreement)[];
}

/** One row of the table of faults. */
export interface FaultKind {
  /** family/defect. */
  readonly id: string;
  /** One line: what it finds. */
  readonly summary: string;
  readonly severity: Severity;
  /** Two to five sentences: the rule, why it matters, what is allowed, where the rule comes from. */
  readonly manual: string;
  /** A claim beside a passage where it is found. */
  readonly fires: { readonly claim: string; readonly passage: string };
  /** A look-alike where it must not be found. */
  readonly lookAlike: { readonly claim: string; readonly passage: string };
}

/** Words a reader points at. */
export interface ReadFault {
  readonly claim: Span;
  /** Index into the passages shown and the words there; null where the passage has none. */
  readonly passage: { readonly sentence: number; readonly span: Span } | null;
  /** Id of the kind of fault, where the reader names one. */
  readonly kind: string | null;
  /** How sure the reader is that these words are at fault, 0 … 1. */
  readonly p: number;
}

/** What a deeper reader makes of one claim beside its passages: four probabilities that add up to 1, and the words they rest on. */
export interface Reading {
  readonly supported: number;
  readonly contradicted: number;
  readonly misstated: number;
  readonly unaddressed: number;
  readonly faults: readonly ReadFault[];
  /** The words of the passages that bear the claim out; empty where none were named. */
  readonly proof: readonly { readonly sentence: number; readonly span: Span }[];
  /** One sentence in plain English. */
  readonly reason: string | null;
  /**
   * What it comes to, from a reader that knows from which probability on its word counts, `undecided` below; unless told, the likeliest
   * of the four.
   */
  readonly verdict?: ReadVerdict | 'undecided';
  /** How urgently a person should read a claim that it leaves undecided, 0 … 1; told from the four unless given. */
  readonly risk?: number;
}

/** The verdicts that a reader can give. */
export type ReadVerdict = 'supported' | 'contradicted' | 'misstated' | 'unaddressed';

/** Why a reader gave no reading of a pair. */
export interface NoReading {
  readonly unread: string;
}

/** Which claims a reader is asked about, by the verdict so far: those left undecided, those contradicted or misstated, or all. */
export type AskedAbout = 'undecided' | 'flagged' | 'all';

/** Reads claims beside passages more deeply than closed classes of fact can. */
export interface Reader {
  readonly id: string;
  /** False when texts leave the machine. */
  readonly offline: boolean;
  /** All unless told. Claims without any passage, and those that could not be looked up, are put before no reader. */
  readonly asks?: AskedAbout;
  /** One reading for each pair, in order. Rejects only when called off; trouble with one pair is a `NoReading`. */
  readonly read: (
    pairs: readonly ClaimPair[],
    signal: AbortSignal,
  ) => Promise<readonly (Reading | NoReading)[]>;
}

/** What one reader said of a claim. */
export interface ReaderSay {
  readonly reader: string;
  /** Null where it gave no reading; `reason` then says why. */
  readonly verdict: Verdict | null;
  readonly confidence: number;
  /** Whether the verdict counts: from one half on, or from where the reader's own limits lie. */
  readonly counts: boolean;
  /** From a reader that leaves the claim open: the probability that the passages bear it out. */
  readonly supported?: number;
  /** From such a reader: how urgently a person should read the claim, 0 … 1. */
  readonly risk?: number;
  readonly reason: string | null;
  readonly faults: Reading['faults'];
  readonly proof: Reading['proof'];
}

/** Words to look at on one side or both. */
export interface Look {
  /** In the article. */
  readonly claim: readonly Span[];
  /** In the passages shown. */
  readonly passages: readonly { readonly sentence: number; readonly span: Span }[];
}

/** How a claim differs from the passages beside it: what its risk is told from. */
export interface RiskSigns {
  /** Share of the claim's content words that all passages together have, and that the nearest has, 0 … 1. */
  readonly inAll: number;
  readonly inNearest: number;
  /** Length of the claim, 1 for thirty words. */
  readonly words: number;
  /** Cautious words of the nearest passage that the claim lacks, 0 … 3. */
  readonly cautionsLeft: number;
  /** 1 where the nearest passage has a word of likelihood and the claim has none. */
  readonly hedgeLeft: 0 | 1;
  /** 1 where the claim says more firmly how something is known ("found" for "alleged"). */
  readonly firmer: 0 | 1;
  /** 1 where the claim tells a cause and the nearest passage none. */
  readonly causeAdded: 0 | 1;
  /** 1 where only one of the two denies something. */
  readonly negationDiffers: 0 | 1;
}

/** Verdict on one claim, with what it rests on. */
export interface Judged {
  readonly verdict: Verdict;
  /** 0 … 1, rounded to two places: of claims at .8, four in five are right. */
  readonly confidence: number;
  /** One sentence: what the verdict rests on. */
  readonly why: string;
  /** How urgently a person should read an undecided claim, 0 … 1; 0 for other verdicts. */
  readonly risk: number;
  readonly clashes: readonly Clash[];
  readonly agreements: readonly Agreement[];
  readonly look: Look;
  readonly readers: readonly ReaderSay[];
}
