import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { documentFrom, textOf } from './packing.js';
import { APPLICATION_ID, ENTRY, TABLES } from './sqlite-layout.js';
import { explained, isDamaged, isForeign, isNewer } from './trouble.js';
import {
  LAYOUT,
  type Ask,
  type Counts,
  type Entry,
  type Filing,
  type FoundSection,
  type SourceLibrary,
} from './types.js';
import { tokenOf, wordsOf } from './words.js';

/** Milliseconds to wait for another process that writes. */
const PATIENCE = 10_000;
/** Entries fetched at once. */
const PAGE = 1000;

type Value = string | number | bigint | Uint8Array | null;
type Row = Readonly<Record<string, Value>>;

/** The library in a file of SQLite, which is there, empty or a library. `home` is the folder that paths start from. Throws `UserError`. */
export function openSqlite(file: string, home: string, use: 'read' | 'write'): SourceLibrary {
  return explaining(file, () => {
    const database = new DatabaseSync(file, { readOnly: use === 'read', timeout: PATIENCE });
    try {
      prepare(database, file, use);
      return new SqliteLibrary(database, file, home);
    } catch (error) {
      database.close();
      throw error;
    }
  });
}

function prepare(database: DatabaseSyncInstance, file: string, use: 'read' | 'write'): void {
  const number = (pragma: string) =>
    Number(Object.values(database.prepare(`PRAGMA ${pragma}`).get() as Row)[0]);
  const tables = database.prepare('SELECT count(*) AS tables FROM sqlite_schema').get() as Row;
  if (tables['tables'] === 0 && use === 'write') {
    database.exec(`PRAGMA page_size = 8192; BEGIN IMMEDIATE; ${TABLES} COMMIT`);
  } else if (number('application_id') !== APPLICATION_ID) throw isForeign(file);
  const version = number('user_version');
  if (version !== LAYOUT) throw isNewer(file);
  // Pages are kept in memory up to so many kB, whatever the size of the library.
  database.exec('PRAGMA cache_size = -32768; PRAGMA trusted_schema = OFF');
}

function explaining<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explained(place, error);
  }
}

class SqliteLibrary implements SourceLibrary {
  private readonly statements = new Map<string, StatementSyncInstance>();

  constructor(
    private readonly database: DatabaseSyncInstance,
    readonly place: string,
    readonly home: string,
  ) {}

  counts(): Promise<Counts> {
    return this.do(() => {
      const { documents, sections, words } = Object.fromEntries(
        this.all('SELECT name, value FROM totals').map(({ name, value }) => [String(name), Number(value)]),
      ) as Record<string, number>;
      const [pages, size] = ['page_count', 'page_size'].map((name) =>
        Number(this.all(`PRAGMA ${name}`)[0]?.[name]),
      );
      if (documents === undefined || sections === undefined || words === undefined)
        throw isDamaged(this.place);
      return { documents, sections, words, bytes: pages! * size! };
    });
  }

  async *entries(): AsyncGenerator<Entry> {
    const sql = `SELECT ${ENTRY} FROM documents WHERE path > ? ORDER BY path LIMIT ${PAGE}`;
    for (let last = ''; ;) {
      const page = await this.do(() => this.all(sql, last) as unknown as Entry[]);
      yield* page;
      if (page.length < PAGE) return;
      last = page.at(-1)!.path;
    }
  }

  entryAt(path: string): Promise<Entry | null> {
    return this.do(
      () => (this.all(`SELECT ${ENTRY} FROM documents WHERE path = ?`, path)[0] ?? null) as Entry | null,
    );
  }

  entriesOf(ids: readonly number[]): Promise<Entry[]> {
    const sql = `SELECT ${ENTRY} FROM documents WHERE id IN (SELECT value FROM json_each(?))`;
    return this.do(() => this.all(sql, JSON.stringify(ids)) as unknown as Entry[]);
  }

  file(filings: readonly Filing[]): Promise<void> {
    return this.do(() => {
      this.together(() => {
        const added = new Map<number, number>();
        for (const filing of filings) this.fileOne(filing, added);
        this.count(added);
      });
    });
  }

  private fileOne({ entry, body, sections, titleWords }: Filing, added: Map<number, number>): void {
    const old = this.all('SELECT id FROM documents WHERE path = ?', entry.path)[0];
    if (old) this.removeOne(Number(old['id']), added);
    const { path, sha256, size, modified, title, format, words, pages, added: day } = entry;
    const id = this.insert(
      'INSERT INTO documents (path, sha256, size, modified, title, format, words, pages, added) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
      ...[path, sha256, size, modified, title, format, words, pages, day],
    );
    this.run('INSERT INTO bodies VALUES (?, ?)', id, body);
    this.run('INSERT INTO title_words (rowid, words) VALUES (?, ?)', id, titleWords.map(tokenOf).join(' '));
    for (const { start, fresh, text, words: within } of sections) {
      const insert = 'INSERT INTO sections (document, start, fresh, text) VALUES (?, ?, ?, ?)';
      const section = this.insert(insert, id, start, fresh, text);
      this.run(
        'INSERT INTO section_words (rowid, words) VALUES (?, ?)',
        section,
        within.map(tokenOf).join(' '),
      );
      for (const word of new Set(within)) added.set(word, (added.get(word) ?? 0) + 1);
    }
    this.addToTotals(1, sections.length, words);
  }

