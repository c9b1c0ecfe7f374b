import pg from 'pg';
import { documentFrom, textOf } from './packing.js';
import { ENTRY, TABLES } from './postgres-layout.js';
import { explainedServer, nameOfServer } from './postgres-trouble.js';
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
import { tokenOf, wordsOf } from './words.js';

/** Milliseconds after which a server that does not answer is given up, for a connection and for one question. */
const TO_CONNECT = 10_000;
const TO_ANSWER = 120_000;
/** Entries fetched at once. */
const PAGE = 1000;
/** By which two processes that write to a library take turns; the number means nothing. */
const TURN = 0x5372634c;

type Row = Readonly<Record<string, unknown>>;

/** 64-bit integers come as numbers: none of ours is too large for that. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** The library in a database of a PostgreSQL server; for `write` it is made where there is none. Rejects with `UserError`. */
export async function openPostgres(address: string, use: 'read' | 'write'): Promise<SourceLibrary> {
  const place = nameOfServer(address);
  const client = new pg.Client({
    connectionString: address,
    application_name: 'sourcecheck',
    connectionTimeoutMillis: TO_CONNECT,
    query_timeout: TO_ANSWER,
  });
  // A connection that breaks while nothing is asked is told of at the next question.
  client.on('error', () => undefined);
  try {
    await client.connect();
    await prepare(client, place, use);
    return new PostgresLibrary(client, place);
  } catch (error) {
    await client.end().catch(() => undefined);
    throw explainedServer(place, error);
  }
}

async function prepare(client: pg.Client, place: string, use: 'read' | 'write'): Promise<void> {
  if (use === 'write') await client.query('SELECT pg_advisory_lock($1)', [TURN]);
  const exists = await client.query("SELECT to_regclass('sourcecheck.layout') IS NOT NULL AS exists");
  if ((exists.rows[0] as Row)['exists'] !== true) {
    if (use === 'read') throw missing(place);
    await client.query(`BEGIN; ${TABLES} COMMIT`);
  }
  const layout = await client.query('SELECT version FROM sourcecheck.layout');
  if ((layout.rows[0] as Row | undefined)?.['version'] !== LAYOUT) throw isNewer(place);
  if (use === 'write') await client.query('SELECT pg_advisory_unlock($1)', [TURN]);
}

class PostgresLibrary implements SourceLibrary {
  /** The files may lie anywhere. */
  readonly home = null;

  constructor(
    private readonly client: pg.Client,
    readonly place: string,
  ) {}

  async counts(): Promise<Counts> {
    const rows = await this.all('SELECT name, value FROM sourcecheck.totals');
    const { documents, sections, words } = Object.fromEntries(
      rows.map(({ name, value }) => [String(name), Number(value)]),
    ) as Record<string, number>;
    if (documents === undefined || sections === undefined || words === undefined) throw isDamaged(this.place);
    const tables = ['documents', 'sections', 'words'].map(
      (name) => `pg_total_relation_size('sourcecheck.${name}')`,
    );
    const [size] = await this.all(`SELECT ${tables.join(' + ')} AS bytes`);
    return { documents, sections, words, bytes: Number(size!['bytes']) };
  }

  async *entries(): AsyncGenerator<Entry> {
    const sql = `SELECT ${ENTRY} FROM sourcecheck.documents WHERE path > $1 ORDER BY path LIMIT ${PAGE}`;
    for (let last = ''; ;) {
      const page = (await this.all(sql, last)) as unknown as Entry[];
      yield* page;
      if (page.length < PAGE) return;
      last = page.at(-1)!.path;
    }
  }

  async entryAt(path: string): Promise<Entry | null> {
    const [row] = await this.all(`SELECT ${ENTRY} FROM sourcecheck.documents WHERE path = $1`, path);
    return (row ?? null) as Entry | null;
  }

  async entriesOf(ids: readonly number[]): Promise<Entry[]> {
    const sql = `SELECT ${ENTRY} FROM sourcecheck.documents WHERE id = ANY($1::bigint[])`;
    return (await this.all(sql, ids)) as unknown as Entry[];
  }

  file(filings: readonly Filing[]): Promise<void> {
    return this.together(async () => {
      const added = new Map<number, number>();
      const paths = filings.map(({ entry }) => entry.path);
      const old = await this.all('SELECT id FROM sourcecheck.documents WHERE path = ANY($1::text[])', paths);
      await this.removeAll(
        old.map(({ id }) => Number(id)),
        added,
      );
      for (const filing of filings) await this.fileOne(filing, added);
      await this.count(added);
    });
  }

  private async fileOne(
    { entry, body, sections, titleWords }: Filing,
    added: Map<number, number>,
  ): Promise<void> {
    const { path, sha256, size, modified, title, format, words, pages, added: day } = entry;
    const [row] = await this.all(
      `INSERT INTO sourcecheck.documents (path, sha256, size, modified, title, format, words, pages, added, tokens, body)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10::tsvector, $11) RETURNING id`,
      ...[
        path,
        sha256,
        size,
        modified,
        title,
        format,
        words,
        pages,
        day,
        vectorOf(titleWords),
        Buffer.from(body),
      ],
    );
    await this.all(
      `INSERT INTO sourcecheck.sections (document, start, fresh, text, tokens)
       SELECT $1, start, fresh, text, tokens::tsvector
       FROM unnest($2::bigint[], $3::bigint[], $4::bytea[], $5::text[]) AS new (start, fresh, text, tokens)`,
      row!['id'],
      sections.map(({ start }) => start),
      sections.map(({ fresh }) => fresh),
      sections.map(({ text }) => Buffer.from(text)),
      sections.map((section) => vectorOf(section.words)),
    );
    for (const section of sections)
      for (const word of new Set(section.words)) added.set(word, (added.get(word) ?? 0) + 1);
    await this.addToTotals(1, sections.length, words);
  }

