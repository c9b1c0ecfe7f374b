import { dirname, join, normalize } from 'node:path';
import { UserError } from '../errors.js';
import { unread } from '../read.js';
import type { Document } from '../types.js';
import { readTarget, resolveTargets, type Target } from './files.js';
import type { Io } from './io.js';

/** Documents kept between articles that name the same sources: enough for a series, little memory for an archive. */
const KEPT = 16;

/** Opens the sources that articles name in their front matter; a document used lately is not read again. */
export class Library {
  private readonly documents = new Map<string, Promise<Document>>();

  constructor(private readonly io: Io) {}

  /** The local files an article names, paths taken from its own folder, without those in `known`; a missing one says so. */
  async declaredBy(article: Document, known: readonly Document[]): Promise<Document[]> {
    const given = new Set(known.map(({ path }) => normalize(path)));
    const paths = article.metadata.sources.flatMap(({ path }) =>
      path === null || isAddress(path) ? [] : [path],
    );
    const targets = await resolveTargets(
      paths.map((path) => join(dirname(article.path), path)),
      this.io,
    );
    const wanted = targets.filter(({ path }) => !given.has(normalize(path)));
    return Promise.all(wanted.map((target) => this.open(target, article.path)));
  }

  private open({ path, missing }: Target, article: string): Promise<Document> {
    if (missing === null) return this.read(path);
    const message = `${path}, which ${article} names as a source, does not exist`;
    return Promise.resolve(unread(path, new UserError(message, missing.hint)));
  }

  private read(path: string): Promise<Document> {
    const document = this.documents.get(path) ?? readTarget({ path, missing: null }, this.io);
    this.documents.delete(path);
    this.documents.set(path, document);
    const [oldest] = this.documents.keys();
    if (this.documents.size > KEPT) this.documents.delete(oldest!);
    return document;
  }
}

/** Web addresses are never fetched. */
function isAddress(path: string): boolean {
  return /^[a-z][a-z\d+.-]+:/iu.test(path);
}
