import { documentFrom } from './packing.js';
import { Database, type Row } from './sqlite-database.js';
import { fileAll, removeAll } from './sqlite-filing.js';
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
import { tokenOf } from './words.js';

/** Entries fetched at once. */
const PAGE = 1000;

/** The library in a file of SQLite, which is there, empty or a library. `home` is the folder that paths start from. Throws `UserError`. */
export function openSqlite(file: string, home: string, use: 'read' | 'write'): SourceLibrary {
  const database = Database.open(file, use);
  try {
    prepare(database, use);
    return new SqliteLibrary(database, home);
  } catch (error) {
    database.close();
    throw error;
  }
}

function prepare(database: Database, use: 'read' | 'write'): void {
  const number = (sql: string) => Number(Object.values(database.all(sql)[0] ?? {})[0]);
  if (use === 'write') database.exec('PRAGMA page_size = 8192');
  const isNew = number('SELECT count(*) FROM sqlite_schema') === 0;
  if (isNew && use === 'write') makeTables(database);
  else if (number('PRAGMA application_id') !== APPLICATION_ID) throw isForeign(database.place);
  if (number('PRAGMA user_version') !== LAYOUT) throw isNewer(database.place);
  // Pages are kept in memory up to so many kB, whatever the size of the library.
  database.exec('PRAGMA cache_size = -32768; PRAGMA trusted_schema = OFF');
}

/** Another process may have made them meanwhile. */
function makeTables(database: Database): void {
  database.together(() => {
    if (database.all('SELECT name FROM sqlite_schema').length === 0) database.exec(TABLES);
  });
}

class SqliteLibrary implements SourceLibrary {
  readonly place: string;

  constructor(
    private readonly database: Database,
    readonly home: string,
  ) {
    this.place = database.place;
  }

  counts(): Promise<Counts> {
    return answered(() => {
      const rows = this.database.all('SELECT name, value FROM totals');
      const total = (wanted: string) => Number(rows.find(({ name }) => name === wanted)?.['value']);
      const [documents, sections, words] = [total('documents'), total('sections'), total('words')];
      if (Number.isNaN(documents + sections + words)) throw isDamaged(this.place);
      return { documents, sections, words };
    });
  }

  size(): Promise<number> {
    const number = (pragma: string) => Number(this.database.all(`PRAGMA ${pragma}`)[0]?.[pragma]);
    return answered(() => number('page_count') * number('page_size'));
  }

  async *entries(): AsyncGenerator<Entry> {
    const sql = `SELECT ${ENTRY} FROM documents WHERE path > ? ORDER BY path LIMIT ${PAGE}`;
    for (let last = ''; ;) {
      const from = last;
      const page = await answered(() => entriesFrom(this.database.all(sql, from)));
      yield* page;
      if (page.length < PAGE) return;
      last = page.at(-1)!.path;
    }
  }

  entryAt(path: string): Promise<Entry | null> {
    const sql = `SELECT ${ENTRY} FROM documents WHERE path = ?`;
    return answered(() => entriesFrom(this.database.all(sql, path))[0] ?? null);
  }

  entriesOf(ids: readonly number[]): Promise<Entry[]> {
    const sql = `SELECT ${ENTRY} FROM documents WHERE id IN (SELECT value FROM json_each(?))`;
    return answered(() => entriesFrom(this.database.all(sql, JSON.stringify(ids))));
  }

  file(filings: readonly Filing[]): Promise<void> {
    return answered(() => {
      fileAll(this.database, filings);
    });
  }

  touch(id: number, modified: number): Promise<void> {
    return answered(() => {
      this.database.run('UPDATE documents SET modified = ? WHERE id = ?', modified, id);
    });
  }

  remove(ids: readonly number[]): Promise<void> {
    return answered(() => {
      removeAll(this.database, ids);
    });
  }

  frequencies(words: readonly number[]): Promise<Map<number, number>> {
    const sql = 'SELECT word, sections FROM words WHERE word IN (SELECT value FROM json_each(?))';
    return answered(() => {
      const rows = this.database.all(sql, JSON.stringify(words));
      return new Map(rows.map(({ word, sections }) => [Number(word), Number(sections)]));
    });
  }

  find(ask: Ask, limit: number): Promise<FoundSection[]> {
    const sql = `SELECT document, start, text FROM sections
      WHERE id IN (SELECT rowid FROM section_words WHERE section_words MATCH ? LIMIT ?) ORDER BY id`;
    return answered(() => this.database.all(sql, queryOf(ask), limit) as unknown as FoundSection[]);
  }

  titled(words: readonly number[], limit: number): Promise<number[]> {
    const sql = 'SELECT rowid AS id FROM title_words WHERE title_words MATCH ? ORDER BY rowid LIMIT ?';
    return answered(() =>
      this.database.all(sql, queryOf({ any: [words] }), limit).map(({ id }) => Number(id)),
    );
  }

  document(id: number): ReturnType<SourceLibrary['document']> {
    const sql = 'SELECT path, body FROM documents JOIN bodies ON document = id WHERE id = ?';
    return answered(() => {
      const [row] = this.database.all(sql, id);
      if (!row) return null;
      const sections = this.database.all(
        'SELECT start, fresh, text FROM sections WHERE document = ? ORDER BY start',
        id,
      );
      try {
        return documentFrom(row['path'] as string, row['body'] as Uint8Array, sections as never);
      } catch (error) {
        throw explained(this.place, error);
      }
    });
  }

  close(): Promise<void> {
    return answered(() => {
      this.database.close();
    });
  }
}

function entriesFrom(rows: readonly Row[]): Entry[] {
  return rows as unknown as Entry[];
}

/** SQLite answers at once; other libraries do not. */
async function answered<T>(work: () => T): Promise<T> {
  return Promise.resolve(work());
}

/** What is asked for in the language of FTS5; tokens hold letters and digits alone, so that nothing in them is a command. */
function queryOf(ask: Ask): string {
  if ('phrase' in ask) return `"${ask.phrase.map(tokenOf).join(' ')}"`;
  return ask.any.map((group) => `(${group.map((word) => `"${tokenOf(word)}"`).join(' AND ')})`).join(' OR ');
}