  async touch(id: number, modified: number): Promise<void> {
    await this.all('UPDATE sourcecheck.documents SET modified = $1 WHERE id = $2', modified, id);
  }

  remove(ids: readonly number[]): Promise<void> {
    return this.together(async () => {
      const added = new Map<number, number>();
      await this.removeAll(ids, added);
      await this.count(added);
    });
  }

  private async removeAll(ids: readonly number[], added: Map<number, number>): Promise<void> {
    for (const id of ids) {
      const sections = await this.all('SELECT text FROM sourcecheck.sections WHERE document = $1', id);
      for (const { text } of sections)
        for (const word of new Set(wordsOf(textOf(text as Buffer))))
          added.set(word, (added.get(word) ?? 0) - 1);
      const [gone] = await this.all('DELETE FROM sourcecheck.documents WHERE id = $1 RETURNING words', id);
      if (gone) await this.addToTotals(-1, -sections.length, -Number(gone['words']));
    }
  }

  private async count(added: ReadonlyMap<number, number>): Promise<void> {
    const words = [...added].sort(([a], [b]) => a - b);
    await this.all(
      `INSERT INTO sourcecheck.words SELECT * FROM unnest($1::bigint[], $2::bigint[])
       ON CONFLICT (word) DO UPDATE SET sections = words.sections + excluded.sections`,
      words.map(([word]) => word),
      words.map(([, sections]) => sections),
    );
    if (words.some(([, sections]) => sections < 0))
      await this.all('DELETE FROM sourcecheck.words WHERE sections <= 0');
  }

  private async addToTotals(documents: number, sections: number, words: number): Promise<void> {
    await this.all(
      `UPDATE sourcecheck.totals SET value = value + change
       FROM unnest($1::text[], $2::bigint[]) AS new (total, change) WHERE name = total`,
      ['documents', 'sections', 'words'],
      [documents, sections, words],
    );
  }

  async frequencies(words: readonly number[]): Promise<Map<number, number>> {
    const rows = await this.all(
      'SELECT word, sections FROM sourcecheck.words WHERE word = ANY($1::bigint[])',
      words,
    );
    return new Map(rows.map(({ word, sections }) => [Number(word), Number(sections)]));
  }

  async find(ask: Ask, limit: number): Promise<FoundSection[]> {
    const sql = `SELECT document, start, text FROM (
        SELECT id, document, start, text FROM sourcecheck.sections WHERE tokens @@ $1::tsquery LIMIT $2
      ) AS found ORDER BY id`;
    return (await this.all(sql, queryOf(ask), limit)) as unknown as FoundSection[];
  }

  async titled(words: readonly number[], limit: number): Promise<number[]> {
    const sql = 'SELECT id FROM sourcecheck.documents WHERE tokens @@ $1::tsquery ORDER BY id LIMIT $2';
    return (await this.all(sql, queryOf({ any: [words] }), limit)).map(({ id }) => Number(id));
  }

  async document(id: number): ReturnType<SourceLibrary['document']> {
    const [row] = await this.all('SELECT path, body FROM sourcecheck.documents WHERE id = $1', id);
    if (!row) return null;
    const sections = await this.all(
      'SELECT start, fresh, text FROM sourcecheck.sections WHERE document = $1 ORDER BY start',
      id,
    );
    try {
      return documentFrom(row['path'] as string, row['body'] as Buffer, sections as never);
    } catch (error) {
      throw explainedServer(this.place, error);
    }
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }

  /** Does all of it or nothing, and after whoever else is writing. */
  private async together(work: () => Promise<void>): Promise<void> {
    await this.all('BEGIN');
    try {
      await this.all('SELECT pg_advisory_xact_lock($1)', TURN);
      await work();
      await this.all('COMMIT');
    } catch (error) {
      await this.client.query('ROLLBACK').catch(() => undefined);
      throw explainedServer(this.place, error);
    }
  }

  private async all(sql: string, ...values: unknown[]): Promise<Row[]> {
    try {
      const { rows } = await this.client.query({ text: sql, values });
      return rows as Row[];
    } catch (error) {
      throw explainedServer(this.place, error);
    }
  }
}

/** A full-text vector, each token with the numbers at which it stands. */
function vectorOf(words: readonly number[]): string {
  return words.map((word, at) => `${tokenOf(word)}:${at + 1}`).join(' ');
}

/** What is asked for in the language of `tsquery`; tokens hold letters and digits alone, so that nothing in them is an operator. */
function queryOf(ask: Ask): string {
  if ('phrase' in ask) return ask.phrase.map(tokenOf).join(' <-> ');
  return ask.any.map((group) => `(${group.map(tokenOf).join(' & ')})`).join(' | ');
}
