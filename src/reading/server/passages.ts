import type { ClaimPair, PassageSentence, Span } from '../../types/index.js';

/** Sentences of one document that follow each other, as they are sent. */
interface SentPassage {
  readonly heading: string | null;
  readonly text: string;
  /** In the document of the sentences. */
  readonly span: Span;
  /** Indices into the passages shown. */
  readonly sentences: readonly number[];
}

/** Sentences of one paragraph with no words between them go as one passage; all others apart, a cell of a table with its heads. */
export function sentPassages({ passages: { shown } }: ClaimPair): SentPassage[] {
  const groups: number[][] = [];
  for (const index of shown.keys()) {
    const last = groups.at(-1);
    if (last && follows(shown[last.at(-1)!]!, shown[index]!)) last.push(index);
    else groups.push([index]);
  }
  return groups.map((sentences) => {
    const [first, last] = [shown[sentences[0]!]!, shown[sentences.at(-1)!]!];
    if (first.cell) return { heading: first.cell.place, text: first.cell.says, span: first.span, sentences };
    const span = { start: first.span.start, end: last.span.end };
    const text = first.region.document.text.slice(span.start, span.end).replace(/\s+/gu, ' ').trim();
    return { heading: first.heading, text, span, sentences };
  });
}

function follows(a: PassageSentence, b: PassageSentence): boolean {
  const { document } = a.region;
  if (a.cell !== undefined || b.cell !== undefined) return false;
  if (document !== b.region.document || a.region.quotation !== b.region.quotation) return false;
  if (a.heading !== b.heading || b.span.start < a.span.end) return false;
  const gap = document.text.slice(a.span.end, b.span.start);
  return gap.trim() === '' && !/\n\s*\n/u.test(gap);
}
