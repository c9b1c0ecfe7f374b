import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { deflate, inflate } from 'node:zlib';
import type { Cache, Document, Report } from '../types/index.js';
import { edition } from './edition.js';

const pack = promisify(deflate);
const unpack = promisify(inflate);

/**
 * Reports kept by what they were made from: the contents of article and sources with the names they go by, the settings, and
 * this very program. The same report is given back to the byte. Safe to share between runs and threads.
 */
export class ResultCache {
  constructor(private readonly store: Cache) {}

  /** The kept report, else the one that `check` makes, which is kept. What throws is not. */
  async through(
    article: Document,
    sources: readonly Document[],
    settings: unknown,
    check: () => Promise<Report>,
  ): Promise<Report> {
    const parts = [await edition(), settings, [article, ...sources].map(identity)];
    const key = `results/${createHash('sha256').update(JSON.stringify(parts)).digest('hex')}`;
    const kept = await this.recall(key);
    if (kept) return kept;
    const report = await check();
    await this.keep(key, report);
    return report;
  }

  /** An entry that is damaged, which zlib's checksum tells, counts as none. */
  private async recall(key: string): Promise<Report | null> {
    try {
      const entry = await this.store.get(key);
      return entry && (JSON.parse((await unpack(entry)).toString()) as Report);
    } catch {
      return null;
    }
  }

  /** A store that cannot be written costs the next run time, and this one nothing. */
  private async keep(key: string, report: Report): Promise<void> {
    await pack(JSON.stringify(report))
      .then((entry) => this.store.set(key, entry))
      .catch(() => undefined);
  }
}

/** All of a document that its bytes and the code do not decide. */
function identity({ path, format, sha256, metadata, problems, origin }: Document): unknown {
  return [path, format, sha256, metadata.title, problems, origin ?? null];
}
