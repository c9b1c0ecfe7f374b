import { textOf } from './packing.js';
import type { Server } from './postgres-server.js';
import type { Filing } from './types.js';
import { tokenOf, wordsOf } from './words.js';

/** By how much the number of sections of each word has changed. */
type Changes = Map<number, number>;

/** Files documents, all or none. Each takes the place of what has its path. */
export function fileAll(server: Server, filings: readonly Filing[]): Promise<void> {
  return server.together(async () => {
    const changes: Changes = new Map();
    const last = [...new Map(filings.map((filing) => [filing.entry.path, filing])).values()];
    const paths = last.map(({ entry }) => entry.path);
    const old = await server.all('SELECT id FROM sourcecheck.documents WHERE path = ANY($1::text[])', paths);
    for (const { id } of old) await removeOne(server, Number(id), changes);
    await insertSections(server, last, await insertDocuments(server, last));
    for (const section of last.flatMap(({ sections }) => sections)) change(changes, section.words, 1);
    await countWords(server, changes);
    const sum = (of: (filing: Filing) => number) => last.reduce((total, filing) => total + of(filing), 0);
    await addToTotals(server, [
      last.length,
      sum(({ sections }) => sections.length),
      sum(({ entry }) => entry.words),
    ]);
  });
}

/** Takes documents out, all or none. */
export function removeAll(server: Server, ids: readonly number[]): Promise<void> {
  return server.together(async () => {
    const changes: Changes = new Map();
    for (const id of ids) await removeOne(server, id, changes);
    await countWords(server, changes);
  });
}

/** The columns of a document, with the sort of each. */
const COLUMNS = {
  path: 'text',
  sha256: 'text',
  size: 'bigint',
  modified: 'bigint',
  title: 'text',
  format: 'text',
  words: 'bigint',
  pages: 'integer',
  added: 'text',
} as const;

/** Writes many rows by one statement; returns the number of each document by its path. */
async function insertDocuments(server: Server, filings: readonly Filing[]): Promise<Map<string, number>> {
  const names = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];
  const lists = names.map((name, at) => `$${at + 1}::${COLUMNS[name]}[]`);
  const [tokens, body] = [names.length + 1, names.length + 2];
  const rows = await server.all(
    `INSERT INTO sourcecheck.documents (${names.join(', ')}, tokens, body)
     SELECT ${names.join(', ')}, tokens::tsvector, body
     FROM unnest(${lists.join(', ')}, $${tokens}::text[], $${body}::bytea[]) AS new (${names.join(', ')}, tokens, body)
     RETURNING id, path`,
    ...names.map((name) => filings.map(({ entry }) => entry[name])),
    filings.map(({ titleWords }) => vectorOf(titleWords)),
    filings.map((filing) => Buffer.from(filing.body)),
  );
  return new Map(rows.map(({ id, path }) => [String(path), Number(id)]));
}

async function insertSections(
  server: Server,
  filings: readonly Filing[],
  ids: ReadonlyMap<string, number>,
): Promise<void> {
  const sections = filings.flatMap((filing) =>
    filing.sections.map((section) => ({ ...section, document: ids.get(filing.entry.path) })),
  );
  await server.all(
    `INSERT INTO sourcecheck.sections (document, start, fresh, text, tokens)
     SELECT document, start, fresh, text, tokens::tsvector
     FROM unnest($1::bigint[], $2::bigint[], $3::bigint[], $4::bytea[], $5::text[])
       AS new (document, start, fresh, text, tokens)`,
    sections.map(({ document }) => document),
    sections.map(({ start }) => start),
    sections.map(({ fresh }) => fresh),
    sections.map(({ text }) => Buffer.from(text)),
    sections.map(({ words }) => vectorOf(words)),
  );
}

async function removeOne(server: Server, id: number, changes: Changes): Promise<void> {
  const sections = await server.all('SELECT text FROM sourcecheck.sections WHERE document = $1', id);
  const [gone] = await server.all('DELETE FROM sourcecheck.documents WHERE id = $1 RETURNING words', id);
  if (!gone) return;
  for (const { text } of sections) change(changes, wordsOf(textOf(text as Buffer)), -1);
  await addToTotals(server, [-1, -sections.length, -Number(gone['words'])]);
}

function change(changes: Changes, words: readonly number[], by: number): void {
  for (const word of new Set(words)) changes.set(word, (changes.get(word) ?? 0) + by);
}

async function countWords(server: Server, changes: Changes): Promise<void> {
  const words = [...changes].sort(([a], [b]) => a - b);
  await server.all(
    `INSERT INTO sourcecheck.words SELECT * FROM unnest($1::bigint[], $2::bigint[])
     ON CONFLICT (word) DO UPDATE SET sections = words.sections + excluded.sections`,
    words.map(([word]) => word),
    words.map(([, sections]) => sections),
  );
  const less = words.some(([, sections]) => sections < 0);
  if (less) await server.exec('DELETE FROM sourcecheck.words WHERE sections <= 0');
}

/** Of documents, sections and words. */
async function addToTotals(server: Server, added: readonly number[]): Promise<void> {
  await server.all(
    `UPDATE sourcecheck.totals SET value = value + change
     FROM unnest($1::text[], $2::bigint[]) AS new (total, change) WHERE name = total`,
    ['documents', 'sections', 'words'],
    added,
  );
}

/** A full-text vector: each token with the numbers at which it stands. */
function vectorOf(words: readonly number[]): string {
  return words.map((word, at) => `${tokenOf(word)}:${at + 1}`).join(' ');
}
