import { existsSync } from 'node:fs';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Input } from '../../src/read/index.js';

/** An article of which every sentence is true, beside what bears it out: any error or warning on it is a false alarm. */
export interface TrueArticle {
  readonly id: string;
  readonly article: Input;
  readonly sources: readonly Input[];
}

/** Articles of one origin. */
export interface TrueSet {
  readonly name: string;
  readonly articles: readonly TrueArticle[];
}

/** Statements joined into one article: about as many as a short news story makes that a source can bear out. */
const STATEMENTS = 8;

const FIXTURES = 'fixtures';
/** Labelled rows beside the checkout; they belong to their publishers and are no part of the project. */
const SHARED = '../shared/bench';
/** The sets whose documents are news, web pages, encyclopaedia passages and papers, with statements by people or summarisers. */
const CLAIM_FILES = ['wice.dev', 'summedits-news.dev', 'fm2.dev', 'citation-integrity.dev'];
/** News articles, each held against itself. */
const NEWS = 'polnear.dev';

/** The fixtures labelled clean. */
export async function cleanFixtures(): Promise<TrueSet> {
  const articles: TrueArticle[] = [];
  for (const slug of (await readdir(FIXTURES)).sort()) {
    const folder = join(FIXTURES, slug);
    const { clean } = JSON.parse(await readFile(join(folder, 'expected.json'), 'utf8')) as {
      clean?: boolean;
    };
    if (clean) articles.push(await fixture(slug, folder));
  }
  return { name: 'clean fixtures', articles };
}

async function fixture(slug: string, folder: string): Promise<TrueArticle> {
  const name = (await readdir(folder)).find((file) => file.startsWith('article.'))!;
  const documents = join(folder, 'sources');
  const sources = existsSync(documents) ? (await readdir(documents)).sort() : [];
  const inputOf = async (path: string): Promise<Input> => ({ path, content: await readFile(path) });
  return {
    id: slug,
    article: await inputOf(join(folder, name)),
    sources: await Promise.all(sources.map((file) => inputOf(join(documents, file)))),
  };
}

/** Articles made of the statements that research data label as supported, each with the documents of its statements; none without the data. */
export async function sharedSets(): Promise<TrueSet[]> {
  if (!existsSync(SHARED)) return [];
  const joined = await Promise.all(CLAIM_FILES.map(joinedStatements));
  return [...joined, await newsAgainstItself()];
}

interface Row {
  readonly id: string;
  readonly doc: string;
  readonly claim: string;
  readonly supported: 0 | 1;
}

async function joinedStatements(name: string): Promise<TrueSet> {
  const rows = (await rowsOf<Row>(`claims/${name}.jsonl`)).filter(({ supported }) => supported === 1);
  const groups = Array.from({ length: Math.ceil(rows.length / STATEMENTS) }, (_, rank) =>
    rows.slice(rank * STATEMENTS, (rank + 1) * STATEMENTS),
  );
  return { name, articles: groups.map((group, rank) => joinedArticle(`${name}-${String(rank + 1)}`, group)) };
}

function joinedArticle(id: string, rows: readonly Row[]): TrueArticle {
  return {
    id,
    article: { path: `${id}.txt`, content: rows.map(({ claim }) => claim.trim()).join('\n\n') },
    sources: [...new Set(rows.map(({ doc }) => doc))].map((doc, rank) => ({
      path: `${id}-source-${String(rank + 1)}.txt`,
      content: doc,
    })),
  };
}

async function newsAgainstItself(): Promise<TrueSet> {
  const rows = await rowsOf<{ id: string; text: string }>(`quotes/${NEWS}.jsonl`);
  const articles = rows.map(({ id, text }) => ({
    id,
    article: { path: `${id}.txt`, content: text },
    sources: [{ path: `${id}-again.txt`, content: text }],
  }));
  return { name: `${NEWS} against itself`, articles };
}

async function rowsOf<T>(path: string): Promise<T[]> {
  const text = await readFile(join(SHARED, path), 'utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}
