import { find } from '../../src/find/index.js';
import { pageAt } from '../../src/trace/pages.js';
import { regionsOf } from '../../src/retrieve/regions.js';
import { read } from '../../src/read/index.js';
import { trace } from '../../src/trace/index.js';
import type { Document, Trace } from '../../src/types/index.js';
import type { PrintedSentence } from './printed.js';

/** What became of one printed sentence. */
export interface Outcome {
  readonly sentence: PrintedSentence;
  readonly quoted: string;
  readonly verdict: Trace['verdict'] | 'no quotation';
  /** Whether one of the places is on the page where the sentence begins; true for documents without pages. */
  readonly onPage: boolean;
  readonly trace: Trace | null;
}

/** A quotation in print: nested marks are single; the comma of the sentence around it goes inside; a first letter may be small. */
export type Way = 'whole' | 'comma' | 'within' | 'straight';
export const WAYS: readonly Way[] = ['whole', 'comma', 'within', 'straight'];

const BATCH = 40;

/** Quotes sentences of a document in articles and traces them. */
export async function quoteAll(
  source: Document,
  sentences: readonly PrintedSentence[],
  wayOf: (index: number) => Way,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (let at = 0; at < sentences.length; at += BATCH) {
    const batch = sentences.slice(at, at + BATCH);
    const lines = batch.map(({ text }, index) => inPrint(text, wayOf(at + index)));
    outcomes.push(...(await outcomesOf(source, batch, lines)));
  }
  return outcomes;
}

async function outcomesOf(
  source: Document,
  sentences: readonly PrintedSentence[],
  lines: readonly string[],
): Promise<Outcome[]> {
  const article = await read({
    path: 'article.txt',
    content: `A story about a document\n\n${lines.join('\n\n')}\n`,
  });
  const found = find(article);
  const traces = trace(article, found.quotations, regionsOf(article, [], [source]), 'permissive');
  return sentences.map((sentence, index) => {
    const start = article.text.indexOf(lines[index]!);
    const mine = traces.filter(
      ({ quotation: { span } }) => span.start >= start && span.end <= start + lines[index]!.length,
    );
    const longest = mine.sort((a, b) => length(b) - length(a))[0] ?? null;
    return {
      sentence,
      quoted: lines[index]!,
      verdict: longest?.verdict ?? 'no quotation',
      onPage: longest !== null && isOnPage(source, longest, sentence),
      trace: longest,
    };
  });
}

function length({ quotation: { span } }: Trace): number {
  return span.end - span.start;
}

function isOnPage(source: Document, { places }: Trace, { page }: PrintedSentence): boolean {
  return page === 0 || places.some(({ span }) => pageAt(source, span.start)?.number === page);
}

function inPrint(sentence: string, way: Way): string {
  const inner = sentence.replaceAll('“', '‘').replaceAll('”', '’').replaceAll('"', "'");
  const bare = /[^.]\.$/u.test(inner) ? inner.slice(0, -1) : null;
  if (way === 'comma' && bare !== null) return `“${bare},” the document says.`;
  if (way === 'within' && bare !== null)
    return `The document says that “${bare.replace(/^\p{Lu}(?=\p{Ll})/u, small)}.”`;
  if (way === 'straight') return `The document says: "${inner.replace(/[‘’]/gu, "'")}"`;
  return `The document says: “${inner}”`;
}

function small(letter: string): string {
  return letter.toLowerCase();
}
