import { UserError } from '../../errors.js';
import type { Remembered } from '../../types/index.js';

const VERSION = 1;
const INDENT = 2;

interface BaselineFile {
  readonly version: number;
  readonly articles: Readonly<Record<string, readonly Omit<Remembered, 'article'>[]>>;
}

/** Reads a baseline; `path` is what messages call it. Throws `UserError` when it is none. */
export function parseBaseline(text: string, path: string): Remembered[] {
  const file = parsed(text);
  if (!isBaseline(file)) {
    throw new UserError(
      `${path} is no baseline that this version can read`,
      'write it anew with --write-baseline',
    );
  }
  return Object.entries(file.articles).flatMap(([article, entries]) =>
    entries.map((entry) => ({ article, ...entry })),
  );
}

/** A baseline as text: JSON with one finding a line, sorted, so that a change shows as the lines that changed. */
export function writeBaseline(entries: readonly Remembered[]): string {
  const articles = [...new Set(entries.map(({ article }) => article))].sort();
  const blocks = articles.map((article) => {
    const lines = entries
      .filter((entry) => entry.article === article)
      .map(({ check, fingerprint, says }) => JSON.stringify({ check, fingerprint, says }))
      .sort()
      .map((line) => `\n${' '.repeat(3 * INDENT)}${line}`);
    return `\n${' '.repeat(2 * INDENT)}${JSON.stringify(article)}: [${lines.join(',')}\n${' '.repeat(2 * INDENT)}]`;
  });
  const end = blocks.length === 0 ? '' : `\n${' '.repeat(INDENT)}`;
  return `{\n  "version": ${VERSION},\n  "articles": {${blocks.join(',')}${end}}\n}\n`;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isBaseline(value: unknown): value is BaselineFile {
  const { version, articles } = (value ?? {}) as Partial<BaselineFile>;
  if (version !== VERSION || typeof articles !== 'object') return false;
  return Object.values(articles).every(
    (entries) =>
      Array.isArray(entries) && entries.every((entry: Remembered) => typeof entry.fingerprint === 'string'),
  );
}
