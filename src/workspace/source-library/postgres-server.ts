import pg from 'pg';
import { explainedServer, nameOfServer } from './postgres-trouble.js';

/** Milliseconds after which a server that does not answer is given up, for a connection and for one question. */
const TO_CONNECT = 10_000;
const TO_ANSWER = 120_000;
/** By which two processes that write to a library take turns; the number means nothing. */
const TURN = 0x5372634c;

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** 64-bit integers come as numbers: none of ours is too large for that. */
pg.types.setTypeParser(pg.types.builtins.INT8, Number);

/** A database of a PostgreSQL server: statements with their values apart, so that no value is ever read as a command. Rejects with `UserError`. The only door to `pg`. */
export class Server {
  private constructor(
    private readonly client: pg.Client,
    /** As messages name it: without user and password. */
    readonly place: string,
  ) {}

  /** Connects to the address of a database. */
  static async connect(address: string): Promise<Server> {
    const place = nameOfServer(address);
    try {
      const client = new pg.Client({
        connectionString: address,
        application_name: 'sourcecheck',
        connectionTimeoutMillis: TO_CONNECT,
        query_timeout: TO_ANSWER,
      });
      // A connection that breaks while nothing is asked is told of at the next question.
      client.on('error', () => undefined);
      await client.connect();
      return new Server(client, place);
    } catch (error) {
      throw explainedServer(place, error);
    }
  }

  /** All rows of an answer. */
  async all(sql: string, ...values: unknown[]): Promise<Row[]> {
    try {
      const { rows } = await this.client.query({ text: sql, values });
      return rows as Row[];
    } catch (error) {
      throw explainedServer(this.place, error);
    }
  }

  /** Runs statements of ours that have no values. */
  async exec(sql: string): Promise<void> {
    await this.client.query(sql).catch((error: unknown) => {
      throw explainedServer(this.place, error);
    });
  }

  /** Does all of the work or nothing, and after whoever else is writing. */
  async together(work: () => Promise<void>): Promise<void> {
    await this.exec('BEGIN');
    try {
      await this.all('SELECT pg_advisory_xact_lock($1)', TURN);
      await work();
      await this.exec('COMMIT');
    } catch (error) {
      await this.client.query('ROLLBACK').catch(() => undefined);
      throw explainedServer(this.place, error);
    }
  }

  /** Ends the connection. */
  async close(): Promise<void> {
    await this.client.end().catch(() => undefined);
  }
}
