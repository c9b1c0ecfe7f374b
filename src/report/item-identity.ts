import { fingerprint } from '../language/fingerprint.js';
import { foldWord } from '../language/fold.js';
import type { ReportedClaim, ReportedQuotation } from '../types/index.js';

/** Parts what is hashed together; no text holds it. */
const SEPARATOR = '\u0000';
const DIGITS = 8;

/**
 * A name for a claim or quotation that is the same from run to run, wherever the lines move: eight hexadecimal digits for its words
 * and eight for those of the passages beside it, as a finding's fingerprint has.
 */
export function itemFingerprint(item: ReportedClaim | ReportedQuotation): string {
  const passages = 'evidence' in item ? item.evidence : item.places.slice(0, 1);
  return `${digits([item.text])}-${digits(passages.map(({ text }) => text))}`;
}

function digits(texts: readonly string[]): string {
  const words = texts.map((text) => foldWord(text).replace(/\s+/gu, ' ').trim());
  return fingerprint(words.join(SEPARATOR)).slice(0, DIGITS);
}
