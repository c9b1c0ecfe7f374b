import { predicatesOf, type Predicate } from '../../language/predicates.js';
import type { NounPhrase } from '../../language/noun-phrases.js';
import type { ClaimPair, Side } from '../../types/index.js';
import { align, contentOf, type WordPair } from '../alignment.js';

/** A clause of a passage with the verb of a clause of the claim. */
export interface Answer {
  readonly passage: Side;
  /** Index into the passages shown. */
  readonly sentence: number;
  readonly predicate: Predicate;
  /** How many words of the claim's clause, its verb left out, the sentence answers. */
  readonly words: number;
  /** Their share of the words of the claim's clause, its verb among them, 0 … 1. */
  readonly share: number;
  /** How many noun phrases of the two clauses have heads that answer each other. */
  readonly nouns: number;
}

/** The clauses of the passages that have the verb of a clause of the claim, the closest first. */
export function answersTo(pair: ClaimPair, told: Predicate): Answer[] {
  return pair.sides
    .flatMap((passage, sentence) => answersIn(pair.side, told, passage, sentence))
    .sort((a, b) => b.words - a.words);
}

function answersIn(claim: Side, told: Predicate, passage: Side, sentence: number): Answer[] {
  const { pairs, ofClaim } = align(claim, passage);
  const verb = ofClaim.get(told.head)?.passage;
  const clause = contentOf(claim).filter((at) => told.from <= at && at < told.to && at !== told.head);
  const words = clause.filter((at) => ofClaim.has(at)).length;
  return predicatesOf(passage)
    .filter(({ head, lemma }) => head === verb || lemma === told.lemma)
    .map((predicate) => ({
      passage,
      sentence,
      predicate,
      words,
      share: (words + 1) / (clause.length + 1),
      nouns: sharedNouns(told, predicate, pairs),
    }));
}

function sharedNouns(told: Predicate, other: Predicate, pairs: readonly WordPair[]): number {
  const theirs = headsOf(other);
  return headsOf(told).filter((ours) =>
    pairs.some(({ claim, passage }) => claim === ours && theirs.includes(passage)),
  ).length;
}

function headsOf({ subject, object, agent, others }: Predicate): number[] {
  return [subject, object, agent, ...others]
    .filter((phrase): phrase is NounPhrase => phrase !== null)
    .map(({ head }) => head);
}
