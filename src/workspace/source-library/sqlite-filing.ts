import { textOf } from './packing.js';
import type { Database } from './sqlite-database.js';
import type { Filing } from './types.js';
import { tokenOf, wordsOf } from './words.js';

/** By how much the number of sections of each word has changed. */
type Changes = Map<number, number>;

/** Files documents, all or none. Each takes the place of what has its path. */
export function fileAll(database: Database, filings: readonly Filing[]): void {
  database.together(() => {
    const changes: Changes = new Map();
    for (const filing of filings) fileOne(database, filing, changes);
    countWords(database, changes);
  });
}

/** Takes documents out, all or none. */
export function removeAll(database: Database, ids: readonly number[]): void {
  database.together(() => {
    const changes: Changes = new Map();
    for (const id of ids) removeOne(database, id, changes);
    countWords(database, changes);
  });
}

function fileOne(database: Database, { entry, body, sections, titleWords }: Filing, changes: Changes): void {
  const { path, sha256, size, modified, title, format, words, pages, added } = entry;
  const [old] = database.all('SELECT id FROM documents WHERE path = ?', path);
  if (old) removeOne(database, Number(old['id']), changes);
  const id = database.run(
    `INSERT INTO documents (path, sha256, size, modified, title, format, words, pages, added)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    ...[path, sha256, size, modified, title, format, words, pages, added],
  );
  database.run('INSERT INTO bodies VALUES (?, ?)', id, body);
  database.run('INSERT INTO title_words (rowid, words) VALUES (?, ?)', id, tokens(titleWords));
  for (const { start, fresh, text, words: within } of sections) {
    const insert = 'INSERT INTO sections (document, start, fresh, text) VALUES (?, ?, ?, ?)';
    const section = database.run(insert, id, start, fresh, text);
    database.run('INSERT INTO section_words (rowid, words) VALUES (?, ?)', section, tokens(within));
    change(changes, within, 1);
  }
  addToTotals(database, { documents: 1, sections: sections.length, words });
}

function removeOne(database: Database, id: number, changes: Changes): void {
  const [entry] = database.all('SELECT words FROM documents WHERE id = ?', id);
  if (!entry) return;
  const sections = database.all('SELECT id, text FROM sections WHERE document = ?', id);
  for (const { id: section, text } of sections) {
    change(changes, wordsOf(textOf(text as Uint8Array)), -1);
    database.run('DELETE FROM section_words WHERE rowid = ?', section!);
  }
  database.run('DELETE FROM title_words WHERE rowid = ?', id);
  database.run('DELETE FROM documents WHERE id = ?', id);
  addToTotals(database, { documents: -1, sections: -sections.length, words: -Number(entry['words']) });
}

function change(changes: Changes, words: readonly number[], by: number): void {
  for (const word of new Set(words)) changes.set(word, (changes.get(word) ?? 0) + by);
}

/** In the order of the table, so that its pages are written one after the other. */
function countWords(database: Database, changes: Changes): void {
  const sql = 'INSERT INTO words VALUES (?1, ?2) ON CONFLICT (word) DO UPDATE SET sections = sections + ?2';
  for (const [word, sections] of [...changes].sort(([a], [b]) => a - b)) database.run(sql, word, sections);
  const less = [...changes.values()].some((sections) => sections < 0);
  if (less) database.run('DELETE FROM words WHERE sections <= 0');
}

function addToTotals(database: Database, totals: Readonly<Record<string, number>>): void {
  for (const [name, value] of Object.entries(totals))
    database.run('UPDATE totals SET value = value + ? WHERE name = ?', value, name);
}

function tokens(words: readonly number[]): string {
  return words.map(tokenOf).join(' ');
}
