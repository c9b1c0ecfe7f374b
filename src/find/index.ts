import type { Document, Found } from '../types.js';

/** What the article holds: quotations, who speaks in each, and the author's claims. */
export function find(article: Document): Found {
  return { quotations: [], claims: [], omissions: [], problems: [] };
}
