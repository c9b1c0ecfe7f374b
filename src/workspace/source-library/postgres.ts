import { documentFrom } from './packing.js';
import { fileAll, removeAll } from './postgres-filing.js';
import { ENTRY, SESSION, TABLES, TIDY } from './postgres-layout.js';
import { Server } from './postgres-server.js';
import { explainedServer } from './postgres-trouble.js';
import { isDamaged, isNewer, missing } from './trouble.js';
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

/** The library in a database of a PostgreSQL server; for `write` it is made where there is none. Rejects with `UserError`. */
export async function openPostgres(address: string, use: 'read' | 'write'): Promise<SourceLibrary> {
  const server = await Server.connect(address);
  try {
    await server.exec(SESSION);
    if (use === 'read') await server.exec('SET SESSION CHARACTERISTICS AS TRANSACTION READ ONLY');
    if (use === 'write') await server.together(() => prepare(server, use));
    else await prepare(server, use);
    return new PostgresLibrary(server);
  } catch (error) {
    await server.close();
    throw error;
  }
}

async function prepare(server: Server, use: 'read' | 'write'): Promise<void> {
  const [table] = await server.all("SELECT to_regclass('sourcecheck.layout') IS NOT NULL AS exists");
  if (table?.['exists'] !== true) {
    if (use === 'read') throw missing(server.place);
    await server.exec(TABLES);
  }
  const [layout] = await server.all('SELECT version FROM sourcecheck.layout');
  if (layout?.['version'] !== LAYOUT) throw isNewer(server.place);
}

class PostgresLibrary implements SourceLibrary {
  readonly place: string;
  /** The files may lie anywhere. */
  readonly home = null;
  private isUntidy = false;

  constructor(private readonly server: Server) {
    this.place = server.place;
  }

  async counts(): Promise<Counts> {
    const rows = await this.server.all('SELECT name, value FROM sourcecheck.totals');
    const total = (wanted: string) => Number(rows.find(({ name }) => name === wanted)?.['value']);
    const [documents, sections, words] = [total('documents'), total('sections'), total('words')];
    if (Number.isNaN(documents + sections + words)) throw isDamaged(this.place);
    return { documents, sections, words };
  }

  async size(): Promise<number> {
    const [size] = await this.server.all(
      `SELECT pg_total_relation_size('sourcecheck.documents') + pg_total_relation_size('sourcecheck.sections')
         + pg_total_relation_size('sourcecheck.words') AS bytes`,
    );
    return Number(size?.['bytes']);
  }

  async *entries(): AsyncGenerator<Entry> {
    const sql = `SELECT ${ENTRY} FROM sourcecheck.documents WHERE path > $1 ORDER BY path LIMIT ${PAGE}`;
    for (let last = ''; ;) {
      const page = await this.entriesBy(sql, last);
      yield* page;
      if (page.length < PAGE) return;
      last = page.at(-1)!.path;
    }
  }

  async entryAt(path: string): Promise<Entry | null> {
    const found = await this.entriesBy(`SELECT ${ENTRY} FROM sourcecheck.documents WHERE path = $1`, path);
    return found[0] ?? null;
  }

  entriesOf(ids: readonly number[]): Promise<Entry[]> {
    return this.entriesBy(`SELECT ${ENTRY} FROM sourcecheck.documents WHERE id = ANY($1::bigint[])`, ids);
  }

  private async entriesBy(sql: string, value: unknown): Promise<Entry[]> {
    return (await this.server.all(sql, value)) as unknown as Entry[];
  }

  async file(filings: readonly Filing[]): Promise<void> {
    await fileAll(this.server, filings);
    this.isUntidy = true;
  }

  async touch(id: number, modified: number): Promise<void> {
    await this.server.all('UPDATE sourcecheck.documents SET modified = $1 WHERE id = $2', modified, id);
  }

  remove(ids: readonly number[]): Promise<void> {
    return removeAll(this.server, ids);
  }

  async frequencies(words: readonly number[]): Promise<Map<number, number>> {
    const sql = 'SELECT word, sections FROM sourcecheck.words WHERE word = ANY($1::bigint[])';
    const rows = await this.server.all(sql, words);
    return new Map(rows.map(({ word, sections }) => [Number(word), Number(sections)]));
  }

  async find(ask: Ask, limit: number): Promise<FoundSection[]> {
    const sql = `SELECT document, start, text FROM (
        SELECT id, document, start, text FROM sourcecheck.sections WHERE tokens @@ $1::tsquery LIMIT $2
      ) AS found ORDER BY id`;
    return (await this.server.all(sql, queryOf(ask), limit)) as unknown as FoundSection[];
  }

  async titled(words: readonly number[], limit: number): Promise<number[]> {
    const sql = 'SELECT id FROM sourcecheck.documents WHERE tokens @@ $1::tsquery ORDER BY id LIMIT $2';
    return (await this.server.all(sql, queryOf({ any: [words] }), limit)).map(({ id }) => Number(id));
  }

  async document(id: number): ReturnType<SourceLibrary['document']> {
    const [row] = await this.server.all('SELECT path, body FROM sourcecheck.documents WHERE id = $1', id);
    if (!row) return null;
    const sections = await this.server.all(
      'SELECT start, fresh, text FROM sourcecheck.sections WHERE document = $1 ORDER BY start',
      id,
    );
    try {
      return documentFrom(row['path'] as string, row['body'] as Buffer, sections as never);
    } catch (error) {
      throw explainedServer(this.place, error);
    }
  }

  /** A server that lets this user file but not tidy does so itself in time. */
  async close(): Promise<void> {
    if (this.isUntidy) await this.server.exec(TIDY).catch(() => undefined);
    await this.server.close();
  }
}

/** What is asked for in the language of `tsquery`; tokens hold letters and digits alone, so that nothing in them is an operator. */
function queryOf(ask: Ask): string {
  if ('phrase' in ask) return ask.phrase.map(tokenOf).join(' <-> ');
  return ask.any.map((group) => `(${group.map(tokenOf).join(' & ')})`).join(' | ');
}
