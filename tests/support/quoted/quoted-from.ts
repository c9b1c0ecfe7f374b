import type { House } from '../../../src/trace/index.js';

/** A source of our own writing, and sentences that quote it well or badly. */
export interface QuotedFrom {
  readonly path: string;
  readonly source: string;
  /** What the article says before and after each sentence. */
  readonly before: string;
  readonly after: string;
  readonly cases: readonly QuotedCase[];
}

export interface QuotedCase {
  readonly name: string;
  /** The verdict on each quotation, in order, parted by spaces. */
  readonly verdict: string;
  /** Errors and warnings on quotations, in alphabetical order; "-" for none. */
  readonly loud: string;
  readonly style: House;
  readonly says: string;
}

/** Cases from a table: `name | verdict | loud | sentence` a line, with the house style before the sentence where it matters. */
export function casesIn(table: string): QuotedCase[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const cells = line.split(' | ');
      const [name, verdict, loud] = cells as [string, string, string];
      const style = cells.length === 5 ? (cells[3] as House) : 'permissive';
      return { name, verdict, loud, style, says: cells.at(-1)! };
    });
}
