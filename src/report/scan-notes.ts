import { HARD_TO_READ, scanNote, scannedAt } from '../language/scan.js';
import type { Document, Finding } from '../types/index.js';

/**
 * The finding with the note that the words it is held against were read from a picture. No error rests on a page that is hard to
 * read, and nothing is to be mended by words that may be misread.
 */
export function withScanNote(finding: Finding, documents: readonly Document[]): Finding {
  const { source, severity, message } = finding;
  const document = documents.find(({ path }) => path === source?.document);
  const page = source && document ? scannedAt(document, source.span) : null;
  if (page === null) return finding;
  const hard = page.confidence < HARD_TO_READ;
  return {
    ...finding,
    severity: hard && severity === 'error' ? 'warning' : severity,
    message: `${message} (page ${page.page}, ${scanNote(page)})`,
    suggestion: null,
  };
}
