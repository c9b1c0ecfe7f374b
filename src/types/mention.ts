import type { Span } from './document.js';

/** A word, number or mark with its place in `Document.text`. */
export interface Token {
  readonly span: Span;
  /** As printed. */
  readonly text: string;
  /** Folded: NFC, straight quotes, lower case. */
  readonly norm: string;
  /** Porter stem of `norm` for words; `norm` itself for numbers and marks. */
  readonly stem: string;
  readonly kind: 'word' | 'number' | 'mark';
  /** A word that carries no content of its own ("the", "of", "was"). */
  readonly stop: boolean;
}

interface MentionBase {
  /** The words of the mention itself, in `Document.text`. */
  readonly span: Span;
  /** The words it governs: a match inside this scope is qualified by the mention. */
  readonly scope: Span;
}

/** How a quantity is bounded; `about` is symmetric, the others open one side. */
export type Bound = 'exact' | 'about' | 'at-least' | 'at-most' | 'more-than' | 'less-than';

/** A quantity as an interval: "about 10" is [9, 11], "nearly half" [0.4, 0.5), "at least 13" [13, ∞), "a few" [2, 10]. */
export interface Quantity extends MentionBase {
  readonly kind: 'quantity';
  readonly low: number;
  /** Infinity is written as null. */
  readonly high: number | null;
  readonly bound: Bound;
  /** Place value of the last digit printed, which tells how far it may be rounded: 4.2 million → 100,000; 42,000 → 1,000; 13 → 1. */
  readonly step: number;
  /** "percent", "points", "USD", "EUR", "km" … or null for a plain count. Percent and fractions share "percent" (half = 50). */
  readonly unit: string | null;
  /** Stem of the noun counted ("county" → "counti"), null when unknown. */
  readonly noun: string | null;
  /** Ordinals rank, they do not count. */
  readonly ordinal: boolean;
}

/** A date or period, as precise as it is printed: "March 2024" has year and month, no day. Years before our era are negative. */
export interface DateMention extends MentionBase {
  readonly kind: 'date';
  readonly year: number | null;
  /** Last year of a period of years ("the 1990s" → 1999, "2014–18" → 2018); null for anything shorter. */
  readonly lastYear: number | null;
  /** 1–4 for "the third quarter of 2023"; null otherwise. */
  readonly quarter: number | null;
  /** 1–12. */
  readonly month: number | null;
  readonly day: number | null;
  /** 0 (Sunday) – 6. */
  readonly weekday: number | null;
  /** How the date bounds what is told: "before", "after", "since", "until", "by", "about"; null for a plain date. */
  readonly relation: 'before' | 'after' | 'since' | 'until' | 'by' | 'about' | null;
}

/** A named person, body, place or document. */
export interface Actor extends MentionBase {
  readonly kind: 'actor';
  /** Canonical key: equal for "FBI" and "Federal Bureau of Investigation", "Russia" and "Russian", where known. */
  readonly key: string;
  readonly name: string;
}

/** Negation and its strength. `absence`: no evidence; `unassessed`: was not looked at; `disproof`: ruled out. */
export interface Negation extends MentionBase {
  readonly kind: 'negation';
  readonly form: 'not' | 'no' | 'never' | 'without' | 'fail' | 'deny' | 'absence' | 'unassessed' | 'disproof';
}

/**
 * Which words of likelihood stand for which percents: Intelligence Community Directive 203 (2015), seven bands side by side, or
 * the guidance note on uncertainty of the IPCC (2010), ten terms whose ranges lie one within the other.
 */
export type LikelihoodScale = 'icd203' | 'ipcc';

/** Likelihood wording. The band is its rank on the scale (ICD 203: 1–7, IPCC: 1–10), null for unbanded hedges ("may", "reportedly"). */
export interface Likelihood extends MentionBase {
  readonly kind: 'likelihood';
  readonly scale: LikelihoodScale;
  readonly band: number | null;
  /** Percent. */
  readonly low: number;
  readonly high: number;
}

