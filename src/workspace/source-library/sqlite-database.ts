import { DatabaseSync, type DatabaseSyncInstance, type StatementSyncInstance } from '@photostructure/sqlite';
import { explained } from './trouble.js';

/** Milliseconds to wait for another process that writes. */
const PATIENCE = 10_000;

/** What a column holds. */
export type Value = string | number | bigint | Uint8Array | null;
/** A row by the names of its columns. */
export type Row = Readonly<Record<string, Value>>;

/** A database of SQLite: statements with their values apart, so that no value is ever read as a command. Throws `UserError`. The only door to SQLite. */
export class Database {
  private readonly statements = new Map<string, StatementSyncInstance>();

  private constructor(
    private readonly database: DatabaseSyncInstance,
    /** As messages name it. */
    readonly place: string,
  ) {}

  /** Opens a file that is there; another process that writes is waited for so many milliseconds. */
  static open(file: string, use: 'read' | 'write', patience = PATIENCE): Database {
    return explaining(file, () => {
      // Also to read it is opened for writing: what a run that was killed left half written is taken back first.
      const database = new DatabaseSync(file, { timeout: patience });
      if (use === 'read') database.exec('PRAGMA query_only = ON');
      return new Database(database, file);
    });
  }

  /** All rows of an answer. */
  all(sql: string, ...values: Value[]): Row[] {
    return explaining(this.place, () => this.statement(sql).all(...values) as Row[]);
  }

  /** Does what has no answer; returns the number of the row that was made last. */
  run(sql: string, ...values: Value[]): number {
    return explaining(this.place, () => Number(this.statement(sql).run(...values).lastInsertRowid));
  }

  /** Runs statements of ours that have no values. */
  exec(sql: string): void {
    explaining(this.place, () => {
      this.database.exec(sql);
    });
  }

  /** Does all of the work or nothing. */
  together(work: () => void): void {
    this.exec('BEGIN IMMEDIATE');
    try {
      work();
      this.exec('COMMIT');
    } catch (error) {
      if (this.database.isTransaction) this.database.exec('ROLLBACK');
      throw explained(this.place, error);
    }
  }

  /** Closes it; again does nothing. */
  close(): void {
    if (this.database.isOpen) this.database.close();
  }

  private statement(sql: string): StatementSyncInstance {
    const known = this.statements.get(sql) ?? this.database.prepare(sql);
    this.statements.set(sql, known);
    return known;
  }
}

function explaining<T>(place: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw explained(place, error);
  }
}
