import { checkDocument } from '../../src/check.js';
import { read } from '../../src/read/index.js';

/** One labelled row: a claim beside a source text. */
export interface LabelledRow {
  readonly id: string;
  readonly doc: string;
  readonly claim: string;
  readonly native: string;
  readonly supported: 0 | 1;
}

/** What the checks say of one row. */
export interface Fired {
  readonly row: LabelledRow;
  readonly findings: readonly { readonly check: string; readonly message: string }[];
}

/** Checks a row as an article of one claim with one source. */
export async function firedOn(row: LabelledRow): Promise<Fired> {
  const [article, source] = await Promise.all([
    read({ path: 'article.txt', content: row.claim }),
    read({ path: 'source.txt', content: row.doc }),
  ]);
  const { findings } = await checkDocument(article, [source]);
  return {
    row,
    findings: findings.map(({ check, message, source: at }) => ({
      check,
      message: `${message} ‖ ${at ? row.doc.slice(Math.max(0, at.span.start - 80), at.span.end + 120) : ''}`,
    })),
  };
}
