import { isBelow, rootsFor, type Ground } from './allowed-places.js';
import { asArticle, named, read, unread, type Naming, type ReadOptions } from '../read/index.js';
import type { Cache, Document, Problem } from '../types/index.js';
import { heldAs, nameOf } from './by-name.js';
import { Copies } from './copies.js';
import { extractCache } from './extract-cache.js';
import { STDIN, readTarget, resolveTargets, sourcesFor, type Target } from './files.js';
import { Holdings, type Held, type Refreshed } from './holdings.js';
import type { SourceIo } from './io.js';
import { referencesOf, type Reference } from './references.js';
import type { CheckSettings } from './settings.js';
import { deadLink, nameAlone, noAddress, noFile, outOfBounds } from './unfound.js';
import { hasScheme, isWebAddress } from './web-address.js';

/** Documents kept between articles that name the same sources: enough for a series, little memory for an archive. */
const KEPT = 16;
/** Files and pages opened at once for one article. */
const AT_ONCE = 6;

/** The article that names sources, and the folders below which it may. */
interface Beside {
  readonly article: Document;
  readonly roots: readonly string[];
}

interface Keyed {
  readonly reference: Reference;
  readonly key: string;
}

/** What configuration says of the sources of an article. */
export interface Wanted {
  readonly sources: readonly string[];
  /** Whether local files it links to are sources. */
  readonly links: boolean;
  /** Where the files may lie that the article names. */
  readonly ground: Ground;
}

/** What one article is compared with. */
interface Shelf {
  readonly sources: readonly Document[];
  /** Those that the article's front matter names. */
  readonly declared: readonly Document[];
  /** Those that its configuration names. */
  readonly configured: readonly Document[];
  /** Links that led nowhere. */
  readonly problems: readonly Problem[];
  /** The one name of every file and page that was wanted, found or not. */
  readonly keys: readonly string[];
}

/** Opens sources: those of the command line once, those that articles name when they are wanted, each by one name. */
export class Library {
  private readonly recent = new Map<string, Promise<Document>>();
  private readonly names = new WeakMap<Document, Map<string, Document>>();
  private readonly holdings: Holdings;

  private constructor(
    private readonly settings: CheckSettings,
    private readonly io: SourceIo,
    private readonly reading: ReadOptions,
    private readonly copies: Copies,
    /** The articles of the run by the one name of each: a link between two of them makes neither a source. */
    private readonly articles: ReadonlySet<string>,
  ) {
    this.holdings = new Holdings(
      settings.sources,
      (patterns) => resolveTargets(patterns, io, sourcesFor(settings)),
      (place) => this.keyOf({ place, naming: null }),
      (target) => this.readSource(target),
    );
  }

  /** A library with the sources of the command line on its shelves. */
  static async open(
    settings: CheckSettings,
    articles: readonly Target[],
    store: Cache | null,
    io: SourceIo,
    aids: Pick<ReadOptions, 'guard' | 'ocr'>,
  ): Promise<Library> {
    const names = await Promise.all(articles.map(({ path }) => io.realPath(path)));
    const reading = { cache: store && extractCache(store), ...aids };
    const library = new Library(settings, io, reading, new Copies(io, settings, store), new Set(names));
    await library.holdings.open();
    return library;
  }

  /** The sources of the command line. */
  get sources(): readonly Document[] {
    return this.holdings.given.map(({ document }) => document);
  }

  /** An article, read through the cache. */
  async readArticle(target: Target): Promise<Document> {
    const name = target.path === STDIN ? this.settings.stdinFilename : target.path;
    return asArticle(await readTarget(target, this.io, { name, ...this.reading }));
  }

  /** The one names of the sources of the command line. */
  get keys(): readonly string[] {
    return this.holdings.given.map(({ key }) => key);
  }

  /** What the command line and configuration files say of where sources lie. */
  get patterns(): readonly string[] {
    return this.holdings.patterns;
  }

  /** Forgets what changed, and reads of the sources that patterns name those that are new or changed. */
  refresh(changed: ReadonlySet<string>): Promise<Refreshed> {
    for (const key of changed) this.recent.delete(key);
    return this.holdings.refresh(changed);
  }

  /** A source, read through the cache. */
  readSource(target: Target): Promise<Document> {
    return isWebAddress(target.path) ? this.openPage(target.path) : readTarget(target, this.io, this.reading);
  }