  touch(id: number, modified: number): Promise<void> {
    return this.do(() => {
      this.run('UPDATE documents SET modified = ? WHERE id = ?', modified, id);
    });
  }

  remove(ids: readonly number[]): Promise<void> {
    return this.do(() => {
      this.together(() => {
        const added = new Map<number, number>();
        for (const id of ids) this.removeOne(id, added);
        this.count(added);
      });
    });
  }

  private removeOne(id: number, added: Map<number, number>): void {
    const [entry] = this.all('SELECT words FROM documents WHERE id = ?', id);
    if (!entry) return;
    const sections = this.all('SELECT id, text FROM sections WHERE document = ?', id);
    for (const { id: section, text } of sections) {
      for (const word of new Set(wordsOf(textOf(text as Uint8Array))))
        added.set(word, (added.get(word) ?? 0) - 1);
      this.run('DELETE FROM section_words WHERE rowid = ?', section!);
    }
    this.run('DELETE FROM title_words WHERE rowid = ?', id);
    this.run('DELETE FROM documents WHERE id = ?', id);
    this.addToTotals(-1, -sections.length, -Number(entry['words']));
  }

  private count(added: ReadonlyMap<number, number>): void {
    const sql = 'INSERT INTO words VALUES (?1, ?2) ON CONFLICT (word) DO UPDATE SET sections = sections + ?2';
    for (const [word, sections] of [...added].sort(([a], [b]) => a - b)) this.run(sql, word, sections);
    if ([...added.values()].some((sections) => sections < 0))
      this.run('DELETE FROM words WHERE sections <= 0');
  }

  private addToTotals(documents: number, sections: number, words: number): void {
    for (const [name, value] of Object.entries({ documents, sections, words }))
      this.run('UPDATE totals SET value = value + ? WHERE name = ?', value, name);
  }

  frequencies(words: readonly number[]): Promise<Map<number, number>> {
    const sql = 'SELECT word, sections FROM words WHERE word IN (SELECT value FROM json_each(?))';
    return this.do(
      () =>
        new Map(
          this.all(sql, JSON.stringify(words)).map((row) => [Number(row['word']), Number(row['sections'])]),
        ),
    );
  }

  find(ask: Ask, limit: number): Promise<FoundSection[]> {
    const sql =
      'SELECT document, start, text FROM sections WHERE id IN (SELECT rowid FROM section_words WHERE section_words MATCH ? LIMIT ?) ORDER BY id';
    return this.do(() => this.all(sql, queryOf(ask), limit) as unknown as FoundSection[]);
  }

  titled(words: readonly number[], limit: number): Promise<number[]> {
    const sql = 'SELECT rowid FROM title_words WHERE title_words MATCH ? ORDER BY rowid LIMIT ?';
    return this.do(() => this.all(sql, queryOf({ any: [words] }), limit).map(({ rowid }) => Number(rowid)));
  }

  document(id: number): ReturnType<SourceLibrary['document']> {
    return this.do(() => {
      const [row] = this.all(
        'SELECT path, body FROM documents JOIN bodies ON document = id WHERE id = ?',
        id,
      );
      if (!row) return null;
      const sections = this.all(
        'SELECT start, fresh, text FROM sections WHERE document = ? ORDER BY start',
        id,
      );
      return documentFrom(row['path'] as string, row['body'] as Uint8Array, sections as never);
    });
  }

  close(): Promise<void> {
    return this.do(() => {
      if (this.database.isOpen) this.database.close();
    });
  }

  private async do<T>(work: () => T): Promise<T> {
    return Promise.resolve(explaining(this.place, work));
  }

  /** Does all of it or nothing. */
  private together(work: () => void): void {
    this.database.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.database.exec('COMMIT');
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw error;
    }
  }

  private statement(sql: string): StatementSyncInstance {
    const known = this.statements.get(sql) ?? this.database.prepare(sql);
    this.statements.set(sql, known);
    return known;
  }

  private all(sql: string, ...values: Value[]): Row[] {
    return this.statement(sql).all(...values) as Row[];
  }

  private run(sql: string, ...values: Value[]): void {
    this.statement(sql).run(...values);
  }

  private insert(sql: string, ...values: Value[]): number {
    return Number(this.statement(sql).run(...values).lastInsertRowid);
  }
}

/** What is asked for in the language of FTS5; tokens hold letters and digits alone, so that nothing in them is a command. */
function queryOf(ask: Ask): string {
  if ('phrase' in ask) return `"${ask.phrase.map(tokenOf).join(' ')}"`;
  return ask.any.map((group) => `(${group.map((word) => `"${tokenOf(word)}"`).join(' AND ')})`).join(' OR ');
}
