import { checks } from '../src/checks/index.js';
import { compareClaims } from '../src/compare.js';
import { markDifferences } from '../src/differences.js';
import { find } from '../src/find/index.js';
import { pair } from '../src/pair/index.js';
import { read } from '../src/read/index.js';
import { regionsOf } from '../src/retrieve/regions.js';
import { loadLexicon } from '../src/language/lexicon.js';
import type { Case } from '../src/types/index.js';
import type { ClaimRow } from './claims.js';

/** What a judge would be handed for one row of labelled data: one case for each claim found in its sentence. */
export async function casesOf({ claim, doc }: ClaimRow): Promise<Case[]> {
  const [article, source] = await Promise.all([
    read({ path: 'article.txt', content: claim }),
    read({ path: 'source.txt', content: doc }),
  ]);
  const { claims, quotations } = find(article);
  const paired = pair(article, claims, regionsOf(article, quotations, [source]), await loadLexicon());
  const { results } = compareClaims(paired, checks);
  return markDifferences(paired, results).map((pairing) => ({
    pairing,
    findings: results.filter((result) => result.claim === pairing.claim.id),
    traces: [],
    comparable: true,
  }));
}
