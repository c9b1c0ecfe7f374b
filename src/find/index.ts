import { houseNames, type HouseNames } from '../language/house-names.js';
import type { Document, Found } from '../types/index.js';
import { attributeQuotations } from './attribution/index.js';
import { registerOf } from './attribution/register.js';
import { findClaims } from './claims.js';
import { findQuotations } from './quotations.js';
import { readSentences } from './sentences.js';

/** What the article holds: quotations, who speaks in each, by the names the desk has for them, and the author's claims. */
export function find(article: Document, names: HouseNames = houseNames()): Found {
  const { quotations: unattributed, frames, problems } = findQuotations(article);
  const register = registerOf(article.text, readSentences(article, unattributed), names);
  const quotations = attributeQuotations(article, register, unattributed, frames);
  const { claims, omissions } = findClaims(article, register, quotations, frames);
  return { quotations, claims, omissions, problems };
}
