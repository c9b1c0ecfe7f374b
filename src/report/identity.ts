import { fingerprint } from '../language/fingerprint.js';
import { foldWord } from '../language/fold.js';
import { lastAtOrBefore } from '../language/offset-map.js';
import { sentences } from '../language/sentences.js';
import { cut, overlaps } from '../language/span.js';
import type { Document, Finding, PassageSentence, Span } from '../types/index.js';

/** A finding with the two documents it compares, and the passage it was compared with, where there is one. */
export interface Compared {
  readonly finding: Finding;
  readonly article: Document;
  /** The document of `finding.source`. */
  readonly source: Document;
  readonly passage: Pick<PassageSentence, 'region' | 'span'> | null;
}

/** Digits for each of the two sides: together as many as keep millions of findings apart. */
const DIGITS = 8;
/** Parts what is hashed together; no text holds it. */
const SEPARATOR = '\u0000';

/** The fingerprints of the findings of one article, in their order; a repeated one is numbered. */
export function fingerprintsOf(findings: readonly Compared[]): string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = `${articleSide(finding)}-${sourceSide(finding)}`;
    const occurrence = (seen.get(key) ?? 0) + 1;
    seen.set(key, occurrence);
    return occurrence === 1 ? key : `${key}-${occurrence}`;
  });
}

function articleSide({ finding: { check, actual, article: span }, article }: Compared): string {
  return digits([check, actual, wordsAround(article, span)]);
}

function sourceSide({ finding: { expected, source: at }, source, passage }: Compared): string {
  const words =
    at !== null
      ? wordsAround(source, at.span)
      : passage === null
        ? ''
        : cut(passage.region.document.text, passage.span);
  return digits([expected, words]);
}

function digits(texts: readonly string[]): string {
  const words = texts.map((text) => foldWord(text).replace(/\s+/gu, ' ').trim());
  return fingerprint(words.join(SEPARATOR)).slice(0, DIGITS);
}

/** The sentences that a span touches: a finding stands for what its sentence says. */
function wordsAround(document: Document, span: Span): string {
  const { text } = document;
  const touched = (other: Span): boolean =>
    overlaps(other, span) || (other.start <= span.start && span.end <= other.end);
  const all = sentencesOf(document);
  const found: Span[] = [];
  for (
    let at = Math.max(
      0,
      lastAtOrBefore(all, span.start, ({ start }) => start),
    );
    at < all.length;
    at++
  ) {
    if (all[at]!.start > span.end) break;
    if (touched(all[at]!)) found.push(all[at]!);
  }
  return found.length === 0 ? cut(text, span) : found.map((sentence) => cut(text, sentence)).join(' ');
}

const known = new WeakMap<Document, readonly Span[]>();

/** The sentences of all blocks in order, found once for each document. */
function sentencesOf(document: Document): readonly Span[] {
  const all = known.get(document) ?? document.blocks.flatMap(({ span }) => sentences(document.text, span));
  known.set(document, all);
  return all;
}
