import { find } from '../../find/index.js';
import type { Document, LibraryUse, Problem } from '../../types/index.js';
import type { Io } from '../io.js';
import { MAX_DRAWN, chooseDocuments } from './choose.js';
import { lookUp, type Hit } from './look-up.js';
import { entryPath, filePath } from './places.js';
import { leadingQuotations, namesIn } from './quoted.js';
import { stateOf } from './standing.js';
import type { Counts, Entry, SourceLibrary } from './types.js';

/** What of a library an article is held against. */
export interface Drawn {
  readonly documents: readonly Document[];
  /** What the report says of it. */
  readonly use: LibraryUse;
  /** Documents that have changed since they were added. */
  readonly problems: readonly Problem[];
}

/** A name that fits more documents than this names none of them. */
const MOST_NAMED = 3;
/** Documents kept read between articles. */
const KEPT = 32;
/** Characters of text that one article is held against, at most; a library may hold many long books. */
const MAX_TEXT = 30_000_000;

/** Takes one piece of work. */
export type Step = <T>(work: () => Promise<T>) => Promise<T>;

/** Draws from a library what articles quote and name. */
export class Drawer {
  private readonly recent = new Map<number, Document>();

  constructor(
    private readonly library: SourceLibrary,
    private readonly io: Pick<Io, 'statOf' | 'realPath'>,
  ) {}

  /**
   * The documents an article quotes, best first, then those it names. The article itself and what is `given` already are left out.
   * `step` takes every piece of the work, so that many quotations are not taken for one that goes round in a circle.
   */
  async draw(article: Document, given: readonly Document[], step: Step = (work) => work()): Promise<Drawn> {
    const counts = await this.library.counts();
    const { quotations } = await step(() => Promise.resolve(find(article)));
    const found: Hit[][] = [];
    for (const pieces of leadingQuotations(article, quotations))
      found.push(await step(() => lookUp(this.library, pieces, counts)));
    const named = await this.named(namesIn(article, quotations));
    const ids = [...found.flat().map(({ document }) => document), ...named];
    const own = entryPath(await this.io.realPath(article.path), this.library.home);
    const entries = (await this.library.entriesOf([...new Set(ids)])).filter(
      ({ path, sha256 }) => path !== own && sha256 !== article.sha256,
    );
    const known = new Map(entries.map((entry) => [entry.id, entry]));
    const quoted = chooseDocuments(found.map((hits) => hits.filter(({ document }) => known.has(document))));
    const taken = new Set(given.map(({ sha256 }) => sha256));
    const wanted = [...new Set([...quoted, ...named])].flatMap((id) => known.get(id) ?? []);
    const others = wanted.filter(({ sha256 }) => !taken.has(sha256) && taken.add(sha256));
    return this.opened(others, new Set(quoted), counts);
  }

  private async named(names: readonly (readonly number[])[]): Promise<number[]> {
    const named: number[] = [];
    for (const words of names) {
      const ids = await this.library.titled(words, MOST_NAMED + 1);
      if (ids.length <= MOST_NAMED) named.push(...ids);
    }
    return [...new Set(named)];
  }

  private async opened(
    wanted: readonly Entry[],
    quoted: ReadonlySet<number>,
    counts: Counts,
  ): Promise<Drawn> {
    const drawn: Entry[] = [];
    const documents: Document[] = [];
    let length = 0;
    for (const entry of wanted.slice(0, MAX_DRAWN)) {
      const document = await this.open(entry);
      if (document === null || (length += document.text.length) > MAX_TEXT) continue;
      drawn.push(entry);
      documents.push(document);
    }
    const quotes = drawn.filter(({ id }) => quoted.has(id)).length;
    const use = {
      name: this.library.place,
      documents: counts.documents,
      quoted: quotes,
      named: drawn.length - quotes,
      leftOut: wanted.length - drawn.length,
    };
    return { documents, use, problems: await this.changedOf(drawn) };
  }

  private async open({ id, path }: Entry): Promise<Document | null> {
    const known = this.recent.get(id);
    const document = known ?? (await this.library.document(id));
    if (document === null) return null;
    const shown = filePath(path, this.library.home);
    const named = known ?? renamed(document, shown);
    this.recent.delete(id);
    this.recent.set(id, named);
    const [oldest] = this.recent.keys();
    if (this.recent.size > KEPT) this.recent.delete(oldest!);
    return named;
  }

  /** What is said of files that are not what they were when they were read. */
  private async changedOf(entries: readonly Entry[]): Promise<Problem[]> {
    const problems = await Promise.all(
      entries.map(async (entry): Promise<Problem[]> => {
        if ((await stateOf(entry, this.library, this.io)) !== 'changed') return [];
        const place = filePath(entry.path, this.library.home);
        const message = `${place} has changed since it was added to the library, and was compared as it was then; add it again`;
        return [{ stage: 'read', message, span: null, path: place }];
      }),
    );
    return problems.flat();
  }

  /** Lets go of the library. */
  close(): Promise<void> {
    return this.library.close();
  }
}

function renamed(document: Document, path: string): Document {
  return { ...document, path, problems: document.problems.map((problem) => ({ ...problem, path })) };
}