  /** Everything an article is compared with: command line, front matter, configuration, links, in this order and each once. */
  async shelfFor(article: Document, { sources, links, ground }: Wanted): Promise<Shelf> {
    const own = await this.keyOf({ place: article.path, naming: null });
    const others = ({ key }: Held): boolean => key !== own;
    const shelf = new Map(this.holdings.given.filter(others).map(({ key, document }) => [key, document]));
    const configured = (await this.holdings.openConfigured(sources)).filter(others);
    const { references, problems } = await this.referencesIn(article, own, links);
    const placed = references.filter(({ reference: { place } }) => place !== null);
    const keys = new Set([...shelf.keys(), ...[...placed, ...configured].map(({ key }) => key)]);
    const held = new Map([...configured.map(({ key, document }) => [key, document] as const), ...shelf]);
    const roots = await rootsFor(article.path, ground, this.io);
    const opened = await this.openAll(references, held, { article, roots });
    const declared: Document[] = [];
    for (const { reference, key, document } of opened.filter((each) => each.reference.by === 'declared')) {
      if (!shelf.has(key)) declared.push(document);
      shelf.set(key, this.called(shelf.get(key) ?? document, reference.naming ?? {}));
    }
    for (const { key, document } of configured) if (!shelf.has(key)) shelf.set(key, document);
    for (const { reference, key, document } of opened.filter((each) => each.reference.by === 'linked')) {
      if (document.sha256 === '') problems.push(deadLink(reference, document, article));
      else if (!shelf.has(key)) shelf.set(key, document);
    }
    return {
      sources: [...shelf.values()],
      declared,
      configured: configured.map(({ document }) => document),
      problems,
      keys: [...keys],
    };
  }

  /** The document under a name; the same object for the same name, so that what is known of it is found again. */
  private called(document: Document, naming: Naming): Document {
    const names = this.names.get(document) ?? new Map<string, Document>();
    const key = JSON.stringify([naming.id, naming.title, naming.url]);
    const known = names.get(key) ?? named(document, naming);
    this.names.set(document, names.set(key, known));
    return known;
  }

  /** The references of an article that are neither itself nor, by mere links, other articles of the run. */
  private async referencesIn(
    article: Document,
    own: string,
    links: boolean,
  ): Promise<{ references: Keyed[]; problems: Problem[] }> {
    const wanted = { links, web: this.settings.fetch !== 'never' };
    const { references, problems } = referencesOf(article, wanted);
    const keyed = await Promise.all(
      references.map(async (reference) => ({ reference, key: await this.keyOf(reference) })),
    );
    return {
      references: keyed.filter(
        ({ reference, key }) => key !== own && (reference.by === 'declared' || !this.articles.has(key)),
      ),
      problems,
    };
  }

  /** Opens what is not on the shelf, a few at a time, so that slow servers do not add up. */
  private async openAll(
    references: readonly Keyed[],
    held: ReadonlyMap<string, Document>,
    beside: Beside,
  ): Promise<(Keyed & { document: Document })[]> {
    const opened: (Keyed & { document: Document })[] = [];
    for (let at = 0; at < references.length; at += AT_ONCE) {
      const batch = references.slice(at, at + AT_ONCE).map(async ({ reference, key }) => ({
        reference,
        ...(heldAs(reference, key, held) ?? {
          key,
          document: await this.openReference(reference, key, beside),
        }),
      }));
      opened.push(...(await Promise.all(batch)));
    }
    return opened;
  }

  private keyOf({ place, naming }: Pick<Reference, 'place' | 'naming'>): Promise<string> {
    if (place === null) return Promise.resolve(`name:${nameOf(naming)}`);
    if (isWebAddress(place)) return Promise.resolve(place.replace(/#.*$/su, ''));
    return hasScheme(place) ? Promise.resolve(place) : this.io.realPath(place);
  }

  private async openReference(
    reference: Reference,
    key: string,
    { article, roots }: Beside,
  ): Promise<Document> {
    const { place, naming } = reference;
    if (place === null) return nameAlone(nameOf(naming), reference, article);
    if (isWebAddress(place)) return this.lately(key, () => this.openPage(place));
    if (hasScheme(place)) return noAddress(place, reference, article);
    if (!isBelow(key, roots)) return outOfBounds(place, reference, article);
    const kind = await this.io.kindOf(place);
    if (kind !== 'file') return noFile(place, kind, reference, article);
    return this.lately(key, () => readTarget({ path: place, missing: null }, this.io, this.reading));
  }

  private async openPage(address: string): Promise<Document> {
    try {
      return await read(await this.copies.open(address), this.reading);
    } catch (error) {
      return unread(address, error);
    }
  }

  /** A document used lately is not opened again. */
  private lately(key: string, open: () => Promise<Document>): Promise<Document> {
    const document = this.recent.get(key) ?? open();
    this.recent.delete(key);
    this.recent.set(key, document);
    const [oldest] = this.recent.keys();
    if (this.recent.size > KEPT) this.recent.delete(oldest!);
    return document;
  }
}