/** Analytic confidence in the evidence, an axis of its own: three levels by ICD 203, five by the IPCC. */
export interface Confidence extends MentionBase {
  readonly kind: 'confidence';
  readonly level: 'very-low' | 'low' | 'moderate' | 'high' | 'very-high';
}

/** Quantifier rank from none (0) to all (6); 5 is "nearly all". */
export interface Quantifier extends MentionBase {
  readonly kind: 'quantifier';
  readonly rank: number;
  readonly noun: string | null;
}

/** How far an act got: sought, planned, attempted, or done. */
export interface Attempt extends MentionBase {
  readonly kind: 'attempt';
}

/**
 * Wording under which an act is not, or not surely, done. `asked`, `advised`, `planned`, `weighed` (considered, discussed), `ordered`;
 * `denied`: one side or the body itself does not accept it; `alone`: the view of one member or a few, not of the body.
 */
export interface Standing extends MentionBase {
  readonly kind: 'standing';
  readonly standing: 'asked' | 'advised' | 'planned' | 'weighed' | 'ordered' | 'denied' | 'alone';
}

/** How firmly something is said: 1 alleged … 5 found or proved. */
export interface Evidential extends MentionBase {
  readonly kind: 'evidential';
  readonly strength: number;
}

/** A condition or exception ("unless", "if", "except"). */
export interface Condition extends MentionBase {
  readonly kind: 'condition';
}

/**
 * Wording that ties two things to each other. `cause`: one brings the other about; `change`: one makes more or less of the other
 * ("lowers"); `link`: they go together ("associated with"); `difference`: one group has more of a thing than another ("more often"); `time`: they only follow each other ("after", "coincided with");
 * `effect`: one does something to the other, by the many verbs and forms that are no plain "cause" ("relieves", "can reduce").
 */
export interface Causal extends MentionBase {
  readonly kind: 'causal';
  readonly tie: 'cause' | 'change' | 'effect' | 'link' | 'difference' | 'time';
  /**
   * How strongly the tie is told, by the seven levels of Sumner et al. (BMJ 2014): 0 not at all, 1 told not to be, 2 correlational,
   * 4 conditional ("may cause"), 5 "can cause", 6 cause without condition. Ambiguous wording (3) counts as correlational.
   */
  readonly strength: 0 | 1 | 2 | 4 | 5 | 6;
}

/** Wording that sets a thing above or apart from all others: "first", "only", "largest", "unprecedented". */
export interface Superlative extends MentionBase {
  readonly kind: 'superlative';
  /** `order`: first, never before; `only`: only, sole, unique; `degree`: largest, most serious; `record`: record, unprecedented. */
  readonly sense: 'order' | 'only' | 'degree' | 'record';
}

export type Mention =
  | Quantity
  | DateMention
  | Actor
  | Negation
  | Likelihood
  | Confidence
  | Quantifier
  | Attempt
  | Standing
  | Evidential
  | Condition
  | Causal
  | Superlative;

export type MentionKind = Mention['kind'];

/** Universal part of speech, of the seventeen of Universal Dependencies. */
export type PartOfSpeech =
  | 'ADJ'
  | 'ADP'
  | 'ADV'
  | 'AUX'
  | 'CCONJ'
  | 'DET'
  | 'INTJ'
  | 'NOUN'
  | 'NUM'
  | 'PART'
  | 'PRON'
  | 'PROPN'
  | 'PUNCT'
  | 'SCONJ'
  | 'SYM'
  | 'VERB'
  | 'X';

/** What a tagger makes of a token in its sentence. */
export interface Tag {
  readonly pos: PartOfSpeech;
  /** Base form, lower case ("broke" → "break"). */
  readonly lemma: string;
}

/** A stretch of one document, tokenized, tagged and with its mentions: one side of every comparison. */
export interface Side {
  readonly span: Span;
  readonly text: string;
  readonly tokens: readonly Token[];
  /** One for each token. */
  readonly tags: readonly Tag[];
  readonly mentions: readonly Mention[];
}
