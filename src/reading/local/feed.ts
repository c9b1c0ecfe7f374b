import { cut } from '../../language/span.js';
import type { ClaimPair, PassageSentence, Span } from '../../types/index.js';
import type { ModelCard } from './types.js';

/** What the model is given beside a claim. */
export interface Fed {
  /** The sentences, in the order in which they are shown, with a blank between them. */
  readonly text: string;
  readonly sentences: readonly FedSentence[];
}

interface FedSentence {
  /** Index into the passages shown. */
  readonly index: number;
  /** Where it begins in the text that is fed. */
  readonly start: number;
}

/**
 * The sentences nearest to the claim: as many as the model is made for, and at least one. Those brought in for a pronoun come last. A
 * cell of a table is given as the sentence that its heads make of it.
 */
export function fedFor({ passages: { shown } }: ClaimPair, { feed }: ModelCard): Fed {
  const nearest = [...shown.keys()].sort(
    (a, b) =>
      Number(shown[a]!.carried) - Number(shown[b]!.carried) || shown[b]!.score - shown[a]!.score || a - b,
  );
  const chosen: number[] = [];
  let words = 0;
  for (const index of nearest) {
    const more = textOf(shown[index]!).split(/\s+/u).length;
    if (chosen.length >= feed.sentences || (chosen.length > 0 && words + more > feed.words)) continue;
    chosen.push(index);
    words += more;
  }
  const sentences: FedSentence[] = [];
  let text = '';
  for (const index of chosen.sort((a, b) => a - b)) {
    if (text !== '') text += ' ';
    sentences.push({ index, start: text.length });
    text += textOf(shown[index]!);
  }
  return { text, sentences };
}

/** Where words of the text that was fed stand in the passages; those in a cell point at the cell. */
export function placeIn(
  { passages: { shown } }: ClaimPair,
  { sentences }: Fed,
  { start, end }: Span,
): { readonly sentence: number; readonly span: Span } {
  const { index, start: from } = sentences.findLast((sentence) => sentence.start <= start)!;
  const { span, cell } = shown[index]!;
  const words = { start: span.start + start - from, end: Math.min(span.end, span.start + end - from) };
  return { sentence: index, span: cell ? span : words };
}

function textOf({ region, span, cell }: PassageSentence): string {
  return cell ? cell.says : cut(region.document.text, span);
}
